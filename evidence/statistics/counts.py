"""Counts and percentages: which percentages k of n people can be, and whether a printed one is among them."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from evidence.statistics.typed import EITHER_WAY, Rounding, Typed, printings, unrounded


@dataclass(frozen=True, slots=True)
class Percentage:
    """A printed percentage of n people, and the counts that give it."""

    counts: range
    """The counts out of n that print so; none if it cannot be."""
    telling: bool
    """Whether any percentage at all could have failed: with n large for the decimals, every one can occur."""
    nearest: tuple[str, ...]
    """The percentages next to it that a count gives, in the same decimals: to show what it may have been."""

    @property
    def possible(self) -> bool:
        """Some count of n gives it."""
        return bool(self.counts)


@dataclass(frozen=True, slots=True)
class Share:
    """A count of n beside the percentage printed for it."""

    agrees: bool
    percentages: tuple[str, ...]
    """What the count of n prints as, in the same decimals; two where it lies on a tie."""


def percentage(percent: Typed, n: int | Typed, rounding: Rounding = EITHER_WAY) -> Percentage:
    """Whether a percentage can come from any count of n people.

    Raises ValueError if n is not a positive whole number, or the percentage is not between 0 and 100.
    """
    whole = people(n)
    _check_percent(percent)
    counts = unrounded(percent, rounding).multiples(Fraction(whole, 100))
    counts = range(max(counts.start, 0), max(counts.start, 0, min(counts.stop, whole + 1)))
    return Percentage(counts, telling=percent.unit * whole < 100, nearest=_nearest(percent, whole))


def share(k: int | Typed, n: int | Typed, percent: Typed, rounding: Rounding = EITHER_WAY) -> Share:
    """Whether k of n people are the percentage printed.

    Raises ValueError if k or n is not a whole number, n is not positive, k is negative or exceeds n, or the
    percentage is not between 0 and 100.
    """
    count, whole = _whole(k, "a count"), people(n)
    _check_percent(percent)
    if not 0 <= count <= whole:
        raise ValueError(f"{count} of {whole} is no share: a count lies between 0 and the number it is taken of")
    value = Fraction(100 * count, whole)
    return Share(value in unrounded(percent, rounding), printings(value, max(percent.decimals, 0)))


def percentages(k: int, n: int, decimals: int) -> tuple[str, ...]:
    """How k of n people print as a percentage with so many decimals; two forms where it lies on a tie.

    Raises ValueError if n is not positive, k is negative or exceeds n, or the decimals are negative.
    """
    if not 0 <= _whole(k, "a count") <= people(n):
        raise ValueError(f"{k} of {n} is no share: a count lies between 0 and the number it is taken of")
    return printings(Fraction(100 * k, n), decimals)


def people(n: int | Typed) -> int:
    """A number of people as a whole number; ValueError if it is not a positive one."""
    whole = _whole(n, "a number of people")
    if whole < 1:
        raise ValueError(f"a number of people must be positive, not {whole}")
    return whole


def _nearest(percent: Typed, n: int) -> tuple[str, ...]:
    at = percent.exact * n / 100
    counts = dict.fromkeys((max(floor(at), 0), min(ceil(at), n)))
    return tuple(printings(Fraction(100 * k, n), max(percent.decimals, 0))[0] for k in counts)


def _whole(number: int | Typed, name: str) -> int:
    value, text = (number.exact, number.text) if isinstance(number, Typed) else (number, str(number))
    if value % 1:
        raise ValueError(f"{name} must be a whole number, not {text}")
    return int(value)


def _check_percent(percent: Typed) -> None:
    if not 0 <= percent.value <= 100:
        raise ValueError(f"a percentage of people must be between 0 and 100, not {percent.text}")
