"""DEBIT: whether data of noughts and ones can have the mean and standard deviation printed (Heathers & Brown 2019).

The standard deviation of such data follows from their mean p and their number n: sqrt(p (1 - p) n / (n - 1)).
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from evidence.statistics.typed import EITHER_WAY, Rounding, Typed, Unrounded, unrounded


@dataclass(frozen=True, slots=True)
class Debit:
    """Whether mean, standard deviation and n agree, and between which standard deviations the mean lies."""

    consistent: bool
    lowest: float
    highest: float


def debit(
    mean: Typed,
    sd: Typed,
    n: int,
    *,
    rounding: Rounding = EITHER_WAY,
) -> Debit:
    """Whether n noughts and ones can have this mean and this sample standard deviation.

    Raises ValueError if n is below 2, or a mean or standard deviation is not between 0 and 1.
    """
    if n % 1 or n < 2:
        raise ValueError(f"n must be a whole number of at least 2, not {n}")
    for name, number in (("mean", mean), ("standard deviation", sd)):
        if not 0 <= number.value <= 1:
            raise ValueError(f"the {name} of noughts and ones must be between 0 and 1, not {number.text}")
    low, high = _variances(unrounded(mean, rounding), int(n))
    printed = unrounded(sd, rounding)
    # Compared as squares, which stay exact.
    reaches = high >= max(printed.lower, Fraction(0)) ** 2
    consistent = reaches and low <= printed.upper**2
    return Debit(consistent, float(low) ** 0.5, float(high) ** 0.5)


def _variances(mean: Unrounded, n: int) -> tuple[Fraction, Fraction]:
    lower, upper = max(mean.lower, Fraction(0)), min(mean.upper, Fraction(1))
    half = Fraction(1, 2)
    ends = [p * (1 - p) * Fraction(n, n - 1) for p in (lower, upper)]
    most = half * half * Fraction(n, n - 1) if lower <= half <= upper else max(ends)
    return min(ends), most
