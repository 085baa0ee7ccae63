"""How much a term tells: rare words much, common ones little, a registry's own topic hardly anything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from evidence.linking.data import lines

UNLISTED = 0.9
_TOPIC_FROM, _TOPIC_FULLY, _TOPIC_KEEPS = 0.1, 0.25, 0.25
"""From what share of the claims on a term begins to be the registry's topic, when it wholly is, and what part of its
weight it keeps then: some, so that the general claim on the topic, which says nothing else, can still be stated."""
_SMALLEST = 8


@cache
def background() -> Mapping[str, float]:
    """The weight of every term that health copy and abstracts use often, between 0 and 1."""
    weights: dict[str, float] = {}
    for line in lines("rarity.txt"):
        hundredths, _, terms = line.partition(": ")
        weights.update(dict.fromkeys(terms.split(), int(hundredths) / 100))
    return weights


def size(claims: int) -> int:
    """How large a registry is, up to the next power of two, so that one claim more or less seldom matters."""
    return max(_SMALLEST, 1 << (claims - 1).bit_length())


def weigher(claims: Sequence[Iterable[str]]) -> Callable[[str], float]:
    """The weight of a term among claims, each given by its terms.

    Rarity is measured on a background of health texts, not on the registry, so that taking a claim out leaves the
    others' links alone. Only a term that a good part of the claims share loses weight: it is what the registry is
    about, and tells no claim from another.
    """
    counts = Counter(term for terms in claims for term in set(terms))
    whole = size(len(claims))
    kept = {term: _kept(count / whole) for term, count in counts.items() if count > _TOPIC_FROM * whole}
    weights = background()
    return lambda term: weights.get(term, UNLISTED) * kept.get(term, 1.0)


def _kept(share: float) -> float:
    topical = min((share - _TOPIC_FROM) / (_TOPIC_FULLY - _TOPIC_FROM), 1.0)
    return 1 - (1 - _TOPIC_KEEPS) * topical
