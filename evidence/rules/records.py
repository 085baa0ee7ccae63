"""What the lock knows of the entries of the bibliography, as far as it still answers what they ask."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from evidence import identifiers
from evidence.matching import is_other_work
from evidence.model.finding import Related
from evidence.model.project import Project
from evidence.model.record import Notice, Record, Relation, RelationKind
from evidence.model.reference import Reference
from evidence.rules.fault import quote
from evidence.rules.standing import Standing, standing


class Known(NamedTuple):
    """An entry, and what sources hold of it."""

    reference: Reference
    record: Record

    @property
    def citekey(self) -> str:
        """The entry's."""
        return self.reference.citekey


def current(project: Project) -> Iterator[Known]:
    """The entries of the bibliography whose record answers what they ask by now, in order of the bibliography."""
    if project.bibliography is None or project.lock is None:
        return
    for citekey, reference in project.bibliography.references.items():
        record = project.lock.records.get(citekey)
        if record is not None and record.answers_to(reference):
            yield Known(reference, record)


def stands(known: Known) -> Standing:
    """How a reference stands. Of an entry without identifier nothing is known: its candidates may be other works."""
    if not known.record.notices or not known.reference.identifiers:
        return Standing()
    return standing(_notices(known))


def subject(known: Known) -> str:
    """How messages name the work that the notices are about: not by the entry, where its DOI leads to another work."""
    reference, record = known
    name = quote(reference.citekey)
    return f"the work that {name} leads to" if record.work and is_other_work(reference, record.work) else name


def fallen(project: Project) -> frozenset[str]:
    """The citekeys of what was retracted as a whole, withdrawn or removed."""
    return frozenset(known.citekey for known in current(project) if stands(known).fell)


def related_works(known: Known, kind: RelationKind) -> list[Relation]:
    """The works that a reference is tied to in one way, each once, the newest first; itself is none of them."""
    own = _own(known)
    tied = sorted((one for one in known.record.relations if one.kind is kind), key=_best_told_last)
    works = {one.doi or one.pmid or one.title: one for one in tied}
    others = [one for name, one in works.items() if name and not own & {one.doi, one.pmid}]
    return sorted(others, key=lambda one: (-(one.issued or 0), one.doi, one.pmid, one.title))


def _best_told_last(relation: Relation) -> tuple[bool, bool]:
    return bool(relation.title), relation.issued is not None


def noticed(known: Known) -> str:
    """Where a reference is itself a notice about another work, that work's DOI, PubMed number or title; else empty."""
    about = related_works(known, RelationKind.NOTICE_OF)
    return next((identifiers.told(one.doi, one.pmid) or one.title for one in about), "")


def recorded(project: Project, citekey: str) -> tuple[Related, ...]:
    """The place of a reference's record."""
    lock = project.lock
    if lock is None or citekey not in lock.places:
        return ()
    return (Related(lock.source, lock.places[citekey], f"{citekey} is on record here"),)


def _notices(known: Known) -> tuple[Notice, ...]:
    """The notices about a work; sources file a notice under its own DOI as well, which says nothing against it."""
    if not noticed(known):
        return known.record.notices
    own = {*_own(known), ""}
    return tuple(notice for notice in known.record.notices if (notice.doi or notice.pmid) not in own)


def _own(known: Known) -> set[str]:
    """The DOIs and PubMed numbers of the work itself."""
    reference, work = known.reference, known.record.work
    return {reference.doi, reference.pmid, work.doi if work else "", work.pmid if work else ""} - {""}
