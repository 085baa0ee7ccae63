"""Which counts get something added before a formula that cannot take a zero."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from evidence.statistics.admissible import finite, not_negative


class When(StrEnum):
    """To which studies a continuity correction is added."""

    ONLY_ZERO = "only0"
    """Those with an empty cell, as Cochrane reviews do."""
    ALL = "all"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Continuity:
    """What is added to every count of a study, and when."""

    add: float = 0.5
    when: When = When.ONLY_ZERO

    def __post_init__(self) -> None:
        finite(not_negative(self.add, "the correction"), "the correction")

    def corrected(self, counts: Sequence[float]) -> tuple[float, ...]:
        """The counts of one study, corrected."""
        applies = self.when is When.ALL or (self.when is When.ONLY_ZERO and 0 in counts)
        return tuple(count + self.add if applies else count for count in counts)


HALF = Continuity()
"""A half to every cell of a study with an empty one."""
NOTHING = Continuity(0.0, When.NONE)
"""For measures that are defined with empty cells."""
