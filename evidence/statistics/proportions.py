"""Intervals of proportions and rates from counts, and of the difference of two proportions.

Shares from 0 to 1. ValueError for counts that are negative or larger than the number of people, for no people, no
person-time, and levels outside 0 to 1.
"""

from __future__ import annotations

import math

from evidence.statistics.admissible import events, finite, finite_positive, not_negative
from evidence.statistics.distributions import beta_quantile, gamma_quantile
from evidence.statistics.intervals import Interval, critical_value


def wilson(k: float, n: float, level: float = 0.95) -> Interval:
    """The score interval of k of n (Wilson 1927): good for small n and rare events."""
    p, z2 = events(k, n), critical_value(level) ** 2
    middle = (p + z2 / (2 * n)) / (1 + z2 / n)
    reach = math.sqrt(z2 * (p * (1 - p) / n + z2 / (4 * n * n))) / (1 + z2 / n)
    return Interval(0.0 if k == 0 else middle - reach, 1.0 if k == n else middle + reach)


def exact(k: float, n: float, level: float = 0.95) -> Interval:
    """The interval of k of n by the binomial distribution itself (Clopper and Pearson 1934): never too narrow."""
    events(k, n)
    tail = _tail(level)
    low = beta_quantile(tail, k, n - k + 1) if k > 0 else 0.0
    high = beta_quantile(1 - tail, k + 1, n - k) if k < n else 1.0
    return Interval(low, high)


def wald(k: float, n: float, level: float = 0.95) -> Interval:
    """The interval p +- z sqrt(p (1 - p) / n), which may leave 0 to 1: what many reports print."""
    p = events(k, n)
    reach = critical_value(level) * math.sqrt(p * (1 - p) / n)
    return Interval(p - reach, p + reach)


def agresti_coull(k: float, n: float, level: float = 0.95) -> Interval:
    """Wald's interval after adding z^2 / 2 events and as many non-events (Agresti and Coull 1998)."""
    events(k, n)
    z2 = critical_value(level) ** 2
    return wald(k + z2 / 2, n + z2, level)


def rate_interval(k: float, time: float, level: float = 0.95) -> Interval:
    """The exact interval of a rate of k events in a person-time, by the Poisson distribution (Garwood 1936)."""
    not_negative(finite(k, "the number of events"), "the number of events")
    finite_positive(time, "person-time")
    tail = _tail(level)
    low = gamma_quantile(tail, k) / time if k > 0 else 0.0
    return Interval(low, gamma_quantile(1 - tail, k + 1) / time)


def newcombe(k1: float, n1: float, k2: float, n2: float, level: float = 0.95) -> Interval:
    """The interval of the difference of two independent proportions from their Wilson intervals (Newcombe 1998)."""
    p1, p2 = events(k1, n1), events(k2, n2)
    one, two = wilson(k1, n1, level), wilson(k2, n2, level)
    below = math.hypot(p1 - one.low, two.high - p2)
    above = math.hypot(one.high - p1, p2 - two.low)
    return Interval(p1 - p2 - below, p1 - p2 + above)


def none_of(n: float, level: float = 0.95) -> float:
    """The largest risk that seeing no event among n people leaves possible, one-sided: the rule of three, exactly."""
    finite_positive(n, "the number of people")
    return -math.expm1(math.log(2 * _tail(level)) / n)


def _tail(level: float) -> float:
    critical_value(level)
    return (1 - level) / 2
