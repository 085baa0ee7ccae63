"""concern-about-reference."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.finding import Finding, Level
from evidence.model.project import Project
from evidence.rules.fault import quote
from evidence.rules.record_rules import RecordRule, rests
from evidence.rules.records import Known, stands
from evidence.rules.resting import RESTING, Role, Uses
from evidence.rules.telling import doing, told


class ConcernAboutReference(RecordRule):
    """An expression of concern has been published about a work of the bibliography.

    A journal voices concern while it does not know yet whether a work can be relied on. Until it does, what rests on
    the work should rest on something else as well, or say so. Not flagged beside a retraction, which says more, nor
    where a later reinstatement says that the work stands. A note where all who cite the work tell of the concern.

    Flagged, if the lock has an expression of concern about `lee2013`:

        Ginger prevents nausea [@lee2013].

    Not flagged:

        Ginger prevented nausea in one study, for which the journal has published an expression of concern [@lee2013].
    """

    id = "concern-about-reference"

    def check(self, known: Known, uses: Uses, project: Project) -> Iterator[Finding]:
        event = stands(known).concern
        if event is None:
            return
        used = uses.of(known.citekey)
        resting = doing("rest", used, *RESTING)
        telling = doing("tell", used, Role.TELLS)
        tail = f"; {resting} on it" if resting else f"; {telling} of that" if telling else ""
        published = told(event, f"an expression of concern about {quote(known.citekey)} was published")
        told_of = bool(used) and not rests(used)
        yield self.of_reference(known, f"{published}{tail}", project, used, Level.NOTE if told_of else Level.WARNING)
