"""Whether a printed p value and a printed interval can come from the same data."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from evidence.model.effect import PValue
from evidence.model.scales import EffectMeasure
from evidence.rules.claims.printed import unrounded_ends
from evidence.rules.claims.reported import Reported
from evidence.statistics.intervals import Interval, includes_null
from evidence.statistics.measures import MEASURES, AnalysisScale
from evidence.statistics.p_values import p_range, p_value, two_sided, z_from_p

_ROOM = 0.15
"""How far apart z of the p value and z of the interval may lie, beyond rounding, and as a share of z.

p often comes from a t, a rank or an exact test and the interval from another; both are fitted to the same data.
"""
_SIGNIFICANT = 0.05
_CLOSE = 0.005
_LEAST = 1e-12
"""Smaller p values are printed as limits only."""

_NUMBER_AT_END = re.compile(r"[\d.·]+(?:[eE]-?\d+)?")


class Agreement(Enum):
    """How a p value stands to an interval."""

    AGREES = "agrees"
    ON_THE_EDGE = "on the edge"
    """Rounded to 0.05, so that it does not say on which side it fell."""
    DIFFERS = "differs"
    DECIDES_OTHERWISE = "decides otherwise"
    """One of the two says that there is an effect, the other that there may be none."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A printed p value beside the one that the interval gives."""

    agreement: Agreement
    implied: float


def compare(result: Reported) -> Comparison | None:
    """The p value of an effect against its interval; None where one is missing or the two cannot be compared."""
    effect = result.effect
    if effect.p is None or effect.interval is None or effect.estimate is None:
        return None
    nature = MEASURES[effect.measure]
    if nature.null is None or nature.scale is AnalysisScale.RECIPROCAL:
        return None
    try:
        implied = p_value(effect.estimate, Interval(effect.interval.low, effect.interval.high), *_scale(result))
        if _near(effect.p, implied):
            return Comparison(_on_the_edge(effect.p, implied), implied)
        return Comparison(_judged(effect.p, implied, result), implied)
    except ValueError:  # an impossible estimate or interval, which other rules report
        return None


def _near(p: PValue, implied: float) -> bool:
    """A quick look, so that what agrees costs nothing more."""
    if p.relation != "=":
        return implied < p.value if p.relation == "<" else implied > p.value
    return abs(p.value - implied) < _CLOSE and (p.value <= _SIGNIFICANT) == (implied <= _SIGNIFICANT)


def _on_the_edge(p: PValue, implied: float) -> Agreement:
    rounded = p.relation == "=" and p.value == _SIGNIFICANT and implied != p.value
    return Agreement.ON_THE_EDGE if rounded else Agreement.AGREES


def _judged(p: PValue, implied: float, result: Reported) -> Agreement:
    least, most = _widened(_implied(result))
    lowest, highest = _printed(result)
    if lowest <= most and highest >= least:
        return _on_the_edge(p, implied)
    interval = result.effect.interval
    excluded = interval is not None and not includes_null(Interval(interval.low, interval.high), result.effect.measure)
    significant = highest <= _SIGNIFICANT if p.relation != ">" else False
    if result.effect.level == 95 and excluded != significant and (lowest > _SIGNIFICANT or significant):
        return Agreement.DECIDES_OTHERWISE
    return Agreement.DIFFERS


def _implied(result: Reported) -> Interval:
    """All p values that numbers which print so can give."""
    estimate, low, high = (unrounded_ends(result.printed(part)) for part in ("estimate", "low", "high"))
    return p_range(estimate, low, high, *_scale(result))


def _widened(implied: Interval) -> tuple[float, float]:
    """The p values from which another way of testing may come."""
    near, far = z_from_p(min(implied.high, 1.0)), z_from_p(max(implied.low, _LEAST))
    return two_sided(far + max(_ROOM, _ROOM * far)), two_sided(max(0.0, near - max(_ROOM, _ROOM * near)))


def _printed(result: Reported) -> tuple[float, float]:
    """Between which p values the printed one lies."""
    p = result.effect.p or PValue(1.0)
    if p.relation == "<":
        return 0.0, p.value
    if p.relation == ">":
        return p.value, 1.0
    rounded = unrounded_ends(_NUMBER_AT_END.findall(result.printed("p"))[-1])
    return rounded.low, rounded.high


def _scale(result: Reported) -> tuple[EffectMeasure, float]:
    return result.effect.measure, result.effect.level / 100
