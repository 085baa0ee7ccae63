"""What an effect can be told as, other than as it was reported."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from evidence.model.effect import ConfidenceInterval, Effect
from evidence.statistics.intervals import Interval


class Kind(StrEnum):
    """What an effect is expressed as."""

    POINTS = "points"
    RISK = "risk"
    NUMBER_NEEDED = "number-needed"
    RELATIVE_CHANGE = "relative-change"
    OVERLAP = "overlap"
    EXPLAINED = "explained"
    FREQUENCY = "frequency"
    AFTER_RESULT = "after-result"
    P_VALUE = "p-value"


@dataclass(frozen=True, slots=True)
class ReExpression:
    """One effect in other terms, in words and in numbers."""

    kind: Kind
    words: str
    estimate: float
    interval: Interval | None = None
    """At the level of the effect's own; None where there is none, and where it runs through infinity."""
    unit: str = ""
    """Of the numbers: `points`, `per 1,000`, `people`, `%`."""

    @property
    def is_finite(self) -> bool:
        """Whether all its numbers are: what leads to others cannot have been meant."""
        ends = (self.interval.low, self.interval.high) if self.interval else ()
        return all(map(math.isfinite, (self.estimate, *ends)))


def ends_of(interval: ConfidenceInterval | None) -> tuple[float, ...]:
    """Both ends, or none."""
    return (interval.low, interval.high) if interval else ()


def spanned(ends: list[float]) -> Interval | None:
    """The interval with these ends, whichever way round; None without any."""
    return Interval(*sorted(ends)) if ends else None


def interval_words(effect: Effect, ends: list[float], unit: str = "") -> str:
    """` (95% CI 3 to 12)`; empty without ends."""
    if not ends:
        return ""
    low, high = ends
    return f" ({effect.level:g}% CI {rounded(low)}{unit} to {rounded(high)}{unit})"


def rounded(value: float) -> str:
    """In whole numbers from ten on, with one decimal below, and two below one."""
    size = abs(value)
    told = f"{value:.{0 if size >= 10 else 1 if size >= 1 else 2}f}"
    return told if float(told) else "0"
