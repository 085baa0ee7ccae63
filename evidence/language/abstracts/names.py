"""The names of effect measures, as abstracts write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import NamedTuple

from evidence.language.abstracts.printed import NUMBER
from evidence.language.lexicon import values

DIFFERENCE = "difference"
"""The section of names that leave it to their number whether it is a difference of shares or of means."""
NONE = "none"
"""The section of names whose numbers are estimates of nothing that the model has a measure for."""
_SINGLE, _SHORT = 1, 5
"""Letters between which a name is an abbreviation, and counts only in capitals: `OR`, not `or`."""
_PREFIXES = ("", "a", "p", "s")
"""Adjusted, pooled, summary: `aHR` is an HR, and `aRR` no absolute risk reduction."""
_LINK = (
    r"(?:\s?[(\[]\s?(?:[A-Za-z0-9+]{1,7}s?|95% CI)\s?[)\]])?(?:\s(?:estimate|score|values?|scores))?"
    r"(?:[\s,:;=(\[]{1,4}|\s?=\s?)(?:(?:was|were|of|is|are|at|equal to|=|~|\u2248|about)\s?){0,2}[$\u00a3\u20ac]?"
)
_FOR = (
    r"(?:\s?[(\[]\s?[A-Za-z0-9]{1,6}\s?[)\]])?\s(?:for|of|in|on|between|comparing|with)\s(?P<of>[^;()\[\]]{2,140}?)"
    rf"(?:(?:,\s|\s?=\s?|:\s|\s(?:was|were|of|is)\s(?:also\s|only\s)?)(?={NUMBER})|\s(?={NUMBER}\s?[(\[]\s?[\d.-]))"
)


class Name(NamedTuple):
    """A measure named at a place of a sentence."""

    measure: str
    start: int
    end: int


def names(text: str) -> Iterator[Name]:
    """Every measure that a sentence names, in order."""
    last = 0
    for match in _names().finditer(text):
        written = match[0]
        measure = _written().get(written) or _written().get(written.lower())
        if measure and not _is_abbreviation(text, last, match):
            last = match.end()
            yield Name(measure, *match.span())


def _is_abbreviation(text: str, last: int, match: re.Match[str]) -> bool:
    """Whether it stands in brackets right after the name that it is short for: `hazard ratio [HR]`."""
    return (
        last > 0
        and text[last : match.start()].strip() in {"(", "["}
        and text[match.end() : match.end() + 1] in {")", "]"}
    )


@cache
def direct() -> re.Pattern[str]:
    """What stands between a name and its number."""
    return re.compile(_LINK)


@cache
def distant() -> re.Pattern[str]:
    """What stands between them where the name says of what: `hazard ratio for death, 0.71`."""
    return re.compile(_FOR)


@cache
def _written() -> dict[str, str]:
    """The measure of every abbreviation in all its spellings (`aHR`, `ORs`), and of every longer name in lower case."""
    found: dict[str, str] = {}
    spelt = {**values("measures"), **values("estimates")}
    for form, measure in spelt.items():
        found[form.upper() if _SINGLE < len(form) <= _SHORT else form] = measure
    for form, measure in spelt.items():
        if _SINGLE < len(form) <= _SHORT:
            for prefix, suffix in product(_PREFIXES, ("", "s")):
                found.setdefault(prefix + form.upper() + suffix, measure)
    return found


@cache
def _names() -> re.Pattern[str]:
    ordered = sorted(_written(), key=len, reverse=True)
    forms = "|".join(re.escape(form) if len(form) <= _SHORT + 2 else f"(?i:{re.escape(form)})" for form in ordered)
    return re.compile(rf"(?<![\w-])(?:{forms})(?![\w])(?!-\w)")
