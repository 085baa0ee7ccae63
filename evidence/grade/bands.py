"""How large an effect is: thresholds on the point estimate, as GRADE asks, by measure."""

from __future__ import annotations

import math
import re
from bisect import bisect_right

from evidence.model.effect import Effect
from evidence.model.scales import RATIOS, EffectMeasure, Magnitude

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
_AS_RATIO = "small from a ratio of 1.1, moderate from 1.25, large from 2"
_IN_POINTS = "small from a difference of 2 points, moderate from 5, large from 15"
_BANDS = {
    EffectMeasure.SMD: (_SMD, "small from SMD 0.2, moderate from 0.5, large from 0.8"),
    EffectMeasure.RD: (_POINTS, _IN_POINTS),
    EffectMeasure.CORRELATION: (_CORRELATION, "small from r 0.1, moderate from 0.3, large from 0.5"),
}


def magnitude(effect: Effect) -> tuple[Magnitude, str] | None:
    """The size of an effect and the threshold that sets it, in words; None where nothing can be said.

    A threshold declared with the effect outranks the default bands of its measure.
    """
    if effect.estimate is None:
        return _between_arms(effect)
    if effect.threshold:
        return _by_threshold(abs(effect.estimate), effect)
    if effect.measure is EffectMeasure.MD:
        return _of_scale(abs(effect.estimate), effect.scale)
    if effect.measure in RATIOS and effect.estimate > 0:
        return _band(math.exp(abs(math.log(effect.estimate))), _RATIO), _AS_RATIO
    if effect.measure in _BANDS:
        thresholds, words = _BANDS[effect.measure]
        return _band(abs(effect.estimate), thresholds), words
    return _between_arms(effect)


def _between_arms(effect: Effect) -> tuple[Magnitude, str] | None:
    shares = [share for arm in effect.arms if (share := arm.share) is not None]
    if len(shares) < 2:
        return None
    return _band(abs(shares[0] - shares[1]), _POINTS), _IN_POINTS


def _by_threshold(size: float, effect: Effect) -> tuple[Magnitude, str]:
    source = f" ({effect.threshold_source})" if effect.threshold_source else ""
    words = f"the smallest important difference is {effect.threshold:g}{source}"
    return _band(size / (effect.threshold or 1.0), _MULTIPLES), words


def _of_scale(size: float, scale: str) -> tuple[Magnitude, str] | None:
    match = _RANGE.match(scale)
    if match is None:
        return None
    width = float(match[2]) - float(match[1])
    if width <= 0:
        return None
    return _band(
        size / width, _SHARE_OF_SCALE
    ), f"small from 5% of the {scale.strip()} scale, moderate from 10%, large from 20%"


def _band(size: float, thresholds: tuple[float, float, float]) -> Magnitude:
    return Magnitude(bisect_right(thresholds, size + 1e-9))
