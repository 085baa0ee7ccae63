"""missing-identifier."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.model.finding import Finding, Level
from evidence.model.project import Project
from evidence.model.reference import Reference
from evidence.rules.base import Rule
from evidence.rules.fault import quote
from evidence.rules.records import current
from evidence.rules.references.media import medium
from evidence.rules.references.offered import offer
from evidence.rules.references.preprint import is_preprint

_LOOKED_UP = frozenset(
    {"article", "book", "mvbook", "inbook", "collection", "incollection", "conference", "inproceedings"}
)
_PROGRAM = re.compile(r"\bpackage\b|\bsoftware\b|\bversion \d", re.IGNORECASE)
"""What some name as the journal of a program."""
_FIELDS = ("doi", "pmid", "pmcid", "pmc", "isbn", "eprint")


class MissingIdentifier(Rule):
    """An article, a book or a preprint has no number by which it can be looked up.

    Without one nobody can tell quickly whether the work exists, whether it is the one meant, and whether it still
    stands. Where evidence.lock holds a work that may be the one, it is named, with what the entry says otherwise: it is
    offered, and never assumed. Entries with an address lead somewhere, and are flagged only where there is such a work;
    web pages, laws and programs have no such number.

    Flagged:

        @article{lee2013, title = {Zinc for colds}, author = {Lee, Kim}, year = {2013}}

    Not flagged:

        @article{lee2013, title = {Zinc for colds}, author = {Lee, Kim}, year = {2013}, doi = {10.1000/zinc.2013}}
    """

    id = "missing-identifier"
    family = "references"
    level = Level.NOTE

    def run(self, project: Project) -> Iterator[Finding]:
        candidates = {known.citekey: record.candidates[0] for known, record in current(project) if record.candidates}
        for reference in project.bibliography.references.values() if project.bibliography else ():
            if _has_one(reference) or not _can_have_one(reference):
                continue
            candidate = candidates.get(reference.citekey)
            if candidate or not reference.url:
                message = f"{quote(reference.citekey)} has no DOI or other number by which it can be looked up"
                offered = f"; {offer(reference, candidate)}" if candidate else ""
                yield self.finding(reference.source, reference.places["citekey"], message + offered)


def _has_one(reference: Reference) -> bool:
    """Whether it has a number, or a field for one that is malformed, which is another fault."""
    return bool(reference.identifiers) or any(field in reference.places for field in _FIELDS)


def _can_have_one(reference: Reference) -> bool:
    if medium(reference)[0] or _PROGRAM.search(reference.container_title):
        return False
    return reference.type in _LOOKED_UP or is_preprint(reference)
