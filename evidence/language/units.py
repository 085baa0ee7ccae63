"""What a number counts: people, percent, weeks, milligrams."""

from __future__ import annotations

from typing import NamedTuple

from evidence.language.lexicon import terms, values
from evidence.language.numbers import Number
from evidence.language.passage import Passage

DURATIONS = frozenset({"seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades"})
_COUNTED = frozenset({"people", "animals", "studies", "things"})
_CURRENCY = {"$": "dollars", "\u00a3": "pounds", "\u20ac": "euros"}
_AGES = (["years", "old"], ["year", "old"], ["year", "olds"])
_NOUN_WITHIN = 4
"""A number counts the noun that follows it, with up to three words between: `two small clinical trials`."""


class Measured(NamedTuple):
    """A number with its kind and unit: tokens `first` up to, not including, `last`."""

    kind: str
    value: float
    first: int
    last: int
    unit: str = ""
    low: float | None = None
    high: float | None = None
    denominator: float | None = None


def measure(passage: Passage, number: Number, other: Number | None) -> Measured | None:
    """A number with what precedes and follows it; `other` is the upper end of a range. None for what is no quantity."""
    if other is None:
        return _measured(passage, number)
    whole = Number(number.first, other.last, (number.value + other.value) / 2, number.spelt)
    measured = _measured(passage, whole)
    return measured and measured._replace(low=number.value, high=other.value)


def _measured(passage: Passage, number: Number) -> Measured | None:
    for reading in (_percent, _fold, _age, _money, _year, _followed, _sample, _count):
        measured = reading(passage, number)
        if measured is not None:
            return measured
    if (number.spelt and number.value <= 1) or _is_ordinal_or_day(passage, number):
        return None
    return _as(number, "number")


def _as(number: Number, kind: str, unit: str = "", *, before: int = 0, after: int = 0) -> Measured:
    return Measured(kind, number.value, number.first - before, number.last + after, unit)


def _percent(passage: Passage, number: Number) -> Measured | None:
    if passage.word(number.last) in {"%", "percent", "pc"}:
        return _as(number, "percentage", "%", after=1)
    if [passage.word(number.last), passage.word(number.last + 1)] == ["per", "cent"]:
        return _as(number, "percentage", "%", after=2)
    return None


def _fold(passage: Passage, number: Number) -> Measured | None:
    word, following = passage.word(number.last), passage.word(number.last + 1)
    if word in {"fold", "x"} or (word == "times" and following in terms("units", "comparatives")):
        return _as(number, "fold", after=1)
    return None


def _age(passage: Passage, number: Number) -> Measured | None:
    if [passage.word(number.last), passage.word(number.last + 1)] in _AGES:
        return _as(number, "age", "years", after=2)
    if passage.word(number.first - 1) in {"aged", "age", "ages"}:
        return _as(number, "age", "years", before=1)
    return None


def _money(passage: Passage, number: Number) -> Measured | None:
    sign = passage.word(number.first - 1)
    if sign in _CURRENCY:
        return _as(number, "money", _CURRENCY[sign], before=1)
    word = passage.word(number.last)
    return _as(number, "money", word, after=1) if word in terms("units", "currency") else None


def _year(passage: Passage, number: Number) -> Measured | None:
    start, end = passage.words.starts[number.first], passage.words.end(number.first)
    written = passage.words.text[start:end]
    if len(written) != 4 or not written.isdecimal() or not 1800 <= number.value < 2100:
        return None
    following = passage.word(number.last)
    if following == "s":
        return None
    counted = values("units").get(following) in _COUNTED - {"studies"} or following in terms("units", "dose")
    return None if counted or following in {"%", "of"} else _as(number, "year")


def _followed(passage: Passage, number: Number) -> Measured | None:
    """A duration or a dose."""
    word = passage.word(number.last)
    unit = values("units").get(word, "")
    if unit in DURATIONS:
        return _as(number, "duration", unit, after=1)
    return _as(number, "dose", word, after=1) if unit == "dose" else None


def _sample(passage: Passage, number: Number) -> Measured | None:
    if [passage.word(number.first - 2), passage.word(number.first - 1)] == ["n", "="]:
        return _as(number, "count", "people", before=2)
    return None


def _count(passage: Passage, number: Number) -> Measured | None:
    if number.value == 1 or passage.word(number.first - 1) == "number":
        return None
    for at in range(number.last, min(number.last + _NOUN_WITHIN, len(passage.words))):
        word = passage.word(at)
        if values("units").get(word) in _COUNTED:
            return _as(number, "count", word, after=at + 1 - number.last)
        if not word.isalpha() or word in terms("units", "breaks"):
            return None
    return None


def _is_ordinal_or_day(passage: Passage, number: Number) -> bool:
    """`2nd`, `16 November`, `Nov. 16` and list numbers such as `Number 1` count nothing."""
    before = {passage.word(number.first - 1), passage.word(number.first - 2)}
    around = before | {passage.word(number.last)}
    if "number" in before:
        return True
    return bool(around & terms("units", "month-names")) or passage.word(number.last) in {"st", "nd", "rd", "th", "s"}
