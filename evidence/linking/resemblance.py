"""How far a sentence and a claim say the same: what they share against what either says beyond it.

The ratio is Tversky's, with a prior for what chance would share. How strongly or in which direction something is said
plays no part: that is for the rules to judge.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from math import log2
from typing import NamedTuple

from evidence.linking import numbers, rarity
from evidence.linking.facets import EFFECTS, MOST_GAINED, Facets, facets
from evidence.linking.portrait import Portrait
from evidence.linking.query import Query
from evidence.model.claim import Claim
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
_NO_EFFECT = 0.75
"""What is left of a score where the sentence says that one thing acts on another and the claim does not."""
_SET_UP = 0.7
_SET_UP_OTHERWISE = 0.9
_RELATED = 0.85
"""What is left of a score of a sentence that asserts nothing checkable: against a claim about an effect, against
another claim, and where it still relates two things."""
_MOSTLY = 0.7
"""From what share of its terms in common on a sentence is spared what its form counts against it."""
_LONGEST_CAPTION = 3
_SENTENCE_ENDS = (".", "!", "?", ";", "”", '"')
MOST_BY_NUMBERS = 0.6

_TELLING = frozenset({ClaimKind.USE, ClaimKind.DESCRIPTION, ClaimKind.PREVALENCE})


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
    facets: Facets
    recorded: Callable[[], tuple[float, ...]]
    """The numbers on record for the claim, read when first asked for: most sentences tell none."""

    def ratio(self, overlap: Overlap, agreed: float) -> float:
        """The resemblance by terms alone, with what numbers in common add."""
        own, around, said = overlap
        shared = own + around + agreed
        prior = self.chance * (1 - _WHOLE * (own / said) ** 2)
        surplus = _SENTENCE_SURPLUS * (said - own)
        if self.total > shared:
            surplus += _CLAIM_SURPLUS * (self.total - shared)
        return shared / (shared + prior + surplus)

    def hope(self, overlap: Overlap, room: float) -> float:
        """The most that the resemblance can come to, with so much room for numbers in common."""
        return self._at_most(self.ratio(overlap, room))

    def score(self, query: Query, overlap: Overlap, least: float) -> tuple[float, tuple[str, ...]]:
        """The resemblance, between 0 and 1, and the numbers in common as the sentence words them.

        One that cannot come to `least` is not measured to the end.
        """
        agreed, words = numbers.agreement(query.statement, self.recorded) if query.statement.quantities else (0.0, ())
        score = self.ratio(overlap, min(agreed, MOST_BY_NUMBERS)) * _kinship(query.statement, self.portrait.claim)
        spare = partial(_spared, max(0.0, (overlap.own / overlap.said - _MOSTLY) / (1 - _MOSTLY)))
        standing = spare(_standing(query.statement, self.portrait.claim.kind))
        if self._at_most(score * standing) < least:
            return 0.0, ()
        if self._is_lone(query):
            score *= _LONE
        score *= standing * self.facets.completeness(query, spare)
        if self._at_most(score) < least:
            return 0.0, ()
        return score * (1 + self.facets.fit(query) * (1 - score)), words

    def _at_most(self, score: float) -> float:
        """What a score can come to by how fully a sentence names both sides of the claim."""
        return score * (1 + MOST_GAINED * (1 - score)) if self.facets.are_both_told else score

    def _is_lone(self, query: Query) -> bool:
        """Whether all that a sentence of several words shares stands in one of them."""
        shared = query.terms.keys() & self.portrait.shares.keys()
        return len(query.terms) > 1 and len({query.terms[term] for term in shared}) == 1


def measure(portrait: Portrait, weight: Callable[[str], float], claims: int) -> Measure:
    """A claim as one of so many, its terms weighed."""
    return Measure(
        portrait,
        sum(map(weight, portrait.core)),
        _CHANCE * log2(rarity.size(claims)),
        facets(portrait, weight),
        cache(partial(numbers.of_claim, portrait.claim)),
    )


def _spared(wholly: float, factor: float) -> float:
    return factor + (1 - factor) * wholly


def _standing(statement: Statement, kind: ClaimKind | None) -> float:
    """How far a sentence states claims at all: what tells how a study was done states none about an effect."""
    if kind is None:
        return 1.0
    if kind in EFFECTS and _is_caption(statement.text):
        return _SET_UP
    if statement.checkable:
        return 1.0
    if statement.relation:
        return _RELATED
    if kind not in EFFECTS:
        return _SET_UP_OTHERWISE
    return _SET_UP if statement.reported or statement.studies else 1.0


def _is_caption(text: str) -> bool:
    """Whether a few words without a full stop only name something, whatever verb they resemble: `Lower back points`."""
    return not text.rstrip().endswith(_SENTENCE_ENDS) and len(text.split()) <= _LONGEST_CAPTION


def _kinship(statement: Statement, claim: Claim) -> float:
    said, recorded = statement.kind, claim.kind
    if statement.checkable and statement.relation and recorded in _TELLING and not claim.relation:
        return _NO_EFFECT
    if said is None or recorded is None or said == recorded or {said, recorded} <= EFFECTS:
        return 1.0
    return _OTHER_KIND
