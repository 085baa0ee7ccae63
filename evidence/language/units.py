"""What a number counts: people, percent, weeks, milligrams."""

from __future__ import annotations

from typing import NamedTuple

from evidence.language.lexicon import terms, values
from evidence.language.numbers import Number
from evidence.language.passage import Passage

DURATIONS = frozenset({"seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades"})
_COUNTED = frozenset({"people", "animals", "studies", "things"})
_CURRENCY = {"$": "dollars", "\u00a3": "pounds", "\u20ac": "euros"}
_AGES = (("years", "old"), ("year", "old"), ("year", "olds"))
_PERCENT = frozenset({"%", "percent", "pc"})
_ORDINAL = frozenset({"st", "nd", "rd", "th", "s"})
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


class _Setting(NamedTuple):
    """A number and the words around it."""

    passage: Passage
    number: Number
    before: str
    following: str
    second: str
    """The word after the following one."""

    def measured(self, kind: str, unit: str = "", *, before: int = 0, after: int = 0) -> Measured:
        """The number as a quantity of a kind, with so many words before and after it."""
        number = self.number
        return Measured(kind, number.value, number.first - before, number.last + after, unit)


def _measured(passage: Passage, number: Number) -> Measured | None:
    word, last = passage.word, number.last
    setting = _Setting(passage, number, word(number.first - 1), word(last), word(last + 1))
    for reading in (_percent, _fold, _age, _money, _year, _followed, _sample, _count):
        measured = reading(setting)
        if measured is not None:
            return measured
    if (number.spelt and number.value <= 1) or _is_ordinal_or_day(setting):
        return None
    return setting.measured("number")


def _percent(setting: _Setting) -> Measured | None:
    if setting.following in _PERCENT:
        return setting.measured("percentage", "%", after=1)
    if setting.following == "per" and setting.second == "cent":
        return setting.measured("percentage", "%", after=2)
    return None


def _fold(setting: _Setting) -> Measured | None:
    word = setting.following
    if word in {"fold", "x"} or (word == "times" and setting.second in terms("units", "comparatives")):
        return setting.measured("fold", after=1)
    return None


def _age(setting: _Setting) -> Measured | None:
    if (setting.following, setting.second) in _AGES:
        return setting.measured("age", "years", after=2)
    if setting.before in {"aged", "age", "ages"}:
        return setting.measured("age", "years", before=1)
    return None


def _money(setting: _Setting) -> Measured | None:
    if setting.before in _CURRENCY:
        return setting.measured("money", _CURRENCY[setting.before], before=1)
    word = setting.following
    return setting.measured("money", word, after=1) if word in terms("units", "currency") else None


def _year(setting: _Setting) -> Measured | None:
    number, written = setting.number, setting.passage.words.words[setting.number.first]
    if len(written) != 4 or not written.isdecimal() or not 1800 <= number.value < 2100:
        return None
    following = setting.following
    if following == "s":
        return None
    counted = values("units").get(following) in _COUNTED - {"studies"} or following in terms("units", "dose")
    return None if counted or following in {"%", "of"} else setting.measured("year")


def _followed(setting: _Setting) -> Measured | None:
    """A duration or a dose."""
    word = setting.following
    unit = values("units").get(word, "")
    if unit in DURATIONS:
        return setting.measured("duration", unit, after=1)
    return setting.measured("dose", word, after=1) if unit == "dose" else None


def _sample(setting: _Setting) -> Measured | None:
    if setting.before == "=" and setting.passage.word(setting.number.first - 2) == "n":
        return setting.measured("count", "people", before=2)
    return None


def _count(setting: _Setting) -> Measured | None:
    number, words = setting.number, setting.passage.words.words
    if number.value == 1 or setting.before == "number":
        return None
    for at, word in enumerate(words[number.last : number.last + _NOUN_WITHIN], start=1):
        if values("units").get(word) in _COUNTED:
            return setting.measured("count", word, after=at)
        if not word.isalpha() or word in terms("units", "breaks"):
            return None
    return None


def _is_ordinal_or_day(setting: _Setting) -> bool:
    """`2nd`, `16 November`, `Nov. 16` and list numbers such as `Number 1` count nothing."""
    before = {setting.before, setting.passage.word(setting.number.first - 2)}
    if "number" in before:
        return True
    following = setting.following
    return not terms("units", "month-names").isdisjoint((*before, following)) or following in _ORDINAL
