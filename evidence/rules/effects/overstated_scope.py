"""overstated-scope."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.finding import Finding
from evidence.model.project import Project
from evidence.model.statement import Statement
from evidence.model.warrant import Warrant
from evidence.rules.base import LinkRule
from evidence.rules.fault import fault


class OverstatedScope(LinkRule):
    """A sentence speaks of everybody, and the evidence is from some.

    Effects were measured in the people who took part. "Everyone", "all patients" or "people of all ages" takes them
    to people who did not (GRADE calls this indirectness).

    Flagged, if the claim's population is postmenopausal women:

        Calcium strengthens everyone's bones.

    Not flagged:

        Calcium strengthens bones after the menopause.
    """

    id = "overstated-scope"
    family = "effects"

    def compare(self, statement: Statement, warrant: Warrant, project: Project) -> Iterator[Finding]:
        population = warrant.claim.population
        if not population or statement.negated or not statement.triggered("population", "universal"):
            return
        scope = fault(statement, "population", value="universal")
        message = f"{scope.words} goes beyond those studied: {population}"
        yield self.finding(statement.sentence.document.source, scope.span, message, warrant=warrant)
