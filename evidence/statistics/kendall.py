"""Kendall's rank correlation with its test: exact without ties, by the normal distribution with them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, combinations

from evidence.statistics.distributions import normal_upper

EXACT_UP_TO = 100
"""Beyond this many values the exact test and the normal one no longer differ in what is reported of p."""


@dataclass(frozen=True, slots=True)
class RankCorrelation:
    """Kendall's tau-b with its two-sided p."""

    tau: float
    p_value: float
    exact: bool


def kendall(x: Sequence[float], y: Sequence[float]) -> RankCorrelation:
    """The rank correlation of pairs of values (Kendall 1938; with ties tau-b, Kendall 1945).

    Raises ValueError for fewer than two pairs, and where one side has the same value throughout.
    """
    n = len(x)
    pairs = list(combinations(zip(x, y, strict=True), 2))
    score = sum(_sign(one[0] - other[0]) * _sign(one[1] - other[1]) for one, other in pairs)
    ties_x, ties_y = _ties(x), _ties(y)
    untied = [len(pairs) - sum(t * (t - 1) // 2 for t in ties) for ties in (ties_x, ties_y)]
    if not all(untied):
        raise ValueError("a rank correlation needs different values on both sides")
    exact = not ties_x and not ties_y and n <= EXACT_UP_TO
    p_value = _exact_p(score, n) if exact else _normal_p(score, n, ties_x, ties_y)
    return RankCorrelation(score / math.sqrt(untied[0] * untied[1]), p_value, exact)


def _sign(difference: float) -> int:
    return (difference > 0) - (difference < 0)


def _ties(values: Sequence[float]) -> list[int]:
    """How many values share each value that is not alone."""
    return [count for count in Counter(values).values() if count > 1]


def _exact_p(score: int, n: int) -> float:
    """Twice the smaller tail of the number of concordant pairs, over all orders of n values."""
    orders = [1]
    for length in range(2, n + 1):
        sums = list(accumulate(orders + [0] * (length - 1)))
        orders = [total - (sums[index - length] if index >= length else 0) for index, total in enumerate(sums)]
    concordant = (score + n * (n - 1) // 2) // 2
    tail = min(sum(orders[: concordant + 1]), sum(orders[concordant:]))
    return min(1.0, 2 * tail / math.factorial(n))


def _normal_p(score: int, n: int, ties_x: Sequence[int], ties_y: Sequence[int]) -> float:
    """By the variance of the score with ties on either side, without a continuity correction."""
    variance = (_rough(n) - sum(map(_rough, ties_x)) - sum(map(_rough, ties_y))) / 18
    variance += _falling(ties_x, 2) * _falling(ties_y, 2) / (2 * n * (n - 1))
    if n > 2:
        variance += _falling(ties_x, 3) * _falling(ties_y, 3) / (9 * n * (n - 1) * (n - 2))
    return 2 * normal_upper(abs(score) / math.sqrt(variance))


def _rough(t: int) -> int:
    return t * (t - 1) * (2 * t + 5)


def _falling(ties: Sequence[int], factors: int) -> int:
    return sum(math.perm(t, factors) for t in ties)
