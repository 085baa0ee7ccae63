"""withdrawn-reference."""

from __future__ import annotations

from evidence.model.record import NoticeKind
from evidence.rules.record_rules import FallRule
from evidence.rules.standing import Standing
from evidence.rules.telling import told

_BEFELL = {NoticeKind.WITHDRAWAL: "was withdrawn", NoticeKind.REMOVAL: "was removed by its publisher"}


class WithdrawnReference(FallRule):
    """A work of the bibliography has been withdrawn by those who published it, or removed.

    Works are withdrawn for faults, and reviews because they are out of date; either way nobody stands by them any more.
    Levels, and what falls, are as in retracted-reference, which alone speaks where a work was retracted as well.

    Flagged, if the lock has a notice of withdrawal for `lee2013`:

        Ginger prevents nausea [@lee2013].

    Not flagged, if a reinstatement followed:

        Ginger prevents nausea [@lee2013].
    """

    id = "withdrawn-reference"

    def fall(self, standing: Standing) -> str:
        event = standing.withdrawal
        return told(event, _BEFELL[event.kind]) if event else ""
