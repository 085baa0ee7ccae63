"""Large-sample variances by numeric differentiation: an oracle that knows no formula of any measure."""

from __future__ import annotations

from collections.abc import Callable, Sequence

Estimate = Callable[[Sequence[float]], float]


def variance(estimate: Estimate, values: Sequence[float], covariance: Sequence[Sequence[float]]) -> float:
    """The variance of an estimate from values with this covariance."""
    slopes = [_slope(estimate, values, index) for index in range(len(values))]
    return sum(a * b * covariance[i][j] for i, a in enumerate(slopes) for j, b in enumerate(slopes))


def multinomial(counts: Sequence[float]) -> list[list[float]]:
    """How counts of one sample vary together."""
    n = sum(counts)
    return [[(a if i == j else 0.0) - a * b / n for j, b in enumerate(counts)] for i, a in enumerate(counts)]


def two_binomials(counts: Sequence[float]) -> list[list[float]]:
    """How the counts a, b and c, d of two samples of fixed size vary together."""
    first, second = multinomial(counts[:2]), multinomial(counts[2:])
    return [[*first[0], 0, 0], [*first[1], 0, 0], [0, 0, *second[0]], [0, 0, *second[1]]]


def _slope(estimate: Estimate, values: Sequence[float], index: int) -> float:
    step = 1e-4 * max(1.0, abs(values[index]))
    high, low = list(values), list(values)
    high[index] += step
    low[index] -= step
    return (estimate(high) - estimate(low)) / (2 * step)
