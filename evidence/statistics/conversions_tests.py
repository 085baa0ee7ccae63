"""Test statistics as effect sizes: t, z and F as d, r and shares of variance, each with its interval.

d of two groups assumes that they are of equal size. Intervals are inverted from the noncentral distributions
(Steiger 2004). ValueError for statistics that are not finite, an F below 0, and degrees of freedom that are not
positive.
"""

from __future__ import annotations

import math

from evidence.statistics.admissible import between, finite, finite_positive, not_negative
from evidence.statistics.intervals import Interval, critical_value
from evidence.statistics.noncentral import noncentrality_of_f, noncentrality_of_t


def t_to_d(t: float, df: float) -> float:
    """The d of two independent groups of equal size: 2 t / sqrt(df)."""
    return 2 * t_to_dz(t, df)


def t_to_d_of_groups(t: float, n1: float, n2: float) -> float:
    """The d of two independent groups whose sizes are known: t sqrt(1/n1 + 1/n2)."""
    return finite(t, "t") * math.sqrt(1 / finite_positive(n1, "n1") + 1 / finite_positive(n2, "n2"))


def t_to_dz(t: float, df: float) -> float:
    """The mean of paired differences in their own standard deviations: t / sqrt(df)."""
    return finite(t, "t") / math.sqrt(finite_positive(df, "degrees of freedom"))


def z_to_d(z: float, n: float) -> float:
    """The d of two independent groups of equal size, n people in all: 2 z / sqrt(n)."""
    return 2 * z_to_dz(z, n)


def z_to_dz(z: float, n: float) -> float:
    """The mean of n paired differences in their own standard deviations: z / sqrt(n)."""
    return finite(z, "z") / math.sqrt(finite_positive(n, "n"))


def t_to_r(t: float, df: float) -> float:
    """The (partial) correlation of a t: t / sqrt(t^2 + df)."""
    return finite(t, "t") / math.sqrt(t * t + finite_positive(df, "degrees of freedom"))


def z_to_r(z: float, n: float) -> float:
    """The (partial) correlation of a z with n observations: z / sqrt(z^2 + n)."""
    return finite(z, "z") / math.sqrt(z * z + finite_positive(n, "n"))


def r_to_t(r: float, df: float) -> float:
    """The t of a correlation: the inverse of `t_to_r`."""
    between(r, -1, 1, "r")
    if abs(r) == 1:
        raise ValueError("a perfect correlation has no finite t")
    return r * math.sqrt(finite_positive(df, "degrees of freedom") / (1 - r * r))


def f_to_t(f: float, df1: float) -> float:
    """The size of t of an F with one numerator degree of freedom; ValueError if it has more."""
    if df1 != 1:
        raise ValueError(f"F with {df1:g} numerator degrees of freedom compares more than two groups: it has no d or r")
    return math.sqrt(_f(f))


def f_to_eta2(f: float, df1: float, df2: float) -> float:
    """Partial eta squared, the share of variance explained: F df1 / (F df1 + df2)."""
    explained = _f(f) * finite_positive(df1, "numerator degrees of freedom")
    return explained / (explained + finite_positive(df2, "denominator degrees of freedom"))


def f_to_epsilon2(f: float, df1: float, df2: float) -> float:
    """Partial epsilon squared (adjusted eta squared), 0 at the least: (F - 1) df1 / (F df1 + df2)."""
    explained = _f(f) * finite_positive(df1, "numerator degrees of freedom")
    return max(0.0, (explained - df1) / (explained + finite_positive(df2, "denominator degrees of freedom")))


def f_to_omega2(f: float, df1: float, df2: float) -> float:
    """Partial omega squared, 0 at the least: (F - 1) df1 / (F df1 + df2 + 1)."""
    explained = _f(f) * finite_positive(df1, "numerator degrees of freedom")
    return max(0.0, (explained - df1) / (explained + finite_positive(df2, "denominator degrees of freedom") + 1))


def eta2_to_f(eta2: float, df1: float, df2: float) -> float:
    """The F of a share of variance explained: the inverse of `f_to_eta2`."""
    return eta2_to_f2(eta2) * finite_positive(df2, "denominator df") / finite_positive(df1, "numerator df")


def eta2_to_f2(eta2: float) -> float:
    """Cohen's f squared of a share of variance explained: eta2 / (1 - eta2); of R squared as well."""
    if between(eta2, 0, 1, "eta squared") == 1:
        raise ValueError("an eta squared of 1 has no finite f")
    return eta2 / (1 - eta2)


def f2_to_eta2(f2: float) -> float:
    """The share of variance explained of Cohen's f squared: the inverse of `eta2_to_f2`."""
    return not_negative(finite(f2, "f squared"), "f squared") / (1 + f2)


def d_to_f(d: float) -> float:
    """Cohen's f of two groups of equal size: half of d's size."""
    return abs(finite(d, "d")) / 2


def adjusted_r2(r2: float, n: float, predictors: float) -> float:
    """R squared adjusted for the number of predictors (Ezekiel); may fall below 0."""
    rest = finite_positive(n - predictors - 1, "the degrees of freedom left")
    return 1 - (1 - between(r2, 0, 1, "R squared")) * (n - 1) / rest


def t_to_d_interval(t: float, df: float, level: float = 0.95) -> Interval:
    """The interval of `t_to_d`."""
    low, high = noncentrality_of_t(t, df, level)
    return Interval(t_to_d(low, df), t_to_d(high, df))


def t_to_dz_interval(t: float, df: float, level: float = 0.95) -> Interval:
    """The interval of `t_to_dz`."""
    low, high = noncentrality_of_t(t, df, level)
    return Interval(t_to_dz(low, df), t_to_dz(high, df))


def t_to_r_interval(t: float, df: float, level: float = 0.95) -> Interval:
    """The interval of `t_to_r`."""
    low, high = noncentrality_of_t(t, df, level)
    return Interval(t_to_r(low, df), t_to_r(high, df))


def z_interval(z: float, level: float = 0.95) -> Interval:
    """What a z was drawn around; turn its ends into d or r as the z itself."""
    reach = critical_value(level)
    return Interval(finite(z, "z") - reach, z + reach)


def explained_interval(share: float, df1: float, df2: float, level: float = 0.95) -> Interval:
    """The interval of eta, epsilon or omega squared, by the noncentralities that fit the F it would be eta squared of.

    The lower end is 0 where even no effect at all would not be surprising.
    """
    low, high = noncentrality_of_f(eta2_to_f(share, df1, df2), df1, df2, level)
    return Interval(low / (low + df2), high / (high + df2))


def _f(f: float) -> float:
    return not_negative(finite(f, "F"), "F")
