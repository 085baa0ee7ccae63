"""A claim as linking sees it: its terms, each as telling as the field it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from evidence.linking.words import terms
from evidence.model.claim import Claim

_CORE = 1.0
_COMPARATOR = 0.8
_POPULATION = 0.6
_CONCLUSION = 0.4

_COPULA = re.compile(r"\b(?:is|are|was|were)\b")
_ABSENT = "none"


@dataclass(frozen=True, slots=True)
class Portrait:
    """The terms of one claim."""

    claim: Claim
    shares: dict[str, float]
    """How far each term speaks for the claim, between 0 and 1."""
    core: frozenset[str]
    """The terms that make the claim what it is: its statement and its PICO fields."""
    subject: frozenset[str]
    """The terms of the intervention."""
    outcome: frozenset[str]
    comparator: frozenset[str]
    """The terms of the comparator that do not name the intervention too."""
    predicate: frozenset[str]
    """What is said of the intervention: the terms of the statement that name neither it nor the comparator."""
    complement: frozenset[str]
    """What the statement says its subject is, or is called: the terms after its copula."""
    sources: frozenset[str]


def portrait(claim: Claim) -> Portrait:
    """What linking reads of a claim."""
    shares: dict[str, float] = {}
    core: set[str] = set()
    for share, text, belongs in _texts(claim):
        found = terms(text)
        if belongs:
            core.update(found)
        for term in found:
            shares[term] = max(share, shares.get(term, 0.0))
    subject = _field(claim.intervention)
    comparator = _field(claim.comparator) - subject
    told = frozenset[str]().union(*map(terms, (claim.statement, *claim.terms)))
    return Portrait(
        claim,
        shares,
        frozenset(core),
        subject,
        _field(claim.outcome),
        comparator,
        told - subject - comparator,
        _field("".join(_COPULA.split(claim.statement, maxsplit=1)[1:])),
        frozenset(evidence.source for evidence in claim.evidence),
    )


def _field(text: str) -> frozenset[str]:
    return frozenset(terms(text)) if text.strip().lower() != _ABSENT else frozenset()


def _texts(claim: Claim) -> Iterator[tuple[float, str, bool]]:
    """Every text of a claim: how much its terms count, and whether they belong to the core."""
    yield _CORE, claim.statement, True
    yield _CORE, claim.intervention, True
    yield _CORE, claim.outcome, True
    yield _COMPARATOR, claim.comparator, True
    yield _POPULATION, claim.population, True
    for alternative in (*claim.terms, *claim.surrogate_for):
        yield _CORE, alternative, False
    for evidence in claim.evidence:
        yield _CONCLUSION, evidence.conclusion, False
        yield _CONCLUSION, evidence.population, False
        for effect in evidence.effects:
            yield _POPULATION, effect.outcome, False
            yield _POPULATION, effect.comparator, False
