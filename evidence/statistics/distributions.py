"""Tail areas and quantiles of the normal, t, chi-squared, F, beta and gamma distributions.

Upper tails are computed as such, never as one minus the rest, so that a p of 1e-20 is as good as one of 0.5.
Every function raises ValueError for what is not a number, degrees of freedom or shapes that are not positive,
and probabilities outside 0 to 1.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from evidence.statistics.admissible import inner_risk, not_negative, number, positive, risk
from evidence.statistics.incomplete import beta_tail, gamma_tails
from evidence.statistics.roots import root

# Wichura 1988, algorithm AS 241 (PPND16), Applied Statistics 37:477-484: numerators and denominators.
_CENTRE = (
    (2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
     13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608),
    (5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867,
     5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1.0),
)  # fmt: skip
_SHOULDER = (
    (7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
     3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734),
    (1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
     0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1.0),
)  # fmt: skip
_TAIL = (
    (2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
     0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772),
    (2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
     0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1.0),
)  # fmt: skip
_NEARLY_NORMAL = 200_000.0
"""Degrees of freedom above which Hill's transformation to a normal variable is exact to eleven digits."""


def normal_upper(z: float) -> float:
    """The probability that a standard normal variable exceeds z."""
    number(z, "z")
    return 0.5 * math.erfc(z / math.sqrt(2))


def normal_cdf(z: float) -> float:
    """The probability that a standard normal variable does not exceed z."""
    return normal_upper(-z)


def normal_density(z: float) -> float:
    """The density of the standard normal distribution at z."""
    number(z, "z")
    return math.exp(-z * z / 2) / math.sqrt(2 * math.pi)


def normal_quantile(p: float) -> float:
    """The z that a standard normal variable stays below with probability p (0 < p < 1), by AS 241."""
    inner_risk(p, "a probability")
    q = p - 0.5
    if abs(q) <= 0.425:
        return q * _ratio(_CENTRE, 0.180625 - q * q)
    r = math.sqrt(-math.log(min(p, 1 - p)))
    z = _ratio(_SHOULDER, r - 1.6) if r <= 5 else _ratio(_TAIL, r - 5)
    return math.copysign(z, q)


def t_upper(t: float, df: float) -> float:
    """The probability that Student's t with df degrees of freedom exceeds t; df may be infinite."""
    number(t, "t")
    positive(df, "degrees of freedom")
    if math.isinf(df) or math.isinf(t):
        return normal_upper(t)
    if df > _NEARLY_NORMAL:
        return normal_upper(_hill(t, df))
    half = beta_tail((t / math.sqrt(df)) * (t / math.sqrt(df)), 0.5, df / 2)[1] / 2
    return half if t >= 0 else 1 - half


def t_quantile(p: float, df: float) -> float:
    """The t that Student's t with df degrees of freedom stays below with probability p (0 < p < 1)."""
    inner_risk(p, "a probability")
    positive(df, "degrees of freedom")
    if math.isinf(df):
        return normal_quantile(p)
    if p == 0.5:
        return 0.0
    tail = min(p, 1 - p)
    t = _positive_quantile(lambda t: (1 - 2 * t_upper(t, df), 2 * t_upper(t, df)), 1 - 2 * tail, 2 * tail)
    return math.copysign(t, p - 0.5)


def chi2_upper(x: float, df: float) -> float:
    """The probability that chi-squared with df degrees of freedom exceeds x (x >= 0)."""
    return gamma_upper(df / 2, x / 2)


def chi2_quantile(p: float, df: float) -> float:
    """The x that chi-squared with df degrees of freedom stays below with probability p (0 < p < 1)."""
    return 2 * gamma_quantile(p, df / 2)


def f_upper(x: float, df1: float, df2: float) -> float:
    """The probability that F with df1 and df2 degrees of freedom exceeds x (x >= 0)."""
    not_negative(x, "F")
    positive(df1, "numerator degrees of freedom")
    positive(df2, "denominator degrees of freedom")
    if math.isinf(df2):
        return chi2_upper(x * df1, df1)
    return beta_tail(x * df1 / df2, df1 / 2, df2 / 2)[1]


def f_quantile(p: float, df1: float, df2: float) -> float:
    """The x that F with df1 and df2 degrees of freedom stays below with probability p (0 < p < 1)."""
    return _odds_quantile(p, df1 / 2, df2 / 2) * df2 / df1


def beta_lower(x: float, a: float, b: float) -> float:
    """The regularised incomplete beta function: the probability that Beta(a, b) does not exceed x (0 <= x <= 1)."""
    positive(a, "a")
    positive(b, "b")
    risk(x, "x")
    return beta_tail(x / (1 - x) if x < 1 else math.inf, a, b)[0]


def beta_quantile(p: float, a: float, b: float) -> float:
    """The x that Beta(a, b) stays below with probability p (0 < p < 1)."""
    odds = _odds_quantile(p, a, b)
    return odds / (1 + odds) if math.isfinite(odds) else 1.0


def gamma_lower(a: float, x: float) -> float:
    """The regularised lower incomplete gamma function P(a, x) (a > 0, x >= 0)."""
    return _gamma(a, x)[0]


def gamma_upper(a: float, x: float) -> float:
    """The regularised upper incomplete gamma function Q(a, x) (a > 0, x >= 0)."""
    return _gamma(a, x)[1]


def gamma_quantile(p: float, a: float) -> float:
    """The x that a gamma variable of shape a and scale 1 stays below with probability p (0 < p < 1)."""
    inner_risk(p, "a probability")
    positive(a, "shape")
    return _positive_quantile(lambda x: gamma_tails(a, x), p, 1 - p)


def _hill(t: float, df: float) -> float:
    """The normal variable whose tail is that of t, for many degrees of freedom (Hill 1970, Algorithm 395)."""
    a = df - 0.5
    z = math.copysign(math.sqrt(a * math.log1p(t / df * t)), t)
    return z + (z**3 + 3 * z) / (48 * a * a)


def _gamma(a: float, x: float) -> tuple[float, float]:
    positive(a, "shape")
    not_negative(x, "x")
    return gamma_tails(a, x)


def _odds_quantile(p: float, a: float, b: float) -> float:
    inner_risk(p, "a probability")
    positive(a, "first shape or degrees of freedom")
    positive(b, "second shape or degrees of freedom")
    return _positive_quantile(lambda odds: beta_tail(odds, a, b), p, 1 - p)


def _positive_quantile(tails: Callable[[float], tuple[float, float]], lower: float, upper: float) -> float:
    """Where a positive variable's two tails are as given; solved on log scales by whichever tail is smaller."""

    def miss(log_x: float) -> float:
        below, above = tails(math.exp(log_x))
        return _log(below) - math.log(lower) if lower < upper else math.log(upper) - _log(above)

    low, high = -1.0, 1.0
    while miss(low) > 0 and low > -700:
        low = max(low * 2, -700)
    while miss(high) < 0 and high < 700:
        high = min(high * 2, 700)
    return math.exp(root(miss, low, high)) if miss(low) < 0 < miss(high) else math.exp(low if miss(low) >= 0 else high)


def _log(p: float) -> float:
    return math.log(p) if p > 0 else -800.0


def _ratio(terms: tuple[tuple[float, ...], tuple[float, ...]], x: float) -> float:
    numerator = denominator = 0.0
    for above, below in zip(*terms, strict=True):
        numerator, denominator = numerator * x + above, denominator * x + below
    return numerator / denominator
