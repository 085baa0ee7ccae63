"""Numbers in running text: digits in all their spellings, and number words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from evidence.language.passage import Passage
from evidence.language.tokens import Words

_UNIT_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
UNITS = {word: value for value, word in enumerate(_UNIT_WORDS.split())}
_TEN_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
TENS = {word: 10 * value for value, word in enumerate(_TEN_WORDS.split(), start=2)}
SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_GLUED_SCALES = {"m": 1e6, "bn": 1e9, "k": 1e3}
"""Scales that count only when stuck to the digits: `20m`."""
_WORDS = {**UNITS, **TENS, "hundred": 100, "dozen": 12}
_BEGINNINGS = frozenset({*_WORDS, "a", "an"}) - {"hundred"}
_AFTER_ARTICLE = frozenset({"hundred", "dozen", *SCALES})
_ABOVE = frozenset({"hundred", *SCALES})
_SPELT = frozenset({*_WORDS, *SCALES})
"""Words one of which every number in words has; `a` and `an` begin one only before these."""
_SEPARATOR = re.compile(r"[,\u202f\u2009\u00a0](?=\d{3}(?!\d))")


class Number(NamedTuple):
    """A number as written: tokens `first` up to, not including, `last`."""

    first: int
    last: int
    value: float
    spelt: bool = False
    """Written in words."""


@lru_cache(maxsize=1)
def numbers(passage: Passage) -> tuple[Number, ...]:
    """Every number of a sentence, in order; quantities and studies ask for them one after the other."""
    words = passage.words
    found: list[Number] = []
    last = 0
    for at in _beginnings(words):
        if at >= last:
            number = _digits(words, at) if words.words[at][0].isdecimal() else _spelt(words, at)
            if number is not None:
                found.append(number)
                last = number.last
    return tuple(found)


def _beginnings(words: Words) -> list[int]:
    """Where a number may begin; most sentences have none in words."""
    if _SPELT.isdisjoint(words.different):
        return words.numerals
    return sorted({*words.numerals, *(at for at, word in enumerate(words.words) if word in _BEGINNINGS)})


def _digits(words: Words, at: int) -> Number | None:
    word = words.words[at]
    value = parse(word)
    if value is None:
        return None
    first, start = at, words.starts[at]
    if start == 0 or words.text[start - 1] == " ":
        return _scaled(words, Number(at, at + 1, value))
    if word.isdecimal() and _is_stuck(words, at, "."):
        value, first = float(f"0.{word}"), at - 1
    if _is_stuck(words, first, "\u2212"):
        value, first = -value, first - 1
    elif _hyphen_before(words, first):
        value = -value
    return _scaled(words, Number(first, at + 1, value))


@lru_cache(maxsize=1024)
def parse(word: str) -> float | None:
    """The value of a number in digits: `20,000`, `0.5`, the Lancet's `0·5`; None for `24/7` and `12:30`."""
    plain = word if word.isdecimal() else _SEPARATOR.sub("", word.replace("\u00b7", "."))
    try:
        return float(plain)
    except ValueError:
        return None


def _is_stuck(words: Words, at: int, mark: str) -> bool:
    """Whether a mark stands right before a token and not right after another: a point or a minus, not a full stop."""
    if at == 0 or words.words[at - 1] != mark or words.end(at - 1) != words.starts[at]:
        return False
    return at == 1 or words.end(at - 2) != words.starts[at - 1]


def _hyphen_before(words: Words, at: int) -> bool:
    """A hyphen stuck to the number and to nothing else is a minus."""
    start = words.starts[at]
    return start > 0 and words.text[start - 1] == "-" and (start < 2 or words.text[start - 2] in " (=,[")


def _scaled(words: Words, number: Number) -> Number:
    following = words.words[number.last] if number.last < len(words) else ""
    scale = SCALES.get(following)
    if scale is None and following in _GLUED_SCALES and words.end(number.last - 1) == words.starts[number.last]:
        scale = _GLUED_SCALES[following]
    return number if scale is None else number._replace(last=number.last + 1, value=number.value * scale)


def _spelt(words: Words, at: int) -> Number | None:
    """A number in words: `twenty-five`, `two hundred and ten`, `a dozen`."""
    tokens = words.words
    total = current = 0.0
    last = at
    if tokens[at] in {"a", "an"}:
        if at + 1 == len(tokens) or tokens[at + 1] not in _AFTER_ARTICLE:
            return None
        current, last = 1.0, at + 1
    while last < len(tokens):
        word = tokens[last]
        if word in {"hundred", "dozen"}:
            current = (current or 1) * _WORDS[word]
        elif word in _WORDS and (last == at or _continues(tokens[last - 1], word)):
            current += _WORDS[word]
        elif word in SCALES:
            total, current = total + current * SCALES[word], 0.0
        elif not (
            word == "and" and tokens[last - 1] in _ABOVE and last + 1 < len(tokens) and tokens[last + 1] in _WORDS
        ):
            break
        last += 1
    return Number(at, last, total + current, spelt=True)


def _continues(before: str, word: str) -> bool:
    """Whether a number word adds to the one before it (`twenty five`), rather than beginning another (`two three`)."""
    return before in _ABOVE or before == "and" or (before in TENS and word in UNITS and 0 < UNITS[word] < 10)
