"""Definite integrals of smooth functions."""

from __future__ import annotations

import math
from collections.abc import Callable

_DEPTH = 40
_ROUNDING = 4e-16


def integral(function: Callable[[float], float], low: float, high: float, tolerance: float = 1e-14) -> float:
    """The integral from low to high, by Gauss and Legendre's rule, halving an interval until halving changes nothing.

    The tolerance is absolute; where halving changes less, the rule of order 16 is better than that by far.
    """
    return _halved(function, (low, high), _rule(function, low, high), tolerance, _DEPTH)


def _halved(
    function: Callable[[float], float], ends: tuple[float, float], whole: float, tolerance: float, depth: int
) -> float:
    low, high = ends
    middle = (low + high) / 2
    left, right = _rule(function, low, middle), _rule(function, middle, high)
    if depth == 0 or abs(left + right - whole) <= max(tolerance, _ROUNDING * abs(whole)):
        return left + right
    return _halved(function, (low, middle), left, tolerance, depth - 1) + _halved(
        function, (middle, high), right, tolerance, depth - 1
    )


def _rule(function: Callable[[float], float], low: float, high: float) -> float:
    centre, half = (low + high) / 2, (high - low) / 2
    return half * math.fsum(
        weight * (function(centre - half * node) + function(centre + half * node)) for node, weight in _NODES
    )


def _legendre(order: int) -> tuple[tuple[float, float], ...]:
    """The positive nodes and the weights of an even order, by Newton's method on Legendre's polynomial."""
    found = []
    for index in range(order // 2):
        node = math.cos(math.pi * (index + 0.75) / (order + 0.5))
        for _ in range(8):
            value, slope = _polynomial(order, node)
            node -= value / slope
        slope = _polynomial(order, node)[1]
        found.append((node, 2 / ((1 - node * node) * slope * slope)))
    return tuple(found)


def _polynomial(order: int, x: float) -> tuple[float, float]:
    """Legendre's polynomial of an order, and its derivative."""
    before, value = 1.0, x
    for degree in range(2, order + 1):
        before, value = value, ((2 * degree - 1) * x * value - (degree - 1) * before) / degree
    return value, order * (x * value - before) / (x * x - 1)


_NODES = _legendre(16)
