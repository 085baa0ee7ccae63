"""Journals: their names in full, abbreviated (ISO 4), as initials, with and without what stands in brackets."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain, product

from evidence.matching.letters import words
from evidence.matching.vocabulary import listed

_SMALL_WORDS = frozenset(listed("journals"))
_SECTION = re.compile(r"\b(?:part|pt|sect|section|ser|series) (?=[a-z\d]\b)")
_BRACKETED = re.compile(r"[(\[][^()\[\]]*[)\]]")
_PARTS = re.compile(r":\s|\s[–—=|/-]\s|(?<=[a-z]{3})\.\s(?=[A-Z][a-z]{4})")
_COUNTRY = re.compile(r"(?: of(?: the)?)? (?:usa|us|united states(?: of america)?)$")
_SINGLE_LETTERS = re.compile(r"\b[a-z](?: [a-z]\b)+")
_FEWEST_LETTERS, _MOST_LETTERS = 3, 6
"""How long contractions are; with fewer or more letters, only the beginning of a word stands for it."""
_ALONE = 4
"""The fewest letters by which a journal of one word goes; ISO 4 abbreviates none."""
_MOST_PARTS = 4
"""Titles, subtitles, and translations that are told apart in one name."""
_MOST_WORDS = 60
"""No journal has a longer name that is worth comparing word by word."""
_ENOUGH = 0.6
"""The share of words in common at which two names of a volume of proceedings are of one; it has many names."""


def same_journal(written: str, *names: str) -> bool:
    """Whether a name as written is one of the journal's names, in full or abbreviated."""
    return any(_same(written, name) for name in names if name)


def same_volume_title(written: str, *names: str) -> bool:
    """Whether it is the title of a book or of proceedings: `Proc. NeurIPS` goes by many names."""
    ours = _content(written)
    return same_journal(written, *names) or any(_overlap(ours, _content(name)) >= _ENOUGH for name in names)


@lru_cache(maxsize=16384)
def _same(one: str, other: str) -> bool:
    """Whether the names are one, or the whole of one is a part of the other; two sections of one journal are not."""
    ours, theirs = _wholes(one), _wholes(other)
    pairs = chain(product(ours, theirs), product(ours, _parts(other)), product(_parts(one), theirs))
    return any(_names_one(*pair) for pair in pairs)


def _wholes(name: str) -> tuple[tuple[str, ...], ...]:
    """The words of a name, with and without what stands in brackets, and the country: `BMJ (Clinical research ed.)`."""
    bare = _words(_BRACKETED.sub("", name))
    country = _words(_COUNTRY.sub("", " ".join(bare)))
    return tuple(form for form in dict.fromkeys((_words(name), bare, country)) if form)


def _parts(name: str) -> tuple[tuple[str, ...], ...]:
    """The words of each part: `JAMA`, and `The Journal of the American Medical Association`."""
    parts = _PARTS.split(_BRACKETED.sub("", name), maxsplit=_MOST_PARTS)
    return tuple(form for part in parts if len(parts) > 1 and (form := _words(part)))


def _words(name: str) -> tuple[str, ...]:
    """The words in plain letters, single ones joined: `A.M.A.` and `A M A` are `AMA`."""
    plain = _SINGLE_LETTERS.sub(lambda found: found[0].replace(" ", ""), " ".join(words(name)))
    return tuple(_SECTION.sub("", plain).split())


def _names_one(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if one == other:
        return True
    ours, theirs = _telling(one), _telling(other)
    if "".join(ours) == "".join(theirs):
        return True
    if max(len(one), len(other)) > _MOST_WORDS:
        return False
    if min(len(one), len(other)) == 1:
        return _stands_for(one, other) or _stands_for(other, one) or _cut_off(ours, theirs)
    return _aligned(one, other) or _aligned(ours, theirs)


def _telling(name: tuple[str, ...]) -> tuple[str, ...]:
    """The words but for articles and the like, and for initials that the rest spells out: `AJR Am J Roentgenol`."""
    found = tuple(word for word in name if word not in _SMALL_WORDS) or name
    spelt_out = len(found) > 2 and found[0] == _initials(found[1:])
    return found[1:] if spelt_out else found


def _content(name: str) -> tuple[str, ...]:
    return _telling(_words(_BRACKETED.sub("", name)))


@lru_cache(maxsize=65536)
def _aligned(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether each word stands for the other name's next word, or its letters for the next words: `NY`.

    Articles and the like are passed over, unless they are the beginning of a word: `For. Ecol.`.
    """
    if not ours or not theirs:
        return _SMALL_WORDS.issuperset((*ours, *theirs))
    if _abbreviates(*sorted((ours[0], theirs[0]), key=len)) and _aligned(ours[1:], theirs[1:]):
        return True
    if ours[0] in _SMALL_WORDS and _aligned(ours[1:], theirs):
        return True
    if theirs[0] in _SMALL_WORDS and _aligned(ours, theirs[1:]):
        return True
    return _begins(ours, theirs) or _begins(theirs, ours)


def _begins(initials: tuple[str, ...], name: tuple[str, ...]) -> bool:
    size = len(initials[0]) if initials[0] not in _SMALL_WORDS else 0
    return 1 < size <= len(name) and initials[0] == _initials(name[:size]) and _aligned(initials[1:], name[size:])


@lru_cache(maxsize=65536)
def _abbreviates(short: str, long: str) -> bool:
    """Whether a word is cut off (`clin`) or contracted (`natl`, `dtsch`)."""
    if long.startswith(short):
        return True
    if short[0] != long[0] or not _FEWEST_LETTERS <= len(short) <= _MOST_LETTERS:
        return False
    letters = iter(long)
    return all(letter in letters for letter in short)


def _cut_off(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    if len(ours) != len(theirs):
        return False
    short, long = sorted((ours[0], theirs[0]), key=len)
    return len(short) >= _ALONE and long.startswith(short)


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
