"""How far an estimate lies from the middle of its interval, on the scale on which its measure is analysed."""

from __future__ import annotations

import math

from evidence.model.effect import ConfidenceInterval
from evidence.rules.claims.printed import unrounded_ends
from evidence.rules.claims.reported import Reported
from evidence.statistics.measures import MEASURES, AnalysisScale, to_analysis

_Range = tuple[float, float]

_ALSO_AS_TYPED = frozenset({AnalysisScale.LOGIT, AnalysisScale.FISHER_Z})
"""Intervals of shares and correlations are made on the scale on which they are printed as well, and between the two."""


def off_centre(result: Reported, enough: float) -> float:
    """How far off at the least, in half-widths, with what printed numbers were rounded from; 0 where none can say.

    What lies no further than `enough` as printed is 0, so that it costs little.
    """
    interval, estimate, measure = result.effect.interval, result.effect.estimate, result.effect.measure
    nature = MEASURES[measure]
    if interval is None or estimate is None or nature.scale is AnalysisScale.RECIPROCAL:
        return 0.0
    if not interval.low <= estimate <= interval.high:  # another rule's
        return 0.0
    try:
        off = _off(*((value, value) for value in _analysed(result, estimate, interval)))
        if abs(off) <= enough:
            return 0.0
        if nature.null is None or nature.scale in _ALSO_AS_TYPED:
            as_typed = _off(*((value, value) for value in (estimate, interval.low, interval.high)))
            if off * as_typed <= 0 or abs(as_typed) <= enough:
                return 0.0
        return abs(_off(*(_rounded(result, part) for part in ("estimate", "low", "high"))))
    except ValueError:  # an estimate or an end that the measure cannot take, which other checks report
        return 0.0


def _analysed(result: Reported, estimate: float, interval: ConfidenceInterval) -> tuple[float, ...]:
    measure = result.effect.measure
    if MEASURES[measure].scale is AnalysisScale.IDENTITY:
        return estimate, interval.low, interval.high
    return tuple(to_analysis(measure, value) for value in (estimate, interval.low, interval.high))


def _rounded(result: Reported, part: str) -> _Range:
    """Between which points of the scale lies what prints so."""
    ends = unrounded_ends(result.printed(part))
    measure = result.effect.measure
    return to_analysis(measure, ends.low), to_analysis(measure, ends.high)


def _off(estimate: _Range, low: _Range, high: _Range) -> float:
    """How far the estimate's range lies above that of the middle, in half-widths; 0 for an end at infinity."""
    least, most = (low[0] + high[0]) / 2, (low[1] + high[1]) / 2
    half = (high[0] + high[1] - low[0] - low[1]) / 4
    if not (math.isfinite(half) and half > 0):
        return 0.0
    if estimate[0] > most:
        return (estimate[0] - most) / half
    return min(0.0, estimate[1] - least) / half
