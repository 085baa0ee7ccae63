"""missing-identifier."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.matching import differences
from evidence.model.finding import Finding, Level
from evidence.model.project import Project
from evidence.model.record import Candidate, Lock, NoticeKind, Work
from evidence.model.reference import Reference
from evidence.rules.base import Rule
from evidence.rules.fault import quote
from evidence.rules.references.media import medium
from evidence.rules.references.preprint import is_preprint

_LOOKED_UP = frozenset(
    {"article", "book", "mvbook", "inbook", "collection", "incollection", "conference", "inproceedings"}
)
_PROGRAM = re.compile(r"\bpackage\b|\bsoftware\b|\bversion \d", re.IGNORECASE)
"""What some name as the journal of a program."""
_FIELDS = ("doi", "pmid", "pmcid", "pmc", "isbn", "eprint")
_GONE = frozenset({NoticeKind.RETRACTION, NoticeKind.WITHDRAWAL, NoticeKind.REMOVAL})


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
        for reference in project.bibliography.references.values() if project.bibliography else ():
            if _has_one(reference) or not _can_have_one(reference):
                continue
            candidate = _candidate(reference, project.lock)
            if candidate or not reference.url:
                message = f"{quote(reference.citekey)} has no DOI or other number by which it can be looked up"
                offer = _offer(reference, candidate) if candidate else ""
                yield self.finding(reference.source, reference.places["citekey"], message + offer)


def _has_one(reference: Reference) -> bool:
    """Whether it has a number, or a field for one that is malformed, which is another fault."""
    return bool(reference.identifiers) or any(field in reference.places for field in _FIELDS)


def _can_have_one(reference: Reference) -> bool:
    if medium(reference)[0] or _PROGRAM.search(reference.container_title):
        return False
    return reference.type in _LOOKED_UP or is_preprint(reference)


def _candidate(reference: Reference, lock: Lock | None) -> Candidate | None:
    """The work that fits best, where it was asked for with what the entry says today."""
    record = lock.records.get(reference.citekey) if lock else None
    if record is None or not record.candidates or dict(record.query) != reference.query:
        return None
    return record.candidates[0]


def _offer(reference: Reference, candidate: Candidate) -> str:
    work = candidate.work
    said = f"; it may be {_described(work)}"
    if found := differences(reference, work):
        said += f", where {', '.join(_differently(one.field, one.written, one.found) for one in found)}"
    if _is_gone(candidate):
        return f"{said}, {' '.join(_identifier(work))}, which has been retracted"
    field, number = _identifier(work)
    return f"{said}: if it is, add {field} = {{{number}}}"


def _described(work: Work) -> str:
    author = work.author[0].family if work.author else ""
    named = ", ".join(part for part in (author, str(work.issued or ""), work.container_title) if part)
    return f"{quote(work.title)}{f' ({named})' if named else ''}"


def _differently(field: str, written: str, found: str) -> str:
    if not written:
        return f"the {field} is {quote(found)}"
    return f"the {field} is {quote(found)}, not {quote(written)}" if found else f"the {field} is not {quote(written)}"


def _identifier(work: Work) -> tuple[str, str]:
    """The field to add, and the number in it."""
    named = {
        "doi": work.doi,
        "pmid": work.pmid,
        "pmcid": work.pmcid,
        "eprint": work.arxiv,
        "isbn": "".join(work.isbn[:1]),
    }
    return next(((field, number) for field, number in named.items() if number), ("url", "its address"))


def _is_gone(candidate: Candidate) -> bool:
    """Whether the last word on it is that it was retracted."""
    words = [notice.kind for notice in candidate.notices if notice.kind in _GONE | {NoticeKind.REINSTATEMENT}]
    return bool(words) and words[-1] in _GONE
