"""How near a sentence lies to the claims in meaning, where its reader tells where sentences lie among others.

Nearness tells topics apart. It sees neither negation nor strength, and hardly tells claims on one topic apart; so it
only raises or lowers, within bounds, the odds of a link that words already speak for, and only among many claims: in
small registries, most of which are on one topic, it makes linking worse.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from math import exp
from operator import mul

from evidence.model.claim import Claim
from evidence.model.statement import Statement

Vector = Sequence[float]
"""A place among sentences, of length 1; empty where there is none."""
Place = Callable[[Sequence[str]], Sequence[Vector]]
"""Tells the place of each text."""

_STEEPNESS = 4.0
_MIDDLE = 0.55
"""How much nearness moves the log odds of a link, and from what cosine on it raises them."""
_BOUND = 1.0
"""How far it moves them at most, either way."""
MOST = exp(_BOUND)
"""How many times as high the odds can become."""
_NEAR, _SEVERAL = 0.6, 4
"""The cosine from which on a claim is near, and how many near ones make a topic of their own."""
_SAYING = 5
"""Words from which on a wording hint says something, and does not only name it."""


class Likeness:
    """The places of a registry's claims, asked for when the first sentence that has one is compared with them."""

    def __init__(self, claims: Sequence[Claim], place: Place | None) -> None:
        self._claims = claims
        self._place = place

    def of(self, statement: Statement, claim: Claim) -> float | None:
        """The cosine between a sentence and what of a claim lies nearest to it; None where either has no place."""
        if not statement.vector or not (places := self._places.get(claim.id)):
            return None
        return max(_cosine(statement.vector, place) for place in places)

    @cached_property
    def _places(self) -> dict[str, list[Vector]]:
        texts = {claim.id: list(_texts(claim)) for claim in self._claims}
        asked = list(dict.fromkeys(text for some in texts.values() for text in some))
        placed = dict(zip(asked, self._place(asked), strict=True)) if self._place else {}
        found = {name: [placed[text] for text in some if placed.get(text)] for name, some in texts.items()}
        return {name: places for name, places in found.items() if places}


def factor(cosine: float | None) -> float:
    """By how much nearness makes the odds of a link rise or fall."""
    return 1.0 if cosine is None else exp(max(-_BOUND, min(_BOUND, _STEEPNESS * (cosine - _MIDDLE))))


def factors(cosines: Sequence[float | None]) -> list[float]:
    """The same for all the claims that the words of a sentence suggest.

    Where it lies near to several of them, nearness does not tell which of them it states, and has no say.
    """
    if sum(cosine is not None and cosine >= _NEAR for cosine in cosines) >= _SEVERAL:
        return [1.0] * len(cosines)
    return [factor(cosine) for cosine in cosines]


def lifted(score: float, factor: float) -> float:
    """A score, between 0 and 1, with its odds so many times as high."""
    return score if factor == 1.0 else score * factor / (1 - score + score * factor)


def _cosine(one: Vector, other: Vector) -> float:
    return sum(map(mul, one, other), 0.0)


def _texts(claim: Claim) -> Iterator[str]:
    for text in (claim.statement, *(hint for hint in claim.terms if len(hint.split()) >= _SAYING)):
        if text.strip():
            yield " ".join(text.split())
