"""The line of the file that a finding stands in, with the words at fault underlined."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.text import Source, Span
from evidence.renderers.layout import Layout, columns, printable

_ELLIPSIS = "…"
_NARROWEST = 40
"""Columns of text that are shown however narrow the terminal is."""


def excerpt(source: Source, span: Span, style: str, layout: Layout) -> Iterator[str]:
    """The line with its number, and carets under the part of the span that stands on it."""
    number = str(source.place(span.start).line)
    bar, margin = layout.paint("dim", "|"), " " * len(number)
    before, words, after = _around(source, span)
    before, words, after = _fitted(before, words, after, max(layout.width - len(number) - 3, _NARROWEST))
    carets = layout.paint(style, "^" * max(columns(words), 1))
    yield f"{margin} {bar}"
    yield f"{layout.paint('dim', number)} {bar} {before}{words}{after}"
    yield f"{margin} {bar} {' ' * columns(before)}{carets}"


def _around(source: Source, span: Span) -> tuple[str, str, str]:
    """The words, as far as they stand on the line that they begin on, and what stands before and after them."""
    place = source.place(span.start)
    first, last = span.start - place.column + 1, source.offset(place.line + 1)
    while last > span.start and source.text[last - 1] in "\r\n":
        last -= 1
    end = min(max(span.end, span.start + 1), max(last, span.start))
    return source.text[first : span.start], source.text[span.start : end], source.text[end:last]


def _fitted(before: str, words: str, after: str, width: int) -> tuple[str, str, str]:
    """The three cut to a width in columns: the words first, then as much on either side as there is room for."""
    words = _cut(printable(words[: width + 1]), width)
    room = width - columns(words)
    tail = printable(before[-width - 1 :])[::-1]
    head = printable(after[: width + 1])
    left = _cut(tail, max(room // 2, room - columns(head)))
    right = _cut(head, room - columns(left))
    return left[::-1], words, right


def _cut(text: str, room: int) -> str:
    """The beginning of a text that fits, with an ellipsis where something is left out."""
    if columns(text) <= room:
        return text
    if room < len(_ELLIPSIS):
        return ""
    end, room = 0, room - len(_ELLIPSIS)
    if text.isascii():
        return text[:room] + _ELLIPSIS
    while (room := room - columns(text[end])) >= 0:
        end += 1
    return text[:end] + _ELLIPSIS
