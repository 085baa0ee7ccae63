"""Differences between two percentages as sentences print them: `48% against 44%, a difference of 4%`."""

from __future__ import annotations

import re
from typing import NamedTuple

from evidence.rules.claims.printed import unrounded_ends

_PERCENT = re.compile(r"(?<![\w.,\u00b7-])(\d+(?:[.\u00b7]\d+)?)\s?(?:%|per ?cent\b)")
_DIFFERENCE = re.compile(
    r"\b(?:risk |absolute |between-group |mean )*difference(?:s?)(?: between (?:the )?(?:two )?(?:groups|arms))?"
    r"(?: of| was| is|[,:=])?\s?[-\u2212\u2013+]?(?P<difference>\d+(?:[.\u00b7]\d+)?)"
    r"\s?(?:%|per ?cent|percentage points?)",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(r"adjusted|weighted|relative|pooled|model|least.squares?|95\s?% confidence interval of")
_TWO = 2
_EXACT = 1e-9


class DifferencePrinted(NamedTuple):
    """A difference that is not that of the two percentages before it."""

    start: int
    end: int
    difference: float
    """What it would be."""


def wrong_difference(text: str) -> DifferencePrinted | None:
    """The first difference of a sentence with just two percentages before it that it is not the difference of."""
    found = _DIFFERENCE.search(text) if "ifference" in text else None
    if found is None or _OTHERWISE.search(text):
        return None
    before = [match[1] for match in _PERCENT.finditer(text[: found.start()])]
    if len(before) != _TWO:
        return None
    one, other, told = (unrounded_ends(number) for number in (*before, found["difference"]))
    least, most = sorted((one.low - other.high, one.high - other.low))
    either_way = ((told.low, told.high), (-told.high, -told.low))
    if any(least - _EXACT <= high and low <= most + _EXACT for low, high in either_way):
        return None
    first, second = (float(number.replace("\u00b7", ".")) for number in before)
    return DifferencePrinted(*found.span(), abs(first - second))
