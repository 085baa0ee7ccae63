"""What a forest plot of a claim shows: its studies, what they come to together, and what they are measured by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from evidence.grade.forest_pooling import Row, Summary, on_axis, pool_rows, prediction_of, recomputed
from evidence.grade.forest_selection import Drawn, fits_axis, left_out, select
from evidence.grade.forest_sides import OF_SIDES, sides
from evidence.grade.thresholds import yardstick
from evidence.model.claim import Claim
from evidence.model.effect import ConfidenceInterval
from evidence.model.scales import EffectMeasure
from evidence.statistics.intervals import Interval
from evidence.statistics.measures import MEASURES, AnalysisScale, from_analysis, to_analysis


@dataclass(frozen=True, slots=True)
class Band:
    """Effects too small to matter."""

    low: float
    high: float
    words: str
    """By whose measure."""
    declared: bool
    """By the registry; else by the default of the measure."""


@dataclass(frozen=True, slots=True)
class Group:
    """Studies of one comparison, with what they come to."""

    heading: str
    rows: tuple[Row, ...]
    summary: Summary | None
    remark: str = ""
    """Why there is no summary, where one might look for it."""


@dataclass(frozen=True, slots=True)
class Forest:
    """A forest plot before it is drawn; all values on the natural scale of the measure."""

    claim: Claim
    measure: EffectMeasure
    scale: str
    level: float
    null: float
    groups: tuple[Group, ...]
    band: Band | None
    sides: tuple[str, str] | None
    """What it means to lie below and above the null; None where the record does not say."""
    left_out: tuple[str, ...]
    """What the record holds and the plot does not, and why."""

    @property
    def takes_sides(self) -> bool:
        """Whether an effect of this measure can speak for one side or the other."""
        return self.measure in OF_SIDES

    @property
    def logarithmic(self) -> bool:
        """Whether the axis is that of logarithms."""
        return MEASURES[self.measure].scale is AnalysisScale.LOG


def forest(claim: Claim, names: Mapping[str, str], measure: EffectMeasure | None = None) -> Forest:
    """A claim's forest plot; `names` says how sources are called, by citekey.

    ConfigError as `select` raises it.
    """
    every, shown = select(claim, measure)
    between, opposed = sides(claim, [(one.effect, one.evidence.stance) for one in shown])
    first = shown[0].effect
    return Forest(
        claim=claim,
        measure=first.measure,
        scale="" if first.measure is EffectMeasure.SMD else first.scale,
        level=first.level,
        null=MEASURES[first.measure].null or 0.0,
        groups=tuple(_groups(claim, shown, names, opposed)),
        band=_band(claim, shown[0]),
        sides=between,
        left_out=tuple(left_out(every, shown, names, opposed)),
    )


def _groups(claim: Claim, shown: Sequence[Drawn], names: Mapping[str, str], opposed: bool) -> Iterator[Group]:
    for one in shown:
        if len(one.effect.pools) > 0:
            yield _of_pools(one, names)
    rest = [one for one in shown if not one.effect.pools]
    for against in dict.fromkeys(_against(one, claim) for one in rest):
        members = [one for one in rest if _against(one, claim) == against]
        yield _of_sources(members, against, names, opposed)


def _of_pools(one: Drawn, names: Mapping[str, str]) -> Group:
    """The studies that an estimate pools, with that estimate where it is on record."""
    effect = one.effect
    rows = tuple(
        Row(study.study, study.estimate, Interval(study.interval.low, study.interval.high), study.participants)
        for study in effect.pools
        if study.interval is not None and fits_axis(effect.measure, study.estimate, study.interval)
    )
    heading = " ".join(filter(None, (effect.outcome, effect.comparator and f"against {effect.comparator}")))
    weighted, own = pool_rows(effect, rows)
    if effect.estimate is None or not fits_axis(effect.measure, effect.estimate, effect.interval):
        return Group(heading, weighted, own)
    return Group(heading, weighted, recomputed(effect, names.get(one.evidence.source, one.evidence.source), own))


def _of_sources(members: Sequence[Drawn], against: str, names: Mapping[str, str], opposed: bool) -> Group:
    rows = tuple(_row(one, members, names) for one in members)
    heading = f"Against {against}" if against else ""
    if len(rows) < 2:
        return Group(heading, rows, None)
    if len({one.evidence.source for one in members}) < len(members):
        return Group(heading, rows, None, "not pooled here: one source reports several of these")
    if any(row.pooled for row in rows):
        return Group(heading, rows, None, "not pooled here: reviews of the same question may share studies")
    if opposed:
        return Group(heading, rows, None, "not pooled here: the signs of the estimates run opposite ways")
    return Group(heading, *pool_rows(members[0].effect, rows))


def _row(one: Drawn, members: Sequence[Drawn], names: Mapping[str, str]) -> Row:
    effect, evidence = one.effect, one.evidence
    interval = effect.interval or ConfidenceInterval(0.0, 0.0)
    parts = [names.get(evidence.source, evidence.source)]
    for field in ("outcome", "time", "subgroup"):
        if len({getattr(other.effect, field) for other in members}) > 1 and getattr(effect, field):
            parts.append(getattr(effect, field))
    return Row(
        ", ".join(parts),
        effect.estimate or 0.0,
        Interval(interval.low, interval.high),
        effect.participants or evidence.participants,
        pooled=one.is_review,
        prediction=prediction_of(effect),
        i2=effect.i2,
        studies=effect.studies or evidence.studies,
    )


def _against(one: Drawn, claim: Claim) -> str:
    return one.effect.comparator or claim.comparator


def _band(claim: Claim, one: Drawn) -> Band | None:
    stick = yardstick(one.effect, claim, one.path)
    measure = one.effect.measure
    null = MEASURES[measure].null
    if stick is None or null is None:
        return None
    try:
        centre = to_analysis(measure, null)
        reach = abs(to_analysis(measure, stick.bands[0]) - centre)
        low, high = from_analysis(measure, centre - reach), from_analysis(measure, centre + reach)
    except (ValueError, ArithmeticError):
        return None
    if not low < high or not on_axis(measure, low, high):
        return None
    return Band(low, high, stick.words, bool(stick.field))
