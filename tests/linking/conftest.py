"""A small registry on one topic, and a way to ask what a text is tied to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from evidence import language, readers
from evidence.linking import Linker
from evidence.model.claim import Anchor, Claim, Evidence, Registry
from evidence.model.effect import Arm, Effect
from evidence.model.project import Link
from evidence.model.scales import ClaimKind, EffectMeasure
from evidence.model.text import Source, Span

Links = dict[str, list[str]]
SOURCE = Source("claims.yaml", "")


def claim(name: str, statement: str, **fields: object) -> Claim:
    return Claim(name, statement, SOURCE, Span(0, 0), **fields)  # type: ignore[arg-type]


CLAIMS = (
    claim(
        "sleep",
        "Melatonin shortens the time that adults with insomnia take to fall asleep.",
        kind=ClaimKind.EFFICACY,
        population="adults with insomnia",
        intervention="melatonin",
        comparator="placebo",
        outcome="time to fall asleep",
        evidence=(Evidence("marsh2014", participants=1683, year=2014),),
    ),
    claim(
        "jet-lag",
        "Melatonin eases jet lag after flights across five or more time zones.",
        kind=ClaimKind.EFFICACY,
        population="air travellers",
        intervention="melatonin",
        outcome="jet lag",
        evidence=(Evidence("okoro2002"),),
    ),
    claim(
        "safety",
        "Short courses of melatonin cause few side effects.",
        kind=ClaimKind.SAFETY,
        intervention="melatonin",
        outcome="adverse events",
        evidence=(Evidence("okoro2002"),),
    ),
    claim(
        "children",
        "Of parents surveyed, 23% had given melatonin to a child at bedtime.",
        kind=ClaimKind.PREVALENCE,
        population="parents",
        evidence=(
            Evidence(
                "lund2019",
                effects=(Effect(EffectMeasure.PROPORTION, arms=(Arm("parents", 23.0),)),),
            ),
        ),
    ),
    claim(
        "pineal",
        "The pineal gland secretes melatonin when light on the retina fades.",
        kind=ClaimKind.MECHANISM,
        intervention="darkness",
        outcome="secretion by the pineal gland",
    ),
)


@pytest.fixture
def tied() -> Callable[..., Links]:
    """The ids of the claims that each sentence of a Markdown text is tied to, the best first; unlinked ones left out."""

    def ask(text: str, claims: tuple[Claim, ...] = CLAIMS, **options: object) -> Links:
        return {words: [link.claim.id for link in found] for words, found in links(text, claims, **options).items()}

    return ask


def links(text: str, claims: tuple[Claim, ...] = CLAIMS, **options: object) -> dict[str, tuple[Link, ...]]:
    document = readers.read("article.md", text.encode())
    statements = language.read(document)
    found = Linker(Registry(SOURCE, claims), **options).links(document, statements)  # type: ignore[arg-type]
    return {" ".join(statements[at].text.split()): tied_to for at, tied_to in found.items()}


def anchored(name: str, anchor: Anchor) -> tuple[Claim, ...]:
    """The registry with one more claim that only its anchor can tie to anything."""
    return (*CLAIMS, claim(name, "Something else entirely.", anchors=(anchor,)))
