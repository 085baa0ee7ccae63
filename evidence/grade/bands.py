"""How large an effect is: thresholds on the point estimate, as GRADE asks, with the interval's ends looked at as well.

Of a ratio the difference in risk counts too, where the record gives it: halving a risk is much where the risk is.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from evidence.grade.thresholds import Yardstick, distance, yardstick
from evidence.model.claim import Claim, FieldPath
from evidence.model.effect import ConfidenceInterval, Effect
from evidence.model.scales import RATIOS, EffectMeasure, Magnitude
from evidence.model.warrant import Ceiling
from evidence.statistics.measures import MEASURES, AnalysisScale


def magnitude(effect: Effect, claim: Claim | None = None, path: FieldPath = ()) -> Ceiling[Magnitude] | None:
    """The size of an effect and the threshold that sets it, in words; None where nothing can be said.

    A threshold declared with the effect outranks one of the claim, and that the default bands of the measure.
    """
    stick = yardstick(effect, claim, path)
    relative = _size(effect, stick)
    if stick is None or relative is None:
        return _absolute(effect, claim, path)
    found = Ceiling(relative, f"{relative.words} ({stick.told(relative)}{_reach(effect, stick)})", path)
    absolute = _absolute(effect, claim, path) if effect.measure in RATIOS and not stick.field else None
    return _between(found, absolute) if absolute else found


def points(effect: Effect) -> float | None:
    """The difference in risk, in percentage points: between the first two arms, else from the baseline risk."""
    shares = [share for arm in effect.arms if (share := arm.share) is not None]
    if len(shares) > 1:
        return shares[0] - shares[1]
    if effect.baseline_risk is None or effect.estimate is None or effect.measure not in RATIOS:
        return None
    from evidence.statistics.absolute import absolute_effect  # few registries give baseline risks

    try:
        return 100 * absolute_effect(effect.measure, effect.estimate, effect.baseline_risk / 100).difference
    except (ValueError, ArithmeticError):
        return None


def _absolute(effect: Effect, claim: Claim | None, path: FieldPath) -> Ceiling[Magnitude] | None:
    """The size of the difference in risk alone."""
    difference = points(effect)
    if difference is None:
        return None
    as_difference = Effect(EffectMeasure.RD, difference, outcome=effect.outcome, scale=effect.scale)
    stick = yardstick(as_difference, claim, path)
    size = _size(as_difference, stick)
    if stick is None or size is None:
        return None
    return Ceiling(size, f"{size.words} with {abs(difference):.3g} points between the risks ({stick.told(size)})", path)


def _between(relative: Ceiling[Magnitude], absolute: Ceiling[Magnitude]) -> Ceiling[Magnitude]:
    """Halfway between the ratio and the difference in risk; in doubt the larger, for this is the most to be said."""
    value = Magnitude((relative.value + absolute.value + 1) // 2)
    if relative.value is absolute.value:
        return Ceiling(value, f"{relative.reason}, and {absolute.reason}", relative.field)
    return Ceiling(value, f"{value.words}: as a ratio {relative.reason}, yet {absolute.reason}", relative.field)


def _size(effect: Effect, stick: Yardstick | None) -> Magnitude | None:
    return None if stick is None or effect.estimate is None else _band(effect.estimate, stick)


def _band(value: float, stick: Yardstick) -> Magnitude | None:
    size = distance(stick.measure, value)
    return None if size is None else Magnitude(bisect_right(_starts(stick.measure, stick.bands), size + 1e-9))


@lru_cache(maxsize=256)
def _starts(measure: EffectMeasure, bands: tuple[float, ...]) -> list[float]:
    return sorted(start for band in bands if (start := distance(measure, band)) is not None)


def _reach(effect: Effect, stick: Yardstick) -> str:
    """Which sizes the interval covers, where they are several: `; the interval reaches from trivial to moderate`."""
    interval = effect.interval
    if interval is None:
        return ""
    ends = [size for end in (interval.low, interval.high) if (size := _band(end, stick)) is not None]
    if len(ends) < 2 or max(ends) is Magnitude.TRIVIAL:
        return ""
    low, high = sorted(ends)
    if _both_ways(interval, effect.measure):
        words = f"{low.words} one way to {high.words} the other" if low > Magnitude.TRIVIAL else f"none to {high.words}"
        return f"; the interval reaches from {words}"
    return f"; the interval reaches from {low.words} to {high.words}" if low is not high else ""


def _both_ways(interval: ConfidenceInterval, measure: EffectMeasure) -> bool:
    """Whether no effect lies inside the interval."""
    nature = MEASURES[measure]
    null = 0.0 if nature.scale is AnalysisScale.RECIPROCAL or nature.null is None else nature.null
    return interval.low < null < interval.high
