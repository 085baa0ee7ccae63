"""What the accuracy of a test comes to for those who are tested: natural frequencies at the prevalence on record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evidence.grade.re_expression import Kind, ReExpression, ends_of, interval_words, spanned
from evidence.model.claim import Claim
from evidence.model.effect import Effect
from evidence.model.scales import EffectMeasure
from evidence.statistics.diagnostic import Accuracy, ResultTable
from evidence.statistics.diagnostic import after_result as posterior

_PEOPLE = 1000


def tested(effects: Sequence[Effect]) -> Iterator[tuple[int, ReExpression]]:
    """For every sensitivity with a specificity beside it and a prevalence with either, what they come to.

    With each comes the index of the sensitivity. A source that reports several tests names the outcome of each.
    """
    for index, effect in enumerate(effects):
        if effect.measure is not EffectMeasure.SENSITIVITY:
            continue
        other = next((one for one in effects if _goes_with(one, effect)), None)
        prevalence = _first(effect.prevalence, other.prevalence if other else None)
        if other is None or prevalence is None or effect.estimate is None or other.estimate is None:
            continue
        try:
            accuracy = Accuracy(effect.estimate / 100, other.estimate / 100)
            table = accuracy.frequencies(prevalence / 100, _PEOPLE)
            ppv = accuracy.ppv(prevalence / 100)
        except ValueError:
            continue
        yield index, ReExpression(Kind.FREQUENCY, _told(table, ppv), 100 * ppv, unit="% of positive results right")


def ranked(effect: Effect, claim: Claim) -> Iterator[ReExpression]:
    """What an area under the curve means for one person who has the condition and one who has not."""
    if effect.measure is not EffectMeasure.AUC or effect.estimate is None or not 0 <= effect.estimate <= 1:
        return
    share, *ends = (100 * value for value in (effect.estimate, *ends_of(effect.interval)))
    between = f" ({effect.level:g}% CI {ends[0]:.0f} to {ends[1]:.0f})" if ends else ""
    pairs = "of 100 pairs of one who has it and one who has not"
    words = f"{pairs}, the test ranks the one who has it higher in {share:.0f}{between}"
    yield ReExpression(Kind.OVERLAP, words, share, spanned(ends), "of 100 pairs")


def after_result(effect: Effect, claim: Claim) -> Iterator[ReExpression]:
    """How likely the condition is after a result, by its likelihood ratio."""
    if effect.measure not in (EffectMeasure.LR_POSITIVE, EffectMeasure.LR_NEGATIVE):
        return
    if effect.prevalence is None or effect.estimate is None:
        return
    before = effect.prevalence / 100
    share, *ends = (100 * posterior(before, ratio) for ratio in (effect.estimate, *ends_of(effect.interval)))
    result = "positive" if effect.measure is EffectMeasure.LR_POSITIVE else "negative"
    words = f"of 100 people who test {result}, {share:.2g} have it{interval_words(effect, ends)}"
    yield ReExpression(
        Kind.AFTER_RESULT, f"{words}, where {effect.prevalence:g} of 100 have it", share, spanned(ends), "%"
    )


def _goes_with(other: Effect, sensitivity: Effect) -> bool:
    same = (other.outcome, other.subgroup, other.time) == (sensitivity.outcome, sensitivity.subgroup, sensitivity.time)
    return other.measure is EffectMeasure.SPECIFICITY and same


def _told(table: ResultTable, ppv: float) -> str:
    positive = table.true_positive + table.false_positive
    return (
        f"of {_PEOPLE:,} people tested, {_count(table.ill)} have it: {_count(table.true_positive)} test positive and "
        f"{_count(table.false_negative)} are missed; of the {_count(table.well)} others "
        f"{_count(table.false_positive)} test positive as well; so of {_count(positive)} positive results "
        f"{_count(table.true_positive)} are right ({100 * ppv:.0f}%)"
    )


def _count(people: float) -> str:
    return f"{people:,.0f}" if people >= 9.95 or people == round(people) else f"{people:.2g}"


def _first(one: float | None, other: float | None) -> float | None:
    return one if one is not None else other
