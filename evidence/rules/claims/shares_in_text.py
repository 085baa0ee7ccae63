"""Counts and percentages of people as sentences print them together: `5 of 12 patients (42%)`, `5 (42%) of 12`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from evidence.language.numbers import UNITS

_COUNT = r"\d{1,3}(?:[,\u202f\u2009]\d{3})+|\d+"
_SPELT = tuple(UNITS)[1:]
"""From one to nineteen."""
_K = rf"(?P<k>{_COUNT}|{'|'.join(_SPELT)})"
_N = rf"(?P<n>{_COUNT}|{'|'.join(_SPELT)})"
_PERCENT = r"(?P<percent>\d+(?:[.\u00b7]\d+)?)\s?(?:%|per ?cent)"
_OF = r"\s?(?:of|out of)\s?(?:the |all |these |those )?"
_START = r"(?<![\w.,/:\u00b7\u2013-])"
_END = r"(?![\w%\u00b7]|[.,]\d|\s?%|\s?per ?cent)"
_YEAR = re.compile(r"(?:19|20)\d\d")
_WORDS = r"(?:\s(?!of\b|in\b|and\b|or\b|with\b|vs\b|versus\b|to\b)[a-z-]+){0,3}"
_ROUGH = re.compile(
    r"\b(?:about|around|almost|nearly|some|over|under|than|roughly|approximately|every)\s$", re.IGNORECASE
)
_SPOKEN = frozenset({"2", "3", "4", "5", "10", "100", "1000", "1,000"})
"""Out of so many, people say a share in words: `nearly four out of 10 (39%)`."""
_PEOPLE = r"(?:patients|participants|people|women|men|children|adults|infants|babies|respondents|subjects)"


class SharePrinted(NamedTuple):
    """A share of people, from start to end of the sentence; what was not printed is empty."""

    start: int
    end: int
    counted: str
    whole: str
    percent: str


def shares_in(text: str) -> Iterator[SharePrinted]:
    """Every count of people that a sentence prints with what it is counted of, and a percentage."""
    taken = 0
    for found in sorted((match for form in _possible(text) for match in form.finditer(text)), key=re.Match.start):
        share = _share(found)
        if found.start() >= taken and not _is_spoken(share, found):
            taken = found.end()
            yield share


def _share(found: re.Match[str]) -> SharePrinted:
    groups = {name: _digits(value or "") for name, value in found.groupdict().items()}
    return SharePrinted(*found.span(), groups.get("k", ""), groups.get("n", ""), groups.get("percent", ""))


def _is_spoken(share: SharePrinted, found: re.Match[str]) -> bool:
    """Whether it is a way of speaking, or a date: `nearly four out of 10`, `May 2008 of 322 patients`."""
    if _ROUGH.search(found.string[: found.start()]) or (share.whole in _SPOKEN and " out of " in found[0]):
        return True
    return not share.percent and _YEAR.fullmatch(share.counted) is not None


def _possible(text: str) -> Iterator[re.Pattern[str]]:
    """The forms that a sentence may hold, by signs that are quickly looked for."""
    percent = "%" in text or "cent" in text
    if percent and ("(" in text or "[" in text):
        yield from _in_brackets()
    if percent or " of " in text:
        yield from _of_people()


@cache
def _in_brackets() -> tuple[re.Pattern[str], ...]:
    closed = r"\s?(?:[)\]]|(?=[;:,]))"
    return tuple(
        re.compile(form, re.IGNORECASE)
        for form in (
            rf"{_START}{_K}{_OF}{_N}{_END}{_WORDS}\s?[(\[]{_PERCENT}{closed}",
            rf"{_START}{_K}\s?/\s?{_N}{_END}\s?[(\[]{_PERCENT}{closed}",
            rf"{_START}{_K}{_WORDS}\s?[(\[]{_PERCENT}[)\]]{_OF}{_N}{_END}(?=\s?{_PEOPLE}|\s?[a-z]+\s{_PEOPLE})",
            rf"{_START}{_PERCENT}\s?[(\[]{_K}(?:{_OF}|\s?/\s?){_N}{_END}{_WORDS}{closed}",
        )
    )


@cache
def _of_people() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(rf"{_START}{_K}\s(?:of|out of)\s(?:the )?{_N}\s{_PEOPLE}\b", re.IGNORECASE),
        re.compile(rf"{_START}{_PERCENT}\s(?:of|in)\s(?:the |all )?{_PEOPLE}\b", re.IGNORECASE),
    )


def _digits(written: str) -> str:
    """A count in digits; other numbers as they are."""
    word = written.lower()
    return str(UNITS[word]) if word in UNITS else written
