"""P values from estimates with intervals, and intervals from estimates with p values.

Two-sided unless said otherwise, by the normal distribution. ValueError as in `intervals`, and for p outside 0 to 1.
"""

from __future__ import annotations

import math
from itertools import product

from evidence.model.scales import EffectMeasure
from evidence.statistics.admissible import finite, finite_positive, inner_risk, number
from evidence.statistics.distributions import normal_quantile, normal_upper
from evidence.statistics.intervals import Interval, interval_from, standard_error
from evidence.statistics.measures import MEASURES, to_analysis


def z_of(estimate: float, interval: Interval, measure: EffectMeasure, level: float = 0.95) -> float:
    """How many standard errors the estimate lies from no effect, on its analysis scale [@altman2011]."""
    distance = to_analysis(measure, estimate) - to_analysis(measure, _null(measure))
    return finite(distance, "the distance from no effect") / standard_error(interval, measure, level)


def two_sided(z: float) -> float:
    """The probability of lying as far from 0 as z, either way."""
    return min(1.0, 2 * normal_upper(abs(z)))


def one_sided(z: float) -> float:
    """The probability of lying above z."""
    return normal_upper(z)


def p_value(estimate: float, interval: Interval, measure: EffectMeasure, level: float = 0.95) -> float:
    """The two-sided p of an estimate with its interval: exact where both come from a normal distribution."""
    return two_sided(z_of(estimate, interval, measure, level))


def approximate_p(z: float) -> float:
    """The two-sided p by exp(-0.717 z - 0.416 z^2), good from 0.0001 to 0.9 or so [@altman2011]."""
    size = abs(number(z, "z"))
    return math.exp(-0.717 * size - 0.416 * size * size)


def z_from_p(p: float) -> float:
    """The size of z whose two-sided p is given (0 < p <= 1)."""
    if p == 1:
        return 0.0
    return -normal_quantile(inner_risk(p, "p") / 2)


def approximate_z(p: float) -> float:
    """The size of z by -0.862 + sqrt(0.743 - 2.404 ln p): `approximate_p` solved for z."""
    return max(0.0, -0.862 + math.sqrt(0.743 - 2.404 * math.log(inner_risk(p, "p"))))


def interval_from_p(estimate: float, p: float, measure: EffectMeasure, level: float = 0.95) -> Interval:
    """The interval of an estimate whose two-sided p is given: `p_value` [@altman2011] the other way round.

    ValueError if p is 1 or the estimate is that of no effect: then any interval would do.
    """
    distance = abs(to_analysis(measure, estimate) - to_analysis(measure, _null(measure)))
    z = finite_positive(z_from_p(p), "the z of p")
    return interval_from(estimate, finite_positive(distance, "the distance from no effect") / z, measure, level)


def p_range(estimate: Interval, low: Interval, high: Interval, measure: EffectMeasure, level: float = 0.95) -> Interval:
    """The least and greatest p that typed numbers allow, each given as the interval that rounds to it.

    The estimate lies anywhere in its rounding interval, and so do both ends of its interval: p is monotone in each
    as long as no effect is outside the estimate's own, so that the corners suffice; where it is inside, p reaches 1.
    """
    ps = [
        p_value(middle, Interval(bottom, top), measure, level)
        for middle, bottom, top in product(_ends(estimate), _ends(low), _ends(high))
        if bottom < top
    ]
    if not ps:
        raise ValueError("no interval is left between the rounded ends")
    return Interval(min(ps), 1.0 if estimate.includes(_null(measure)) else max(ps))


def p_from_standard_error(estimate: float, error: float, measure: EffectMeasure) -> float:
    """The two-sided p of an estimate whose standard error, on the analysis scale, is given."""
    distance = to_analysis(measure, estimate) - to_analysis(measure, _null(measure))
    return two_sided(distance / finite_positive(error, "a standard error"))


def surprise(p: float) -> float:
    """How many coin tosses of the same side are as surprising as p: its S value, in bits."""
    return -math.log2(inner_risk(p, "p"))


def _null(measure: EffectMeasure) -> float:
    null = MEASURES[measure].null
    if null is None:
        raise ValueError(f"no value of a {measure.value} means no effect")
    return null


def _ends(interval: Interval) -> tuple[float, float]:
    return interval.low, interval.high
