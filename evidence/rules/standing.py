"""How a work stands by the notices about it: retracted, withdrawn, under concern, corrected, or as it was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from evidence.model.record import Notice, NoticeKind

RETRACTIONS = frozenset({NoticeKind.RETRACTION, NoticeKind.PARTIAL_RETRACTION})
WITHDRAWALS = frozenset({NoticeKind.WITHDRAWAL, NoticeKind.REMOVAL})
CONCERNS = frozenset({NoticeKind.EXPRESSION_OF_CONCERN})
CORRECTIONS = frozenset({NoticeKind.CORRECTION, NoticeKind.CORRIGENDUM, NoticeKind.ERRATUM, NoticeKind.CLARIFICATION})
"""An addendum adds to a work and takes nothing back; a new version or edition is another work, and a relation."""
REINSTATEMENTS = frozenset({NoticeKind.REINSTATEMENT})


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that befell a work, by all the notices that tell of it."""

    kind: NoticeKind
    date: str = ""
    """The most exact that some notice gives, of several the first; empty where none does."""
    doi: str = ""
    """Of the notice itself."""
    pmid: str = ""
    """Of the notice itself."""
    sources: tuple[str, ...] = ()
    """Who says so, in alphabetical order."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What still holds of all that befell a work: the least of it is silent where something graver says it."""

    retraction: Event | None = None
    """As a whole or in part."""
    withdrawal: Event | None = None
    """By its authors, or its removal by the publisher."""
    concern: Event | None = None
    corrections: tuple[Event, ...] = ()
    """In order of date, those without one last."""

    @property
    def fell(self) -> bool:
        """Whether nothing can rest on the work any more."""
        return self.withdrawal is not None or (self.retraction is not None and not self.in_part)

    @property
    def in_part(self) -> bool:
        """Whether only a part of it was retracted."""
        return self.retraction is not None and self.retraction.kind is NoticeKind.PARTIAL_RETRACTION


def standing(notices: Iterable[Notice]) -> Standing:
    """How a work stands by the notices about it, in whatever order they come.

    A reinstatement lifts retractions, withdrawals and concerns up to its date. As far as two dates go, and where one is
    missing, the reinstatement counts as the later: there must have been something to lift. A retraction as a whole says
    all that a withdrawal, a retraction in part, a concern or a correction could; so does a withdrawal of what is less.
    A retraction in part settles the concerns up to its date.
    """
    known = set(notices)
    lifts = _events(known, REINSTATEMENTS)
    retraction = _one(_unlifted(_events(known, RETRACTIONS), lifts))
    withdrawal = _one(_unlifted(_events(known, WITHDRAWALS), lifts))
    if retraction and retraction.kind is NoticeKind.RETRACTION:
        return Standing(retraction=retraction)
    if withdrawal:
        return Standing(withdrawal=withdrawal)
    settled = (*lifts, retraction) if retraction else lifts
    concern = _one(_unlifted(_events(known, CONCERNS), settled))
    return Standing(retraction, None, concern, _events(known, CORRECTIONS))


def _events(notices: Iterable[Notice], kinds: frozenset[NoticeKind]) -> tuple[Event, ...]:
    """What notices of some kinds tell of, each event once, in order of date."""
    groups: list[list[Notice]] = []
    for notice in sorted((notice for notice in notices if notice.kind in kinds), key=_named_first):
        group = next((group for group in groups if all(_same(notice, other) for other in group)), None)
        if group is None:
            groups.append([notice])
        else:
            group.append(notice)
    return tuple(sorted(map(_event, groups), key=_chronological))


def _named_first(notice: Notice) -> tuple[object, ...]:
    """What has an identifier comes first, so that what has none joins it, whatever order they came in."""
    lacks = (not notice.doi, not notice.pmid, not notice.date)
    return (*lacks, notice.date, notice.doi, notice.pmid, notice.kind.value, notice.source)


def _same(one: Notice, other: Notice) -> bool:
    """Whether two notices of like kind tell of one event: they are the same notice, else their dates agree."""
    if one.doi and other.doi:
        return one.doi == other.doi
    if one.pmid and other.pmid:
        return one.pmid == other.pmid
    shared = min(len(one.date), len(other.date))
    return one.date[:shared] == other.date[:shared]


def _event(notices: list[Notice]) -> Event:
    dates = [notice.date for notice in notices if notice.date]
    return Event(
        kind=min((notice.kind for notice in notices), key=_is_lesser),
        date=min(dates, key=lambda date: (-len(date), date), default=""),
        doi=next((notice.doi for notice in notices if notice.doi), ""),
        pmid=next((notice.pmid for notice in notices if notice.pmid), ""),
        sources=tuple(sorted({notice.source for notice in notices if notice.source})),
    )


def _is_lesser(kind: NoticeKind) -> bool:
    return kind not in (NoticeKind.RETRACTION, NoticeKind.WITHDRAWAL)


def _chronological(event: Event) -> tuple[object, ...]:
    return not event.date, event.date, not event.doi, event.doi, event.pmid


def _unlifted(events: Iterable[Event], lifts: Iterable[Event]) -> Iterator[Event]:
    lifted = tuple(lifts)
    return (event for event in events if not any(_not_before(lift, event) for lift in lifted))


def _not_before(later: Event, earlier: Event) -> bool:
    shared = min(len(later.date), len(earlier.date))
    return later.date[:shared] >= earlier.date[:shared]


def _one(events: Iterable[Event]) -> Event | None:
    """Several events of like kind as one: the first of the gravest, with all who tell of any of them."""
    told = sorted(events, key=lambda event: _is_lesser(event.kind))
    sources = tuple(sorted({source for event in told for source in event.sources}))
    return replace(told[0], sources=sources) if told else None
