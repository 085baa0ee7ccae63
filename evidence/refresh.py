"""Bring the lock up to date: which references to ask about, and what to keep of the answers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from operator import attrgetter
from typing import TypeVar

from evidence.model.record import Record
from evidence.model.reference import Reference
from evidence.sources import Resolution
from evidence.unchecked import covers

_T = TypeVar("_T")

Records = Mapping[str, Record]
"""By citekey."""


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


def _with(new: tuple[_T, ...], old: tuple[_T, ...]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys((*new, *old)))


def _asked(record: Record) -> datetime:
    """When a record was asked for; long ago where it does not say."""
    try:
        moment = datetime.fromisoformat(record.time)
    except ValueError:
        moment = datetime.min
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
