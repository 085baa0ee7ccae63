"""The studies of a forest plot together: by their own source where it says, else pooled here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from evidence.grade.pooled import sizes
from evidence.model.effect import ConfidenceInterval, Effect, StudyEffect
from evidence.model.scales import EffectMeasure
from evidence.statistics.intervals import Interval
from evidence.statistics.measures import from_analysis, to_analysis

if TYPE_CHECKING:
    from evidence.statistics.heterogeneity import Heterogeneity


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a forest plot."""

    label: str
    estimate: float
    interval: Interval
    participants: int | None = None
    weight: float | None = None
    """In percent, in the pooled estimate; None where there is none."""
    pooled: bool = False
    """It is what several studies came to."""
    prediction: Interval | None = None
    i2: float | None = None
    studies: int | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """What studies come to together."""

    row: Row
    how: str
    """Who pooled them and how."""
    heterogeneity: str
    """`I² 34%, τ² 0.02, Q 9.1 on 6 degrees of freedom, p 0.17`; empty where there is none to tell."""


_FARTHEST = 1e100
"""On the scale of analysis: what lies further out is no measurement, and breaks the arithmetic of machines."""


def on_axis(measure: EffectMeasure, *values: float) -> bool:
    """Whether a measure can take all the values, and an axis can show them."""
    try:
        return all(abs(to_analysis(measure, value)) < _FARTHEST for value in values)
    except (ValueError, ArithmeticError):
        return False


def prediction_of(effect: Effect) -> Interval | None:
    """The prediction interval on record, if an axis can show it."""
    found = effect.prediction
    if found is None or not found.low <= found.high or not on_axis(effect.measure, found.low, found.high):
        return None
    return Interval(found.low, found.high)


def pool_rows(effect: Effect, rows: Sequence[Row]) -> tuple[tuple[Row, ...], Summary | None]:
    """The rows with their weights, and what they come to: by inverse variance, random effects (REML).

    A single row, and rows that cannot be pooled, come back as they are.
    """
    if len(rows) < 2:
        return tuple(rows), None
    from evidence.statistics.between_studies import Method
    from evidence.statistics.pooling import Settings, pool

    level = effect.level / 100
    try:
        found = sizes(effect.measure, [_study(row) for row in rows], effect.level)
        random, common = pool(found, Settings(level=level)), pool(found, Settings(Method.COMMON, level))
    except (ValueError, ArithmeticError):
        return tuple(rows), None
    weighted = tuple(replace(row, weight=weight) for row, weight in zip(rows, random.weights, strict=True))
    ends = _natural(effect, random.interval)
    row = Row(
        "Pooled",
        from_analysis(effect.measure, random.estimate),
        ends,
        sum(row.participants or 0 for row in rows) if all(row.participants for row in rows) else None,
        pooled=True,
        prediction=_natural(effect, random.prediction) if random.prediction else None,
        i2=random.heterogeneity.i2 if random.heterogeneity else None,
        studies=len(rows),
    )
    one, (low, high) = from_analysis(effect.measure, common.estimate), _ends(_natural(effect, common.interval))
    alike = f"with a common effect {one:.3g} ({low:.3g} to {high:.3g})".replace("-", "\N{MINUS SIGN}")
    how = f"pooled here: random effects (REML, inverse variance); {alike}"
    return weighted, Summary(row, how, _differing(random.heterogeneity))


def recomputed(effect: Effect, source: str, own: Summary | None) -> Summary:
    """The pooled estimate on record; how far the studies differ is recomputed from them where it is not."""
    interval = effect.interval or ConfidenceInterval(0.0, 0.0)
    row = Row(
        "Pooled",
        effect.estimate or 0.0,
        Interval(interval.low, interval.high),
        effect.participants,
        pooled=True,
        prediction=prediction_of(effect),
        i2=effect.i2,
        studies=effect.studies or len(effect.pools),
    )
    reported = f"I² {effect.i2:g}% as reported" if effect.i2 is not None else ""
    here = f"recomputed here: {own.heterogeneity}" if own and own.heterogeneity else ""
    return Summary(
        row, f"pooled estimate as {source} reports it; weights computed here", "; ".join(filter(None, (reported, here)))
    )


def _study(row: Row) -> StudyEffect:
    return StudyEffect(row.label, row.estimate, ConfidenceInterval(row.interval.low, row.interval.high))


def _natural(effect: Effect, interval: Interval) -> Interval:
    return Interval(*sorted(from_analysis(effect.measure, end) for end in (interval.low, interval.high)))


def _ends(interval: Interval) -> tuple[float, float]:
    return interval.low, interval.high


def _differing(found: Heterogeneity | None) -> str:
    if found is None:
        return ""
    p = f"p {found.p_value:.2g}" if found.p_value >= 0.001 else "p < 0.001"
    between = f"τ² {found.tau2:.2g}, " if found.tau2 is not None else ""
    return f"I² {found.i2:.0f}%, {between}Q {found.q:.1f} on {found.df} degree{'s' * (found.df > 1)} of freedom, {p}"
