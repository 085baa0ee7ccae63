"""overstated-causality."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from evidence.model.finding import Finding
from evidence.model.project import Link, Project
from evidence.model.scales import Relation
from evidence.model.statement import Statement
from evidence.model.warrant import Warrant
from evidence.rules.base import LinkRule
from evidence.rules.fault import relation_fault
from evidence.rules.said import ALIKE, UNGRADED, asserts, denied, relation_said

_SAID = {
    Relation.ASSOCIATION: "says that the two go together",
    Relation.CONDITIONAL_CAUSATION: "says that one may cause the other",
    Relation.CAUSATION: "says that one causes the other",
}


class OverstatedCausality(LinkRule):
    """A sentence says cause where the evidence shows less.

    Observational studies show that two things go together. A third of university press releases turned that into
    cause and effect, and the news followed [@sumner2014]. The strongest relation is the one the registry declares,
    else the one that the study design can show. A result in the past tense ("cut the risk") says cause like any other;
    told with its study and its numbers, it says what may be so.

    Flagged, if the claim rests on a cohort study:

        Coffee prevents dementia.

    Not flagged:

        Coffee drinkers had dementia less often.
    """

    id = "overstated-causality"
    family = "causality"
    yields_to: ClassVar[tuple[str, ...]] = ("animal-evidence-for-people", "mechanism-as-fact")

    def judges(self, statement: Statement, link: Link) -> bool:
        """A sentence that is not checkable for itself may still say cause of what the claim is about."""
        return asserts(statement, link) or (
            statement.relation >= Relation.CONDITIONAL_CAUSATION and not statement.reported and link.score >= ALIKE
        )

    def compare(self, statement: Statement, warrant: Warrant, project: Project) -> Iterator[Finding]:
        ceiling = warrant.relation
        if ceiling is None or denied(statement) or warrant.claim.kind in UNGRADED:
            return
        if relation_said(statement) <= ceiling.value:
            return
        causal = relation_fault(statement)
        said = _SAID[relation_said(statement)]
        message = f"{causal.words} {said}, but {ceiling.reason}{warrant.told}"
        yield self.finding(statement.sentence.document.source, causal.span, message, warrant=warrant)
