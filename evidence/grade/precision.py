"""Whether the main effect of a claim is imprecise: what its interval leaves open."""

from __future__ import annotations

import math
from dataclasses import dataclass

from evidence.grade.agreement import main_effects
from evidence.grade.established import is_of_no_difference
from evidence.grade.thresholds import Yardstick, distance, yardstick
from evidence.model.claim import Claim, FieldPath
from evidence.model.effect import Effect
from evidence.model.scales import RATIOS, Favours
from evidence.statistics.intervals import Interval, includes_null
from evidence.statistics.measures import MEASURES

_APPRECIABLE = (0.75, 1.25)
"""Ratios at which GRADE's rough guide has appreciable benefit and harm begin."""


@dataclass(frozen=True, slots=True)
class Imprecision:
    """What the interval of the main effect leaves open."""

    reason: str
    """In words that a message can carry on with."""
    field: FieldPath
    rough: bool = False
    """By GRADE's rough guide alone, of a claim that there is no difference."""


def imprecision(claim: Claim) -> Imprecision | None:
    """What the interval of the claim's main effect leaves open; None where there is none, or it leaves nothing open.

    An interval that includes no effect is precise enough where all of it is too small to matter, and where the claim is
    that there is no difference. Where nobody declared what matters, a ratio matters from 0.75 or 1.25 on, and an
    interval without no effect leaves nothing open: the Cochrane Handbook asks for both.
    """
    for path, effect in main_effects(claim):
        if effect.interval is not None and MEASURES[effect.measure].null is not None:
            interval = Interval(effect.interval.low, effect.interval.high)
            return _left_open(effect, claim, path, interval)
    return None


def _left_open(effect: Effect, claim: Claim, path: FieldPath, interval: Interval) -> Imprecision | None:
    declared = stick if (stick := yardstick(effect, claim, path)) and stick.field else None
    told, field = f"the {effect.level:g}% interval, {interval.low:g} to {interval.high:g},", (*path, "interval")
    nothing = bool(includes_null(interval, effect.measure))
    crossed = [f"{ratio:g}" for ratio in _APPRECIABLE if interval.low < ratio < interval.high]
    rough = not declared and effect.measure in RATIOS
    matters = _reaches(interval, declared) if declared else bool(crossed) or not rough
    around_none = is_of_no_difference(claim) or effect.favours is Favours.NEITHER
    if nothing and matters and not around_none:
        null = MEASURES[effect.measure].null or 0.0
        return Imprecision(f"{told} includes no effect{'' if math.isinf(null) else f' ({null:g})'}", field)
    if declared and _crosses(interval, declared, nothing):
        return Imprecision(f"{told} includes the threshold: {declared.words}", field)
    if rough and nothing and crossed:
        return Imprecision(f"{told} includes {' and '.join(crossed)}, by GRADE's rough guide", field, rough=True)
    return None


def _reaches(interval: Interval, stick: Yardstick) -> bool:
    important = stick.important or 0.0
    return any((end or 0.0) >= important for end in _ends(interval, stick))


def _crosses(interval: Interval, stick: Yardstick, nothing: bool) -> bool:
    """Whether effects on either side of the threshold fit the data."""
    important = stick.important or 0.0
    ends = _ends(interval, stick)
    nearest = 0.0 if nothing else min(ends)
    return nearest < important < max(ends)


def _ends(interval: Interval, stick: Yardstick) -> tuple[float, float]:
    low, high = distance(stick.measure, interval.low), distance(stick.measure, interval.high)
    return (math.inf if low is None else low, math.inf if high is None else high)
