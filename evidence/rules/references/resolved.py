"""The references whose identifiers led to a work, and how messages name what was found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from evidence.model.project import Project
from evidence.model.record import Record, Work
from evidence.model.reference import Reference
from evidence.rules.fault import quote
from evidence.rules.records import current
from evidence.rules.telling import names

_NOTICES_ONLY = "retraction-watch"


@dataclass(frozen=True, slots=True)
class Resolved:
    """An entry and the work that its identifier led to."""

    reference: Reference
    record: Record
    work: Work

    @property
    def by(self) -> str:
        """Who says so: `according to Crossref and PubMed`; several are named together, as their answers are."""
        found = [answer.source for answer in self.record.answers if answer.found and answer.source != _NOTICES_ONLY]
        return f", according to {names(found)}" if found else ""


def resolved(project: Project) -> Iterator[Resolved]:
    """Every entry whose record is of what it asks for today: a work found by its title alone is only offered."""
    for reference, record in current(project):
        if record.work and reference.identifiers:
            yield Resolved(reference, record, record.work)


def described(work: Work) -> str:
    """`'Ginger for nausea' (Smith 2019)`."""
    author = work.author[0].family if work.author else ""
    named = " ".join(part for part in (author, str(work.issued or "")) if part)
    return f"{quote(work.title) if work.title else 'a work without a title'}{f' ({named})' if named else ''}"
