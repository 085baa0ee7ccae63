"""What is reported."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from evidence.model.text import Source, Span


class Level(IntEnum):
    """How much a finding matters; SARIF's three."""

    NOTE = 0
    WARNING = 1
    ERROR = 2

    @property
    def label(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that the finding rests on: the claim, the reference."""

    source: Source
    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault, with its place, the evidence, and what could be said instead."""

    rule: str
    family: str
    level: Level
    source: Source
    """The file that the fault stands in."""
    span: Span
    """The words at fault."""
    message: str
    """One sentence without a full stop, the words at fault quoted, the evidence stated with its numbers."""
    claim: str = ""
    sources: tuple[str, ...] = ()
    """Citekeys of the evidence."""
    warranted: str = ""
    """A wording that the evidence would carry, where GRADE has the words."""
    related: tuple[Related, ...] = ()

    @property
    def excerpt(self) -> str:
        return self.source.excerpt(self.span)


@dataclass(frozen=True, slots=True)
class NotChecked:
    """Something that could not be checked, and why. It never counts as clean."""

    what: str
    why: str
    path: str = ""
    line: int | None = None
