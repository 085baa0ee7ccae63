"""p values as they are written: reading them from running text, and those that no test can give."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from evidence.statistics.typed import Typed, typed

SIGN = r"(?:</=|[<>=≤≥⩽⩾≦≧])(?![<>=])"
"""A sign of comparison. Two in a row ("p >= .03") are not read, as in statcheck [@nuijten2016]."""
P_VALUE = (
    r"(?P<p_text>(?<![A-Za-z\d_])[pP](?:[-\s]?[vV]alues?)?\s?"
    r"(?:\(\s?(?:one|two|1|2)[-\s]?(?:tailed|tail|sided)\s?\)\s?)?"
    rf"(?:(?P<p_sign>{SIGN}|(?<=[es]\s)(?:of|was|is)\b)\s?"
    r"(?P<p>-?(?:\d?[.·]\d+|0,\d+(?!,?\d)|[01](?![.,·]?\d)|\d(?=\s?(?:[×x*]\s?10|[eE]-\d)))"
    r"(?:\s?[eE]-?\d+|\s?[×x*]\s?10\s?\^?\(?\s?[-−–]\s?\d+\)?)?)"
    r"|[=:]?\s?(?:ns|NS|n\.\s?s\.?|N\.\s?S\.?)(?!\w)))"
)
"""A p value with its number, or none where it reads "p = ns": groups p_text, p_sign and p."""
_NOT_SIGNIFICANT = r"(?P<p_ns>(?<![\w.])(?<!\d\s)(?:ns|n\.\s?s\.?)(?!\w))"
"""Outside a test result, in small letters only, and after no number: NS is also normal saline, and ns a time."""
_P_VALUES = re.compile(f"{P_VALUE}|{_NOT_SIGNIFICANT}")
_SIGNS = {"</=": "≤", "⩽": "≤", "≦": "≤", "⩾": "≥", "≧": "≥", "of": "=", "was": "=", "is": "="}


class Fault(StrEnum):
    """Why a p value cannot be as printed."""

    BELOW_ZERO = "a p value cannot lie below 0"
    ZERO = "a p value is never 0; it prints so when it was rounded or cut off"
    ABOVE_ONE = "a p value cannot exceed 1"


@dataclass(frozen=True, slots=True)
class ReportedP:
    """A p value in a text, from start to end: "p = .03", "P < 0.001", "n.s."."""

    start: int
    end: int
    sign: str
    """One of = < > ≤ ≥, or "ns" for not significant."""
    number: Typed | None
    """None for "ns"."""

    @property
    def fault(self) -> Fault | None:
        """Why no test can give it, if so."""
        return None if self.number is None else p_fault(self.sign, self.number)


def read_p_values(text: str) -> tuple[ReportedP, ...]:
    """Every p value of a text, in order, those that cannot be among them ("p = 1.03" is read, and has a fault)."""
    return tuple(reported_p(found) for found in _P_VALUES.finditer(text))


def reported_p(found: re.Match[str]) -> ReportedP:
    """The p value in a match of a pattern that holds P_VALUE, or else a group p_ns."""
    start, end = found.span("p_text") if found["p_text"] else found.span("p_ns")
    if found["p"] is None:
        return ReportedP(start, end, "ns", None)
    number = typed(re.sub(r"[()^]|(?<=[-−–])\s", "", found["p"]), decimal_comma=True)
    return ReportedP(start, end, plain_sign(found["p_sign"]), number)


def plain_sign(sign: str) -> str:
    """A sign of comparison as one of = < > ≤ ≥."""
    return _SIGNS.get(sign, sign)


def p_fault(sign: str, number: Typed) -> Fault | None:
    """Why no test can give a p value that stands in this relation (= < > ≤ ≥) to this number, if so.

    "p < 0.00" claims less than nothing; "p = 0.000" is a small p that was rounded to 0 (and should read p < .001);
    "p > 1" and "p = 1.03" exceed what a probability can be. "p = 1.00" is possible.
    """
    value = number.value
    if value < 0 or (value == 0 and sign == "<"):
        return Fault.BELOW_ZERO if sign in "=<≤" else None
    if value == 0:
        return Fault.ZERO if sign in "=≤" else None
    if value > 1:
        return Fault.ABOVE_ONE if sign in "=>≥" else None
    return Fault.ABOVE_ONE if value == 1 and sign == ">" else None
