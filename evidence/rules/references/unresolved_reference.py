"""unresolved-reference."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.identifiers import NAMES
from evidence.model.finding import Finding
from evidence.model.project import Project
from evidence.model.record import Record
from evidence.model.reference import Reference
from evidence.rules.entries import place
from evidence.rules.fault import quote
from evidence.rules.record_rules import RecordRule
from evidence.rules.records import Known, recorded
from evidence.rules.references.resolved import offer
from evidence.rules.resting import Uses
from evidence.rules.telling import names, places


class UnresolvedReference(RecordRule):
    """Sources were asked for a work of the bibliography, and none of them knows it.

    Often a digit was lost in copying, or the work is of a sort that these sources do not hold: a web page, a leaflet,
    a report. Readers who look for it will find no more than the sources did. Where the identifiers lead nowhere and a
    work fits the entry otherwise, that is named. Only where all sources that could know have answered; one that could
    not be reached makes no finding, nor does a DOI that another agency registers.

    Flagged, if Crossref and DataCite do not know the DOI:

        @article{lee2013, title = {Ginger}, doi = {10.1000/gniger.2013}}

    Not flagged, if Crossref could not be reached:

        @article{lee2013, title = {Ginger}, doi = {10.1000/gniger.2013}}
    """

    id = "unresolved-reference"

    def check(self, known: Known, uses: Uses, project: Project) -> Iterator[Finding]:
        reference, record = known
        if not _is_unknown(known):
            return
        span = place(reference, *(reference.identifiers or ("title",)))
        related = (*places(uses.of(reference.citekey)), *recorded(project, reference.citekey))
        yield self.finding(reference.source, span, _message(reference, record), related=related)


def _is_unknown(known: Known) -> bool:
    """Whether all sources have answered, and none knows the identifiers, or, without any, a work that fits."""
    reference, record = known
    if not record.answers or record.unanswered or record.work or record.agency or record.notices:
        return False
    offering = {candidate.source for candidate in record.candidates}
    if offering and not reference.identifiers:
        return False
    return not any(answer.found and answer.source not in offering for answer in record.answers)


def _message(reference: Reference, record: Record) -> str:
    sources = sorted({answer.source for answer in record.answers})
    asked = f"{names(sources)} {'was' if len(sources) == 1 else 'were'} asked"
    key, identifiers = quote(reference.citekey), reference.identifiers
    if not identifiers:
        meant = f"{quote(reference.title)}, {reference.short}" if reference.title else reference.short
        return f"no work was found that fits {key} ({meant}; {asked}): give its DOI or PMID if it has one"
    named = " or ".join(f"the {NAMES[kind]} {quote(one)}" for kind, one in identifiers.items())
    return f"no source knows {named} of {key} ({asked}): check it against the work itself{offer(record)}"
