"""How far what is said of an estimate reaches: its bracket, and those that follow right after."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

_PAIRS = {"(": ")", "[": "]"}
_TAIL = 90
"""Characters after an estimate without brackets in which a p value or a count belongs to it."""


class Scope(NamedTuple):
    """A stretch of a sentence."""

    start: int
    end: int


def scope(text: str, start: int, end: int) -> Scope:
    """The stretch around an estimate that is about it."""
    around = next((each for each in _brackets(text) if each.start < start and each.end >= end), None)
    first, last = around if around else (start, end)
    if around is None:
        following = next((each for each in _brackets(text) if start < each.start <= end < each.end), None)
        last = following.end if following else end
    while (adjacent := _adjacent(text, last)) is not None:
        last = adjacent.end
    return Scope(first, last) if around else Scope(first, max(last, min(len(text), end + _TAIL)))


def _adjacent(text: str, at: int) -> Scope | None:
    """The bracket that opens right after a place."""
    rest = text[at:]
    opens = at + len(rest) - len(rest.lstrip())
    if opens < len(text) and text[opens] in _PAIRS:
        return next((each for each in _brackets(text) if each.start == opens), None)
    return None


def _brackets(text: str) -> Iterator[Scope]:
    """Every pair of brackets, outer ones before those inside them; one that is never closed ends with the text."""
    open_at: list[int] = []
    found: list[Scope] = []
    for at, character in enumerate(text):
        if character in _PAIRS:
            open_at.append(at)
        elif open_at and _PAIRS[text[open_at[-1]]] == character:
            found.append(Scope(open_at.pop(), at + 1))
    found += [Scope(at, len(text)) for at in open_at]
    return iter(sorted(found, key=lambda each: (each.start, -each.end)))
