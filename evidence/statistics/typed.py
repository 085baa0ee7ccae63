"""Numbers as they were typed, and which unrounded numbers print so.

"5.20" is not 5.2: it says that the value was rounded to two decimals, and so that it lay between 5.195 and 5.205.
The roundings are those that the GRIM literature distinguishes [@brown2017]; which side of a tie belongs to a number
depends on them, and everything is held exactly, as fractions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from math import ceil, floor

_MINUS = r"\-−–—‐‑‒﹣－⁻˗"
_NUMBER = re.compile(
    rf"""\s*(?P<sign>[+{_MINUS}]?)\s?
    (?P<whole>\d{{1,3}}(?:(?P<mark>[,\u202f\u2009\u00a0'’])\d{{3}})(?:(?P=mark)\d{{3}})*|\d*)
    (?:(?P<point>[.·٫,])(?P<decimals>\d+))?
    (?:\s?(?:[eE]|[×x*]\s?10\s?\^?)(?P<exponent>[+{_MINUS}]?\d{{1,3}}))?\s*""",
    re.VERBOSE,
)
_MINUSES = str.maketrans(dict.fromkeys(_MINUS.removeprefix("\\"), "-"))


class Method(StrEnum):
    """Ways to round, under the names that the R package scrutiny gives them."""

    UP_OR_DOWN = "up_or_down"
    UP_FROM_OR_DOWN_FROM = "up_from_or_down_from"
    CEILING_OR_FLOOR = "ceiling_or_floor"
    UP_FROM = "up_from"
    DOWN_FROM = "down_from"
    UP = "up"
    DOWN = "down"
    EVEN = "even"
    CEILING = "ceiling"
    FLOOR = "floor"
    TRUNC = "trunc"
    ANTI_TRUNC = "anti_trunc"


@dataclass(frozen=True, slots=True)
class Rounding:
    """How a number may have been rounded; ValueError if the threshold is not a digit from 1 to 9."""

    method: Method = Method.UP_OR_DOWN
    threshold: int = 5
    """The digit from which `up_from` and `down_from` round."""
    symmetric: bool = False
    """Negative numbers are rounded up or down as the mirror image of positive ones."""

    def __post_init__(self) -> None:
        if self.threshold not in range(1, 10):
            raise ValueError(f"a rounding threshold must be a digit from 1 to 9, not {self.threshold}")


_DIRECTED = (Method.UP, Method.DOWN, Method.UP_FROM, Method.DOWN_FROM)
EITHER_WAY = Rounding()
"""From 5, up or down: what may be presumed where nothing is said."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A number as it was typed: its value, and the decimals it was given with (negative: tens, hundreds, ...)."""

    text: str
    value: Decimal
    decimals: int

    @property
    def unit(self) -> Fraction:
        """The smallest step between two numbers typed with so many decimals."""
        return Fraction(10) ** -self.decimals

    @property
    def exact(self) -> Fraction:
        """The value as a fraction."""
        return Fraction(self.value)


@dataclass(frozen=True, slots=True)
class Unrounded:
    """The numbers that print as one typed number: from lower to upper, each end included or not."""

    lower: Fraction
    upper: Fraction
    lower_included: bool = True
    upper_included: bool = True

    def __contains__(self, value: Fraction | Decimal | float) -> bool:
        exact = Fraction(value)
        above = exact >= self.lower if self.lower_included else exact > self.lower
        return above and (exact <= self.upper if self.upper_included else exact < self.upper)

    @property
    def width(self) -> Fraction:
        """How far the ends lie apart."""
        return self.upper - self.lower

    def multiples(self, count: int | Fraction) -> range:
        """The whole numbers k for which k divided by the count lies in here; ValueError if the count is not positive.

        They are the sums that give a mean, and the counts that give a share.
        """
        if count <= 0:
            raise ValueError(f"a count must be positive, not {count}")
        least, most = self.lower * count, self.upper * count
        first = ceil(least) if self.lower_included else floor(least) + 1
        last = floor(most) if self.upper_included else ceil(most) - 1
        return range(first, max(first, last + 1))


def typed(text: str, *, decimal_comma: bool = False) -> Typed:
    """Read a number as typed: "5.20", ".03", "0·23", "17,922", "−3.7", "1.2e-3", "3 × 10−4".

    A comma groups thousands where it can, and else is a decimal comma ("2,20"); with `decimal_comma` it always is one.
    Raises ValueError for anything else, not-a-number and infinities among it.
    """
    found = _NUMBER.fullmatch(text)
    if found is None or not (found["whole"] or found["decimals"]):
        raise ValueError(f"not a number as one types it: {text!r}")
    whole, decimals = found["whole"], found["decimals"] or ""
    if decimal_comma and found["mark"] == ",":
        whole, decimals = _decimal_comma(text, whole, decimals)
    whole = re.sub(r"\D", "", whole)
    exponent = int((found["exponent"] or "0").translate(_MINUSES))
    sign = found["sign"].translate(_MINUSES)
    value = Decimal(f"{sign}{whole or 0}.{decimals}e{exponent}")
    return Typed(text.strip(), value, len(decimals) - exponent)


def unrounded(number: Typed, rounding: Rounding = EITHER_WAY) -> Unrounded:
    """The numbers that print as this one when rounded so."""
    value, unit = number.exact, number.unit
    towards_zero = rounding.method in (Method.TRUNC, Method.ANTI_TRUNC)
    mirrored = towards_zero or (rounding.symmetric and rounding.method in _DIRECTED)
    below, above, below_included, above_included = _reach(rounding)
    if towards_zero and not value:
        return Unrounded(-above * unit, above * unit)
    if value < 0 and mirrored:
        return Unrounded(value - above * unit, value + below * unit, above_included, below_included)
    return Unrounded(value - below * unit, value + above * unit, below_included, above_included)


def printings(value: Fraction, decimals: int) -> tuple[str, ...]:
    """How a number prints with so many decimals: one form, or two where it lies on a tie; decimals must not be < 0."""
    if decimals < 0:
        raise ValueError(f"a number cannot be printed with {decimals} decimals")
    scaled = value * 10**decimals
    nearest = dict.fromkeys((ceil(scaled - Fraction(1, 2)), floor(scaled + Fraction(1, 2))))
    return tuple(f"{Decimal(k).scaleb(-decimals):.{decimals}f}" for k in nearest)


def _decimal_comma(text: str, whole: str, decimals: str) -> tuple[str, str]:
    head, *groups = whole.split(",")
    if len(groups) > 1 or decimals:
        raise ValueError(f"more than one decimal comma: {text!r}")
    return head, groups[0]


def _reach(rounding: Rounding) -> tuple[Fraction, Fraction, bool, bool]:
    """How far below and above a number lies what is rounded to it, in units, and whether the ends belong.

    What is computed carries an error in its last binary digit, so that a value on the edge of a ceiling, a floor or a
    tie that goes to the even side may be printed either way: both ends belong there, as in scrutiny.
    """
    none, half, one = Fraction(0), Fraction(1, 2), Fraction(1)
    down = Fraction(rounding.threshold, 10)
    up, widest = 1 - down, max(down, 1 - down)
    return {
        Method.UP_OR_DOWN: (half, half, True, True),
        Method.UP_FROM_OR_DOWN_FROM: (widest, widest, up >= down, up >= down),
        Method.CEILING_OR_FLOOR: (one, one, True, True),
        Method.UP_FROM: (up, down, True, False),
        Method.DOWN_FROM: (down, up, False, True),
        Method.UP: (half, half, True, False),
        Method.DOWN: (half, half, False, True),
        Method.EVEN: (half, half, True, True),
        Method.CEILING: (one, none, True, True),
        Method.FLOOR: (none, one, True, True),
        Method.TRUNC: (none, one, True, True),
        Method.ANTI_TRUNC: (one, none, True, True),
    }[rounding.method]
