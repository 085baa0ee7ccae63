"""One effect in other terms: points on its scale, people of 1,000, numbers needed, shares, and what follows from it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from evidence.grade.risk_words import natural_frequency, needed, per_thousand
from evidence.grade.risks import risks
from evidence.model.claim import Claim
from evidence.model.effect import ConfidenceInterval, Effect
from evidence.model.scales import RATIOS, EffectMeasure, Favours
from evidence.statistics.intervals import Interval
from evidence.statistics.measures import MEASURES

_MANIFOLD = 900.0
"""Percent above which an increase is told as a multiple."""


class Kind(StrEnum):
    """What an effect is expressed as."""

    POINTS = "points"
    RISK = "risk"
    NUMBER_NEEDED = "number-needed"
    RELATIVE_CHANGE = "relative-change"
    OVERLAP = "overlap"
    EXPLAINED = "explained"
    FREQUENCY = "frequency"
    AFTER_RESULT = "after-result"
    P_VALUE = "p-value"


@dataclass(frozen=True, slots=True)
class ReExpression:
    """One effect in other terms, in words and in numbers."""

    kind: Kind
    words: str
    estimate: float
    interval: Interval | None = None
    """At the level of the effect's own; None where there is none, and where it runs through infinity."""
    unit: str = ""
    """Of the numbers: `points`, `per 1,000`, `people`, `%`."""


def re_expressed(effect: Effect, claim: Claim) -> tuple[ReExpression, ...]:
    """All that an effect comes to in other terms; numbers that cannot be come to nothing."""
    found: list[ReExpression] = []
    for express in (_points, _risk, _relative, _overlap, _ranked, _explained, _frequency, _after_result, _p):
        try:
            found.extend(express(effect, claim))
        except (ValueError, ArithmeticError):
            continue
    return tuple(found)


def _points(effect: Effect, claim: Claim) -> Iterator[ReExpression]:
    """A standardised difference on the scale that it was measured on."""
    if effect.measure is not EffectMeasure.SMD or effect.estimate is None or not effect.sd:
        return
    from evidence.statistics.conversions_standardised import d_to_points

    sd = effect.sd
    ends = [d_to_points(end, sd) for end in _ends(effect.interval)]
    points = d_to_points(effect.estimate, sd)
    on = f" on the scale {effect.scale}" if effect.scale else ""
    words = f"{_rounded(points)} points{on}{_interval(effect, ends)}, at a standard deviation of {sd:g}"
    yield ReExpression(Kind.POINTS, words, points, _between(ends), "points")


def _risk(effect: Effect, claim: Claim) -> Iterator[ReExpression]:
    found = risks(effect, claim)
    if found is None:
        return
    ends = [1000 * end for end in (found.interval.low, found.interval.high)] if found.interval else []
    words = per_thousand(found, effect.level)
    yield ReExpression(Kind.RISK, words, 1000 * found.difference, _between(ends), "per 1,000")
    number = found.number_needed
    if number is not None and math.isfinite(number.number):
        between = found.number_needed_interval
        limits = [between.better.number, between.worse.number] if between and not between.through_infinity else []
        finite = sorted(limits) if all(map(math.isfinite, limits)) else []
        words = needed(number, between, effect.level)
        yield ReExpression(Kind.NUMBER_NEEDED, words, number.number, _between(finite), "people")


def _relative(effect: Effect, claim: Claim) -> Iterator[ReExpression]:
    if effect.measure not in RATIOS or effect.estimate is None or effect.estimate <= 0:
        return
    of = {EffectMeasure.RR: "risk", EffectMeasure.OR: "odds", EffectMeasure.HR: "hazard"}[effect.measure]
    change, *ends = (100 * (value - 1) for value in (effect.estimate, *_ends(effect.interval)))
    words = f"{_changed(change)} {of}"
    if ends:
        words += f" ({effect.level:g}% CI {_changed(ends[0])} to {_changed(ends[1])})"
    if effect.measure is EffectMeasure.OR:
        words += "; odds are not risks"
    yield ReExpression(Kind.RELATIVE_CHANGE, words, change, _between(ends), "%")


def _overlap(effect: Effect, claim: Claim) -> Iterator[ReExpression]:
    """What a standardised difference means for two people picked at random.

    Which way a scale runs its sign does not say: it is told the way that the estimate goes.
    """
    d = effect.estimate
    if d is None or effect.measure is not EffectMeasure.SMD or not d:
        return
    from evidence.statistics.conversions_people import probability_of_superiority

    way = math.copysign(1, d)
    share, *ends = (100 * probability_of_superiority(way * value) for value in (d, *_ends(effect.interval)))
    between = f" ({effect.level:g}% CI {min(ends):.0f} to {max(ends):.0f})" if ends else ""
    words = f"of 100 pairs of one person from either group, {_ahead(effect)} in {share:.0f}{between}"
    yield ReExpression(Kind.OVERLAP, f"{words}; 50 would be no difference", share, _between(ends), "of 100 pairs")


