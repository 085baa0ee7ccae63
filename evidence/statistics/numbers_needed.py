"""Numbers needed to treat, for one to benefit or for one to be harmed, and their intervals through infinity.

In Altman's way, where the interval of the risk difference includes 0, that of the number needed runs from a benefit to
infinity and on to a harm.
Risk differences here are shares (0.1 is ten percentage points); positive ones are benefits.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from evidence.statistics.admissible import between, number
from evidence.statistics.intervals import Interval


class Outcome(StrEnum):
    """What one more person in so many comes to."""

    BENEFIT = "benefit"
    HARM = "harm"


@dataclass(frozen=True, slots=True)
class NumberNeeded:
    """So many people treated for one more to benefit, or to be harmed; infinitely many for no difference."""

    number: float
    outcome: Outcome

    def __str__(self) -> str:
        return f"{'NNTB' if self.outcome is Outcome.BENEFIT else 'NNTH'} {_written(self.number)}"


@dataclass(frozen=True, slots=True)
class NumberNeededInterval:
    """From the end with the larger benefit (or smaller harm) to the other."""

    better: NumberNeeded
    worse: NumberNeeded

    @property
    def through_infinity(self) -> bool:
        """Whether the interval runs from benefit through infinity to harm: no difference is inside."""
        return self.better.outcome is not self.worse.outcome

    def __str__(self) -> str:
        return f"{self.better} to {'infinity to ' if self.through_infinity else ''}{self.worse}"


def number_needed(difference: float) -> NumberNeeded:
    """The number needed of a risk difference (-1 to 1, positive for benefit)."""
    between(number(difference, "a risk difference"), -1, 1, "a risk difference")
    size = 1 / abs(difference) if difference else math.inf
    return NumberNeeded(size, Outcome.HARM if difference < 0 else Outcome.BENEFIT)


def number_needed_interval(difference: Interval) -> NumberNeededInterval:
    """The interval of the number needed from that of the risk difference (shares, positive for benefit)."""
    worse = number_needed(difference.low)
    if difference.high == 0:
        return NumberNeededInterval(NumberNeeded(math.inf, worse.outcome), worse)
    return NumberNeededInterval(number_needed(difference.high), worse)


def difference_of(needed: NumberNeeded) -> float:
    """The risk difference that a number needed stands for: the inverse of `number_needed`."""
    if not needed.number >= 1:
        raise ValueError(f"a number needed is at least 1, not {needed.number!r}")
    return (1 if needed.outcome is Outcome.BENEFIT else -1) / needed.number


def _written(size: float) -> str:
    return "infinity" if math.isinf(size) else f"{size:.3g}" if size < 100 else f"{size:.0f}"
