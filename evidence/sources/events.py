"""Notices of several sources about one work -> one notice to an event, in order of date."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from evidence.model.record import Notice, NoticeKind

_CORRECTIONS = frozenset({NoticeKind.CORRECTION, NoticeKind.CORRIGENDUM, NoticeKind.ERRATUM})
"""What publishers call by any of these names, PubMed calls an erratum."""
_ONCE = frozenset({NoticeKind.RETRACTION, NoticeKind.WITHDRAWAL, NoticeKind.REMOVAL, NoticeKind.PARTIAL_RETRACTION})
"""What happens to a work once: two notices of it within weeks are of one event, even under two DOIs."""
_GONE = frozenset({NoticeKind.RETRACTION, NoticeKind.WITHDRAWAL, NoticeKind.REMOVAL})
_DAYS = 45
"""Days between the dates that two sources give for one event: in print, online, when it was entered."""


def in_order(notices: Iterable[Notice]) -> tuple[Notice, ...]:
    """The events that notices tell of, in order of date; the first source to tell of one keeps the say.

    Undated ones come first, except a reinstatement: it takes back what was before it.
    """
    events: list[Notice] = []
    for notice in sorted(notices, key=lambda notice: not (notice.doi or notice.date)):
        place = next((place for place, event in enumerate(events) if _is_same(event, notice)), None)
        if place is None:
            events.append(notice)
        else:
            events[place] = _filled(events[place], notice)
    return tuple(sorted(events, key=_when))


def with_marks(notices: Iterable[Notice], marks: Iterable[Notice]) -> tuple[Notice, ...]:
    """The notices, and the first mark, which has no date, where a source marks the work and no notice says why.

    A mark may be older than a reinstatement, and then says nothing.
    """
    known = tuple(notices)
    if any(notice.kind in _GONE or notice.kind is NoticeKind.REINSTATEMENT for notice in known):
        return known
    return (*tuple(marks)[:1], *known)


def _is_same(event: Notice, notice: Notice) -> bool:
    if _family(event.kind) != _family(notice.kind):
        return False
    for one, other in ((event.doi, notice.doi), (event.pmid, notice.pmid)):
        if one and other and (one == other or event.kind not in _ONCE):
            return one == other
    return _near(event.date, notice.date)


def _family(kind: NoticeKind) -> NoticeKind:
    return NoticeKind.CORRECTION if kind in _CORRECTIONS else kind


def _near(one: str, other: str) -> bool:
    """Whether two dates may be of one event; where one is not known, they may."""
    if one.startswith(other) or other.startswith(one):
        return True
    first, second = _day(one), _day(other)
    return first is not None and second is not None and abs((first - second).days) <= _DAYS


def _day(written: str) -> date | None:
    """A day in the middle of the month where only that is known; None where not even that is."""
    try:
        return date.fromisoformat(written if len(written) > 7 else f"{written}-15")
    except ValueError:
        return None


def _filled(event: Notice, notice: Notice) -> Notice:
    exact = notice.date if len(notice.date) > len(event.date) and notice.date.startswith(event.date) else event.date
    return replace(event, date=exact, doi=event.doi or notice.doi, pmid=event.pmid or notice.pmid)


def _when(notice: Notice) -> tuple[str, str, str]:
    undated = "9999" if notice.kind is NoticeKind.REINSTATEMENT else ""
    return notice.date or undated, notice.kind, notice.doi
