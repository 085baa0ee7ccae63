"""Which claims a sentence may state, by what it says: an inverted index over the terms of a registry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import NamedTuple

from evidence.linking import rarity
from evidence.linking.facets import EFFECTS
from evidence.linking.likeness import MOST, Likeness, factor, factors, lifted
from evidence.linking.portrait import Portrait
from evidence.linking.query import Query
from evidence.linking.resemblance import MOST_BY_NUMBERS, Measure, Overlap, measure

_LEAST_OWN = 0.1
"""What the sentence itself must share with the claim, whatever its surroundings share."""
_MOST_JUDGED = 12
"""How many of the claims that share the most with a sentence are looked at closely."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A claim that a sentence may state."""

    measure: Measure
    score: float
    """How sure the link is, between 0 and 1."""
    content: float
    """How far the two say the same, between 0 and 1, whatever the sentence cites."""
    numbers: tuple[str, ...] = ()
    """The numbers they share, as the sentence words them."""
    cosine: float | None = None
    """How near they lie in meaning, where the reader of the sentence tells."""

    @property
    def portrait(self) -> Portrait:
        return self.measure.portrait

    @property
    def of_effect(self) -> bool:
        """Whether the claim says that one thing acts on another."""
        return self.portrait.claim.kind in EFFECTS


class _Hope(NamedTuple):
    """A claim before it is looked at closely."""

    reached: float
    """The score that it comes to at most."""
    cosine: float | None
    at: int
    overlap: Overlap


class Index:
    """The terms of every claim, ready to be asked."""

    def __init__(self, portraits: Sequence[Portrait], likeness: Likeness) -> None:
        self._likeness = likeness
        self._weight = rarity.weigher([portrait.shares for portrait in portraits])
        self._weights: dict[str, float] = {}
        self._postings: dict[str, list[tuple[int, float]]] = {}
        for at, portrait in enumerate(portraits):
            for term, share in portrait.shares.items():
                self._postings.setdefault(term, []).append((at, share * self.weight(term)))
        self._measures = [measure(portrait, self.weight, len(portraits)) for portrait in portraits]

    def candidates(self, query: Query, least: float, also: float) -> list[Candidate]:
        """The claims that a sentence may state, the best first: if one scores `least`, all that score `also`."""
        lowest = lifted(also, 1 / MOST if query.statement.vector else 1.0)
        found: list[Candidate] = []
        for hope, cosine, at, overlap in self._nearest_first(query, least, also)[:_MOST_JUDGED]:
            if hope < (also if found else least):
                break
            score, words = self._measures[at].score(query, overlap, lowest)
            if score >= lowest:
                found.append(Candidate(self._measures[at], score, score, words, cosine))
        if query.statement.vector:
            found = [candidate for candidate in _with_nearness(found) if candidate.score >= also]
        found.sort(key=lambda candidate: (-candidate.score, candidate.portrait.claim.id))
        return found if found and found[0].score >= least else []

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

    def _nearest_first(self, query: Query, least: float, also: float) -> list[_Hope]:
        """The claims that may come to `also` by words and nearness, the most hopeful first."""
        room = 1 / MOST if query.statement.vector else 1.0
        least, lowest = lifted(least, room), lifted(also, room)
        hopes = [hope for hope in self._hopes(query, least) if hope[0] >= lowest]
        cosines = [self._likeness.of(query.statement, self._measures[at].portrait.claim) for _, at, _ in hopes]
        reached = (
            _Hope(lifted(hope, factor(cosine)), cosine, at, overlap)
            for (hope, at, overlap), cosine in zip(hopes, cosines, strict=True)
        )
        return sorted((hope for hope in reached if hope.reached >= also), key=itemgetter(0), reverse=True)

    def _hopes(self, query: Query, least: float) -> Iterator[tuple[float, int, Overlap]]:
        """Every claim that a sentence shares something with, and the score that the two reach at most.

        None if no claim can reach `least`, whatever the sentence refers to.
        """
        measures = self._measures
        room = MOST_BY_NUMBERS if query.statement.quantities else 0.0
        overlaps = self._overlaps(query)
        if not any(
            measures[at].hope(overlap, room + measures[at].facets.referable) >= least for at, overlap in overlaps
        ):
            return
        for at, overlap in overlaps:
            found = measures[at]
            if query.referents and found.facets.subject_weights:
                own, around, said = overlap
                overlap = Overlap(own, around + found.facets.referred(query), said)
            yield found.hope(overlap, room), at, overlap

    def _overlaps(self, query: Query) -> list[tuple[int, Overlap]]:
        """What the sentence shares with every claim that it shares enough with."""
        own: dict[int, float] = {}
        for term in query.terms:
            for at, weight in self._postings.get(term, ()):
                own[at] = own.get(at, 0.0) + weight
        if not own:
            return []
        around: dict[int, float] = {}
        for term, carried in query.context.items():
            for at, weight in self._postings.get(term, ()):
                if at in own:
                    around[at] = around.get(at, 0.0) + carried * weight
        said = sum(map(self.weight, query.terms))
        return [(at, Overlap(weight, around.get(at, 0.0), said)) for at, weight in own.items() if weight >= _LEAST_OWN]


def _with_nearness(found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Candidates, scored by their words, scored by how near they lie as well, where that has a say."""
    for candidate, lift in zip(found, factors([candidate.cosine for candidate in found]), strict=True):
        score = lifted(candidate.score, lift)
        yield replace(candidate, score=score, content=score, cosine=None if lift == 1.0 else candidate.cosine)
