"""Journals: their names in full, abbreviated (ISO 4), as initials, with and without what stands in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from evidence.matching.letters import words
from evidence.matching.vocabulary import listed

_SMALL_WORDS = frozenset(listed("journals"))
_BRACKETED = re.compile(r"\s*[(\[][^)\]]*[)\]]")
_PARTS = re.compile(r":\s|\s[–—=|/-]\s|\.\s(?=[A-Z][a-z]{4})")
_COUNTRY = re.compile(r"(?: of(?: the)?)? (?:usa|u s a|us|united states(?: of america)?)$")
_FEWEST_LETTERS = 3
"""Fewer letters must be the beginning of a word to stand for it."""
_ENOUGH = 0.6
"""The share of words in common at which two names of a volume of proceedings are of one; it has many names."""


def same_journal(written: str, *names: str) -> bool:
    """Whether a name as written is one of the journal's names, in full or abbreviated."""
    ours = _forms(written)
    return any(_names_one(one, other) for name in names for other in _forms(name) for one in ours)


def same_volume_title(written: str, *names: str) -> bool:
    """Whether it is the title of a book or of proceedings: `Proc. NeurIPS` goes by many names."""
    return same_journal(written, *names) or any(
        _overlap(_content(written), _content(name)) >= _ENOUGH for name in names
    )


@lru_cache(maxsize=8192)
def _forms(name: str) -> tuple[tuple[str, ...], ...]:
    """The words of a name, and of each of its parts: `BMJ (Clinical research ed.)`, `JAMA: The Journal of ...`."""
    return tuple(dict.fromkeys(form for text in _variants(name) if (form := words(text))))


def _variants(name: str) -> Iterator[str]:
    yield name
    yield (bare := _BRACKETED.sub("", name))
    yield _COUNTRY.sub("", " ".join(words(bare)))
    yield from _PARTS.split(bare)


def _names_one(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if one == other:
        return True
    ours, theirs = _telling(one), _telling(other)
    if "".join(ours) == "".join(theirs):
        return True
    if len(ours) == len(theirs):
        return all(_abbreviates(*sorted(pair, key=len)) for pair in zip(ours, theirs, strict=True))
    return _stands_for(one, other) or _stands_for(other, one)


def _telling(name: tuple[str, ...]) -> tuple[str, ...]:
    """The words but for articles and the like, and for initials that the rest spells out: `AJR Am J Roentgenol`."""
    found = tuple(word for word in name if word not in _SMALL_WORDS) or name
    spelt_out = len(found) > 2 and found[0] == _initials(found[1:])
    return found[1:] if spelt_out else found


def _content(name: str) -> tuple[str, ...]:
    return _telling(words(_BRACKETED.sub("", name)))


@lru_cache(maxsize=65536)
def _abbreviates(short: str, long: str) -> bool:
    """Whether a word is cut off (`clin`) or contracted (`natl`, `dtsch`)."""
    if long.startswith(short):
        return True
    if len(short) < _FEWEST_LETTERS or short[0] != long[0]:
        return False
    letters = iter(long)
    return all(letter in letters for letter in short)


def _stands_for(initials: tuple[str, ...], name: tuple[str, ...]) -> bool:
    short = "".join(initials)
    return len(initials) == 1 and len(short) > 1 and short in {_initials(name), _initials(_telling(name))}


def _initials(name: tuple[str, ...]) -> str:
    return "".join(word[0] for word in name)


def _overlap(ours: tuple[str, ...], theirs: tuple[str, ...]) -> float:
    """The share of the shorter name's words that the longer one has too."""
    shorter, longer = sorted((ours, theirs), key=len)
    common = sum(any(_abbreviates(*sorted((word, other), key=len)) for other in longer) for word in shorter)
    return common / len(shorter) if shorter else 0.0
