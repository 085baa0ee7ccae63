"""The value of one field: `{braces}`, `"quotes"`, 2012, the name of an @string, or several of them joined by `#`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from evidence.model.text import Span

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTHS = {month: month for month in _MONTHS}
"""The names that BibTeX's styles define."""

_SPACE = re.compile(r"\s*")
_BRACE = re.compile(r"(?<!\\)[{}]")
_BRACE_OR_QUOTE = re.compile(r'(?<!\\)[{}"]')
_WORD = re.compile(r'[^\s#,{}"]+')


@dataclass(frozen=True, slots=True)
class Value:
    """A field's value, still in LaTeX."""

    text: str
    span: Span
    """Its place, without the delimiters where it is one piece."""
    end: int
    """Where reading ended: before the end of the field if a comma is missing or something follows the value."""
    undefined: tuple[Span, ...] = ()
    """Names that no @string defines."""


def read_value(text: str, start: int, end: int, strings: Mapping[str, str]) -> Value:
    """The value that stands in `text[start:end]`."""
    pieces: list[tuple[str, Span]] = []
    undefined: list[Span] = []
    at = start
    while (span := _piece(text, at, end)) is not None:
        words = text[span.start : span.end]
        if text[at] not in '{"' and not words.isdigit():
            if words.lower() not in strings:
                undefined.append(span)
            words = strings.get(words.lower(), words)
        pieces.append((words, span))
        at = _skip(text, span.end + (text[at] in '{"'), end)
        if at >= end or text[at] != "#":
            break
        at = _skip(text, at + 1, end)
    if not pieces:
        return Value("", Span(start, end), at)
    place = Span(pieces[0][1].start, pieces[-1][1].end)
    return Value("".join(words for words, _ in pieces), place, at, tuple(undefined))


def _piece(text: str, at: int, end: int) -> Span | None:
    """The inside of the piece that begins here."""
    if at >= end:
        return None
    if text[at] == "{":
        return Span(at + 1, _closing(text, at, end))
    if text[at] == '"':
        return Span(at + 1, _closing_quote(text, at, end))
    match = _WORD.match(text, at, end)
    return Span(*match.span()) if match else None


def _closing(text: str, at: int, end: int) -> int:
    depth = 0
    for brace in _BRACE.finditer(text, at, end):
        depth += 1 if brace.group() == "{" else -1
        if depth == 0:
            return brace.start()
    return end


def _closing_quote(text: str, at: int, end: int) -> int:
    depth = 0
    for mark in _BRACE_OR_QUOTE.finditer(text, at + 1, end):
        if mark.group() == '"':
            if depth <= 0:
                return mark.start()
        else:
            depth += 1 if mark.group() == "{" else -1
    return end


def _skip(text: str, at: int, end: int) -> int:
    match = _SPACE.match(text, at, end)
    return match.end() if match else at
