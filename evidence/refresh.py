"""Bring the lock up to date: which references to ask about, what to keep of the answers, and what they change."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from operator import attrgetter
from typing import TypeVar

from evidence.model.record import Notice, Record, Relation, RelationKind
from evidence.model.reference import Reference
from evidence.sources import Resolution
from evidence.unchecked import covers

_T = TypeVar("_T")

Records = Mapping[str, Record]
"""By citekey."""


class ChangeKind(StrEnum):
    """What may be new about a reference."""

    NOTICE = "notice"
    RELATION = "relation"
    FOUND = "found"
    LOST = "lost"
    UNKNOWN = "unknown"
    OFFERED = "offered"
    METADATA = "metadata"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between two states of the lock."""

    kind: ChangeKind
    citekey: str
    words: str


def due(
    references: Iterable[Reference],
    records: Records,
    *,
    renewed: Collection[str] = (),
    before: datetime | None = None,
) -> list[Reference]:
    """The references to ask about, in order.

    These are the ones that no record covers, those of the citekeys `renewed`, and those last asked about earlier than
    `before`; not those that nobody could look up.
    """
    return [
        reference
        for reference in references
        if reference.can_be_looked_up
        and (reference.citekey in renewed or _is_due(reference, records.get(reference.citekey), before))
    ]


def _is_due(reference: Reference, record: Record | None, before: datetime | None) -> bool:
    if record is None or not covers(record, reference):
        return True
    return before is not None and _asked(record) < before


def merged(old: Record | None, resolution: Resolution) -> Record | None:
    """The record to keep after asking: what was known before is not lost because a source could not be asked."""
    failed = tuple(sorted({failure.source for failure in resolution.failures}))
    known = old if old is not None and old.answers_to(resolution.reference) else None
    if resolution.record is None:
        return known or old
    if not failed or known is None:
        return replace(resolution.record, unanswered=failed)
    earlier = tuple(answer for answer in known.answers if answer.source in failed)
    return replace(
        resolution.record,
        notices=_with(resolution.record.notices, known.notices),
        relations=_with(resolution.record.relations, known.relations),
        effects=resolution.record.effects or known.effects,
        answers=tuple(sorted((*resolution.record.answers, *earlier), key=attrgetter("source"))),
        unanswered=tuple(source for source in failed if source not in {answer.source for answer in earlier}),
    )


def changes(before: Records, after: Records) -> Iterator[Change]:
    """What is new, reference by reference; of a first record, what stands against it, or that it has no work."""
    for citekey in sorted(before.keys() | after.keys()):
        old, new = before.get(citekey), after.get(citekey)
        if new is None:
            yield Change(ChangeKind.DROPPED, citekey, "is no longer in the bibliography")
            continue
        yield from _found(old, new)
        for notice in new.notices:
            if old is None or notice not in old.notices:
                yield Change(ChangeKind.NOTICE, citekey, _told(notice))
        for relation in new.relations:
            if relation.kind in _TELLING and (old is None or relation not in old.relations):
                yield Change(ChangeKind.RELATION, citekey, f"{_TELLING[relation.kind]} {_named(relation)}")


_TELLING = {
    RelationKind.NEWER_VERSION: "has a newer version:",
    RelationKind.PUBLISHED_AS: "has been published as",
    RelationKind.CITING_REVIEW: "is cited by a later review:",
}


def _found(old: Record | None, new: Record) -> Iterator[Change]:
    if old is None or old.query != new.query:
        yield from _unfound(new)
    elif old.work is None and new.work is not None:
        yield Change(ChangeKind.FOUND, new.citekey, "is known now")
    elif old.work is not None and new.work is None:
        yield Change(ChangeKind.LOST, new.citekey, "is known to no source any more")
    elif old.work != new.work:
        yield Change(ChangeKind.METADATA, new.citekey, "is described otherwise")


def _unfound(new: Record) -> Iterator[Change]:
    if new.work is not None or new.agency:
        return
    if new.candidates:
        work = new.candidates[0].work
        yield Change(ChangeKind.OFFERED, new.citekey, f"may be {_worded(work.title, work.issued, work.doi, work.pmid)}")
    else:
        asked = " and ".join(new.query.values()) if "title" not in new.query else new.query["title"]
        yield Change(ChangeKind.UNKNOWN, new.citekey, f"no source that was asked knows {asked}")


def _told(notice: Notice) -> str:
    kind = notice.kind.value.replace("_", " ")
    date = f" of {notice.date}" if notice.date else ""
    where = f", {notice.doi}" if notice.doi else f", PMID {notice.pmid}" if notice.pmid else ""
    return f"{kind}{date}{where} (by {notice.source})" if notice.source else f"{kind}{date}{where}"


def _named(relation: Relation) -> str:
    return _worded(relation.title, relation.issued, relation.doi, relation.pmid)


def _worded(title: str, issued: int | None, doi: str, pmid: str) -> str:
    year = f" ({issued})" if issued else ""
    number = doi or (f"PMID {pmid}" if pmid else "")
    return " ".join(part for part in (f"{title}{year}".strip(), number) if part)


def _with(new: tuple[_T, ...], old: tuple[_T, ...]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys((*new, *old)))


def _asked(record: Record) -> datetime:
    """When a record was asked for; long ago where it does not say."""
    try:
        return datetime.fromisoformat(record.time)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
