"""Which claims a sentence may state, by what it says: an inverted index over the terms of a registry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest

from evidence.linking import rarity
from evidence.linking.portrait import Portrait
from evidence.linking.resemblance import MOST_BY_NUMBERS, Overlap, Query, measure

_LEAST_OWN = 0.1
"""What the sentence itself must share with the claim, whatever its surroundings share."""
_MOST_JUDGED = 12
"""How many of the claims that share the most with a sentence are looked at closely."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A claim that a sentence may state."""

    portrait: Portrait
    score: float
    """How far the two say the same, between 0 and 1."""
    numbers: tuple[str, ...] = ()
    """The numbers they share, as the sentence words them."""


class Index:
    """The terms of every claim, ready to be asked."""

    def __init__(self, portraits: Sequence[Portrait]) -> None:
        self._weight = rarity.weigher([portrait.shares for portrait in portraits])
        self._weights: dict[str, float] = {}
        self._postings: dict[str, list[tuple[int, float]]] = {}
        for at, portrait in enumerate(portraits):
            for term, share in portrait.shares.items():
                self._postings.setdefault(term, []).append((at, share * self.weight(term)))
        self._measures = [measure(portrait, self.weight, len(portraits)) for portrait in portraits]

    def candidates(self, query: Query, least: float) -> list[Candidate]:
        """The claims that a sentence may state with a score of at least `least`, the best first."""
        room = MOST_BY_NUMBERS if query.statement.quantities else 0.0
        hopes = ((self._measures[at].ratio(overlap, room), at, overlap) for at, overlap in self._overlaps(query))
        hopeful = [hope for hope in hopes if hope[0] >= least]
        found = []
        for _, at, overlap in nlargest(_MOST_JUDGED, hopeful, key=lambda hope: hope[0]):
            score, words = self._measures[at].score(query, overlap)
            if score >= least:
                found.append(Candidate(self._measures[at].portrait, score, words))
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

    def _overlaps(self, query: Query) -> Iterator[tuple[int, Overlap]]:
        """What the sentence shares with every claim that it shares enough with."""
        own: dict[int, float] = {}
        for term in query.terms:
            for at, weight in self._postings.get(term, ()):
                own[at] = own.get(at, 0.0) + weight
        around: dict[int, float] = {}
        for term, carried in query.context.items():
            for at, weight in self._postings.get(term, ()):
                if at in own:
                    around[at] = around.get(at, 0.0) + carried * weight
        said = sum(map(self.weight, query.terms))
        return ((at, Overlap(weight, around.get(at, 0.0), said)) for at, weight in own.items() if weight >= _LEAST_OWN)
