"""notice-as-evidence."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.finding import Finding, Level
from evidence.model.project import Project
from evidence.rules.fault import quote
from evidence.rules.record_rules import RecordRule
from evidence.rules.records import Known, noticed
from evidence.rules.resting import RESTING, Uses
from evidence.rules.telling import doing


class NoticeAsEvidence(RecordRule):
    """A claim or an article rests on what is itself a notice about another work.

    A notice of retraction or correction says how a work stands and finds nothing of its own. A claim that describes
    what happened to the work, and a sentence that tells of the retraction, are what such an entry is for.

    Flagged, if `lee2015` is the notice that retracts Lee's study:

        Ginger prevents nausea [@lee2015].

    Not flagged:

        The study has been retracted [@lee2015].
    """

    id = "notice-as-evidence"
    level = Level.NOTE

    def check(self, known: Known, uses: Uses, project: Project) -> Iterator[Finding]:
        about = noticed(known)
        used = uses.of(known.citekey) if about else ()
        if resting := doing("rest", used, *RESTING):
            notice = f"{quote(known.citekey)} is itself a notice about {about} and finds nothing of its own"
            yield self.of_reference(known, f"{notice}, but {resting} on it", project, used)
