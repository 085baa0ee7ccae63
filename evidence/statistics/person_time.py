"""Effect sizes of events over person-time: one group's rate, and two groups' rates compared."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from evidence.statistics.admissible import finite, finite_positive, not_negative
from evidence.statistics.continuity import HALF, NOTHING, Continuity, When
from evidence.statistics.effect_size import EffectSize, compute


@dataclass(frozen=True, slots=True)
class Events:
    """How many events in how much person-time."""

    events: float
    time: float

    def __post_init__(self) -> None:
        finite(not_negative(self.events, "events"), "events")
        finite_positive(self.time, "person-time")

    @property
    def rate(self) -> float:
        """Events per unit of person-time."""
        return self.events / self.time


TwoRates = tuple[Events, Events]


def rate(measure: str, group: Events, continuity: Continuity | None = None) -> EffectSize:
    """The rate of one group, transformed as its measure says; a half is added to no events where a log is taken."""
    chosen = continuity or (NOTHING if measure in _UNCORRECTED else HALF)
    (events,) = chosen.corrected((group.events,))
    return compute(measure, RATES, Events(events, group.time))


def two_rates(measure: str, first: Events, second: Events, continuity: Continuity | None = None) -> EffectSize:
    """The rates of two groups compared, ratios on the log scale.

    Raises ValueError for a ratio without an event in either group, unless you correct every study.
    """
    chosen = continuity or (NOTHING if measure in _UNCORRECTED else HALF)
    if measure == "IRR" and not (first.events or second.events) and chosen.when is not When.ALL:
        raise ValueError("IRR cannot be computed where neither group has events")
    events1, events2 = chosen.corrected((first.events, second.events))
    return compute(measure, TWO_RATES, (Events(events1, first.time), Events(events2, second.time)))


def _ratio(groups: TwoRates) -> EffectSize:
    first, second = groups
    return EffectSize(math.log(first.rate / second.rate), 1 / first.events + 1 / second.events)


def _difference(groups: TwoRates) -> EffectSize:
    first, second = groups
    return EffectSize(first.rate - second.rate, first.rate / first.time + second.rate / second.time)


def _root_difference(groups: TwoRates) -> EffectSize:
    first, second = groups
    return EffectSize(math.sqrt(first.rate) - math.sqrt(second.rate), 1 / (4 * first.time) + 1 / (4 * second.time))


def _freeman_tukey(group: Events) -> EffectSize:
    return EffectSize((math.sqrt(group.rate) + math.sqrt(group.rate + 1 / group.time)) / 2, 1 / (4 * group.time))


RATES: Mapping[str, Callable[[Events], EffectSize]] = {
    "IR": lambda group: EffectSize(group.rate, group.rate / group.time),
    "IRLN": lambda group: EffectSize(math.log(group.rate), 1 / group.events),
    "IRS": lambda group: EffectSize(math.sqrt(group.rate), 1 / (4 * group.time)),
    "IRFT": _freeman_tukey,
}
"""One group: the rate, its log, its square root, and Freeman and Tukey's double square root."""

TWO_RATES: Mapping[str, Callable[[TwoRates], EffectSize]] = {
    "IRR": _ratio,
    "IRD": _difference,
    "IRSD": _root_difference,
}
"""Two groups: the log ratio, the difference, the difference of square roots."""

_UNCORRECTED = {"IRS", "IRFT", "IRSD"}
