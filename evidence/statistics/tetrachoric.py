"""The tetrachoric correlation: of two normal variables of which a 2 x 2 table only tells where each was cut."""

from __future__ import annotations

import math

from evidence.statistics.admissible import correlation, finite, finite_positive
from evidence.statistics.distributions import normal_cdf, normal_quantile
from evidence.statistics.effect_size import EffectSize
from evidence.statistics.quadrature import integral
from evidence.statistics.roots import root


def bivariate_normal(h: float, k: float, r: float) -> float:
    """The probability that two standard normal variables with correlation r lie below h and k.

    Plackett's integral over the arcsine of the correlation, which stays smooth up to r = 1 and -1. Absolute error below
    1e-12. Raises ValueError for a correlation outside -1..1 and for what is not finite.
    """
    finite(h, "h")
    finite(k, "k")
    correlation(r, "r")
    joint = normal_cdf(h) * normal_cdf(k) + integral(lambda t: _slope(h, k, t), 0.0, math.asin(r))
    return min(max(joint, 0.0), 1.0)


def tetrachoric(a: float, b: float, c: float, d: float) -> EffectSize:
    """The maximum-likelihood correlation of a table with the rows a, b and c, d, none of its cells empty.

    The three parameters (two cuts, one correlation) reproduce the table exactly; the variance is the delta method's
    for one sample of a + b + c + d (Pearson's large-sample variance). Raises ValueError for an empty cell.
    """
    for cell, name in zip((a, b, c, d), "abcd", strict=True):
        finite_positive(cell, f"cell {name}")
    n = a + b + c + d
    h, k = normal_quantile((a + b) / n), normal_quantile((a + c) / n)
    independent = normal_cdf(h) * normal_cdf(k)

    def excess(angle: float) -> float:
        return independent + integral(lambda t: _slope(h, k, t), 0.0, angle) - a / n

    angle = root(excess, -math.pi / 2, math.pi / 2)
    return EffectSize(math.sin(angle), _variance((a, b, c, d), (h, k), angle))


def _slope(h: float, k: float, angle: float) -> float:
    """How fast the joint probability grows with the arcsine of the correlation."""
    # The exponent is split so that nothing cancels where the correlation nears 1 or -1.
    sign = math.copysign(1.0, angle)
    apart, cosine = h - sign * k, math.cos(angle)
    exponent = sign * h * k / (1 + abs(math.sin(angle)))
    if apart:
        exponent += (apart / cosine) ** 2 / 2 if abs(apart) < 40 * cosine else math.inf
    return math.exp(-exponent) / (2 * math.pi)


def _variance(cells: tuple[float, float, float, float], cuts: tuple[float, float], angle: float) -> float:
    """The variance of the correlation: how it moves with each cell's proportion, over multinomial sampling."""
    (a, b, c, d), (h, k) = cells, cuts
    n, r, cosine = a + b + c + d, math.sin(angle), math.cos(angle)
    row = normal_cdf((k - r * h) / cosine)
    column = normal_cdf((h - r * k) / cosine)
    gradient = (1 - row - column, -row, -column, 0.0)
    proportions = (a / n, b / n, c / n, d / n)
    mean = math.fsum(p * g for p, g in zip(proportions, gradient, strict=True))
    spread = math.fsum(p * (g - mean) ** 2 for p, g in zip(proportions, gradient, strict=True))
    density = _slope(h, k, angle) / cosine
    return spread / (n * density * density)
