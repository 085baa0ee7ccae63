"""A citekey that stays: the first author's family name and the year, `oleary2019`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from itertools import count

from evidence.model.record import Work

_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ħ": "h", "ŋ": "n"}
)
"""Letters of Latin alphabets that decomposition leaves as they are."""
_NO_LETTER = re.compile(r"[^a-z0-9]+")
_SMALL = frozenset({"a", "an", "the", "on", "of"})
_NOBODY = "anonymous"
_NO_YEAR = "nd"
_LONGEST = 30


def citekey(work: Work, taken: Collection[str]) -> str:
    """A citekey that is not taken, in whatever case: `smith2019`, then `smith2019a`, `smith2019b`.

    Where nobody is named, it is the first word of the title; where there is no year, `nd`.
    """
    stem = f"{_name(work)}{work.issued or _NO_YEAR}"
    used = {key.lower() for key in taken}
    return next(key for key in _spellings(stem) if key not in used)


def _name(work: Work) -> str:
    family = folded(work.author[0].family) if work.author else ""
    words = (folded(word) for word in work.title.split())
    return family or next((word for word in words if word and word not in _SMALL), _NOBODY)


def folded(name: str) -> str:
    """A name in the lower-case letters of ASCII; empty where it has none."""
    plain = unicodedata.normalize("NFKD", name.lower().translate(_LETTERS))
    return _NO_LETTER.sub("", plain.encode("ascii", "ignore").decode())[:_LONGEST]


def _spellings(stem: str) -> Iterator[str]:
    yield stem
    for number in count(1):
        yield stem + _letters(number)


def _letters(number: int) -> str:
    """1 as `a`, 26 as `z`, 27 as `aa`."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters
