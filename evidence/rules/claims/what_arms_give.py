"""What the groups of a comparison give for its estimate, within the rounding of what was printed."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from itertools import pairwise, permutations, product
from typing import NamedTuple

from evidence.model.effect import Arm
from evidence.model.scales import RATIOS, EffectMeasure
from evidence.rules.claims.printed import unrounded_ends
from evidence.rules.claims.reported import Reported
from evidence.statistics.intervals import Interval

_ROOM = 0.02
"""Share by which weighting, small-sample corrections and rounding on the way make an estimate differ."""
_STANDARDISED_ROOM = 0.15
"""The same for a difference in standard deviations, of which there are several to choose from."""


class Given(NamedTuple):
    """What two groups give: as printed, and between what ends for what their numbers were rounded from."""

    value: float
    low: float
    high: float


class Differing(NamedTuple):
    """An estimate that the groups do not give."""

    given: str
    """What they give, in words."""
    may_be_adjusted: bool
    """It lies in the interval of the estimate, or is a ratio the other way up."""


def differing(result: Reported) -> Differing | None:
    """How an estimate differs from what each two of its groups give; None where two give it, or nothing can be said."""
    measure, estimate = result.effect.measure, result.effect.estimate or 0.0
    try:
        if _plainly_agrees(result, estimate):
            return None
        printed = unrounded_ends(result.printed("estimate"))
        given = list(_given(result))
    except (ValueError, OverflowError):  # not printed as a plain number, or too large to reckon with
        return None
    if not given or any(_agrees(printed, value, measure) for value in given):
        return None
    if measure in RATIOS and (inverted := [value for value in given if _agrees(printed, _inverse(value), measure)]):
        return Differing(f"{inverted[0].value:.3g}, of which it is the inverse", may_be_adjusted=True)
    nearest = min(given, key=lambda value: _distance(value, estimate, measure))
    if _in_interval(result, nearest):
        return Differing(f"{nearest.value:.3g}; it may be adjusted", may_be_adjusted=True)
    return Differing(f"{nearest.value:.3g}", may_be_adjusted=False)


def _plainly_agrees(result: Reported, estimate: float) -> bool:
    """A quick look at the first two groups, so that what agrees costs nothing more."""
    formula = _OF_SHARES.get(result.effect.measure)
    shares = [arm.share for arm in result.effect.arms[:2]]
    if formula is None or shares[0] is None or shares[1] is None:
        return False
    given = formula(shares[0] / 100, shares[1] / 100)
    return given is not None and abs(abs(estimate) - given) <= _ROOM * given


def needed_by(difference: float) -> tuple[float, float]:
    """Between which numbers needed to treat lies that of a risk difference in percent, rounded in any way."""
    needed = 100 / abs(difference)
    return math.floor(needed * (1 - _ROOM)), math.ceil(needed * (1 + _ROOM))


def _given(result: Reported) -> Iterator[Given]:
    """What the first of each two groups gives against the second."""
    measure, arms = result.effect.measure, result.effect.arms
    if measure in (EffectMeasure.MD, EffectMeasure.SMD):
        for one, other in permutations(range(len(arms)), 2):
            yield from _difference_of_means(result, one, other)
        return
    shares = [share for index, arm in enumerate(arms) if (share := _share(result, index, arm)) is not None]
    pairs = pairwise(shares) if len(shares) == 2 else permutations(shares, 2)
    for share, compared in pairs:
        points = product(share, compared)
        corners = [_OF_SHARES[measure](a, b) for a, b in points]
        known = [value for value in corners if value is not None]
        if corners[0] is not None:
            yield Given(corners[0], min(known), max(known))


def _share(result: Reported, index: int, arm: Arm) -> Given | None:
    if arm.events is not None and arm.participants and arm.events <= arm.participants:
        share = arm.events / arm.participants
        return Given(share, share, share)
    if arm.percent is None:
        return None
    printed = unrounded_ends(result.printed("arms", index, "percent"))
    return Given(arm.percent / 100, max(printed.low, 0.0) / 100, min(printed.high, 100.0) / 100)


def _difference(a: float, b: float) -> float:
    return abs(a - b) * 100


def _risk_ratio(a: float, b: float) -> float | None:
    return a / b if b > 0 else None


def _odds_ratio(a: float, b: float) -> float | None:
    return a * (1 - b) / ((1 - a) * b) if b > 0 and a < 1 else None


def _needed(a: float, b: float) -> float | None:
    return 1 / abs(a - b) if a != b else None


_OF_SHARES: dict[EffectMeasure, Callable[[float, float], float | None]] = {
    EffectMeasure.RD: _difference,
    EffectMeasure.RR: _risk_ratio,
    EffectMeasure.OR: _odds_ratio,
    EffectMeasure.NNT: _needed,
    EffectMeasure.NNH: _needed,
}


def _difference_of_means(result: Reported, one: int, other: int) -> Iterator[Given]:
    a, b = result.effect.arms[one], result.effect.arms[other]
    if a.mean is None or b.mean is None:
        return
    first, second = (unrounded_ends(result.printed("arms", index, "mean")) for index in (one, other))
    unit = 1.0
    if result.effect.measure is EffectMeasure.SMD:
        if not a.sd or not b.sd:
            return
        unit = math.sqrt((a.sd**2 + b.sd**2) / 2)
    yield Given((a.mean - b.mean) / unit, (first.low - second.high) / unit, (first.high - second.low) / unit)


def _agrees(printed: Interval, given: Given, measure: EffectMeasure) -> bool:
    """Whether the two have a number in common; of a difference or a number needed the sign does not matter."""
    share = _STANDARDISED_ROOM if measure is EffectMeasure.SMD else _ROOM
    room = share * max(abs(printed.low), abs(printed.high))
    if measure in (EffectMeasure.NNT, EffectMeasure.NNH):
        room += 1  # rounded up, by custom
    if measure in RATIOS or measure in (EffectMeasure.MD, EffectMeasure.SMD):
        return given.low <= printed.high + room and given.high >= printed.low - room
    least, most = sorted((abs(printed.low), abs(printed.high)))
    return given.low <= most + room and given.high >= least - room


def _inverse(given: Given) -> Given:
    return Given(1 / given.value, 1 / given.high, 1 / given.low) if given.low > 0 else given


def _distance(given: Given, estimate: float, measure: EffectMeasure) -> float:
    return abs(given.value - estimate) if measure in RATIOS else abs(abs(given.value) - abs(estimate))


def _in_interval(result: Reported, given: Given) -> bool:
    interval = result.effect.interval
    return interval is not None and any(interval.low <= value <= interval.high for value in (given.value, -given.value))
