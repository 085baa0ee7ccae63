"""What an effect comes to in people: the risk with and without the intervention, and who is the better for it."""

from __future__ import annotations

import math
from dataclasses import dataclass

from evidence.grade.absolute_words import arms
from evidence.grade.happenings import is_participial
from evidence.grade.lead import compared_with
from evidence.grade.ways import is_bad, is_good
from evidence.model.claim import Claim
from evidence.model.effect import Arm, ConfidenceInterval, Effect
from evidence.model.scales import RATIOS, EffectMeasure, Favours
from evidence.statistics.intervals import Interval
from evidence.statistics.numbers_needed import (
    NumberNeeded,
    NumberNeededInterval,
    number_needed,
    number_needed_interval,
)

_NUMBERS_NEEDED = (EffectMeasure.NNT, EffectMeasure.NNH)


@dataclass(frozen=True, slots=True)
class Risks:
    """The risk of an outcome with and without an intervention; all as shares, from 0 to 1."""

    outcome: str
    groups: tuple[str, str]
    """The intervention, and what it is held against."""
    difference: float
    """The risk with less the risk without."""
    interval: Interval | None
    """Of the difference."""
    treated: float | None
    untreated: float | None
    """None where only their difference is on record."""
    basis: str
    """Where the numbers come from: `counted in the arms`, `at a baseline risk of 30%`."""
    good: bool | None
    """Whether the outcome is one to wish for; None where the record does not tell."""

    @property
    def number_needed(self) -> NumberNeeded | None:
        """How many to treat for one more to benefit, or be harmed; None where it is not known which is which."""
        return None if self.good is None else number_needed(self.difference if self.good else -self.difference)

    @property
    def number_needed_interval(self) -> NumberNeededInterval | None:
        """Its interval, through infinity where that of the difference includes none."""
        if self.good is None or self.interval is None:
            return None
        low, high = self.interval.low, self.interval.high
        return number_needed_interval(Interval(low, high) if self.good else Interval(-high, -low))


def risks(effect: Effect, claim: Claim) -> Risks | None:
    """The risks that an effect comes to: of its arms, else by its baseline risk, else their difference alone.

    None for measures that say nothing about risks, and for numbers that cannot be.
    """
    try:
        return (
            _counted(effect, claim) or _shared(effect, claim) or _from_baseline(effect, claim) or _alone(effect, claim)
        )
    except ValueError:
        return None


def _counted(effect: Effect, claim: Claim) -> Risks | None:
    """From events and participants, which give the difference an interval of its own."""
    own, other = _pair(effect, claim)
    counts = [count for arm in (own, other) if arm for count in (arm.events, arm.participants)]
    if own is None or other is None or len(counts) < 4 or None in counts:
        return None
    from evidence.statistics.absolute import absolute_effect_of_arms

    k1, n1, k0, n0 = (float(count) for count in counts if count is not None)
    found = absolute_effect_of_arms(k1, n1, k0, n0, effect.level / 100)
    return Risks(
        _outcome(effect, claim),
        (own.arm, other.arm),
        found.difference,
        found.interval,
        found.treated,
        found.untreated,
        "counted in the arms",
        _good(effect, claim, found.difference),
    )


def _shared(effect: Effect, claim: Claim) -> Risks | None:
    """From the percentages of the arms; the interval is that of a risk difference, if that is what the effect is."""
    own, other = _pair(effect, claim)
    one, two = (arm.share if arm else None for arm in (own, other))
    if own is None or other is None or one is None or two is None:
        return None
    interval = _points(effect.interval) if effect.measure is EffectMeasure.RD else None
    treated, untreated = _share(one), _share(two)
    return Risks(
        _outcome(effect, claim),
        (own.arm, other.arm),
        treated - untreated,
        interval,
        treated,
        untreated,
        "as the arms report",
        _good(effect, claim, treated - untreated),
    )


def _from_baseline(effect: Effect, claim: Claim) -> Risks | None:
    if effect.baseline_risk is None or effect.estimate is None:
        return None
    if effect.measure not in RATIOS and effect.measure is not EffectMeasure.RD:
        return None
    from evidence.statistics.absolute import absolute_effect

    interval = Interval(effect.interval.low, effect.interval.high) if effect.interval else None
    found = absolute_effect(effect.measure, effect.estimate, effect.baseline_risk / 100, interval)
    return Risks(
        _outcome(effect, claim),
        _groups(effect, claim),
        found.difference,
        found.interval,
        found.treated,
        found.untreated,
        f"at a baseline risk of {effect.baseline_risk:g}%",
        _good(effect, claim, found.difference),
    )


def _alone(effect: Effect, claim: Claim) -> Risks | None:
    """A difference without the risks between which it lies."""
    if effect.estimate is None:
        return None
    if effect.measure is EffectMeasure.RD:
        difference, interval = effect.estimate / 100, _points(effect.interval)
        good = _good(effect, claim, difference)
    elif effect.measure in _NUMBERS_NEEDED and abs(effect.estimate) >= 1:
        # Of a number needed the benefit, or the harm, is what is counted: the difference is that in benefit.
        sign = 1 if effect.measure is EffectMeasure.NNT else -1
        difference, interval, good = sign / effect.estimate, _reciprocal(effect.interval, sign), True
    else:
        return None
    if not -1 <= difference <= 1:
        return None
    groups, outcome = _groups(effect, claim), _outcome(effect, claim)
    return Risks(outcome, groups, difference, interval, None, None, "as reported", good)


def _pair(effect: Effect, claim: Claim) -> tuple[Arm | None, Arm | None]:
    """The intervention's arm and that of the comparator, else the first two as they stand."""
    named = [share.group for share in arms(claim, effect)]
    ordered = (
        sorted(effect.arms, key=lambda arm: named.index(arm.arm)) if len(named) == len(effect.arms) else effect.arms
    )
    return (ordered[0], ordered[1]) if len(ordered) > 1 else (None, None)


def _good(effect: Effect, claim: Claim, difference: float) -> bool | None:
    if effect.favours in (Favours.INTERVENTION, Favours.COMPARATOR) and difference:
        return (difference > 0) is (effect.favours is Favours.INTERVENTION)
    outcome = _outcome(effect, claim)
    if is_participial(outcome) or is_good(outcome):
        return True
    return False if is_bad(outcome) else None


def _outcome(effect: Effect, claim: Claim) -> str:
    return effect.outcome or claim.outcome


def _groups(effect: Effect, claim: Claim) -> tuple[str, str]:
    return claim.intervention or "it", effect.comparator or compared_with(claim, effect)


def _points(interval: ConfidenceInterval | None) -> Interval | None:
    return Interval(interval.low / 100, interval.high / 100) if interval else None


def _reciprocal(interval: ConfidenceInterval | None, sign: int) -> Interval | None:
    """The interval of the difference: ends on both sides of 0 are those of one through infinity."""
    if interval is None or not interval.low or not interval.high:
        return None
    ends = sorted(sign / end for end in (interval.low, interval.high))
    return Interval(*ends) if all(abs(end) <= 1 for end in ends) else None


def _share(percent: float) -> float:
    if not 0 <= percent <= 100 or math.isnan(percent):
        raise ValueError(f"{percent:g}% is no share")
    return percent / 100
