"""GRIMMER: whether whole-number data can have the mean and the standard deviation printed together.

After GRIM on the mean, the standard deviation must come from a whole sum of squares, and that sum must be even or odd
as the sum itself is, since a number and its square are. This is the analytic form (Allard 2018) of the test by
Anaya (2016), with the reasons named as in the R package scrutiny. Where several sums give the printed mean, any one of
them may be the right one.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from evidence.statistics.grim import grim, responses
from evidence.statistics.typed import EITHER_WAY, Rounding, Typed, Unrounded, unrounded


class Reason(StrEnum):
    """Why data cannot be as printed, or that they can."""

    GRIM = "GRIM inconsistent"
    NO_SUM_OF_SQUARES = "GRIMMER inconsistent (test 1)"
    NO_STANDARD_DEVIATION = "GRIMMER inconsistent (test 2)"
    PARITY = "GRIMMER inconsistent (test 3)"
    PASSED = "Passed all"


_MOST_SUMS = 1000
"""Sums tried: where so many give one mean, the data are so many that no standard deviation is ruled out."""
_SIEVE = 5
"""Test 1 looks so many units to each side of the printed standard deviation, as in scrutiny."""


@dataclass(frozen=True, slots=True)
class Grimmer:
    """What GRIMMER says of a printed mean and standard deviation."""

    reason: Reason

    @property
    def consistent(self) -> bool:
        """No test failed."""
        return self.reason is Reason.PASSED


def grimmer(mean: Typed, sd: Typed, n: int, *, items: int = 1, rounding: Rounding = EITHER_WAY) -> Grimmer:
    """Whether n people, each scored by the mean of so many whole-number items, can have this mean and sample SD.

    Raises ValueError if n is below 2, items is not a positive whole number, or the standard deviation is negative.
    """
    if responses(n, items) and n < 2:
        raise ValueError("the standard deviation of one value is not defined")
    if sd.value < 0:
        raise ValueError(f"a standard deviation cannot be negative: {sd.text}")
    possible = grim(mean, n, items=items, rounding=rounding)
    if not possible.consistent:
        return Grimmer(Reason.GRIM)
    data = _Data(n, items, unrounded(sd, rounding), _SIEVE * sd.unit)
    reasons = [data.reason(total, sd.exact) for total in possible.sums[:_MOST_SUMS]]
    return Grimmer(max(reasons, key=list(Reason).index))


@dataclass(frozen=True, slots=True)
class _Data:
    n: int
    items: int
    sd: Unrounded
    margin: Fraction

    def reason(self, total: int, sd: Fraction) -> Reason:
        """How far one sum of all answers gets."""
        wide = Unrounded(max(sd - self.margin, Fraction(0)), sd + self.margin)
        if not self._squares(total, wide):
            return Reason.NO_SUM_OF_SQUARES
        squares = self._squares(total, self.sd)
        if not squares:
            return Reason.NO_STANDARD_DEVIATION
        if not squares[1:] and (squares[0] - total) % 2:
            return Reason.PARITY
        return Reason.PASSED

    def _squares(self, total: int, sd: Unrounded) -> range:
        """The sums of squared scores that a standard deviation in a range needs; a score sums one person's items."""
        scale = (self.n - 1) * self.items**2
        variances = Unrounded(
            max(sd.lower, Fraction(0)) ** 2 * scale + Fraction(total**2, self.n),
            sd.upper**2 * scale + Fraction(total**2, self.n),
            sd.lower_included or sd.lower < 0,
            sd.upper_included,
        )
        return variances.multiples(1)
