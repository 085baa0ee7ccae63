"""Citekeys for works that have none: the first author's family name and the year, `smith2019`."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import count

from evidence.matching.letters import compact
from evidence.model.reference import Name

_NO_LETTER = re.compile(r"[^a-z0-9]+")
_SMALL = frozenset({"a", "an", "and", "der", "die", "das", "in", "la", "le", "of", "on", "the", "un", "une"})
_NOBODY = "anonymous"
_LONGEST = 30
_FIRST_LETTER = 2
"""The second work of a name is `smith2019b`."""


def stem(people: Sequence[Name], title: str, year: str, pmid: str = "") -> str:
    """A citekey in lower-case letters of ASCII; where nobody is named in such, of PubMed's number or the title."""
    name = _letters(people[0].family) if people else ""
    if pmid and not name:
        return f"pmid{pmid}"
    return f"{name or _first_word(title) or _NOBODY}{year}"


def free(key: str, taken: Collection[str]) -> str:
    """The key, or the first of `smith2019b`, `smith2019c`, ... that is not taken; those taken are in lower case.

    The first of a name has it plain, so that a work that is added later changes no other's key.
    """
    spellings = (key + _suffix(number) for number in count(1))
    return next(spelling for spelling in spellings if spelling not in taken)


def _first_word(title: str) -> str:
    return next((word for word in map(_letters, title.split()) if word and word not in _SMALL), "")


def _letters(words: str) -> str:
    return _NO_LETTER.sub("", compact(words))[:_LONGEST]


def _suffix(number: int) -> str:
    """Nothing for the first, `b` for the second, `z` for the 26th, `aa` for the 27th."""
    letters = ""
    while number and (letters or number >= _FIRST_LETTER):
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters
