"""malformed-identifier."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.identifiers import fault
from evidence.model.finding import Finding
from evidence.model.project import Project
from evidence.model.reference import Reference
from evidence.rules.base import Rule

_FIELDS = {"doi": "doi", "pmid": "pmid", "pmcid": "pmcid", "pmc": "pmcid", "isbn": "isbn", "issn": "issn"}
_ARCHIVE = ("eprinttype", "archiveprefix")


class MalformedIdentifier(Rule):
    """A DOI, PMID, PMCID, arXiv number, ISBN or ISSN cannot be right as it is written.

    One wrong digit leads nowhere, or to another work. ISBN and ISSN end in a check digit (ISO 2108, ISO 3297), which
    shows a slip; the others have a form at least. Resolvers' addresses, labels, and several ISBN or ISSN in one field
    are in order.

    Flagged:

        @book{smith2019, title = {Roots}, isbn = {978-0-306-40615-5}}

    Not flagged:

        @book{smith2019, title = {Roots}, isbn = {ISBN 978-0-306-40615-7 (print)}}
    """

    id = "malformed-identifier"
    family = "references"

    def run(self, project: Project) -> Iterator[Finding]:
        references = project.bibliography.references.values() if project.bibliography else ()
        # Parts of one book take its ISBN from one place.
        yield from dict.fromkeys(found for reference in references for found in self._of(reference))

    def _of(self, reference: Reference) -> Iterator[Finding]:
        for kind, field, written in _written(reference):
            if message := fault(kind, written):
                yield self.finding(reference.source, reference.places[field], message)


def _written(reference: Reference) -> Iterator[tuple[str, str, str]]:
    """Every identifier that has a field of its own: its kind, the field, and what stands in it."""
    read = {"doi": reference.doi, "isbn": reference.isbn, "issn": reference.issn}
    for field, kind in _FIELDS.items():
        if field in reference.places:
            yield kind, field, read.get(kind) or _field(reference, field)
    if any(_field(reference, archive).lower() == "arxiv" for archive in _ARCHIVE) and "eprint" in reference.places:
        yield "arxiv", "eprint", _field(reference, "eprint")


def _field(reference: Reference, name: str) -> str:
    """A field as it stands in the file, without the braces that BibTeX allows in it."""
    place = reference.places.get(name)
    return reference.source.excerpt(place).strip("{} ") if place else ""
