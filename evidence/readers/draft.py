"""A block of prose while it is being read: text grows, and every stretch of it remembers where it stood."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from evidence.model.document import BlockKind, Run
from evidence.model.text import Span

_COLLAPSIBLE = re.compile(r"[ \t\r\n\f\v]{2,}|[\t\r\n\f\v]")
_SPACES = " \t\r\n\f\v"


@dataclass(frozen=True, slots=True)
class Mark:
    """What the markup says about a range of a draft's text."""

    kind: str
    """link, emphasis, strong, superscript, or note (a reference to a footnote)."""
    start: int
    end: int
    target: str = ""
    """The address of a link, the label of a note."""


@dataclass(slots=True)
class Draft:
    """A block in the making. White space is collapsed as a browser does: one space for a stretch of it."""

    kind: BlockKind
    level: int = 0
    quotation: bool = False
    group: int = 0
    """The list that it is an item of, numbered from 1 in the file; 0 for none."""
    number: int | None = None
    """The ordinal of an item of a numbered list."""
    labels: tuple[str, ...] = ()
    """Names by which notes and links refer to it."""
    regions: frozenset[str] = frozenset()
    """The parts of the page that it stands in: main, article."""
    marks: list[Mark] = field(default_factory=list)
    length: int = 0
    _texts: list[str] = field(default_factory=list)
    _runs: list[Run] = field(default_factory=list)
    _literal_end: int = -1
    """Where in the file the last run ends, if its characters are the file's own."""

    @property
    def text(self) -> str:
        """The text so far, without a space at its end."""
        return "".join(self._texts).rstrip(_SPACES)

    @property
    def span(self) -> Span:
        """From the first character to the last; only for a draft that holds text."""
        return Span(self._runs[0].source.start, self._runs[-1].source.end)

    def add(self, text: str, start: int, end: int) -> None:
        """Add what the file says at `start` to `end`: its own characters, or what they stand for."""
        if end - start != len(text):
            self._space(start, end) if text in _SPACES else self._append(text, start, end)
            return
        at = 0
        for gap in _COLLAPSIBLE.finditer(text):
            self._literal(text[at : gap.start()], start + at)
            self._space(start + gap.start(), start + gap.end())
            at = gap.end()
        self._literal(text[at:], start + at)

    def mark(self, kind: str, start: int, target: str = "") -> None:
        """Mark the text from `start` to its end so far."""
        self.marks.append(Mark(kind, start, self.length, target))

    def ends_in_digit(self) -> bool:
        """Whether a raised number that follows would run into one: 10<sup>6</sup> is not 106."""
        return bool(self._texts) and self._texts[-1][-1].isdigit()

    def runs(self) -> tuple[Run, ...]:
        """The runs of `text`."""
        excess = self.length - len(self.text)
        if not excess:
            return tuple(self._runs)
        last = self._runs[-1]
        if excess >= last.length:
            return tuple(self._runs[:-1])
        kept = Run(last.at, last.length - excess, Span(last.source.start, last.source.end - excess))
        return (*self._runs[:-1], kept)

    def _literal(self, text: str, start: int) -> None:
        if text[:1] == " " and self._ends_in_space():
            text, start = text[1:], start + 1
        if not text:
            return
        end = start + len(text)
        if self._literal_end == start:
            last = self._runs.pop()
            self._texts.append(text)
            self._runs.append(Run(last.at, last.length + len(text), Span(last.source.start, end)))
            self.length += len(text)
        else:
            self._append(text, start, end)
        self._literal_end = end

    def _space(self, start: int, end: int) -> None:
        if not self._ends_in_space():
            self._append(" ", start, end)

    def _ends_in_space(self) -> bool:
        return not self._texts or self._texts[-1][-1] == " "

    def _append(self, text: str, start: int, end: int) -> None:
        self._runs.append(Run(self.length, len(text), Span(start, end)))
        self._texts.append(text)
        self.length += len(text)
        self._literal_end = -1
