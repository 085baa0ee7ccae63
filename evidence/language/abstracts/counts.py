"""How many studies and people abstracts say that something rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from evidence.language.lexicon import terms
from evidence.language.numbers import TENS, UNITS

_WORDS = {**UNITS, **TENS}
_DIGITS = r"\d{1,3}(?:,\d{3})+|\d{1,3}(?:\s\d{3})+|\d+"
_COUNT = rf"(?:{_DIGITS}|\b(?:{'|'.join(_WORDS)})(?:-(?:{'|'.join(UNITS)}))?\b)"
_BETWEEN = r"(?:(?!(?:and|with|of|per|to|hundred|thousand)\b)[A-Za-z-]+\s)"
_STUDY = r"(?:studies|study|trials?|(?:cluster-|quasi-)?rcts?|comparisons|cohorts|reviews|reports)"
_EVENTS = frozenset({"births", "cases", "deaths"})
"""What people are counted by elsewhere; in abstracts these are outcomes."""
_FURTHER_PEOPLE = ("dyads", "neonates")


class Counted(NamedTuple):
    """A number of studies or of people, and where it stands."""

    value: int
    start: int
    end: int


def studies(text: str) -> Iterator[Counted]:
    """The numbers of studies that a text gives: `12 trials`, `studies = one`, `k = 5`."""
    return _counted(_studies(), text)


def people(text: str) -> Iterator[Counted]:
    """The numbers of people: `3,456 participants`, `n = 62`; of `12 of 19 patients` none, for 12 had the outcome."""
    return _counted(_people(), text)


def _counted(pattern: re.Pattern[str], text: str) -> Iterator[Counted]:
    for match in pattern.finditer(text):
        yield Counted(_value(match["count"] or match["after"]), *match.span())


def _value(written: str) -> int:
    """The value of a count in digits or in words."""
    plain = re.sub(r"[,\s]", "", written.lower())
    return int(plain) if plain.isdecimal() else sum(_WORDS[word] for word in plain.split("-"))


@cache
def _studies() -> re.Pattern[str]:
    named = rf"(?<![\d.,/])(?P<count>{_COUNT})\s?{_BETWEEN}{{0,4}}?{_STUDY}\b"
    return re.compile(rf"{named}|\b(?:{_STUDY}|k)\s?=\s?(?P<after>{_COUNT})", re.IGNORECASE)


@cache
def _people() -> re.Pattern[str]:
    names = "|".join(
        sorted({*terms("units", "people"), *_FURTHER_PEOPLE} - _EVENTS, key=lambda name: (-len(name), name))
    )
    alone = r"(?<![\d.,=/])(?<!hundred )(?<!hundred and )(?:(?<=studies of )|(?<=trials of )|(?<=total of )|(?<!\bof ))"
    named = rf"{alone}(?P<count>{_COUNT})\s{_BETWEEN}{{0,3}}?(?:{names})\b"
    equated = rf"\b(?:n|participants|patients|women)\s?=\s?(?P<after>{_COUNT})(?!\s?{_BETWEEN}?{_STUDY})"
    return re.compile(rf"{named}|{equated}", re.IGNORECASE)
