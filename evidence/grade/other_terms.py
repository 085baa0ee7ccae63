"""One effect in other terms: points on its scale, people of 1,000, numbers needed, shares, and what follows from it."""

from __future__ import annotations

import math
from collections.abc import Iterator

from evidence.grade.accuracy import after_result, ranked
from evidence.grade.re_expression import Kind, ReExpression, ends_of, interval_words, rounded, spanned
from evidence.grade.risk_words import natural_frequency, needed, per_thousand
from evidence.grade.risks import risks
from evidence.model.claim import Claim
from evidence.model.effect import Effect
from evidence.model.scales import RATIOS, EffectMeasure, Favours
from evidence.statistics.intervals import Interval
from evidence.statistics.measures import MEASURES

_MANIFOLD = 900.0
"""Percent above which an increase is told as a multiple."""


def re_expressed(effect: Effect, claim: Claim) -> tuple[ReExpression, ...]:
    """All that an effect comes to in other terms; numbers that cannot be come to nothing."""
    found: list[ReExpression] = []
    for express in (_points, _risk, _relative, _overlap, ranked, _explained, _frequency, after_result, _p):
        try:
            found.extend(express(effect, claim))
        except (ValueError, ArithmeticError):
            continue
    return tuple(one for one in found if one.is_finite)


def _points(effect: Effect, claim: Claim) -> Iterator[ReExpression]:
    """A standardised difference on the scale that it was measured on."""
    if effect.measure is not EffectMeasure.SMD or effect.estimate is None or not effect.sd:
        return
    from evidence.statistics.conversions_standardised import d_to_points

    sd = effect.sd
    ends = [d_to_points(end, sd) for end in ends_of(effect.interval)]
    points = d_to_points(effect.estimate, sd)
    on = f" on the scale {effect.scale}" if effect.scale else ""
    words = f"{rounded(points)} points{on}{interval_words(effect, ends)}, at a standard deviation of {sd:g}"
    yield ReExpression(Kind.POINTS, words, points, spanned(ends), "points")


def _risk(effect: Effect, claim: Claim) -> Iterator[ReExpression]:
    found = risks(effect, claim)
    if found is None:
        return
    ends = [1000 * end for end in (found.interval.low, found.interval.high)] if found.interval else []
    words = per_thousand(found, effect.level)
    yield ReExpression(Kind.RISK, words, 1000 * found.difference, spanned(ends), "per 1,000")
    number = found.number_needed
    if number is not None and math.isfinite(number.number):
        between = found.number_needed_interval
        limits = [between.better.number, between.worse.number] if between and not between.through_infinity else []
        finite = sorted(limits) if all(map(math.isfinite, limits)) else []
        words = needed(number, between, effect.level)
        yield ReExpression(Kind.NUMBER_NEEDED, words, number.number, spanned(finite), "people")


def _relative(effect: Effect, claim: Claim) -> Iterator[ReExpression]:
    if effect.measure not in RATIOS or effect.estimate is None or effect.estimate <= 0:
        return
    of = {EffectMeasure.RR: "risk", EffectMeasure.OR: "odds", EffectMeasure.HR: "hazard"}[effect.measure]
    change, *ends = (100 * (value - 1) for value in (effect.estimate, *ends_of(effect.interval)))
    words = f"{_changed(change)} {of}"
    if ends:
        words += f" ({effect.level:g}% CI {_changed(ends[0])} to {_changed(ends[1])})"
    if effect.measure is EffectMeasure.OR:
        words += "; odds are not risks"
    yield ReExpression(Kind.RELATIVE_CHANGE, words, change, spanned(ends), "%")


def _overlap(effect: Effect, claim: Claim) -> Iterator[ReExpression]:
    """What a standardised difference means for two people picked at random.

    Which way a scale runs its sign does not say: it is told the way that the estimate goes.
    """
    d = effect.estimate
    if d is None or effect.measure is not EffectMeasure.SMD or not d:
        return
    from evidence.statistics.conversions_people import probability_of_superiority

    way = math.copysign(1, d)
    share, *ends = (100 * probability_of_superiority(way * value) for value in (d, *ends_of(effect.interval)))
    between = f" ({effect.level:g}% CI {min(ends):.0f} to {max(ends):.0f})" if ends else ""
    words = f"of 100 pairs of one person from either group, {_ahead(effect)} in {share:.0f}{between}"
    yield ReExpression(Kind.OVERLAP, f"{words}; 50 would be no difference", share, spanned(ends), "of 100 pairs")


def _ahead(effect: Effect) -> str:
    match effect.favours:
        case Favours.INTERVENTION:
            return "the one with the intervention is better off"
        case Favours.COMPARATOR:
            return "the one with the comparator is better off"
        case _:
            return "the one with the intervention lies further the way of the estimate"


def _explained(effect: Effect, claim: Claim) -> Iterator[ReExpression]:
    r = effect.estimate
    if effect.measure is EffectMeasure.CORRELATION and r is not None and MEASURES[effect.measure].admits(r):
        share = 100 * r * r
        yield ReExpression(Kind.EXPLAINED, f"{share:.2g}% of the variance is shared", share, unit="%")


def _frequency(effect: Effect, claim: Claim) -> Iterator[ReExpression]:
    value = effect.estimate
    if effect.measure is EffectMeasure.PROPORTION and value is not None and 0 <= value <= 100:
        ends = list(ends_of(effect.interval))
        what = f" {effect.outcome}" if effect.outcome else ""
        words = f"{natural_frequency(value)}{interval_words(effect, ends, '%')}{':' * bool(what)}{what}"
        yield ReExpression(Kind.FREQUENCY, words, 10 * value, spanned([10 * end for end in ends]), "per 1,000")


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


def _changed(percent: float) -> str:
    if abs(percent) < 0.05:
        return "unchanged"
    if percent > _MANIFOLD:
        return f"{1 + percent / 100:,.0f}-fold"
    size = abs(percent)
    return f"{size:.{2 if size < 99 else 4}g}% {'higher' if percent > 0 else 'lower'}"
