"""How abstracts print numbers: intervals, p values, heterogeneity, how many studies and people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from evidence.language.abstracts.plain import even
from evidence.language.lexicon import terms
from evidence.language.numbers import TENS, UNITS, parse
from evidence.model.effect import ConfidenceInterval, PValue

NUMBER = r"(?:(?<![\w.])[-+]\s?)?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+\.\d+|(?<!\d)\.\d+|\d+)"
_SIGNED = r"[-+]?\s?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d*\.\d+|\d+)"
_UNIT = r"(?:\s?%|\s[a-zµμ/][\w/µμ²³.^%-]*(?:\s[a-zµμ/][\w/µμ²³.^%-]*)?)?"
_BETWEEN = r"\s?%?\s?(?:\bto\b|\band\b|[,;]|-+(?=\s?-)|-)\s?"
RANGE = rf"(?P<low>{_SIGNED})(?:{_BETWEEN}|{_UNIT}\s(?:to|and)\s)(?P<high>{_SIGNED})(?![\d.]*\d)"
_NAME = (
    r"(?:[Cc]onfidence|[Cc]redible|[Cc]redibility|[Uu]ncertainty|CONFIDENCE)(?:\s|-)?"
    r"(?:[Ii]ntervals?|[Ll]imits?|INTERVALS?)|C\.?I\.?(?!\w)s?|CIs|Cr\.?I|CrIs?|UI|ci"
)
_SHORT = r"(?:\s?[(\[]\s?(?:\d\d(?:\.\d)?\s?%?\s?)?(?:CIs?|CrIs?|UI|CL)\s?[)\]])?"
LEVEL = (
    rf"(?:(?<![\d.])(?P<level>[89]\d(?:\.\d+)?)\s?%?\s?-?\s?)?\b(?:{_NAME}){_SHORT}(?:\s?\(?(?P<after>\d\d)\s?%\)?)?"
)
INTERVAL = re.compile(rf"{LEVEL}[\s:=,;(\[]{{0,4}}(?:(?:of|from|between|was|is|were|ranging from|=)\s)?[(\[]?{RANGE}")
BARE = re.compile(rf"\s?%?\s?[(\[]{RANGE}\s?%?(?=\s?[)\],;])")
"""A range in brackets right after an estimate."""
P_VALUE = re.compile(
    r"\b[Pp](?:\s?-?\s?[Vv]alues?)?(?:\s(?:for|of|by)\s(?:the\s)?[a-z-]+(?:\s[a-z-]+)?)?\s?"
    r"(?P<sign><\s?(?:or\s)?=|>\s?(?:or\s)?=|[<>=\u2264\u2265]|\b(?:was|of|less than|equals)\b)\s?"
    r"(?P<value>\d*\.\d+|\d+)(?:\s?[x\u00d7]\s?10\s?\^?\s?(?P<power>-?\d+)|[eE](?P<exponent>-?\d+))?"
)
_RELATIONS = {"<": "<", "\u2264": "<", "less than": "<", ">": ">", "\u2265": ">"}
I2 = re.compile(
    r"\bI\s?(?:2|\u00b2|\^\s?2|-?\s?squared)(?:\s?statistic)?(?:\s?(?:=|of|was|:)\s?|\s)(?P<value>\d+(?:\.\d+)?)\s?%?"
)
_ANY = re.compile(NUMBER)
_WORDS = {**UNITS, **TENS}
_COUNT = rf"(?P<count>\d{{1,3}}(?:,\d{{3}})+|\d{{1,3}}(?:\s\d{{3}})+|\d+|\b(?:{'|'.join(_WORDS)})(?:-(?:{'|'.join(UNITS)}))?\b)"
_STUDY = (
    r"(?:studies|study|trials?|RCTs?|rcts?|cluster-RCTs?|quasi-RCTs?|comparisons|cohorts|reviews|reports|randomi[sz]ed)"
)


_EVENTS = frozenset({"births", "cases", "deaths"})
"""What people are counted by elsewhere; in abstracts these are outcomes."""


class Counted(NamedTuple):
    """A number of studies or of people, and where it stands."""

    value: int
    start: int
    end: int


def interval(match: re.Match[str]) -> ConfidenceInterval | None:
    """The interval that a match holds; None where its ends are no ends of one."""
    low, high = number(match["low"]), number(match["high"])
    return ConfidenceInterval(low, high) if low <= high else None


def number(written: str) -> float:
    """The value of a number, signs and commas read."""
    bare = written.replace(" ", "").replace("+", "")
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
    value = float(match["value"]) * 10.0 ** int(match["power"] or match["exponent"] or 0)
    relation = _RELATIONS.get(match["sign"].split()[0].rstrip("=") or "=") or _RELATIONS.get(match["sign"], "=")
    return PValue(value, relation) if value <= 1 else None


def studies(text: str) -> Iterator[Counted]:
    """The numbers of studies that a text gives: `12 trials`, `studies = one`, `k = 5`."""
    yield from _counted(_studies(), text)


def people(text: str) -> Iterator[Counted]:
    """The numbers of people: `3,456 participants`, `n = 62`."""
    yield from _counted(_people(), text)


def count(written: str) -> int:
    """The value of a count in digits or in words."""
    plain = written.lower().replace(",", "").replace(" ", "")
    if plain.isdecimal():
        return int(plain)
    return sum(_WORDS[word] for word in plain.split("-"))


def _counted(pattern: re.Pattern[str], text: str) -> Iterator[Counted]:
    for match in pattern.finditer(text):
        written = match["count"] or match["after"]
        yield Counted(count(written), *match.span())


@cache
def _studies() -> re.Pattern[str]:
    after = _COUNT.replace("count", "after")
    return re.compile(
        rf"{_COUNT}\s?(?:(?!and\b|with\b|of\b)[A-Za-z-]+\s){{0,4}}?{_STUDY}\b|\b(?:{_STUDY}|k)\s?=\s?{after}",
        re.IGNORECASE,
    )


@cache
def _people() -> re.Pattern[str]:
    after = _COUNT.replace("count", "after")
    names = "|".join(sorted(terms("units", "people") - _EVENTS, key=len, reverse=True))
    return re.compile(
        rf"(?<![\d.,=/])(?:(?<=studies of )|(?<=trials of )|(?<!\bof )){_COUNT}\s(?:(?!and\b|with\b|of\b|per\b)[A-Za-z-]+\s){{0,3}}?(?:{names}|dyads)\b"
        rf"|\b(?:n|participants|patients|women)\s?=\s?{after}",
        re.IGNORECASE,
    )
