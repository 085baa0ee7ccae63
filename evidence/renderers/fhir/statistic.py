"""Evidence.statistic: an effect as its source reports it, and the share or mean of each of its groups."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.grade.summary import estimate
from evidence.model.claim import Evidence
from evidence.model.effect import Arm, ConfidenceInterval, Effect
from evidence.model.scales import EffectMeasure
from evidence.renderers.fhir import codes
from evidence.renderers.fhir.codes import Json
from evidence.statistics.measures import MEASURES

_IN_PERCENT = ("%", "percentage points")
"""Units of which UCUM's code is `%`."""


def statistics(source: Evidence, effect: Effect, *, of_the_whole: bool) -> Iterator[Json]:
    """The effect, if it has an estimate, then its groups.

    `of_the_whole` says that all whom the source studied count for it, where the effect itself names no number.
    """
    if effect.estimate is not None:
        yield _statistic(effect.estimate, source, effect, of_the_whole=of_the_whole)
    for arm in effect.arms:
        yield from _arm(source, effect, arm)


def _statistic(value: float, source: Evidence, effect: Effect, *, of_the_whole: bool) -> Json:
    studies, participants = (source.studies, source.participants) if of_the_whole else (None, None)
    return {
        "description": f"{estimate(effect)} ({source.source})",
        **_scale(effect),
        "statisticType": codes.STATISTICS[effect.measure],
        "quantity": _quantity(value, _unit(effect)),
        **_events(effect),
        **_sample(effect.studies or studies, effect.participants or participants),
        **_attributes(effect),
    }


def _scale(effect: Effect) -> Json:
    """What a difference was measured on: a range of points is no unit."""
    if not effect.scale or effect.measure is EffectMeasure.RATE:
        return {}
    return {"note": [{"text": f"scale: {effect.scale}"}]}


def _unit(effect: Effect) -> str:
    return effect.scale if effect.measure is EffectMeasure.RATE else MEASURES[effect.measure].unit


def _quantity(value: float, unit: str = "") -> Json:
    """A number with its unit in words, and with UCUM's code where it has one."""
    if not unit:
        return {"value": value}
    code = {"system": codes.UNITS, "code": "%"} if unit in _IN_PERCENT else {}
    return {"value": value, "unit": unit, **code}


def _events(effect: Effect) -> Json:
    """Of all groups together, where each is known."""
    events = [arm.events for arm in effect.arms]
    return {"numberOfEvents": sum(filter(None, events))} if events and None not in events else {}


def _sample(studies: int | None, participants: int | None) -> Json:
    numbers = {"numberOfStudies": studies, "numberOfParticipants": participants}
    known = {name: number for name, number in numbers.items() if number is not None}
    return {"sampleSize": known} if known else {}


def _attributes(effect: Effect) -> Json:
    unit = _unit(effect)
    found: list[Json] = []
    if effect.interval:
        found.append(_interval(codes.INTERVAL, effect.interval, effect.level, unit))
    if effect.prediction:
        found.append(_interval(codes.PREDICTION, effect.prediction, effect.level, unit))
    if effect.p:
        below = {"comparator": effect.p.relation} if effect.p.relation != "=" else {}
        found.append({"type": codes.P_VALUE, "quantity": {"value": effect.p.value, **below}})
    if effect.i2 is not None:
        found.append({"type": codes.I_SQUARED, "quantity": _quantity(effect.i2, "%")})
    return {"attributeEstimate": found} if found else {}


def _interval(kind: Json, interval: ConfidenceInterval, level: float, unit: str) -> Json:
    """Its level as a share: 0.95."""
    low, high = (_quantity(end, unit) for end in (interval.low, interval.high))
    return {"type": kind, "level": round(level / 100, 6), "range": {"low": low, "high": high}}


def _arm(source: Evidence, effect: Effect, arm: Arm) -> Iterator[Json]:
    what = f": {effect.outcome}" if effect.outcome else ""
    described = {"description": f"{arm.arm}{what} ({source.source})"}
    events = {"numberOfEvents": arm.events} if arm.events is not None else {}
    sample = _sample(None, arm.participants)
    if (share := arm.share) is not None:
        value = {"statisticType": codes.PROPORTION, "quantity": _quantity(_rounded(share), "%")}
        yield {**described, **value, **events, **sample}
    if arm.mean is not None:
        yield {**described, "statisticType": codes.MEAN, "quantity": {"value": arm.mean}, **sample, **_spread(arm)}


def _spread(arm: Arm) -> Json:
    if arm.sd is None:
        return {}
    return {"attributeEstimate": [{"type": codes.STANDARD_DEVIATION, "quantity": {"value": arm.sd}}]}


def _rounded(share: float) -> float:
    """What was counted, without the digits that differ from processor to processor."""
    return float(f"{share:.6g}")
