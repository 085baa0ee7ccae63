"""Transformations that make proportions, rates, correlations and reliabilities about normal, and their inverses.

The inverses of points beyond what the transformation reaches are the nearest end, as pooled values and the ends of
intervals need it. ValueError for what the transformation cannot take.
"""

from __future__ import annotations

import math

from evidence.statistics.admissible import correlation, finite, finite_positive, inner_risk, not_negative, risk
from evidence.statistics.distributions import normal_cdf, normal_quantile


def fisher_z(r: float) -> float:
    """Fisher's z of a correlation: half the logarithm of (1 + r) / (1 - r); infinite for a perfect one."""
    return math.atanh(r) if abs(correlation(r, "r")) < 1 else math.copysign(math.inf, r)


def inverse_fisher_z(z: float) -> float:
    """The correlation of Fisher's z."""
    return math.tanh(z)


def fisher_z_of_share(r2: float) -> float:
    """Fisher's z of the root of an explained share (0 to 1)."""
    return fisher_z(math.sqrt(risk(r2, "R squared")))


def inverse_fisher_z_of_share(z: float) -> float:
    """The explained share of Fisher's z."""
    return math.tanh(z) ** 2


def logit(p: float) -> float:
    """The logarithm of a proportion's odds."""
    return math.log(inner_risk(p, "a proportion")) - math.log1p(-p)


def inverse_logit(x: float) -> float:
    """The proportion of log odds."""
    return 1 / (1 + math.exp(-x)) if x >= 0 else math.exp(x) / (1 + math.exp(x))


def probit(p: float) -> float:
    """The normal quantile of a proportion."""
    return normal_quantile(p)


def inverse_probit(x: float) -> float:
    """The proportion of a normal quantile."""
    return normal_cdf(x)


def arcsine(p: float) -> float:
    """The arcsine of a proportion's root, 0 to pi / 2."""
    return math.asin(math.sqrt(risk(p, "a proportion")))


def inverse_arcsine(x: float) -> float:
    """The proportion of an arcsine."""
    return math.sin(min(max(finite(x, "an arcsine"), 0.0), math.pi / 2)) ** 2


def cohens_h(p1: float, p2: float) -> float:
    """The difference of two proportions' doubled arcsines (Cohen 1988)."""
    return 2 * (arcsine(p1) - arcsine(p2))


def freeman_tukey(p: float, n: float) -> float:
    """The double arcsine of a proportion of n, halved (Freeman and Tukey 1950)."""
    k = risk(p, "a proportion") * finite_positive(n, "n")
    return (math.asin(math.sqrt(k / (n + 1))) + math.asin(math.sqrt((k + 1) / (n + 1)))) / 2


def inverse_freeman_tukey(x: float, n: float) -> float:
    """The proportion of n that a double arcsine stands for (Miller 1978); n is a harmonic mean for a pooled one."""
    if finite(x, "a double arcsine") <= freeman_tukey(0, n):
        return 0.0
    if x >= freeman_tukey(1, n):
        return 1.0
    sine = math.sin(2 * x)
    bent = sine + (sine - 1 / sine) / n
    return (1 - math.copysign(math.sqrt(max(0.0, 1 - bent * bent)), math.cos(2 * x))) / 2


def inverse_square_root(x: float) -> float:
    """The rate of a root: its square, and 0 for anything below 0."""
    return max(finite(x, "a root"), 0.0) ** 2


def freeman_tukey_rate(rate: float, time: float) -> float:
    """The mean of the roots of a rate and of one event more, over a person-time."""
    not_negative(finite(rate, "a rate"), "a rate")
    return (math.sqrt(rate) + math.sqrt(rate + 1 / finite_positive(time, "person-time"))) / 2


def inverse_freeman_tukey_rate(x: float, time: float) -> float:
    """The rate of `freeman_tukey_rate`."""
    if finite(x, "a transformed rate") <= freeman_tukey_rate(0, time):
        return 0.0
    return ((4 * time * x * x - 1) / (4 * time * x)) ** 2


def hakstian_whalen(alpha: float) -> float:
    """One less the cube root of what a reliability leaves (Hakstian and Whalen 1976)."""
    return 1 - math.cbrt(1 - _reliability(alpha))


def inverse_hakstian_whalen(x: float) -> float:
    """The reliability of `hakstian_whalen`."""
    return 1 - (1 - min(max(finite(x, "a transformed reliability"), 0.0), 1.0)) ** 3


def bonett(alpha: float) -> float:
    """The logarithm of what a reliability leaves, negated (Bonett 2002)."""
    if _reliability(alpha) == 1:
        raise ValueError("a reliability of 1 cannot be transformed")
    return -math.log1p(-alpha)


def inverse_bonett(x: float) -> float:
    """The reliability of `bonett`."""
    return -math.expm1(-max(finite(x, "a transformed reliability"), 0.0))


def _reliability(alpha: float) -> float:
    if finite(alpha, "a reliability") > 1:
        raise ValueError(f"a reliability is at most 1, not {alpha!r}")
    return alpha
