"""How much a term tells: rare words much, common ones little, a registry's own topic hardly anything."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache

from evidence.linking.data import lines

UNLISTED = 0.9
_SEEN_ELSEWHERE = 4
"""How many claims without the term are taken for granted, so that a registry of three has no topic yet."""
_STEEPNESS = 2


@cache
def background() -> Mapping[str, float]:
    """The weight of every term that health copy and abstracts use often, between 0 and 1."""
    weights: dict[str, float] = {}
    for line in lines("rarity.txt"):
        hundredths, _, terms = line.partition(": ")
        weights.update(dict.fromkeys(terms.split(), int(hundredths) / 100))
    return weights


def weigher(claims: Iterable[Iterable[str]]) -> Callable[[str], float]:
    """The weight of a term among claims, each given by its terms.

    Rarity is measured on a background of health texts, not on the registry, so that taking a claim out leaves the
    others' links alone. Only a term that a good part of the claims share loses weight: it is what the registry is
    about, and tells no claim from another.
    """
    shares = _shares([frozenset(terms) for terms in claims])
    weights = background()

    def weight(term: str) -> float:
        return weights.get(term, UNLISTED) * (1 - shares.get(term, 0.0)) ** _STEEPNESS

    return weight


def _shares(claims: list[frozenset[str]]) -> dict[str, float]:
    counts: dict[str, int] = {}
    for terms in claims:
        for term in terms:
            counts[term] = counts.get(term, 0) + 1
    return {term: (count - 1) / (len(claims) + _SEEN_ELSEWHERE) for term, count in counts.items() if count > 1}
