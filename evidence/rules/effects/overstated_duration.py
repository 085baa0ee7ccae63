"""overstated-duration."""

from __future__ import annotations

from collections.abc import Iterator

from evidence import language
from evidence.grade.agreement import supporting
from evidence.language import Lasting
from evidence.model.claim import Claim, Evidence
from evidence.model.finding import Finding, Level
from evidence.model.project import Project
from evidence.model.scales import Certainty
from evidence.model.statement import Statement
from evidence.model.warrant import Warrant
from evidence.rules.base import LinkRule
from evidence.rules.fault import quote
from evidence.rules.said import denied


class OverstatedDuration(LinkRule):
    """A sentence says that an effect lasts, and nobody was followed for as long.

    A trial of twelve weeks shows what happens in twelve weeks. Whether the effect is there a year later is another
    question, and for pain, weight and mood the answer is mostly that it has become smaller. The longest follow-up on
    record (`follow_up`, an effect's `time`) sets how long may be said. What "may" last is a note only.

    Flagged, if people were followed for 12 weeks:

        Yoga gives lasting relief from back pain.

    Not flagged:

        Yoga relieved back pain over 12 weeks.
    """

    id = "overstated-duration"
    family = "effects"

    def compare(self, statement: Statement, warrant: Warrant, project: Project) -> Iterator[Finding]:
        said = language.said_to_last(statement)
        longest = _longest_follow_up(warrant.claim)
        if said is None or longest is None or denied(statement) or said.days <= longest[0]:
            return
        level = Level.NOTE if statement.certainty <= Certainty.LOW else self.level
        message = _message(said, longest[1])
        yield self.finding(statement.sentence.document.source, said.span, message, warrant=warrant, level=level)


def _longest_follow_up(claim: Claim) -> tuple[float, str] | None:
    """The longest time in days after which an effect was looked for, and how the registry tells it."""
    told = [
        (length, f"{words} ({evidence.source})")
        for _, evidence in supporting(claim)
        for words in _times(evidence)
        if (length := language.days(words)) is not None
    ]
    return max(told, default=None)


def _times(evidence: Evidence) -> list[str]:
    return [words for words in (evidence.follow_up, *(effect.time for effect in evidence.effects)) if words]


def _message(said: Lasting, longest: str) -> str:
    return f"{quote(said.words)} says that the effect lasts, but the longest follow-up on record is {longest}"
