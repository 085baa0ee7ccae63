"""The references whose identifiers led to a work, and how messages name what was found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from evidence.model.project import Project
from evidence.model.record import SOURCES, Record, Work
from evidence.model.reference import Reference
from evidence.model.text import Span
from evidence.rules.fault import quote
from evidence.rules.records import current

_OTHER_NAMES = {
    "journal": ("journal", "journaltitle", "booktitle"),
    "number": ("number", "issue"),
    "pmcid": ("pmcid", "pmc"),
    "year": ("year", "date"),
}
"""What BibTeX and BibLaTeX call a field."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """An entry and the work that its identifier led to."""

    reference: Reference
    record: Record
    work: Work

    def place(self, field: str) -> Span:
        """Where a field stands, else where a link or a note gives it, else the citekey."""
        places = self.reference.places
        names = (*_OTHER_NAMES.get(field, (field,)), "url", "note") if field in self.reference.identifiers else (
            _OTHER_NAMES.get(field, (field,))
        )  # fmt: skip
        return next((places[name] for name in (*names, "citekey") if name in places), self.reference.span)

    @property
    def by(self) -> str:
        """Who says so: `by Crossref and PubMed`; several are named together, as their answers are."""
        names = [SOURCES.get(answer.source, answer.source) for answer in self.record.answers if answer.found]
        return f", by {' and '.join(', '.join(names).rsplit(', ', 1))}" if names else ""


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
