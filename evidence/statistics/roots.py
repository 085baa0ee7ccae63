"""Where a function crosses zero: what every quantile and every interval by inversion asks for."""

from __future__ import annotations

from collections.abc import Callable

ITERATIONS = 400
"""More than any bracket of doubles needs when it is only halved."""


def root(function: Callable[[float], float], low: float, high: float) -> float:
    """Where a continuous function of one variable is zero, between two points where its signs differ.

    Bisection with inverse quadratic steps (Chandrupatla 1997, Advances in Engineering Software 28:145-149), to
    the last bits of a double. ValueError if the signs do not differ.
    """
    f_low, f_high = function(low), function(high)
    for end, value in ((low, f_low), (high, f_high)):
        if value == 0:
            return end
    if (f_low > 0) == (f_high > 0):
        raise ValueError(f"the function does not change sign between {low!r} and {high!r}")
    return _narrow(function, (high, f_high), (low, f_low))


def _narrow(function: Callable[[float], float], a: tuple[float, float], b: tuple[float, float]) -> float:
    share, best = 0.5, a
    for _ in range(ITERATIONS):
        x = a[0] + share * (b[0] - a[0])
        value = function(x)
        if (value > 0) == (a[1] > 0):
            a, c = (x, value), a
        else:
            a, b, c = (x, value), a, b
        best = a if abs(a[1]) < abs(b[1]) else b
        tolerance = 2e-16 * abs(best[0]) + 1e-300
        if best[1] == 0 or abs(b[0] - a[0]) <= 2 * tolerance:
            return best[0]
        share = min(max(_share(a, b, c), tolerance / abs(b[0] - a[0])), 1 - tolerance / abs(b[0] - a[0]))
    return best[0]


def _share(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> float:
    """How far from `a` towards `b` to look next: by inverse quadratic interpolation where it can be trusted."""
    if c[1] in (a[1], b[1]) or c[0] == b[0]:
        return 0.5
    x = (a[0] - b[0]) / (c[0] - b[0])
    y = (a[1] - b[1]) / (c[1] - b[1])
    if not (y * y < x and (1 - y) * (1 - y) < 1 - x):
        return 0.5
    scale = (c[0] - a[0]) / (b[0] - a[0])
    return a[1] / (b[1] - a[1]) * c[1] / (b[1] - c[1]) + scale * a[1] / (c[1] - a[1]) * b[1] / (c[1] - b[1])
