"""Confidence intervals and standard errors, each on the scale on which its measure is analysed.

Levels are shares (0.95). Standard errors are always on the analysis scale: of the logarithm for a ratio
[@altman2011]. ValueError for levels outside 0 to 1, degrees of freedom that are not positive, ends that the
measure cannot take, and intervals without a width.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from evidence.model.scales import EffectMeasure
from evidence.statistics.admissible import finite, finite_positive, inner_risk, number
from evidence.statistics.distributions import t_quantile
from evidence.statistics.measures import MEASURES, AnalysisScale, from_analysis, to_analysis


@dataclass(frozen=True, slots=True)
class Interval:
    """From a lower to an upper end; ValueError if they are the other way round, or not numbers."""

    low: float
    high: float

    def __post_init__(self) -> None:
        if number(self.low, "the lower end") > number(self.high, "the upper end"):
            raise ValueError(f"an interval cannot run from {self.low:g} to {self.high:g}")

    def includes(self, value: float) -> bool:
        """Whether a value lies in the interval or on one of its ends."""
        return self.low <= value <= self.high


@lru_cache(maxsize=64)
def critical_value(level: float = 0.95, df: float = math.inf) -> float:
    """How many standard errors an interval reaches on either side: 1.96 for 95 % and a normal distribution."""
    return t_quantile(1 - (1 - inner_risk(level, "the level")) / 2, df)


def on_analysis_scale(interval: Interval, measure: EffectMeasure) -> Interval:
    """The interval's ends on the measure's analysis scale.

    For a number needed, an interval with ends on both sides of 0 is the one through infinity.
    """
    ends = sorted((to_analysis(measure, interval.low), to_analysis(measure, interval.high)))
    return Interval(*ends)


def standard_error(interval: Interval, measure: EffectMeasure, level: float = 0.95, df: float = math.inf) -> float:
    """The standard error, on the analysis scale, of which the interval is a multiple [@altman2011]."""
    ends = on_analysis_scale(interval, measure)
    width = finite(ends.high - ends.low, "the width of an interval")
    reach = finite_positive(critical_value(level, df), "what the level reaches")
    return finite_positive(width, "the width of an interval") / (2 * reach)


def interval_from(
    estimate: float, error: float, measure: EffectMeasure, level: float = 0.95, df: float = math.inf
) -> Interval:
    """The interval around an estimate whose standard error, on the analysis scale, is given."""
    centre = finite(to_analysis(measure, estimate), f"the estimate of {measure.value}")
    reach = critical_value(level, df) * finite_positive(error, "a standard error")
    ends = sorted((from_analysis(measure, centre - reach), from_analysis(measure, centre + reach)))
    return Interval(*ends)


def at_level(interval: Interval, measure: EffectMeasure, level: float, to: float, df: float = math.inf) -> Interval:
    """The interval of the same estimate at another level: wider for a higher one."""
    ends = on_analysis_scale(interval, measure)
    error = standard_error(interval, measure, level, df)
    return interval_from(from_analysis(measure, (ends.low + ends.high) / 2), error, measure, to, df)


def off_centredness(estimate: float, interval: Interval, measure: EffectMeasure) -> float:
    """How far the estimate lies from the middle of its interval on the analysis scale, in half-widths.

    0 in the middle, -1 and 1 on the ends, beyond them outside. A ratio's interval that is symmetric as typed, or
    an estimate far off the middle, tells of a slip or of another method.
    """
    ends = on_analysis_scale(interval, measure)
    half = finite_positive((ends.high - ends.low) / 2, "half the width of an interval")
    return (to_analysis(measure, estimate) - (ends.low + ends.high) / 2) / half


def includes_null(interval: Interval, measure: EffectMeasure) -> bool | None:
    """Whether the interval includes the value that means no effect; None for measures that have none."""
    nature = MEASURES[measure]
    if nature.null is None:
        return None
    if nature.scale is AnalysisScale.RECIPROCAL:
        return interval.low < 0 < interval.high or math.inf in (abs(interval.low), abs(interval.high))
    return interval.includes(nature.null)
