"""How far a sentence and a claim say the same: what they share against what either says beyond it.

The ratio is Tversky's, with a prior for what chance would share. How strongly or in which direction something is said
plays no part: that is for the rules to judge.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from math import log2
from typing import NamedTuple

from evidence.linking import numbers, rarity
from evidence.linking.portrait import Portrait
from evidence.model.scales import ClaimKind
from evidence.model.statement import Statement

_CHANCE = 0.1
"""What chance may share, in fully telling terms, each time the registry doubles: the more claims, the likelier."""
_WHOLE = 0.25
"""How much of that a sentence is spared whose every term the claim shares."""
_SENTENCE_SURPLUS = 0.25
"""How much what the sentence says beyond the claim counts against it: sentences name speakers and settings."""
_CLAIM_SURPLUS = 0.1
"""How much what the claim says beyond the sentence counts against it: claims spell out their conditions."""
_LONE = 0.8
"""What is left of a score that rests on a single word among several."""
_OTHER_KIND = 0.85
_OUT_OF_FOCUS = 0.8
"""What is left of a score for each of intervention and outcome that the sentence does not speak of."""
_TOUCH = 0.25
"""The share of a field, by weight, that a sentence must name to speak of it."""
MOST_BY_NUMBERS = 0.6

_EFFECTS = frozenset({ClaimKind.EFFICACY, ClaimKind.COMPARATIVE, ClaimKind.ASSOCIATION, ClaimKind.MECHANISM})
"""Kinds that wording hardly tells apart."""


@dataclass(frozen=True, slots=True)
class Query:
    """A sentence as the registry is asked about it."""

    statement: Statement
    terms: Mapping[str, str]
    """Each with the words it was met in."""
    context: Mapping[str, float] = field(default_factory=dict)
    """Terms of its surroundings, and how far each carries over."""


class Overlap(NamedTuple):
    """What a sentence shares with a claim, in weight of terms."""

    own: float
    """What the sentence itself shares."""
    around: float
    """What its surroundings add."""
    said: float
    """All that the sentence says."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A claim, ready to be compared with sentences."""

    portrait: Portrait
    total: float
    """The weight of all that the claim says."""
    chance: float
    focuses: tuple[tuple[tuple[tuple[str, float], ...], float], ...]
    """The weighed terms of each field that a sentence must speak of, and the weight that is enough."""

    def ratio(self, overlap: Overlap, agreed: float) -> float:
        """The resemblance by terms alone, with what numbers in common add."""
        shared = overlap.own + overlap.around + agreed
        prior = self.chance * (1 - _WHOLE * (overlap.own / overlap.said) ** 2)
        surplus = _SENTENCE_SURPLUS * (overlap.said - overlap.own) + _CLAIM_SURPLUS * max(self.total - shared, 0.0)
        return shared / (shared + prior + surplus)

    def score(self, query: Query, overlap: Overlap) -> tuple[float, tuple[str, ...]]:
        """The resemblance, between 0 and 1, and the numbers in common as the sentence words them."""
        portrait = self.portrait
        agreed, words = numbers.agreement(query.statement, portrait.numbers)
        score = self.ratio(overlap, min(agreed, MOST_BY_NUMBERS)) * _kinship(query.statement.kind, portrait.claim.kind)
        if len(query.terms) > 1 and sum(term in portrait.shares for term in query.terms) == 1:
            score *= _LONE
        for weights, enough in self.focuses:
            if sum(weight for term, weight in weights if term in query.terms or term in query.context) < enough:
                score *= _OUT_OF_FOCUS
        return score, words


def measure(portrait: Portrait, weight: Callable[[str], float], claims: int) -> Measure:
    """A claim as one of so many, its terms weighed."""
    kind = portrait.claim.kind
    return Measure(
        portrait,
        sum(map(weight, portrait.core)),
        _CHANCE * log2(rarity.size(claims)),
        tuple(map(_focus, portrait.focuses)) if kind is None or kind in _EFFECTS else (),
    )


def _focus(terms: frozenset[str]) -> tuple[tuple[tuple[str, float], ...], float]:
    background = rarity.background()
    weights = tuple((term, background.get(term, rarity.UNLISTED)) for term in sorted(terms))
    return weights, _TOUCH * sum(weight for _, weight in weights)


def _kinship(said: ClaimKind | None, recorded: ClaimKind | None) -> float:
    if said is None or recorded is None or said == recorded or {said, recorded} <= _EFFECTS:
        return 1.0
    return _OTHER_KIND
