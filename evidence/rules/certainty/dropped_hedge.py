"""dropped-hedge."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from evidence import language
from evidence.grade.agreement import supporting
from evidence.model.claim import Evidence
from evidence.model.finding import Finding, Level
from evidence.model.project import Project
from evidence.model.scales import Certainty, Relation
from evidence.model.statement import Statement
from evidence.model.warrant import Warrant
from evidence.rules.base import LinkRule
from evidence.rules.fault import certainty_fault, quote
from evidence.rules.said import UNGRADED, certainty_said, denied, speaks_of_animals

_OF_THINGS = frozenset(
    {"potential", "potentially", "promising", "the potential", "hypothesis", "hypothesis that", "theory"}
)
"""Words of doubt that belong to a thing, as in `a potential target`, and not to what is concluded."""


class DroppedHedge(LinkRule):
    """The source hedges its conclusion, and the sentence does not.

    A hedge gets lost on the way from the paper to the release and from there to the news. What the source itself
    concludes (`conclusion`) is as far as a sentence that rests on it may go. Where editors have rated the certainty,
    and it would carry the sentence, it is a note only.

    Flagged, if the source concludes that omega-3 may lower blood pressure:

        Omega-3 lowers blood pressure.

    Not flagged:

        Omega-3 may lower blood pressure.
    """

    id = "dropped-hedge"
    family = "certainty"
    yields_to: ClassVar[tuple[str, ...]] = (
        "overstated-certainty",
        "absolute-wording",
        "mechanism-as-fact",
        "animal-evidence-for-people",
    )

    def compare(self, statement: Statement, warrant: Warrant, project: Project) -> Iterator[Finding]:
        if denied(statement) or speaks_of_animals(statement) or warrant.claim.kind in UNGRADED:
            return
        if certainty_said(statement) < Certainty.HIGH or language.has_hedge(statement.text):
            return
        hedged = _hedged(statement, _held_to(statement, warrant))
        if hedged is None:
            return
        evidence, words = hedged
        plain = certainty_fault(statement)
        message = f"{plain.words} is plain where {evidence.source} hedges, {quote(words)}: {evidence.conclusion}"
        level = Level.NOTE if warrant.claim.certainty is not None else self.level
        # What nobody rated may be worded as plainly as its design starts; the source's own words are in the message.
        unworded = replace(warrant, wording="")
        yield self.finding(
            statement.sentence.document.source, plain.span, message.rstrip("."), warrant=unworded, level=level
        )


def _held_to(statement: Statement, warrant: Warrant) -> list[Evidence]:
    """The sources that the sentence cites, else all that support the claim."""
    sources = [evidence for _, evidence in supporting(warrant.claim)]
    keys = {citation.target for citation in statement.sentence.citations}
    return [evidence for evidence in sources if evidence.source in keys] or sources


def _hedged(statement: Statement, sources: list[Evidence]) -> tuple[Evidence, str] | None:
    """The first source and its hedge, where every one of them hedges; one plain conclusion is enough to be plain."""
    hedges = [(evidence, _hedge(statement, evidence.conclusion)) for evidence in sources]
    return hedges[0] if hedges and all(hedge for _, hedge in hedges) else None


def _hedge(statement: Statement, conclusion: str) -> str:
    """The words by which a conclusion is unsure of no more than the sentence says; empty where there are none.

    "Is linked to" drops nothing of "may reduce": it says less, and that plainly.
    """
    if not conclusion:
        return ""
    read = language.read_phrase(conclusion)
    if read.certainty > Certainty.LOW or statement.relation < max(read.relation, Relation.ASSOCIATION):
        return ""
    hedges = (trigger.words for trigger in read.triggered("certainty", read.certainty.label))
    return next((words for words in hedges if words.lower() not in _OF_THINGS), "")
