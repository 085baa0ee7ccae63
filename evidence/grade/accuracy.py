"""What the accuracy of a test comes to for those who are tested: natural frequencies at the prevalence on record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evidence.grade.re_expression import Kind, ReExpression
from evidence.model.effect import Effect
from evidence.model.scales import EffectMeasure
from evidence.statistics.diagnostic import Accuracy, ResultTable

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
