"""absolute-wording."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.finding import Finding
from evidence.model.project import Link, Project
from evidence.model.scales import Certainty
from evidence.model.statement import Statement
from evidence.rules.base import StatementRule
from evidence.rules.fault import certainty_fault


class AbsoluteWording(StatementRule):
    """A sentence is worded more surely than any evidence could make us.

    GRADE's highest certainty is "very confident that the true effect lies close to the estimate"; its words are a
    plain statement [@santesso2020]. Nothing warrants "proven", "definitely" or "guaranteed". Needs no registry.

    Flagged:

        Exercise definitely prevents depression.

    Not flagged:

        Exercise prevents depression.
    """

    id = "absolute-wording"
    family = "certainty"

    def check(self, statement: Statement, links: tuple[Link, ...], project: Project) -> Iterator[Finding]:
        if statement.certainty is not Certainty.ABSOLUTE or statement.negated:
            return
        booster = certainty_fault(statement)
        warrant = project.warrants[links[0].claim.id] if links else None
        message = f"{booster.words} is surer than any evidence can be"
        if warrant and warrant.certainty:
            message += f"; for this claim {warrant.certainty.reason}"
        yield self.finding(statement.sentence.document.source, booster.span, message, warrant=warrant)
