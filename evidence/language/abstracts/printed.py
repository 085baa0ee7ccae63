"""How abstracts print numbers: estimates, intervals, p values, heterogeneity."""

from __future__ import annotations

import re

from evidence.language.abstracts.plain import even
from evidence.language.numbers import parse
from evidence.model.effect import ConfidenceInterval, PValue

_PLAIN = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+\.\s?\d+|(?<!\d)\.\d+|\d+)"
NUMBER = rf"(?:(?<![\w.])[-+]\s?)?{_PLAIN}"
_SIGNED = rf"[-+]?\s?[$\u00a3\u20ac]?{_PLAIN}"
_UNIT_WORD = r"[a-z\u00b5\u03bc/][\w/\u00b5\u03bc\u00b2\u00b3.^%-]*"
_UNIT = rf"(?:\s?%|\s{_UNIT_WORD}(?:\s{_UNIT_WORD})?)?"
_TO = r"\s?%?\s?(?:\bto\b|\band\b|[,;]|-+(?=\s?-)|-)\s?"
RANGE = rf"(?P<low>{_SIGNED})(?:{_TO}|{_UNIT}\s(?:to|and)\s)(?P<high>{_SIGNED})(?![\d.]*\d)"
_NAME = (
    r"(?:[Cc]onfidence|[Cc]redible|[Cc]redibility|[Uu]ncertainty|CONFIDENCE)[\s-]?(?:[Ii]ntervals?|[Ll]imits?|INTERVALS?)"
    r"|C\.?I\.?(?!\w)|CIs|CLs?|Cr\.?I|CrIs?|UI|ci"
)
_SHORT = r"(?:\s?[(\[]\s?(?:\d\d(?:\.\d)?\s?%?\s?)?(?:CIs?|CrIs?|UI|CL)\s?[)\]])?"
LEVEL = (
    rf"(?:(?<![\d.])(?P<level>[89]\d(?:\.\d+)?)\s?%?\s?-?\s?)?\b(?:{_NAME}){_SHORT}(?:\s?\(?(?P<after>\d\d)\s?%\)?)?"
)
_LINK = (
    r"(?:\s(?:of|for|on)\s(?:the\s)?difference)?[\s:=,;(\[]{0,4}"
    r"(?:(?:of|from|between|was|is|were|ranging from|=)\s)?[(\[]?"
)
INTERVAL = re.compile(rf"{LEVEL}{_LINK}{RANGE}")
BARE = re.compile(
    rf"\s?%?\s?[(\[]{RANGE}\s?%?(?=\s?[)\],;])"
    rf"|[;,]\s(?:9\d\s?%\s)?(?P<low2>{_SIGNED})\s?%?\sto\s(?P<high2>{_SIGNED})(?=\s?%?[;,)\]])"
)
"""A range right after an estimate that nothing calls an interval: `0.41 [0.32-0.53]`, `0.41; 0.32 to 0.53`."""
P_VALUE = re.compile(
    r"\b[Pp](?:\s?-?\s?[Vv]alues?)?(?:\s(?:for|of|by)\s(?:the\s)?[a-z-]+(?:\s[a-z-]+)?)?\s?"
    r"(?P<sign><\s?(?:or\s)?=|>\s?(?:or\s)?=|[<>=\u2264\u2265]|\b(?:was|of|less than|equals)\b)\s?"
    r"(?P<value>\d*\.\s?\d+|\d+)(?:\s?[x\u00d7]\s?10\s?\^?\s?(?P<power>-?\d+)|[eE](?P<exponent>-?\d+))?"
)
_UNDER, _OVER = ("<", "\u2264", "less"), (">", "\u2265")
I2 = re.compile(
    r"\bI\s?(?:2|\u00b2|\^\s?2|-?\s?squared)(?:\s?statistic)?(?:\s?(?:=|of|was|:)\s?|\s)(?P<value>\d+(?:\.\d+)?)\s?%?"
)
_UNREAD = dict.fromkeys(map(ord, " +$\u00a3\u20ac"))
_ANY = re.compile(NUMBER)
_ROOM = 0.15
"""For rounding."""
_LEAST_POWER = -300


def ends(match: re.Match[str]) -> tuple[float, float]:
    """The ends of the range that a match holds, as they stand."""
    written = match.groupdict()
    low, high = written["low"] or written.get("low2") or "", written["high"] or written.get("high2") or ""
    return number(low), number(high)


def interval(match: re.Match[str]) -> ConfidenceInterval | None:
    """The interval that a match holds; None where its ends are no ends of one."""
    low, high = ends(match)
    return ConfidenceInterval(low, high) if low <= high else None


def is_centred(ratio: float, low: float, high: float) -> bool:
    """Whether a ratio is where it must be between the ends of its interval: in the middle, on the logarithmic scale."""
    return 0 < low <= high and abs(ratio * ratio / (low * high) - 1) < _ROOM


def number(written: str) -> float:
    """The value of a number, signs and commas read."""
    bare = written.translate(_UNREAD)
    return (-1.0 if bare.startswith("-") else 1.0) * (parse(bare.lstrip("-")) or 0.0)


def as_printed(value: float, text: str) -> str:
    """A number as a text prints it, with its last zeros, in digits that YAML reads; plainly where it does not stand."""
    for match in _ANY.finditer(even(text)):
        if number(match[0]) == value:
            bare = match[0].replace(",", "").replace(" ", "").lstrip("+-")
            return f"{'-' * (value < 0)}{'0' * bare.startswith('.')}{bare}"
    return f"{value:.10g}"


def p_value(match: re.Match[str]) -> PValue | None:
    """The p value that a match holds; None where it is above 1."""
    power = max(int(match["power"] or match["exponent"] or 0), _LEAST_POWER)
    value = number(match["value"]) * 10.0 ** min(power, 0)
    sign = match["sign"]
    relation = "<" if sign.startswith(_UNDER) else ">" if sign.startswith(_OVER) else "="
    return PValue(value, relation) if value <= 1 else None
