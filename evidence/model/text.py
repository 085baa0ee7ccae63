"""Places in what the user wrote.

All offsets are code points into the file as decoded: a byte order mark counts as one, CRLF as two. Lines
and columns are counted from 1.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

_NEWLINE = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, `start <= offset < end`, in one file."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, offset: int) -> bool:
        return self.start <= offset < self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two ranges share at least one code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Place:
    """A line and a column, both counted from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Source:
    """One file of the user's: its name as given, and its whole text as decoded (newlines untouched)."""

    path: str
    text: str
    _starts: list[int] = field(default_factory=list, init=False, repr=False, compare=False)

    def place(self, offset: int) -> Place:
        """The line and column of an offset."""
        starts = self._line_starts()
        line = bisect_right(starts, offset)
        return Place(line, offset - starts[line - 1] + 1)

    def offset(self, line: int, column: int = 1) -> int:
        """The offset of a line and column, both counted from 1, clipped to the text."""
        starts = self._line_starts()
        if line > len(starts):
            return len(self.text)
        return min(starts[line - 1] + column - 1, len(self.text))

    def excerpt(self, span: Span) -> str:
        """The words of a span, exactly as written."""
        return self.text[span.start : span.end]

    def _line_starts(self) -> list[int]:
        if not self._starts:
            self._starts.append(0)
            self._starts.extend(match.end() for match in _NEWLINE.finditer(self.text))
        return self._starts
