"""The incomplete beta and gamma functions, by Lentz's continued fractions and by series.

Both tails are returned, each with its own relative accuracy: the smaller one is computed, the other is the rest.
"""

from __future__ import annotations

import math
from collections.abc import Callable

ITERATIONS = 200_000
"""The fractions need about the square root of the largest shape."""
_TINY = 1e-300
_STIRLING = (1 / 156, -691 / 360360, 1 / 1188, -1 / 1680, 1 / 1260, -1 / 360, 1 / 12)
_LARGE = 10.0
"""From here on Stirling's series is exact to a double, and keeps large logarithms from cancelling."""


def beta_tail(odds: float, a: float, b: float) -> tuple[float, float]:
    """The two tails of Beta(a, b) at x = odds / (1 + odds): lower, upper. Odds from 0 to infinity."""
    if odds == 0 or math.isinf(odds):
        return (0.0, 1.0) if odds == 0 else (1.0, 0.0)
    log_x, log_y = -math.log1p(1 / odds) if odds > 1e-300 else math.log(odds), -math.log1p(odds)
    front = math.exp(_log_beta_front(a, b, log_x, log_y))
    x, y = odds / (1 + odds), 1 / (1 + odds)
    if x * (a + b + 2) < a + 1:
        lower = front / a * _fraction(lambda m: _beta_term(m, a, b, x))
        return lower, 1 - lower
    upper = front / b * _fraction(lambda m: _beta_term(m, b, a, y))
    return 1 - upper, upper


def gamma_tails(a: float, x: float) -> tuple[float, float]:
    """The two tails of a gamma variable of shape a at x: lower P(a, x), upper Q(a, x)."""
    if x == 0 or math.isinf(x):
        return (0.0, 1.0) if x == 0 else (1.0, 0.0)
    front = math.exp(_log_gamma_front(a, x))
    if x < a + 1:
        lower = front * _gamma_series(a, x)
        return lower, 1 - lower
    upper = front / (x + 1 - a) / _gamma_fraction(a, x)
    return 1 - upper, upper


def _log_gamma_front(a: float, x: float) -> float:
    """The logarithm of x^a exp(-x) / gamma(a)."""
    if a < _LARGE:
        return a * math.log(x) - x - math.lgamma(a)
    excess = (x - a) / a
    growth = math.log1p(excess) if excess > -0.5 else math.log(x) - math.log(a)
    return a * (growth - excess) + math.log(a / (2 * math.pi)) / 2 - _stirling(a)


def _log_beta_front(a: float, b: float, log_x: float, log_y: float) -> float:
    """The logarithm of x^a y^b / B(a, b)."""
    small, large = min(a, b), max(a, b)
    if large < _LARGE:
        return a * log_x + b * log_y - math.lgamma(a) - math.lgamma(b) + math.lgamma(a + b)
    rest = _stirling(large) - _stirling(a + b)
    if small < _LARGE:
        log_beta = math.lgamma(small) - small * math.log(large) + rest
        return a * log_x + b * log_y - log_beta + (a + b - 0.5) * math.log1p(small / large) - small
    return (
        a * (log_x + math.log1p(b / a))
        + b * (log_y + math.log1p(a / b))
        + math.log(a / (a + b) * b / (2 * math.pi)) / 2
        - rest
        - _stirling(small)
    )


def _stirling(x: float) -> float:
    """What Stirling's formula leaves of the logarithm of gamma(x), for large x."""
    total = 0.0
    for term in _STIRLING:
        total = total / (x * x) + term
    return total / x


def _fraction(term: Callable[[int], float]) -> float:
    """The fraction 1 / (1 + term(1) / (1 + term(2) / (1 + ...))) by Lentz's method as modified by Thompson."""
    value, c, d = 1.0, 1.0, 0.0
    for m in range(1, ITERATIONS):
        d = 1 / (1 + term(m) * d or _TINY)
        c = 1 + term(m) / c or _TINY
        value *= c * d
        if abs(c * d - 1) < 1e-16:
            return 1 / value
    raise ValueError("shapes or degrees of freedom are too large for the incomplete beta function")


def _beta_term(m: int, a: float, b: float, x: float) -> float:
    half = m // 2
    if m % 2:
        return -(a + half) * (a + b + half) * x / ((a + m - 1) * (a + m))
    return half * (b - half) * x / ((a + m - 1) * (a + m))


def _gamma_series(a: float, x: float) -> float:
    total = term = 1 / a
    for n in range(1, ITERATIONS):
        term *= x / (a + n)
        total += term
        if term < total * 1e-17:
            return total
    raise ValueError("the shape is too large for the incomplete gamma function")


def _gamma_fraction(a: float, x: float) -> float:
    """The fraction 1 - 1(1-a)... of Q(a, x), scaled to start at 1."""
    start = x + 1 - a
    value, c, d = 1.0, 1.0, 0.0
    for n in range(1, ITERATIONS):
        term, here, before = n * (a - n), start + 2 * n, start + 2 * n - 2
        ratio = term / (here * before)
        d = 1 / (1 + ratio * d or _TINY)
        c = 1 + ratio / c or _TINY
        value *= c * d
        if abs(c * d - 1) < 1e-16:
            return value
    raise ValueError("the shape is too large for the incomplete gamma function")
