"""mismatched-metadata."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from evidence.matching import Difference, differences, is_other_work
from evidence.model.finding import Finding, Level
from evidence.model.project import Project
from evidence.rules.base import Rule
from evidence.rules.entries import FIELDS, place
from evidence.rules.fault import quote
from evidence.rules.references.resolved import Resolved, resolved

_QUOTED = frozenset({"title", "journal"})
_SHARED = 2
"""Words before the first that differ."""


class MismatchedMetadata(Rule):
    """An entry of the bibliography says something else of a work than the registries do.

    Who looks a source up by a wrong year or a wrong first author finds nothing, or finds another study; and where
    several fields are wrong, the entry may have been made up. Accents, initials, abbreviated journals, subtitles left
    out, either year of a work that was online first, and lists of authors cut short are no differences. What hardly
    misleads is a note: volume, issue, pages, a letter in a title, a later author.

    Flagged, if the DOI is of a work of 2012:

        @article{smith2013, title = {Ginger for nausea}, author = {Smith, Anna}, year = {2013}, doi = {10.1000/1}}

    Not flagged:

        @article{smith2012, title = {Ginger for nausea}, author = {Smith, A.}, year = {2012}, doi = {10.1000/1}}
    """

    id = "mismatched-metadata"
    family = "references"

    def run(self, project: Project) -> Iterator[Finding]:
        for entry in resolved(project):
            if not is_other_work(entry.reference, entry.work):
                for difference in differences(entry.reference, entry.work):
                    yield self._different(entry, difference)

    def _different(self, entry: Resolved, difference: Difference) -> Finding:
        span = place(entry.reference, difference.field)
        level = Level.NOTE if difference.slight else self.level
        return self.finding(entry.reference.source, span, _message(entry, difference), level=level)


def _message(entry: Resolved, difference: Difference) -> str:
    citekey, written, found = quote(entry.reference.citekey), difference.written, difference.found
    if not found:
        return f"{citekey} has no author {quote(written)}{entry.by}"
    if not written:
        return f"{citekey} leaves out the author {quote(found)}{entry.by}"
    field = FIELDS[difference.field]
    written, found = _from_where_they_part(written, found)
    instead = quote(found) if difference.field in _QUOTED else found
    return f"{quote(written)} is not the {field} of {citekey}: it is {instead}{entry.by}"


def _from_where_they_part(written: str, found: str) -> tuple[str, str]:
    """Both as they are, or, where they begin alike beyond what is quoted, from the last words that they share."""
    if quote(written) != quote(found):
        return written, found
    ours, theirs = written.split(), found.split()
    alike = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(ours, theirs, strict=False))))
    start = max(alike - _SHARED, 0)
    return " ".join(("…", *ours[start:])), " ".join(("…", *theirs[start:]))