def _ahead(effect: Effect) -> str:
    match effect.favours:
        case Favours.INTERVENTION:
            return "the one with the intervention is better off"
        case Favours.COMPARATOR:
            return "the one with the comparator is better off"
        case _:
            return "the one with the intervention lies further the way of the estimate"


def _ranked(effect: Effect, claim: Claim) -> Iterator[ReExpression]:
    """What an area under the curve means for one person who has the condition and one who has not."""
    if effect.measure is not EffectMeasure.AUC or effect.estimate is None or not 0 <= effect.estimate <= 1:
        return
    share, *ends = (100 * value for value in (effect.estimate, *_ends(effect.interval)))
    between = f" ({effect.level:g}% CI {ends[0]:.0f} to {ends[1]:.0f})" if ends else ""
    pairs = "of 100 pairs of one who has it and one who has not"
    words = f"{pairs}, the test ranks the one who has it higher in {share:.0f}{between}"
    yield ReExpression(Kind.OVERLAP, words, share, _between(ends), "of 100 pairs")


def _explained(effect: Effect, claim: Claim) -> Iterator[ReExpression]:
    r = effect.estimate
    if effect.measure is EffectMeasure.CORRELATION and r is not None and MEASURES[effect.measure].admits(r):
        share = 100 * r * r
        yield ReExpression(Kind.EXPLAINED, f"{share:.2g}% of the variance is shared", share, unit="%")


def _frequency(effect: Effect, claim: Claim) -> Iterator[ReExpression]:
    value = effect.estimate
    if effect.measure is EffectMeasure.PROPORTION and value is not None and 0 <= value <= 100:
        ends = list(_ends(effect.interval))
        what = f" {effect.outcome}" if effect.outcome else ""
        words = f"{natural_frequency(value)}{_interval(effect, ends, '%')}{':' * bool(what)}{what}"
        yield ReExpression(Kind.FREQUENCY, words, 10 * value, _between([10 * end for end in ends]), "per 1,000")


def _after_result(effect: Effect, claim: Claim) -> Iterator[ReExpression]:
    """How likely the condition is after a result, by its likelihood ratio."""
    if effect.measure not in (EffectMeasure.LR_POSITIVE, EffectMeasure.LR_NEGATIVE):
        return
    if effect.prevalence is None or effect.estimate is None:
        return
    from evidence.statistics.diagnostic import after_result

    before = effect.prevalence / 100
    share, *ends = (100 * after_result(before, ratio) for ratio in (effect.estimate, *_ends(effect.interval)))
    result = "positive" if effect.measure is EffectMeasure.LR_POSITIVE else "negative"
    words = f"of 100 people who test {result}, {share:.2g} have it{_interval(effect, ends)}"
    yield ReExpression(
        Kind.AFTER_RESULT, f"{words}, where {effect.prevalence:g} of 100 have it", share, _between(ends), "%"
    )


def _p(effect: Effect, claim: Claim) -> Iterator[ReExpression]:
    """The p value that an interval implies, where none was reported."""
    null = MEASURES[effect.measure].null
    if effect.p is not None or effect.estimate is None or effect.interval is None or null is None or math.isinf(null):
        return
    from evidence.statistics.p_values import p_value

    interval = Interval(effect.interval.low, effect.interval.high)
    if not interval.includes(effect.estimate):
        return
    p = p_value(effect.estimate, interval, effect.measure, effect.level / 100)
    told = f"p = {p:.2g}" if p >= 0.001 else "p < 0.001"
    yield ReExpression(Kind.P_VALUE, f"{told}, computed from the interval; the record gives none", p)


def _ends(interval: ConfidenceInterval | None) -> tuple[float, ...]:
    return (interval.low, interval.high) if interval else ()


def _between(ends: list[float]) -> Interval | None:
    return Interval(*sorted(ends)) if ends else None


def _interval(effect: Effect, ends: list[float], unit: str = "") -> str:
    if not ends:
        return ""
    low, high = ends
    return f" ({effect.level:g}% CI {_rounded(low)}{unit} to {_rounded(high)}{unit})"


def _rounded(value: float) -> str:
    """In whole numbers from ten on, with one decimal below, and two below one."""
    size = abs(value)
    told = f"{value:.{0 if size >= 10 else 1 if size >= 1 else 2}f}"
    return told if float(told) else "0"


def _changed(percent: float) -> str:
    if abs(percent) < 0.05:
        return "unchanged"
    if percent > _MANIFOLD:
        return f"{1 + percent / 100:,.0f}-fold"
    size = abs(percent)
    return f"{size:.{2 if size < 99 else 4}g}% {'higher' if percent > 0 else 'lower'}"
