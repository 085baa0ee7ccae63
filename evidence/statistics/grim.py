"""GRIM: whether whole-number data can have the mean that was printed [@brown2017].

The sum of n whole numbers is a whole number, so that their mean is a multiple of 1/n. A mean printed to two decimals
that no such multiple rounds to cannot have come from those data. The same holds of a percentage of n people.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from evidence.statistics.typed import EITHER_WAY, Rounding, Typed, unrounded


@dataclass(frozen=True, slots=True)
class Grim:
    """What GRIM says of a printed mean or percentage."""

    consistent: bool
    """Some whole-number sum gives what was printed."""
    telling: bool
    """Whether any value at all could have failed: with n large for the decimals, every one can occur."""
    sums: range
    """The sums (of all answers to all items), or the counts, that give what was printed."""


def grim(
    number: Typed,
    n: int,
    *,
    items: int = 1,
    percent: bool = False,
    rounding: Rounding = EITHER_WAY,
) -> Grim:
    """Whether n people, each giving whole numbers for so many items, can have this mean (or percentage).

    Raises ValueError if n or items is not a positive whole number.
    """
    answers = responses(n, items)
    printed = unrounded(number, rounding)
    scale = Fraction(1, 100) if percent else 1
    sums = printed.multiples(answers * scale)
    return Grim(consistent=bool(sums), telling=printed.width * scale * answers < 1, sums=sums)


def responses(n: int, items: int) -> int:
    """How many answers n people give to so many items; ValueError unless both are positive whole numbers."""
    for name, count in (("n", n), ("the number of items", items)):
        if count % 1 or count < 1:
            raise ValueError(f"{name} must be a positive whole number, not {count}")
    return int(n * items)
