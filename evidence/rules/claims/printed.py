"""Printed numbers as what they can have been before they were rounded."""

from __future__ import annotations

from evidence.statistics.intervals import Interval
from evidence.statistics.typed import typed, unrounded


def unrounded_ends(text: str) -> Interval:
    """Between which numbers lies what prints so; ValueError for what is no number, or too large a one."""
    numbers = unrounded(typed(text))
    try:
        return Interval(float(numbers.lower), float(numbers.upper))
    except OverflowError:
        raise ValueError(f"too large a number: {text!r}") from None
