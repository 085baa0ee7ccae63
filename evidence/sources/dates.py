"""Dates as registries write them -> ISO dates, as far as they are known: `2010-02-06`, `2010-02`, `2010`."""

from __future__ import annotations

import re

from evidence.sources.shapes import number, table, text

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO = re.compile(r"\s*(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?!\d)")
_AMERICAN = re.compile(r"\s*(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)")
_CITED = re.compile(r"\b((?:1[89]|20)\d\d)\b(?:\s+([A-Za-z]{3})[a-z]*(?:\s+(\d{1,2}))?)?")


def date(year: object, month: object = None, day: object = None) -> str:
    """A date of parts, which may be numbers or text, and the month a name; empty without a year."""
    known_year = number(year)
    if known_year is None or not 1000 <= known_year <= 9999:
        return ""
    known_month, known_day = _month(text(month)), number(day)
    if not known_month:
        return str(known_year)
    exact = f"-{known_day:02}" if known_day and known_day <= 31 else ""
    return f"{known_year}-{known_month:02}{exact}"


def of_parts(value: object) -> str:
    """A date as CSL and Crossref have it, `{"date-parts": [[2010, 2, 6]]}`; `[[null]]` and the like have none."""
    parts = table(value).get("date-parts")
    first = parts[0] if isinstance(parts, list) and parts else None
    return date(*first[:3]) if isinstance(first, list) and first else ""


def iso(value: object) -> str:
    """The date at the beginning of `2010-02-06T00:00:00Z`."""
    found = _ISO.match(text(value))
    return date(*found.groups()) if found else ""


def american(written: str) -> str:
    """The date in Retraction Watch's `2/6/2010 0:00`: the month first."""
    found = _AMERICAN.match(written)
    return date(found[3], found[1], found[2]) if found else ""


def cited(reference: str) -> str:
    """The date in a reference as MEDLINE abbreviates it: `Lancet. 2010 Feb 6;375(9713):445`."""
    found = _CITED.search(reference)
    return date(*found.groups()) if found else ""


def year(written: str) -> int | None:
    """The year of a date."""
    return int(written[:4]) if written else None


def _month(written: str) -> int:
    if written.isascii() and written.isdigit():
        return int(written) if len(written) <= 2 and 1 <= int(written) <= 12 else 0
    return _MONTHS.index(written[:3].lower()) + 1 if written[:3].lower() in _MONTHS else 0
