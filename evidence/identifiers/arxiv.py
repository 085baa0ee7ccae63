"""The numbers of arXiv: `1706.03762` since April 2007, `hep-th/9901001` before.

Source: arXiv, Understanding the arXiv identifier.
"""

from __future__ import annotations

import re

_NUMBER = r"(?P<number>\d{4}\.\d{4,5}|[a-z]+(?:-[a-z]+)?(?:\.[a-z]{2})?/\d{7})(?:v\d+)?"
_LABEL = r"(?:https?://(?:www\.)?arxiv\.org/(?:abs|pdf|html)/|(?:10\.48550/)?arxiv\s*[.:]\s*|10\.48550/)"
_WHOLE = re.compile(rf"\s*{_LABEL}*{_NUMBER}(?:\.pdf)?\s*(?:\[[\w. -]+\])?\s*", re.IGNORECASE)
_WITHIN = re.compile(rf"{_LABEL}{_NUMBER}(?!\d)", re.IGNORECASE)
_REGISTERED = "10.48550/arxiv."
"""How the DOIs begin that arXiv registers, in lower case."""
_FIVE_DIGITS_SINCE = 1501
"""January 2015, as year and month."""


def plain(written: str) -> str:
    """The number without `arXiv:`, an address, and its version; empty where it is none."""
    found = _WHOLE.fullmatch(written)
    return found["number"].lower() if found else ""


def within(text: str) -> str:
    """The first number in an address, a DOI of arXiv's, or a note that says `arXiv:1706.03762`; empty if none is."""
    found = _WITHIN.search(text)
    return found["number"].lower() if found else ""


def registered(number: str) -> str:
    """The DOI that arXiv registers for a number of its own, in lower case; empty for none."""
    return f"{_REGISTERED}{number.lower()}" if number else ""


def is_registered(doi: str) -> bool:
    """Whether a DOI in lower case is one of arXiv's."""
    return doi.startswith(_REGISTERED)


def fault(written: str) -> str:
    """What is wrong with it, in words; empty where nothing is."""
    said = f"arXiv number {written.strip()!r}"
    if not (number := plain(written)):
        return f"{said} is none: one is of the form '1706.03762' or 'hep-th/9901001'"
    month, count = _parts(number)
    if not 1 <= int(month[2:]) <= 12:
        return f"{said} names no month: the two digits after the year are {month[2:]}"
    if "." in number and "/" not in number:
        wanted = 5 if int(month) >= _FIVE_DIGITS_SINCE else 4
        if len(count) != wanted:
            return f"{said} has {len(count)} digits after the dot; those of that month have {wanted}"
    return ""


def _parts(number: str) -> tuple[str, str]:
    """Year and month, and the count within it."""
    archive, _, old = number.partition("/")
    return (old[:4], old[4:]) if old else (archive[:4], archive[5:])
