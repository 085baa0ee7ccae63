"""What has changed between two states of the lock, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from evidence.model.record import NoticeKind, Record, RelationKind
from evidence.rules.telling import reported, series, tied, titled

Records = Mapping[str, Record]
"""By citekey."""

_GRAVEST_FIRST = tuple(NoticeKind)
_NEWER = frozenset({RelationKind.NEWER_VERSION, RelationKind.PUBLISHED_AS, RelationKind.CITING_REVIEW})
"""Ties to works that came after the reference."""


class ChangeKind(StrEnum):
    """What may be new about a reference."""

    NOTICE = "notice"
    GONE = "gone"
    """A notice that no source gives any more."""
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
    rank: int = field(default=0, compare=False)
    """How it stands to others of its kind, the gravest first."""


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
                yield Change(ChangeKind.NOTICE, citekey, reported(notice), _GRAVEST_FIRST.index(notice.kind))
        yield from _gone(old, new)
        for relation in new.relations:
            if relation.kind in _NEWER and (old is None or relation not in old.relations):
                yield Change(ChangeKind.RELATION, citekey, tied(relation))


def _found(old: Record | None, new: Record) -> Iterator[Change]:
    if old is None or old.query != new.query:
        yield from _unfound(new)
    elif old.work is None and new.work is not None:
        yield Change(ChangeKind.FOUND, new.citekey, "is known now")
    elif old.work is not None and new.work is None:
        yield Change(ChangeKind.LOST, new.citekey, "is known to no source any more")
    elif old.work != new.work:
        yield Change(ChangeKind.METADATA, new.citekey, "is described otherwise")


def _gone(old: Record | None, new: Record) -> Iterator[Change]:
    """The notices that were known; of a kind that is told anew, nothing has gone but a date or a number."""
    if old is not None and old.query == new.query:
        kinds = {notice.kind for notice in new.notices}
        for notice in old.notices:
            if notice.kind not in kinds:
                yield Change(ChangeKind.GONE, new.citekey, reported(notice))


def _unfound(new: Record) -> Iterator[Change]:
    if new.work is not None or new.agency:
        return
    if new.candidates:
        yield Change(ChangeKind.OFFERED, new.citekey, f"may be {titled(new.candidates[0].work)}")
    else:
        asked = series([new.query["title"]] if "title" in new.query else list(new.query.values()))
        yield Change(ChangeKind.UNKNOWN, new.citekey, f"no source that was asked knows {asked}")
