"""What a check comes to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from evidence.model.finding import Finding, Level, NotChecked


@dataclass(frozen=True, slots=True)
class Counts:
    """How many statements were read, could be checked, and were tied to a claim."""

    read: int = 0
    checkable: int = 0
    linked: int = 0
    flagged: int = 0
    """Statements with a finding at warning or above."""


@dataclass(frozen=True, slots=True)
class Report:
    """The findings in order of place, the counts, and what could not be checked."""

    findings: tuple[Finding, ...] = ()
    statements: Counts = Counts()
    not_checked: tuple[NotChecked, ...] = ()
    paths: tuple[str, ...] = ()
    """The articles checked."""

    def at_least(self, level: Level) -> Iterator[Finding]:
        """The findings that matter as much or more."""
        return (finding for finding in self.findings if finding.level >= level)
