"""corrected-reference."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.finding import Finding, Level
from evidence.model.project import Project
from evidence.rules.fault import quote
from evidence.rules.record_rules import RecordRule
from evidence.rules.records import Known, stands
from evidence.rules.resting import RESTING, Uses
from evidence.rules.telling import series, told, users


class CorrectedReference(RecordRule):
    """A work of the bibliography has been corrected.

    Most corrections leave findings as they are; some change the very numbers that were taken from the work.
    Corrections, corrigenda, errata and clarifications are told, as a note; an addendum takes nothing back. Not flagged
    beside a retraction or a withdrawal, which leave nothing to correct.

    Flagged, if the lock has a correction of `lee2013`:

        Ginger prevents nausea [@lee2013].

    Not flagged, if it has an addendum:

        Ginger prevents nausea [@lee2013].
    """

    id = "corrected-reference"
    level = Level.NOTE

    def check(self, known: Known, uses: Uses, project: Project) -> Iterator[Finding]:
        if events := stands(known).corrections:
            used = uses.of(known.citekey)
            when = series([words for event in events if (words := told(event))])
            corrected = f"{quote(known.citekey)} was corrected {when}".rstrip()
            taken = users(used, *RESTING)
            figures = f"the figures that {taken} took from it" if taken else "figures taken from it"
            message = f"{corrected}: check that {figures} still stand"
            yield self.of_reference(known, message, project, used)
