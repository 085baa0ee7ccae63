"""Several independent studies of one thing, summed up: inverse variance, random effects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from evidence.grade.agreement import main_effects_either_way, opposing, supporting
from evidence.grade.designs import REVIEWS
from evidence.model.claim import Claim, FieldPath
from evidence.model.effect import ConfidenceInterval, Effect, StudyEffect
from evidence.model.scales import EffectMeasure
from evidence.statistics.measures import from_analysis, to_analysis

if TYPE_CHECKING:
    from evidence.statistics.effect_size import EffectSize


@dataclass(frozen=True, slots=True)
class PooledEffect:
    """What the claim's own studies come to together."""

    effect: Effect
    """As a meta-analysis would report it, with I2 and its studies."""
    sources: tuple[str, ...]
    paths: tuple[FieldPath, ...]
    """The effects that it pools."""


def pooled(claim: Claim) -> PooledEffect | None:
    """The main effects of a claim's studies, pooled; None where there are not two, or a review has done it already.

    One effect a study, the first with an interval; all of one measure, on one scale and against the same comparator,
    whichever side of the claim they are on.
    """
    if len(claim.evidence) < 2:  # a single study is its own summary
        return None
    if any(evidence.design in REVIEWS or evidence.design is None for _, evidence in supporting(claim)):
        return None
    chosen = _comparable(claim)
    if len(chosen) < 2:
        return None
    studies = tuple(
        StudyEffect(source, effect.estimate, effect.interval)
        for source, (_, effect) in chosen.items()
        if effect.estimate is not None
    )
    first = next(iter(chosen.values()))[1]
    found = _together(first, studies)
    return PooledEffect(found, tuple(chosen), tuple(path for path, _ in chosen.values())) if found else None


def sizes(measure: EffectMeasure, studies: Sequence[StudyEffect], level: float) -> list[EffectSize]:
    """The studies' estimates and sampling variances on the scale of analysis; those without an interval are left out.

    Raises ValueError for what the measure cannot take.
    """
    from evidence.statistics.effect_size import EffectSize
    from evidence.statistics.intervals import Interval, standard_error

    return [
        EffectSize(to_analysis(measure, study.estimate), standard_error(interval, measure, level / 100) ** 2)
        for study in studies
        if study.interval is not None
        for interval in (Interval(study.interval.low, study.interval.high),)
    ]


def _comparable(claim: Claim) -> dict[str, tuple[FieldPath, Effect]]:
    """By source, the first effect of each that can be pooled with that of the first."""
    chosen: dict[str, tuple[FieldPath, Effect]] = {}
    kind: tuple[object, ...] | None = None
    sources = {index: evidence.source for index, evidence in (*supporting(claim), *opposing(claim))}
    for path, effect in main_effects_either_way(claim):
        this = (effect.measure, effect.scale, effect.comparator.lower(), effect.level)
        source = sources[int(path[1])]
        if effect.interval and effect.estimate is not None and kind in (None, this) and source not in chosen:
            kind, chosen[source] = this, (path, effect)
    return chosen


def _together(like: Effect, studies: tuple[StudyEffect, ...]) -> Effect | None:
    from evidence.statistics.pooling import Settings, pool

    try:
        found = pool(sizes(like.measure, studies, like.level), Settings(level=like.level / 100))
    except (ValueError, ArithmeticError):
        return None
    ends = (from_analysis(like.measure, end) for end in (found.interval.low, found.interval.high))
    return replace(
        like,
        estimate=_rounded(from_analysis(like.measure, found.estimate)),
        interval=ConfidenceInterval(*sorted(_rounded(end) for end in ends)),
        i2=round(found.heterogeneity.i2, 1) if found.heterogeneity else None,
        p=None,
        test="",
        arms=(),
        studies=len(studies),
        participants=None,
        pools=studies,
    )


def _rounded(value: float) -> float:
    """To the digits that estimates are printed with."""
    return float(f"{value:.3g}")
