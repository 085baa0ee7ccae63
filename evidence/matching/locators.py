"""Volumes, issues and pages: where in a journal a work stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_RANGE = re.compile(r"\s*(?:-+|[‐‑‒–—−/+&])\s*")
_NUMBER = re.compile(r"\d{1,18}")
_ROMAN = re.compile(r"m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})", re.IGNORECASE)
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_BEFORE_PAGES = re.compile(r"^\W*(?:pp?\b\.?|pages?\b|art(?:icle)?\b\.?|no\b\.?|id\b|#)+\W*|^\d+:(?=\d)", re.IGNORECASE)
_PAGE = re.compile(r"([A-Za-z]*)[-.]?0*(\d{1,18})")
_ARTICLE_DIGITS = 5
"""So many digits, or a letter with some, are the number of an article and no page."""


def same_volume(written: str, found: str) -> bool:
    """Whether two volumes, or issues, can be one: `12 Suppl 1`, `XII`, `199-200`."""
    if written == found:
        return True
    ours, theirs = set(_numbers(written)), set(_numbers(found))
    return not ours or not theirs or not ours.isdisjoint(theirs)


def same_issue(written: str, found: str) -> bool:
    """Whether two issues can be one: `3`, `Pt 3`, `11 Pt 3`; those without a number say nothing."""
    ours, theirs = set(_NUMBER.findall(written)), set(_NUMBER.findall(found))
    return not ours or not theirs or not ours.isdisjoint(theirs)


def same_pages(written: str, *found: str) -> bool:
    """Whether pages are those of the work, or its article number: `455-74`, `455`, `e33693`, `CD013814`."""
    ours = _pages(written)
    theirs = [pages for text in found if (pages := _pages(text))]
    return not ours or not theirs or any(_agree(ours, pages) for pages in theirs)


def _numbers(text: str) -> Iterator[int]:
    """The volume, or all volumes of a double one; what follows it in words is a supplement."""
    pieces = _RANGE.split(" ".join(text.split()))
    for piece in pieces:
        if found := _NUMBER.search(piece):
            yield int(found.group())
        elif piece and (roman := _ROMAN.fullmatch(piece.strip())):
            yield _roman(roman.group())


def _roman(text: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in text.lower()]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


_Page = tuple[str, int]


@lru_cache(maxsize=16384)
def _pages(text: str) -> tuple[_Page, ...]:
    """First and last page, each its letters and its number; the last one alone may be left out."""
    first = _BEFORE_PAGES.sub("", re.split(r"[,;(]", " ".join(text.split()))[0])
    ends = [end for piece in _RANGE.split(first)[:2] if (end := _page(piece))]
    if len(ends) == 2 and ends[1][1] < ends[0][1]:
        ends[1] = (ends[1][0], _completed(ends[0][1], ends[1][1]))
    return tuple(ends)


def _page(piece: str) -> _Page | None:
    piece = _BEFORE_PAGES.sub("", piece)
    if found := _PAGE.match(piece):
        return found[1].lower(), int(found[2])
    return ("roman", _roman(piece)) if piece and _ROMAN.fullmatch(piece) else None


def _completed(first: int, last: int) -> int:
    """474 for 455-74."""
    digits = str(last)
    return int(str(first)[: -len(digits)] + digits) if len(digits) < len(str(first)) else last


def _agree(ours: tuple[_Page, ...], theirs: tuple[_Page, ...]) -> bool:
    if ours[0][1] != theirs[0][1]:
        return _pages_of_an_article(ours, theirs) or _pages_of_an_article(theirs, ours)
    if len(ours) == len(theirs) == 2:
        return ours[1][1] == theirs[1][1] or theirs[0] == theirs[1] or ours[0] == ours[1]
    return True


def _pages_of_an_article(pages: tuple[_Page, ...], number: tuple[_Page, ...]) -> bool:
    """Whether one counts the pages of its own file, from 1, and the other has the article's number."""
    letters, digits = number[0]
    return pages[0] == ("", 1) and (bool(letters) or len(str(digits)) >= _ARTICLE_DIGITS)
