"""Which claims a sentence may state, by what it says: an inverted index over the terms of a registry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from evidence.linking import numbers, rarity
from evidence.linking.portrait import Portrait
from evidence.model.scales import ClaimKind
from evidence.model.statement import Statement

_PRIOR = 1.0
"""What a claim must be matched by before chance no longer explains it, in fully telling terms."""
_WHOLE = 0.5
"""How much of that a sentence is spared whose every term the claim shares."""
_SENTENCE_SURPLUS = 0.25
"""How much what the sentence says beyond the claim counts against it: sentences name speakers and settings."""
_CLAIM_SURPLUS = 0.1
"""How much what the claim says beyond the sentence counts against it: claims spell out their conditions."""
_LEAST_OWN = 0.1
"""What the sentence itself must share with the claim, whatever its surroundings share."""
_OTHER_KIND = 0.85
_MOST_NUMBERS = 0.6
_LONE = 0.8
"""What is left of a score that rests on a single word among several."""
_OUT_OF_FOCUS = 0.8
"""What is left of a score for each of intervention and outcome that the sentence does not speak of."""
_TOUCH = 0.25
"""The share of a field, by weight, that a sentence must name to speak of it."""

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
    numbers: tuple[str, ...] = ()
    """The numbers they share, as the sentence words them."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A claim in the index."""

    portrait: Portrait
    total: float
    """The weight of all that the claim says."""
    focuses: tuple[tuple[tuple[tuple[str, float], ...], float], ...]
    """The weighed terms of each field that a sentence must speak of, and the weight that is enough."""


class Index:
    """The terms of every claim, ready to be asked."""

    def __init__(self, portraits: Sequence[Portrait]) -> None:
        self._weight = rarity.weigher([portrait.shares for portrait in portraits])
        self._weights: dict[str, float] = {}
        self._postings: dict[str, list[tuple[int, float]]] = {}
        self._entries = [self._entry(at, portrait) for at, portrait in enumerate(portraits)]

    def candidates(self, query: Query, least: float) -> list[Candidate]:
        """The claims that a sentence may state with a score of at least `least`, the best first."""
        own = self._shared(query.terms)
        enough = {at: weight for at, weight in own.items() if weight >= _LEAST_OWN}
        if not enough:
            return []
        around = self._shared_around(query.context, enough)
        said = sum(map(self.weight, query.terms))
        found = []
        for at, weight in enough.items():
            most = weight + around.get(at, 0.0) + (_MOST_NUMBERS if query.statement.quantities else 0.0)
            if most >= least * (most + _PRIOR * (1 - _WHOLE) + _SENTENCE_SURPLUS * (said - weight)):
                candidate = self._candidate(query, self._entries[at], weight, around.get(at, 0.0), said)
                if candidate.score >= least:
                    found.append(candidate)
        return sorted(found, key=lambda candidate: (-candidate.score, candidate.portrait.claim.id))

    def shared_words(self, terms: Mapping[str, str], portrait: Portrait) -> tuple[str, ...]:
        """What a sentence shares with a claim, as the sentence words it, the most telling first."""
        shared = sorted((term for term in terms if term in portrait.shares), key=self.weight, reverse=True)
        return tuple(dict.fromkeys(terms[term] for term in shared))

    def weight(self, term: str) -> float:
        """How much a term tells in this registry."""
        weight = self._weights.get(term)
        if weight is None:
            weight = self._weights[term] = self._weight(term)
        return weight

    def _entry(self, at: int, portrait: Portrait) -> _Entry:
        for term, share in portrait.shares.items():
            self._postings.setdefault(term, []).append((at, share * self.weight(term)))
        total = sum(self.weight(term) for term in portrait.core)
        kind = portrait.claim.kind
        return _Entry(portrait, total, tuple(map(_focus, portrait.focuses)) if kind is None or kind in _EFFECTS else ())

    def _candidate(self, query: Query, entry: _Entry, own: float, around: float, said: float) -> Candidate:
        agreed, words = numbers.agreement(query.statement, entry.portrait.numbers)
        shared = own + around + min(agreed, _MOST_NUMBERS)
        surplus = _SENTENCE_SURPLUS * (said - own) + _CLAIM_SURPLUS * max(entry.total - shared, 0.0)
        prior = _PRIOR * (1 - _WHOLE * (own / said) ** 2)
        score = shared / (shared + prior + surplus) * _kinship(query.statement.kind, entry.portrait.claim.kind)
        if len(query.terms) > 1 and sum(term in entry.portrait.shares for term in query.terms) == 1:
            score *= _LONE
        for weights, enough in entry.focuses:
            if sum(weight for term, weight in weights if term in query.terms or term in query.context) < enough:
                score *= _OUT_OF_FOCUS
        return Candidate(entry.portrait, score, words)

    def _shared(self, terms: Mapping[str, str]) -> dict[int, float]:
        shared: dict[int, float] = {}
        for term in terms:
            for at, weight in self._postings.get(term, ()):
                shared[at] = shared.get(at, 0.0) + weight
        return shared

    def _shared_around(self, context: Mapping[str, float], claims: Mapping[int, float]) -> dict[int, float]:
        shared: dict[int, float] = {}
        for term, carried in context.items():
            for at, weight in self._postings.get(term, ()):
                if at in claims:
                    shared[at] = shared.get(at, 0.0) + carried * weight
        return shared


def _focus(terms: frozenset[str]) -> tuple[tuple[tuple[str, float], ...], float]:
    background = rarity.background()
    weights = tuple((term, background.get(term, rarity.UNLISTED)) for term in sorted(terms))
    return weights, _TOUCH * sum(weight for _, weight in weights)


def _kinship(said: ClaimKind | None, recorded: ClaimKind | None) -> float:
    if said is None or recorded is None or said == recorded or {said, recorded} <= _EFFECTS:
        return 1.0
    return _OTHER_KIND
