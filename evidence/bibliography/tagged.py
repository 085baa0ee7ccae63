"""Files of tagged lines, `TI  - Ginger for nausea`: every value with its place, over the lines it goes on for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from evidence.bibliography.written import Written
from evidence.model.text import Span

_LINE = re.compile(r"(?:\A\ufeff?|\r\n?|\n)([^\r\n]*)")


@dataclass(slots=True)
class Tagged:
    """The value of one tag, over as many lines as it has."""

    tag: str
    """Empty for a line without one: it goes on with the value above, or is in nobody's place."""
    text: str
    """Its lines joined by blanks."""
    span: Span
    """Its place from the first line to the last; that of the tag where nothing follows."""
    start: int
    """Where the tag begins."""
    after_blank: bool = False
    """Whether the line above is empty."""

    def go_on(self, line: Tagged) -> None:
        """Take in a line without a tag."""
        self.text = f"{self.text} {line.text}".strip()
        self.span = Span(self.span.start, line.span.end)


def lines(text: str, tag: re.Pattern[str]) -> Iterator[Tagged]:
    """The lines of a file that are not empty; `tag` matches one up to its value, its group 1 the tag itself."""
    blank = True
    for line in _LINE.finditer(text):
        if not line[1].strip():
            blank = True
            continue
        found = tag.match(text, line.start(1), line.end())
        yield _line(text, found, Span(*line.span(1)), blank)
        blank = False


def _line(text: str, found: re.Match[str] | None, line: Span, blank: bool) -> Tagged:
    start = found.end() if found else line.start
    value = text[start : line.end]
    words = value.strip()
    if found and not words:
        return Tagged(found[1], "", Span(*found.span(1)), found.start(1), blank)
    start += len(value) - len(value.lstrip())
    place = Span(start, start + len(words))
    return Tagged(found[1], words, place, found.start(1), blank) if found else Tagged("", words, place, start, blank)


def enter(entry: Written, name: str, values: list[Tagged], joint: str = "") -> None:
    """Set a field: to the first of the values that is not empty, or to all of them, parted by `joint`."""
    told = [value for value in values if value.text]
    if not told:
        return
    told = told if joint else told[:1]
    entry.fields[name] = joint.join(dict.fromkeys(" ".join(value.text.split()) for value in told))
    entry.places[name] = told[0].span
