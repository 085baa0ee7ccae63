"""Nearness in meaning, where a reader tells it: a say among many claims, none among few, none without vectors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from evidence import language, readers
from evidence.linking import Linker
from evidence.linking.likeness import lifted
from evidence.model.claim import Claim, Registry
from evidence.model.project import Link
from tests.linking.conftest import SOURCE, claim

ALIKE, APART = (1.0, 0.0), (0.0, 1.0)
SHORT = "Valerian shortens restless nights."
SENTENCE = "A nightcap of valerian tea lets grumpy pensioners doze a little earlier."
OTHERS = tuple(
    claim(f"other-{number}", f"Substance{number} lowers marker{number} in beagles.") for number in range(120)
)


def linked(
    sentence: str, claims: tuple[Claim, ...], vector: Sequence[float], places: Mapping[str, Sequence[float]]
) -> Link | None:
    document = readers.read("article.md", sentence.encode())
    statements = [replace(each, vector=tuple(vector)) for each in language.read(document)]
    linker = Linker(Registry(SOURCE, claims), place=lambda texts: [places.get(text, ()) for text in texts])
    found = linker.links(document, statements)
    return found[0][0] if found else None


def test_among_many_claims_nearness_makes_the_link_that_words_just_miss() -> None:
    claims = (claim("valerian", SHORT), *OTHERS)

    assert linked(SENTENCE, claims, (), {SHORT: ALIKE}) is None
    link = linked(SENTENCE, claims, ALIKE, {SHORT: ALIKE})

    assert link is not None
    assert link.claim.id == "valerian"
    assert link.reasons[-1] == "meaning: 1.00"


def test_nearness_and_distance_move_the_score_and_keep_it_between_nothing_and_certainty() -> None:
    claims = (claim("valerian", SHORT), *OTHERS)
    scores = [
        link.score if (link := linked(SHORT, claims, vector, {SHORT: ALIKE})) else 0.0 for vector in (APART, (), ALIKE)
    ]

    assert 0 < scores[0] < scores[1] < scores[2] < 1


def test_nearness_alone_makes_no_link() -> None:
    assert (
        linked("Pensioners doze a little earlier.", (claim("valerian", SHORT), *OTHERS), ALIKE, {SHORT: ALIKE}) is None
    )


def test_among_few_claims_it_has_no_say() -> None:
    claims = (claim("valerian", SHORT), *OTHERS[:20])

    assert linked(SHORT, claims, APART, {SHORT: ALIKE}) == replace_vector(linked(SHORT, claims, (), {}), APART)


def test_a_wording_hint_speaks_for_its_claim_only_if_it_says_something() -> None:
    telling = "valerian tea helps old people sleep"
    claims = (claim("valerian", SHORT, terms=(telling, "tea")), *OTHERS)

    link = linked(SHORT, claims, ALIKE, {SHORT: APART, telling: (0.8, 0.6), "tea": ALIKE})

    assert link is not None
    assert link.reasons[-1] == "meaning: 0.80"


def test_claims_are_placed_once_and_only_for_sentences_with_a_vector() -> None:
    asked: list[int] = []

    def place(texts: Sequence[str]) -> list[Sequence[float]]:
        asked.append(len(texts))
        return [ALIKE for _ in texts]

    document = readers.read("article.md", f"{SHORT}\n\nSubstance7 lowers marker7.".encode())
    statements = language.read(document)
    linker = Linker(Registry(SOURCE, OTHERS), place=place)

    linker.links(document, statements)
    assert asked == []

    placed = [replace(each, vector=ALIKE) for each in statements]
    linker.links(document, placed)
    linker.links(document, placed)
    assert asked == [120]


def test_a_sentence_near_to_several_claims_is_judged_by_its_words_alone() -> None:
    herbs = tuple(claim(f"herb-{herb}", f"{herb} shortens restless nights.") for herb in ("Hops", "Lavender", "Kava"))
    claims = (claim("valerian", SHORT), *herbs, *OTHERS)
    places = dict.fromkeys((each.statement for each in claims[:4]), ALIKE)

    by_words, by_both = linked(SHORT, claims, (), {}), linked(SHORT, claims, ALIKE, places)

    assert by_words is not None
    assert by_both is not None
    assert (by_both.score, by_both.reasons) == (by_words.score, by_words.reasons)


@pytest.mark.parametrize("score", [0.1, 0.303, 0.9])
def test_lifting_multiplies_the_odds(score: float) -> None:
    raised = lifted(score, 2.0)

    assert raised / (1 - raised) == pytest.approx(2 * score / (1 - score))
    assert lifted(score, 1.0) == score


def replace_vector(link: Link | None, vector: Sequence[float]) -> Link | None:
    return link and replace(link, statement=replace(link.statement, vector=tuple(vector)))
