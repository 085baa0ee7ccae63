"""unresolved-reference."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.identifiers import NAMES, fault
from evidence.model.finding import Finding, Level
from evidence.model.project import Project
from evidence.model.record import Record
from evidence.model.reference import Reference
from evidence.rules.entries import place
from evidence.rules.fault import quote
from evidence.rules.record_rules import RecordRule
from evidence.rules.records import Known, recorded
from evidence.rules.references.offered import offer
from evidence.rules.resting import Uses
from evidence.rules.telling import names, places

_HELD = frozenset({"article", "inproceedings", "conference"})
"""Sorts of works of which sources hold nearly all."""


class UnresolvedReference(RecordRule):
    """Sources were asked for a work of the bibliography, and none of them knows it.

    Often a digit was lost in copying; a work of that title is named, in case it is the one. Readers who look for the
    work will find no more than the sources did. Only where all sources that could know have answered; one that could
    not be reached makes no finding, nor does a DOI that another agency registers, or a number that malformed-identifier
    reports. It is a note where these sources do not hold all works of the sort: a web page, a report, a book, without a
    number but an ISBN.

    Flagged, if Crossref and DataCite do not know the DOI:

        @article{lee2013, title = {Ginger}, doi = {10.1000/gniger.2013}}

    Not flagged, if Crossref could not be reached:

        @article{lee2013, title = {Ginger}, doi = {10.1000/gniger.2013}}
    """

    id = "unresolved-reference"

    def check(self, known: Known, uses: Uses, project: Project) -> Iterator[Finding]:
        reference, record = known
        if not _is_unknown(reference, record) or _is_malformed(reference):
            return
        span = place(reference, *(reference.identifiers or ("title",)))
        related = (*places(uses.of(reference.citekey)), *recorded(project, reference.citekey))
        level = self.level if _is_held(reference) else Level.NOTE
        yield self.finding(reference.source, span, _message(reference, record), related=related, level=level)


def _is_unknown(reference: Reference, record: Record) -> bool:
    """Whether all sources have answered, and none of them knows the work.

    One that may be meant is offered by missing-identifier, unless the entry has a number, which nobody knows.
    """
    if not record.answers or record.unanswered or record.work or record.agency or record.notices:
        return False
    if record.candidates:
        return bool(reference.identifiers)
    return not any(answer.found for answer in record.answers)


def _is_malformed(reference: Reference) -> bool:
    """Whether nobody can know it by its numbers, since they are none."""
    numbers = reference.identifiers.items()
    return bool(numbers) and all(fault(kind, number) for kind, number in numbers)


def _is_held(reference: Reference) -> bool:
    """Whether a work of the sort would be known to sources, if it is as the entry says."""
    return reference.type in _HELD or not reference.identifiers.keys() <= {"isbn"}


def _message(reference: Reference, record: Record) -> str:
    sources = sorted({answer.source for answer in record.answers})
    asked = f"{names(sources)} {'was' if len(sources) == 1 else 'were'} asked"
    key, identifiers = quote(reference.citekey), reference.identifiers
    if not identifiers:
        meant = f"{quote(reference.title)}, {reference.short}" if reference.title else reference.short
        return f"no work was found that fits {key} ({meant}; {asked}): give its DOI or PMID if it has one"
    named = " or ".join(f"the {NAMES[kind]} {quote(one)}" for kind, one in identifiers.items())
    unknown = f"no source knows {named} of {key} ({asked})"
    if record.candidates:
        return f"{unknown}; {offer(reference, record.candidates[0])}"
    return f"{unknown}: check it against the work itself"
