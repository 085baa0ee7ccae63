"""Means and standard deviations as standardised differences, ratios and percent changes, with intervals.

ValueError for numbers that are not finite, spreads that are not positive, too few people, and ratios of means that
are not both positive.
"""

from __future__ import annotations

import math

from evidence.statistics.admissible import finite, finite_positive, not_negative
from evidence.statistics.distributions import normal_cdf
from evidence.statistics.intervals import Interval, critical_value
from evidence.statistics.means import Sample, TwoSamples, hedges_j
from evidence.statistics.noncentral import noncentrality_of_t


def pooled_sd(one: Sample, other: Sample) -> float:
    """The standard deviation within groups, weighted by their degrees of freedom."""
    finite_positive(one.n + other.n - 2, "the number of people less two")
    return finite_positive(TwoSamples(one, other).pooled_sd, "the pooled standard deviation")


def cohens_d(one: Sample, other: Sample) -> float:
    """The difference of two means in pooled standard deviations."""
    return (one.mean - other.mean) / pooled_sd(one, other)


def hedges_g(one: Sample, other: Sample) -> float:
    """Cohen's d without the bias of small samples (Hedges 1981)."""
    return d_to_g(cohens_d(one, other), one.n + other.n - 2)


def glass_delta(one: Sample, control: Sample) -> float:
    """The difference of two means in standard deviations of the control group."""
    return (one.mean - control.mean) / finite_positive(control.sd, "the control group's standard deviation")


def d_to_g(d: float, df: float) -> float:
    """Hedges' g of Cohen's d."""
    return finite(d, "d") * hedges_j(df)


def g_to_d(g: float, df: float) -> float:
    """Cohen's d of Hedges' g: the inverse of `d_to_g`."""
    return finite(g, "g") / hedges_j(df)


def d_standard_error(d: float, n1: float, n2: float) -> float:
    """The standard error of d for large groups: sqrt(1/n1 + 1/n2 + d^2 / 2(n1 + n2))."""
    total = finite_positive(n1, "n1") + finite_positive(n2, "n2")
    return math.sqrt(1 / n1 + 1 / n2 + finite(d, "d") ** 2 / (2 * total))


def d_interval(d: float, n1: float, n2: float, level: float = 0.95) -> Interval:
    """The exact interval of d of two independent groups, by the noncentral t."""
    root = math.sqrt(1 / finite_positive(n1, "n1") + 1 / finite_positive(n2, "n2"))
    low, high = noncentrality_of_t(finite(d, "d") / root, n1 + n2 - 2, level)
    return Interval(low * root, high * root)


def dz_interval(dz: float, n: float, level: float = 0.95) -> Interval:
    """The exact interval of the standardised mean of n paired differences, by the noncentral t."""
    root = math.sqrt(finite_positive(n, "n"))
    low, high = noncentrality_of_t(finite(dz, "dz") * root, n - 1, level)
    return Interval(low / root, high / root)


def difference_interval(one: Sample, other: Sample, level: float = 0.95, *, equal_spread: bool = True) -> Interval:
    """The interval of a difference of means, by Student's t or, for unequal spreads, by Welch's."""
    difference = one.mean - other.mean
    first, second = one.sd**2 / one.n, other.sd**2 / other.n
    if equal_spread:
        error, df = pooled_sd(one, other) * math.sqrt(1 / one.n + 1 / other.n), one.n + other.n - 2
    else:
        error = finite_positive(math.sqrt(first + second), "the standard error of a difference")
        df = error**4 / (first**2 / (one.n - 1) + second**2 / (other.n - 1))
    reach = critical_value(level, df) * error
    return Interval(difference - reach, difference + reach)


def superiority(one: Sample, other: Sample) -> float:
    """The probability that one person of the first group lies above one of the second, spreads as they are."""
    spread = finite_positive(math.hypot(one.sd, other.sd), "the spread of a difference")
    return normal_cdf((one.mean - other.mean) / spread)


def ratio_of_means(one: Sample, other: Sample) -> float:
    """The ratio of two means, both above 0."""
    return finite_positive(one.mean, "a mean") / finite_positive(other.mean, "a mean")


def ratio_of_means_interval(one: Sample, other: Sample, level: float = 0.95) -> Interval:
    """The interval of a ratio of means, on the log scale by the delta method (Hedges, Gurevitch and Curtis 1999)."""
    centre = math.log(ratio_of_means(one, other))
    error = math.sqrt(one.cv2 + other.cv2)
    reach = critical_value(level) * error
    return Interval(math.exp(centre - reach), math.exp(centre + reach))


def percent_change(before: float, after: float) -> float:
    """The change in percent of what there was before: from 60 to 42 is -30."""
    return 100 * (finite(after, "what is left") - before) / finite_positive(before, "what there was before")


def ratio_to_percent_change(ratio: float) -> float:
    """The percent change of a ratio, be it of risks, odds or means: 0.75 is -25."""
    return 100 * (not_negative(finite(ratio, "a ratio"), "a ratio") - 1)


def percent_change_to_ratio(percent: float) -> float:
    """The ratio of a percent change of at least -100: the inverse of `ratio_to_percent_change`."""
    return not_negative(finite(percent, "a percent change") + 100, "what a percent change leaves") / 100
