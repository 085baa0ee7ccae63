"""Citekeys for entries of formats that have none: `smith2019`, and `smith2019b` for the next of that name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import chain, count
from string import ascii_lowercase

from evidence.bibliography.written import Written
from evidence.identifiers import pubmed

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_SHORT_WORDS = frozenset({"a", "an", "and", "der", "die", "das", "in", "la", "le", "of", "on", "the", "un", "une"})


def named(entries: Sequence[Written]) -> Sequence[Written]:
    """The entries, each with a citekey: its own, or one made of its first author and its year.

    The first of a name has it plain, so that an entry added below changes no other's key; the ones after it take `b`,
    `c`, ... No made key is one that another entry has of its own.
    """
    taken = {entry.citekey for entry in entries}
    for entry in entries:
        if not entry.citekey:
            entry.citekey = _free(_key(entry), taken)
            taken.add(entry.citekey)
    return entries


def _key(entry: Written) -> str:
    """Family name and year; else PubMed's number; else the title's first word and the year."""
    year = _YEAR.search(f"{entry.text('year')} {entry.text('date')}")
    people = entry.author or entry.editor
    if not people and (number := pubmed.pmid(entry.text("pmid"))):
        return f"pmid{number}"
    name = _letters(people[0].family) if people else _first_word(entry.text("title"))
    return f"{name or 'entry'}{year.group() if year else ''}"


def _first_word(title: str) -> str:
    words = [letters for word in title.split() if (letters := _letters(word)) and letters not in _SHORT_WORDS]
    return words[0] if words else ""


def _letters(words: str) -> str:
    """Letters and digits in lower case, without accents: `Müller-Wohlfahrt` is mullerwohlfahrt."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", words).casefold() if sign.isalnum())


def _free(key: str, taken: set[str]) -> str:
    if key not in taken:
        return key
    suffixes = chain(ascii_lowercase[1:], (f"-{number}" for number in count(27)))
    return next(f"{key}{suffix}" for suffix in suffixes if f"{key}{suffix}" not in taken)
