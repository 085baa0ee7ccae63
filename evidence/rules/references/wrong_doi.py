"""wrong-doi."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.identifiers import NAMES
from evidence.matching import OFFERED, is_other_work
from evidence.model.finding import Finding, Level
from evidence.model.project import Project
from evidence.rules.base import Rule
from evidence.rules.entries import place
from evidence.rules.fault import quote
from evidence.rules.references.resolved import Resolved, described, resolved


class WrongDoi(Rule):
    """The DOI of an entry, or another of its numbers, leads to another work.

    Readers who follow it, and the checks for retractions that rest on it, come to a work that nobody meant. A number
    copied from the line below is the likeliest cause; a citation that was made up is another.

    Flagged, if the DOI is that of "Frogs of the upper Rhine" by Berg:

        @article{smith2012, title = {Ginger for nausea}, author = {Smith, Anna}, year = {2012}, doi = {10.1000/2}}

    Not flagged, as this is a mistyped year:

        @article{berg2021, title = {Frogs of the upper Rhine}, author = {Berg, C.}, year = {2021}, doi = {10.1000/2}}
    """

    id = "wrong-doi"
    family = "references"
    level = Level.ERROR

    def run(self, project: Project) -> Iterator[Finding]:
        for entry in resolved(project):
            if is_other_work(entry.reference, entry.work):
                kind, number = next(iter(entry.reference.identifiers.items()))
                message = (
                    f"the {NAMES[kind]} {quote(number)} of {quote(entry.reference.citekey)} is that of another work, "
                    f"{described(entry.work)}{entry.by}{_offer(entry)}"
                )
                yield self.finding(entry.reference.source, place(entry.reference, kind), message)


def _offer(entry: Resolved) -> str:
    """The work that may be meant, where one was found by its title."""
    for candidate in entry.record.candidates:
        if candidate.score >= OFFERED and candidate.work.doi:
            return f"; {described(candidate.work)} has the DOI {candidate.work.doi}"
    return ""
