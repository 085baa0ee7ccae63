"""A fault in references.bib."""

from __future__ import annotations

from dataclasses import dataclass

from evidence.model.finding import Level
from evidence.model.text import Span


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault, its place, and the place that it rests on."""

    span: Span
    message: str
    level: Level = Level.ERROR
    rule: str = "invalid-bibliography"
    related: Span | None = None
