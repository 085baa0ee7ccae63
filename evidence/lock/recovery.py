"""What is left of a lock that is no JSON: after a merge that met a conflict, or with a piece of it gone."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from evidence.model.text import Span

_CONFLICT = re.compile(r"^<{7}(?!<).*?(?:^>{7}(?!>)[^\n]*$|\Z)", re.MULTILINE | re.DOTALL)


def recovered(text: str, places: Mapping[str, Span], error: Exception) -> tuple[dict[str, object], tuple[Span, str]]:
    """The records that are whole, by citekey, and the fault with its place.

    A record that a conflict reaches into is dropped whole, also where one side of it could be read: which side is the
    later one, only the sources can tell.
    """
    conflicts = [Span(*match.span()) for match in _CONFLICT.finditer(text)]
    blocks = list(_blocks(text, places))
    kept = {key: value for key, span, value in blocks if not any(span.overlaps(conflict) for conflict in conflicts)}
    if conflicts:
        first = conflicts[0]
        line = Span(first.start, text.index("\n", first.start) if "\n" in text[first.start :] else first.end)
        return kept, (line, "the lock holds a merge conflict; 'evidence lock' asks again for what it touches")
    at = error.pos if isinstance(error, json.JSONDecodeError) else 0
    return kept, (Span(at, at), "the lock is damaged; 'evidence lock' keeps what is whole and asks again for the rest")


def _blocks(text: str, places: Mapping[str, Span]) -> Iterator[tuple[str, Span, object]]:
    """Every record that can be read by itself, with its place."""
    decoder = json.JSONDecoder()
    for citekey, place in places.items():
        start = text.index("{", place.end)
        try:
            value, end = decoder.raw_decode(text, start)
        except (ValueError, RecursionError):
            continue
        yield citekey, Span(place.start, end), value
