"""Numbers in running text: digits in all their spellings, and number words."""

from __future__ import annotations

import re
from typing import NamedTuple

from evidence.language.passage import Passage
from evidence.language.tokens import Words

UNITS = dict(
    zip(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ],
        range(20),
        strict=True,
    )
)
TENS = dict(
    zip(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], range(20, 100, 10), strict=True)
)
SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "m": 1e6, "bn": 1e9, "k": 1e3, "trillion": 1e12}

_WORDS = {**UNITS, **TENS, "hundred": 100, "dozen": 12}
_SEPARATOR = re.compile(r"[,\u202f\u2009\u00a0](?=\d{3}(?!\d))")
_MINUS = frozenset({"\u2212", "\u2013", "-"})


class Number(NamedTuple):
    """A number as written: tokens `first` up to, not including, `last`."""

    first: int
    last: int
    value: float
    spelt: bool = False
    """Written in words."""


def numbers(passage: Passage) -> list[Number]:
    """Every number of a sentence, in order."""
    words = passage.words
    found: list[Number] = []
    at = 0
    while at < len(words):
        number = _digits(words, at) or _spelt(words, at)
        if number is not None:
            found.append(number)
        at = number.last if number is not None else at + 1
    return found


def _digits(words: Words, at: int) -> Number | None:
    word = words.words[at]
    if not word[0].isdecimal():
        return None
    value = parse(word)
    if value is None:
        return None
    first = at
    if _glued(words, at - 1) and words.words[at - 1] == "." and not _ends_word(words, at - 1) and word.isdecimal():
        value, first = float(f"0.{word}"), at - 1
    if _glued(words, first - 1) and words.words[first - 1] == "\u2212" and not _ends_word(words, first - 1):
        value, first = -value, first - 1
    elif _hyphen_before(words, first):
        value = -value
    return _scaled(words, Number(first, at + 1, value))


def parse(word: str) -> float | None:
    """The value of a number in digits: `20,000`, `0.5`, the Lancet's `0·5`; None for `24/7` and `12:30`."""
    plain = _SEPARATOR.sub("", word.replace("\u00b7", "."))
    try:
        return float(plain)
    except ValueError:
        return None


def _glued(words: Words, at: int) -> bool:
    return at >= 0 and words.ends[at] == words.starts[at + 1]


def _ends_word(words: Words, at: int) -> bool:
    """Whether a mark is stuck to the word before it, and so is a full stop or a dash, not part of a number."""
    return at > 0 and words.ends[at - 1] == words.starts[at]


def _hyphen_before(words: Words, at: int) -> bool:
    """A hyphen stuck to the number and to nothing else is a minus."""
    start = words.starts[at]
    return start > 0 and words.text[start - 1] == "-" and (start < 2 or words.text[start - 2] in " (=,[")


def _scaled(words: Words, number: Number) -> Number:
    following = words.words[number.last] if number.last < len(words) else ""
    scale = SCALES.get(following)
    if scale is None or (len(following) < 3 and not _glued(words, number.last - 1)):
        return number
    return number._replace(last=number.last + 1, value=number.value * scale)


def _spelt(words: Words, at: int) -> Number | None:
    """A number in words: `twenty-five`, `two hundred and ten`, `a dozen`, `1.5 million`."""
    total = current = 0.0
    last = at
    tokens = words.words
    if (
        tokens[at] in {"a", "an"}
        and at + 1 < len(tokens)
        and tokens[at + 1] in {"hundred", "dozen", *SCALES} - {"m", "k"}
    ):
        current, last = 1.0, at + 1
    elif tokens[at] not in _WORDS or tokens[at] == "hundred":
        return None
    while last < len(tokens):
        word = tokens[last]
        if word in UNITS or word in TENS:
            if last > at and not _continues(tokens[last - 1], word):
                break
            current += _WORDS[word]
        elif word in {"hundred", "dozen"} and current:
            current *= _WORDS[word]
        elif word in SCALES and len(word) > 2 and (current or total):
            total, current = total + current * SCALES[word], 0.0
        elif not (
            word == "and" and last + 1 < len(tokens) and tokens[last - 1] in _ABOVE and tokens[last + 1] in _WORDS
        ):
            break
        last += 1
    return Number(at, last, total + current, spelt=True) if last > at else None


_ABOVE = frozenset({"hundred", "thousand", "million", "billion"})


def _continues(before: str, word: str) -> bool:
    """Whether a number word adds to the one before it (`twenty five`), rather than beginning another (`two three`)."""
    return before in _ABOVE or before == "and" or (before in TENS and word in UNITS and 0 < UNITS[word] < 10)
