"""Which claims a sentence may state, by what it says: an inverted index over the terms of a registry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from evidence.linking import numbers
from evidence.linking.portrait import Portrait
from evidence.linking.rarity import weigher
from evidence.model.scales import ClaimKind
from evidence.model.statement import Statement

_PRIOR = 1.0
"""What a claim must be matched by before chance no longer explains it, in fully telling terms."""
_SENTENCE_SURPLUS = 0.25
"""How much what the sentence says beyond the claim counts against it: sentences name speakers and settings."""
_CLAIM_SURPLUS = 0.1
"""How much what the claim says beyond the sentence counts against it: claims spell out their conditions."""
_LEAST_OWN = 0.2
"""What the sentence itself must share with the claim, whatever its surroundings share."""
_OTHER_KIND = 0.85
_MOST_NUMBERS = 0.6

_EFFECTS = frozenset({ClaimKind.EFFICACY, ClaimKind.COMPARATIVE, ClaimKind.ASSOCIATION, ClaimKind.MECHANISM})
"""Kinds that wording hardly tells apart."""


@dataclass(frozen=True, slots=True)
class Query:
    """A sentence as the index is asked about it."""

    statement: Statement
    terms: Mapping[str, str]
    """Each with the words it was met in."""
    context: Mapping[str, float] = field(default_factory=dict)
    """Terms of its surroundings, and how far each carries over."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A claim that a sentence may state."""

    portrait: Portrait
    score: float
    """Between 0 and 1: what the two share, against what either says beyond it (Tversky's ratio model)."""
    terms: tuple[str, ...]
    """What they share, as the sentence words it, the most telling first."""
    numbers: tuple[str, ...] = ()


class Index:
    """The terms of every claim, ready to be asked."""

    def __init__(self, portraits: Sequence[Portrait]) -> None:
        self._portraits = portraits
        self._weight = weigher([portrait.shares for portrait in portraits])
        self._weights: dict[str, float] = {}
        self._postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for at, portrait in enumerate(portraits):
            for term, share in portrait.shares.items():
                self._postings[term].append((at, share * self._weight_of(term)))
        self._totals = [sum(self._weight_of(term) for term in portrait.core) for portrait in portraits]

    def candidates(self, query: Query, least: float) -> list[Candidate]:
        """The claims that a sentence may state with a score of at least `least`, the best first."""
        own = self._shared(query.terms)
        around = self._shared_around(query.context, own)
        said = sum(map(self._weight_of, query.terms))
        found = []
        for at, weight in own.items():
            if weight < _LEAST_OWN:
                continue
            portrait = self._portraits[at]
            agreed, words = numbers.agreement(query.statement, portrait.numbers)
            shared = weight + around.get(at, 0.0) + min(agreed, _MOST_NUMBERS)
            surplus = _SENTENCE_SURPLUS * max(said - weight, 0.0) + _CLAIM_SURPLUS * max(self._totals[at] - shared, 0.0)
            score = shared / (shared + _PRIOR + surplus) * _kinship(query.statement.kind, portrait.claim.kind)
            if score >= least:
                found.append(Candidate(portrait, score, self._words(query.terms, portrait), words))
        return sorted(found, key=lambda candidate: (-candidate.score, candidate.portrait.claim.id))

    def _shared(self, terms: Mapping[str, str]) -> dict[int, float]:
        shared: dict[int, float] = defaultdict(float)
        for term in terms:
            for at, weight in self._postings.get(term, ()):
                shared[at] += weight
        return shared

    def _shared_around(self, context: Mapping[str, float], own: Mapping[int, float]) -> dict[int, float]:
        shared: dict[int, float] = defaultdict(float)
        for term, carried in context.items():
            for at, weight in self._postings.get(term, ()):
                if at in own:
                    shared[at] += carried * weight
        return shared

    def _weight_of(self, term: str) -> float:
        weight = self._weights.get(term)
        if weight is None:
            weight = self._weights[term] = self._weight(term)
        return weight

    def _words(self, terms: Mapping[str, str], portrait: Portrait) -> tuple[str, ...]:
        shared = sorted((term for term in terms if term in portrait.shares), key=self._weight_of, reverse=True)
        return tuple(dict.fromkeys(terms[term] for term in shared))


def _kinship(said: ClaimKind | None, recorded: ClaimKind | None) -> float:
    if said is None or recorded is None or said == recorded or {said, recorded} <= _EFFECTS:
        return 1.0
    return _OTHER_KIND
