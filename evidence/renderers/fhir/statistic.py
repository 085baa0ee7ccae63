"""Evidence.statistic: an effect as its source reports it, and the share or mean of each of its groups."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.grade.summary import estimate
from evidence.model.claim import Evidence
from evidence.model.effect import Arm, ConfidenceInterval, Effect
from evidence.model.scales import IN_PERCENT
from evidence.renderers.fhir import codes
from evidence.renderers.fhir.codes import Json


def statistics(source: Evidence, effect: Effect) -> Iterator[Json]:
    """The effect, if it has an estimate, then its groups."""
    if effect.estimate is not None:
        yield _statistic(source, effect)
    for arm in effect.arms:
        yield from _arm(source, effect, arm)


def quantity(value: float, *, percent: bool) -> Json:
    """A number, in percent or without a unit."""
    unit = {"unit": "%", "system": codes.UNITS, "code": "%"} if percent else {}
    return {"value": value, **unit}


def _statistic(source: Evidence, effect: Effect) -> Json:
    percent = effect.measure in IN_PERCENT
    return {
        "description": f"{estimate(effect)} ({source.source})",
        "statisticType": codes.STATISTICS[effect.measure],
        "quantity": quantity(effect.estimate or 0.0, percent=percent),
        **_events(effect),
        **_sample(effect.studies or source.studies, effect.participants or source.participants),
        **_attributes(effect, percent=percent),
    }


def _events(effect: Effect) -> Json:
    """Of all groups together, where each is known."""
    events = [arm.events for arm in effect.arms]
    return {"numberOfEvents": sum(filter(None, events))} if events and None not in events else {}


def _sample(studies: int | None, participants: int | None) -> Json:
    numbers = {"numberOfStudies": studies, "numberOfParticipants": participants}
    known = {name: number for name, number in numbers.items() if number is not None}
    return {"sampleSize": known} if known else {}


def _attributes(effect: Effect, *, percent: bool) -> Json:
    found: list[Json] = []
    if effect.interval:
        found.append(_interval(codes.INTERVAL, effect.interval, effect.level, percent=percent))
    if effect.prediction:
        found.append(_interval(codes.PREDICTION, effect.prediction, effect.level, percent=percent))
    if effect.p:
        below = {"comparator": effect.p.relation} if effect.p.relation != "=" else {}
        found.append({"type": codes.P_VALUE, "quantity": {"value": effect.p.value, **below}})
    if effect.i2 is not None:
        found.append({"type": codes.I_SQUARED, "quantity": quantity(effect.i2, percent=True)})
    return {"attributeEstimate": found} if found else {}


def _interval(kind: Json, interval: ConfidenceInterval, level: float, *, percent: bool) -> Json:
    """Its level as a share: 0.95."""
    low, high = (quantity(end, percent=percent) for end in (interval.low, interval.high))
    return {"type": kind, "level": level / 100, "range": {"low": low, "high": high}}


def _arm(source: Evidence, effect: Effect, arm: Arm) -> Iterator[Json]:
    what = f": {effect.outcome}" if effect.outcome else ""
    described = {"description": f"{arm.arm}{what} ({source.source})"}
    events = {"numberOfEvents": arm.events} if arm.events is not None else {}
    sample = _sample(None, arm.participants)
    if (share := arm.share) is not None:
        value = {"statisticType": codes.PROPORTION, "quantity": quantity(_rounded(share), percent=True)}
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
