"""How long a stretch of time is that a registry names: `12 weeks`, `six months`, `immediately after treatment`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from evidence.language.phrases import read_phrase
from evidence.model.statement import Quantity

_DAYS: Mapping[str, float] = {
    "seconds": 1 / 86_400,
    "minutes": 1 / 1_440,
    "hours": 1 / 24,
    "days": 1.0,
    "weeks": 7.0,
    "months": 365.25 / 12,
    "years": 365.25,
    "decades": 3_652.5,
}
"""The length of a unit of time in days."""

_NUMBERED = re.compile(r"\b(?P<unit>day|week|month|year) (?P<number>\d+)\b", re.I)
"""`week 12`: a unit with its number behind it."""
_TERMS = (
    (re.compile(r"\b(?:medium|intermediate)[- ]term\b", re.I), _DAYS["years"]),
    (re.compile(r"\bshort[- ]term\b", re.I), 3 * _DAYS["months"]),
    (re.compile(r"\bhalf a year\b", re.I), _DAYS["years"] / 2),
    (re.compile(r"\ba year\b", re.I), _DAYS["years"]),
    (re.compile(r"\ba month\b", re.I), _DAYS["months"]),
    (re.compile(r"\ba week\b", re.I), _DAYS["weeks"]),
    (re.compile(r"\bimmediate(?:ly)?\b|\b(?:after|end of|post)[- ](?:the )?treatment\b", re.I), 0.0),
)
"""Follow-up without a number, the more telling first: short term ends at three months and intermediate term at a year,
as reviews of treatments for back pain draw the lines."""


def days(words: str) -> float | None:
    """The longest time that a phrase names, in days; None where it names none.

    `3 to 6 months` is six months, `week 12` twelve weeks; `short term` is what reviews of trials mean by it.
    """
    counted = [length for quantity in read_phrase(words).quantities if (length := length_of(quantity)) is not None]
    counted += [float(found["number"]) * _DAYS[f"{found['unit'].lower()}s"] for found in _NUMBERED.finditer(words)]
    if counted:
        return max(counted)
    return next((length for term, length in _TERMS if term.search(words)), None)


def length_of(quantity: Quantity) -> float | None:
    """A duration in days, a range by its upper end; None for what is no duration."""
    if quantity.kind != "duration" or quantity.unit not in _DAYS:
        return None
    return (quantity.value if quantity.high is None else quantity.high) * _DAYS[quantity.unit]
