"""vague-attribution."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.finding import Finding, Level
from evidence.model.project import Link, Project
from evidence.model.scales import Attribution, Certainty
from evidence.model.statement import Statement
from evidence.rules.base import StatementRule
from evidence.rules.fault import fault


class VagueAttribution(StatementRule):
    """A sentence leans on research or experts without saying which.

    "Studies show" borrows the authority of research and hides how little or how much of it there is. Where the
    registry knows the source, the finding is a note that names it; where nothing backs the sentence, it is a warning.

    Flagged:

        Studies have shown that honey cures coughs.

    Not flagged, because a reader can look it up:

        A 2018 Cochrane review found that honey may relieve coughs in children [@key].
    """

    id = "vague-attribution"
    family = "support"

    def check(self, statement: Statement, links: tuple[Link, ...], project: Project) -> Iterator[Finding]:
        if statement.attribution is not Attribution.VAGUE or statement.certainty < Certainty.HIGH:
            return
        if statement.sentence.citations:
            return
        authority = fault(statement, "attribution", value="vague")
        source = statement.sentence.document.source
        if links and links[0].claim.evidence:
            warrant = project.warrants[links[0].claim.id]
            message = f"{authority.words} names no source; the registry has {warrant.evidence}"
            yield self.finding(source, authority.span, message, warrant=warrant, level=Level.NOTE)
        else:
            message = f"{authority.words} names no source, and nothing in the registry backs the statement"
            yield self.finding(source, authority.span, message)
