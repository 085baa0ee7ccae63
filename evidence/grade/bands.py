"""How large an effect is: thresholds on the point estimate, as GRADE asks, by measure."""

from __future__ import annotations

import math
import re
from bisect import bisect_right

from evidence.model.claim import Effect
from evidence.model.scales import EffectMeasure, Magnitude

_SMD = (0.2, 0.5, 0.8)
"""Cochrane Handbook 5.1, 12.6.2, after Cohen 1988: small, moderate, large begin here."""

_RATIO = (1.1, 1.25, 2.0)
"""Risk, odds and hazard ratios, turned to lie above 1. GRADE calls a risk ratio over 2 (under 0.5) large and takes 1.25
(0.75) for an appreciable benefit or harm; 1.1 is ours."""

_POINTS = (2.0, 5.0, 15.0)
"""Differences between percentages, in points; ours."""

_SHARE_OF_SCALE = (0.05, 0.1, 0.2)
"""Mean differences as a share of the scale's range; ours, for scales on which no threshold was declared."""

_CORRELATION = (0.1, 0.3, 0.5)
"""Cohen's bands for r."""

_MULTIPLES = (1.0, 2.0, 3.0)
"""Multiples of a declared smallest important difference: below it an effect is trivial; the rest is ours."""

_RANGE = re.compile(r"^\s*(-?\d+(?:\.\d+)?)\s*(?:-|–|to)\s*(-?\d+(?:\.\d+)?)")
_RATIOS = (EffectMeasure.RR, EffectMeasure.OR, EffectMeasure.HR)


def magnitude(effect: Effect) -> tuple[Magnitude, str] | None:
    """The size of an effect and the threshold that sets it, in words; None where nothing can be said.

    A threshold declared with the effect outranks the default bands of its measure.
    """
    if effect.estimate is None:
        return _between_arms(effect)
    size = abs(effect.estimate)
    if effect.threshold:
        source = f" ({effect.threshold_source})" if effect.threshold_source else ""
        return _band(size / effect.threshold, _MULTIPLES), f"smallest important difference {effect.threshold:g}{source}"
    match effect.measure:
        case EffectMeasure.SMD:
            return _band(size, _SMD), "SMD 0.2 small, 0.5 moderate, 0.8 large"
        case EffectMeasure.RR | EffectMeasure.OR | EffectMeasure.HR if size > 0:
            return _band(math.exp(abs(math.log(size))), _RATIO), "ratio 1.1 small, 1.25 moderate, 2 large"
        case EffectMeasure.RD:
            return _band(size, _POINTS), "difference of 2 points small, 5 moderate, 15 large"
        case EffectMeasure.CORRELATION:
            return _band(size, _CORRELATION), "r 0.1 small, 0.3 moderate, 0.5 large"
        case EffectMeasure.MD:
            return _of_scale(size, effect.scale)
        case _:
            return _between_arms(effect)


def excludes_no_effect(effect: Effect) -> bool:
    """Whether the interval leaves out the value that means no effect; False where no interval is on record."""
    if effect.interval is None:
        return False
    null = 1.0 if effect.measure in _RATIOS else 0.0
    return not effect.interval.low <= null <= effect.interval.high


def _between_arms(effect: Effect) -> tuple[Magnitude, str] | None:
    if len(effect.arms) < 2:
        return None
    first, second = effect.arms[0], effect.arms[1]
    return _band(abs(first.percent - second.percent), _POINTS), "difference of 2 points small, 5 moderate, 15 large"


def _of_scale(size: float, scale: str) -> tuple[Magnitude, str] | None:
    match = _RANGE.match(scale)
    if match is None:
        return None
    width = float(match[2]) - float(match[1])
    if width <= 0:
        return None
    return _band(size / width, _SHARE_OF_SCALE), f"5, 10 and 20% of the {scale.strip()} scale"


def _band(size: float, thresholds: tuple[float, float, float]) -> Magnitude:
    return Magnitude(bisect_right(thresholds, size + 1e-9))
