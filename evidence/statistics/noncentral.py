"""Noncentral t, chi-squared and F: what the exact intervals of d, eta-squared and phi are inverted from.

Sums of central distributions weighted by Poisson probabilities, accurate to about 1e-12 absolutely.
ValueError as in `distributions`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

from evidence.statistics.admissible import finite, finite_positive, inner_risk, not_negative
from evidence.statistics.distributions import normal_cdf
from evidence.statistics.incomplete import beta_tail, gamma_tails
from evidence.statistics.roots import root


def noncentral_t_cdf(t: float, df: float, ncp: float) -> float:
    """The probability that noncentral t does not exceed t (Lenth 1989, algorithm AS 243)."""
    finite(t, "t")
    finite_positive(df, "degrees of freedom")
    finite(ncp, "the noncentrality")
    if t < 0:
        return 1 - noncentral_t_cdf(-t, df, -ncp)
    if t == 0:
        return normal_cdf(-ncp)
    odds, half = t / df * t, ncp * ncp / 2
    even = sum(w * b for w, b in zip(_poisson(half), _betas(odds, 0.5, df / 2, half), strict=True))
    odd = sum(w * b for w, b in zip(_halved_poisson(half), _betas(odds, 1.0, df / 2, half), strict=True))
    return normal_cdf(-ncp) + even / 2 + math.copysign(odd / 2, ncp)


def noncentral_chi2_cdf(x: float, df: float, ncp: float) -> float:
    """The probability that noncentral chi-squared does not exceed x (x >= 0, ncp >= 0)."""
    finite(not_negative(x, "chi-squared"), "chi-squared")
    finite_positive(df, "degrees of freedom")
    finite(not_negative(ncp, "the noncentrality"), "the noncentrality")
    return sum(w * gamma_tails(df / 2 + j, x / 2)[0] for j, w in zip(_terms(ncp / 2), _poisson(ncp / 2), strict=True))


def noncentral_f_cdf(x: float, df1: float, df2: float, ncp: float) -> float:
    """The probability that noncentral F does not exceed x (x >= 0, ncp >= 0)."""
    finite(not_negative(x, "F"), "F")
    finite_positive(df1, "numerator degrees of freedom")
    finite_positive(df2, "denominator degrees of freedom")
    finite(not_negative(ncp, "the noncentrality"), "the noncentrality")
    betas = _betas(x * df1 / df2, df1 / 2, df2 / 2, ncp / 2)
    return sum(w * b for w, b in zip(_poisson(ncp / 2), betas, strict=True))


def noncentrality_of_t(t: float, df: float, level: float = 0.95) -> tuple[float, float]:
    """The interval of the noncentrality that t was drawn with (Steiger and Fouladi 1997)."""
    alpha = 1 - inner_risk(level, "the level")
    width = 2 + abs(t) / math.sqrt(2 * df) * 2

    def cdf(ncp: float) -> float:
        return noncentral_t_cdf(t, df, ncp)

    return _where_it_falls_to(1 - alpha / 2, cdf, t, width), _where_it_falls_to(alpha / 2, cdf, t, width)


def noncentrality_of_chi2(x: float, df: float, level: float = 0.95) -> tuple[float, float]:
    """The interval of the noncentrality that chi-squared was drawn with; an end that no value reaches is 0."""
    return _from_zero(lambda ncp: noncentral_chi2_cdf(x, df, ncp), x, level)


def noncentrality_of_f(x: float, df1: float, df2: float, level: float = 0.95) -> tuple[float, float]:
    """The interval of the noncentrality that F was drawn with; an end that no value reaches is 0."""
    return _from_zero(lambda ncp: noncentral_f_cdf(x, df1, df2, ncp), x * df1, level)


def _from_zero(cdf: Callable[[float], float], start: float, level: float) -> tuple[float, float]:
    alpha = 1 - inner_risk(level, "the level")

    def end(tail: float) -> float:
        if cdf(0.0) <= tail:
            return 0.0
        return _where_it_falls_to(tail, lambda ncp: cdf(max(ncp, 0.0)), start, start + 2)

    return end(1 - alpha / 2), end(alpha / 2)


def _where_it_falls_to(value: float, function: Callable[[float], float], start: float, width: float) -> float:
    """Where a falling function takes a value; the bracket grows from its start until it holds the place."""
    low = high = start
    while function(low) < value:
        low, width = low - width, width * 2
    while function(high) > value:
        high, width = high + width, width * 2
    return root(lambda x: function(x) - value, low, high)


def _terms(mean: float) -> range:
    """The numbers that a Poisson variable of this mean takes with more than negligible probability."""
    spread = 9 * math.sqrt(mean) + 25
    return range(max(0, math.floor(mean - spread)), math.ceil(mean + spread))


def _poisson(mean: float) -> Iterator[float]:
    for j in _terms(mean):
        yield math.exp(j * math.log(mean) - mean - math.lgamma(j + 1)) if mean > 0 else float(j == 0)


def _halved_poisson(mean: float) -> Iterator[float]:
    """The weights of the odd half of noncentral t: those of Poisson, half a step further on."""
    for j in _terms(mean):
        yield math.exp((j + 0.5) * math.log(mean) - mean - math.lgamma(j + 1.5)) if mean > 0 else 0.0


def _betas(odds: float, a: float, b: float, mean: float) -> list[float]:
    """The lower tails of Beta(a + j, b) for each term; stepped downwards, where every step adds."""
    terms = _terms(mean)
    if odds == 0:
        return [0.0] * len(terms)
    log_x, log_y = -math.log1p(1 / odds), -math.log1p(odds)
    tails = [beta_tail(odds, a + terms[-1], b)[0]]
    for j in reversed(terms[:-1]):
        shape = a + j
        step = shape * log_x + b * log_y + math.lgamma(shape + b) - math.lgamma(shape + 1) - math.lgamma(b)
        tails.append(tails[-1] + math.exp(step))
    return tails[::-1]
