"""Which effects of a claim share an axis, and why the others are left out."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from evidence.errors import ConfigError
from evidence.grade.agreement import main_effects, standing
from evidence.grade.designs import REVIEWS
from evidence.grade.forest_pooling import on_axis
from evidence.model.claim import Claim, Evidence, FieldPath
from evidence.model.effect import ConfidenceInterval, Effect
from evidence.model.scales import EffectMeasure, Stance
from evidence.statistics.measures import MEASURES

Kind = tuple[EffectMeasure, str, float]
"""What one axis can hold: a measure, on a scale, with intervals of one level."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One effect on record with its source."""

    path: FieldPath
    effect: Effect
    evidence: Evidence

    @property
    def kind(self) -> Kind:
        """What it shares an axis with."""
        scale = "" if self.effect.measure is EffectMeasure.SMD else self.effect.scale.strip().lower()
        return self.effect.measure, scale, self.effect.level

    @property
    def is_review(self) -> bool:
        """Whether the effect sums up several studies."""
        return self.evidence.design in REVIEWS or (self.effect.studies or self.evidence.studies or 1) > 1


def select(claim: Claim, measure: EffectMeasure | None = None) -> tuple[list[Drawn], list[Drawn]]:
    """All effects of the sources that still stand, and those of them that share the axis of the main one.

    ConfigError, with what to add, where nothing can be drawn, and where every source uses a measure of its own and
    none is chosen.
    """
    every = list(_effects(claim))
    usable = [one for one in every if _drawable(one.effect) and measure in (None, one.effect.measure)]
    if not usable:
        raise _nothing(claim, every, measure)
    kind = _kind(claim, usable)
    shown = [one for one in usable if one.kind == kind]
    if measure is None and _mixed(usable, shown):
        raise _of_all_sorts(claim, usable)
    return every, shown


def left_out(every: Sequence[Drawn], shown: Sequence[Drawn], names: Mapping[str, str], opposed: bool) -> Iterator[str]:
    """What the record holds and the plot does not, and why."""
    paths = {one.path for one in shown}
    for one in every:
        if one.path not in paths:
            yield f"{names.get(one.evidence.source, one.evidence.source)}, {_told(one.effect)}: {_why(one, shown[0])}"
    if opposed:
        yield "estimates on both sides of no effect are said to favour the same side: the sources count opposite ways"


def _why(one: Drawn, like: Drawn) -> str:
    if not _drawable(one.effect):
        nature = MEASURES[one.effect.measure]
        if nature.null is None or math.isinf(nature.null):
            return "no value of this measure means no effect"
        return "it has no interval" if one.effect.interval is None else "its numbers fit no axis"
    if one.effect.measure is not like.effect.measure:
        return "another measure"
    return "another scale" if one.kind[1] != like.kind[1] else "intervals of another level"


def _told(effect: Effect) -> str:
    number = "" if effect.estimate is None else f" {effect.estimate:g}"
    return f"{effect.measure.value}{number}{f' ({effect.outcome})' if effect.outcome else ''}"


def _nothing(claim: Claim, every: Sequence[Drawn], measure: EffectMeasure | None) -> ConfigError:
    if measure is not None:
        there = dict.fromkeys(one.effect.measure.value for one in every if _drawable(one.effect))
        has = f"it has {', '.join(there)}" if there else "it has none that can be drawn"
        return ConfigError(f"claim {claim.id!r} has no {measure.value} with an interval to plot", hint=has)
    if not every:
        return ConfigError(
            f"claim {claim.id!r} has no effect on record to plot",
            hint="add effects with measure, estimate and interval to its evidence",
        )
    measures = ", ".join(dict.fromkeys(one.effect.measure.value for one in every))
    if all(MEASURES[one.effect.measure].null is None for one in every):
        return ConfigError(
            f"claim {claim.id!r} has only {measures} on record, which compare nothing",
            hint="add the difference or the ratio between the arms, such as an RD or RR, with its interval",
        )
    return ConfigError(
        f"claim {claim.id!r} has no effect with an interval to plot ({measures})",
        hint="add interval: [low, high] to its effects",
    )


def _of_all_sorts(claim: Claim, drawable: Sequence[Drawn]) -> ConfigError:
    kinds = dict.fromkeys(
        f"{measure.value}{f' ({scale})' if scale else ''}" for measure, scale, _ in (one.kind for one in drawable)
    )
    return ConfigError(
        f"the sources of claim {claim.id!r} share no measure to plot on one axis: {', '.join(kinds)}",
        hint="add effects of one measure and scale, or name one with --measure",
    )


def _effects(claim: Claim) -> Iterator[Drawn]:
    for stance in (Stance.SUPPORTS, Stance.CONTRADICTS):
        for index, evidence in standing(claim, stance):
            for number, effect in enumerate(evidence.effects):
                yield Drawn(("evidence", index, "effects", number), effect, evidence)


def _drawable(effect: Effect) -> bool:
    nature = MEASURES[effect.measure]
    if nature.null is None or math.isinf(nature.null):
        return False
    own = effect.estimate is not None and fits_axis(effect.measure, effect.estimate, effect.interval)
    return own or any(fits_axis(effect.measure, study.estimate, study.interval) for study in effect.pools)


def fits_axis(measure: EffectMeasure, estimate: float, interval: ConfidenceInterval | None) -> bool:
    """Whether an estimate and its interval lie somewhere on an axis."""
    return (
        interval is not None
        and interval.low <= interval.high
        and on_axis(measure, estimate, interval.low, interval.high)
    )


def _kind(claim: Claim, drawable: Sequence[Drawn]) -> Kind:
    """The kind of the claim's main effect, else of the first one."""
    main = [path for path, _ in main_effects(claim)]
    return next((one.kind for path in main for one in drawable if one.path == path), drawable[0].kind)


def _mixed(drawable: Sequence[Drawn], shown: Sequence[Drawn]) -> bool:
    """Whether the sources have no measure in common, so that any choice would hide most of them."""
    sources = {one.evidence.source for one in shown}
    alone = len(sources) == 1 and not any(one.effect.pools or one.is_review for one in shown)
    return alone and len({one.evidence.source for one in drawable} - sources) > 0
