"""unbacked-claim."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from evidence import language
from evidence.model.claim import Claim
from evidence.model.finding import Finding
from evidence.model.project import Project
from evidence.model.scales import Relation, Status
from evidence.model.statement import Statement
from evidence.model.warrant import Warrant
from evidence.rules.base import LinkRule
from evidence.rules.fault import relation_fault, whole
from evidence.rules.said import UNGRADED, denied

_SAME = 0.5
"""The share of an intervention's words by which another claim is about it."""


class UnbackedClaim(LinkRule):
    """A sentence states a claim of which the registry says that nothing supports it.

    Somebody looked for evidence, found none, and recorded that. Even "may" says more than nothing; only a sentence
    that calls the matter unknown, or denies it, is warranted. That two things go together is not that one causes the
    other: where the registry backs the first of the same thing, it is not held to the second.

    Flagged, if the claim has `status: unsupported`:

        Copper bracelets may ease arthritis.

    Not flagged:

        It is unclear whether copper bracelets ease arthritis.
    """

    id = "unbacked-claim"
    family = "support"
    first_decides: ClassVar[bool] = False
    statuses: ClassVar[frozenset[Status]] = frozenset({Status.UNSUPPORTED})

    def compare(self, statement: Statement, warrant: Warrant, project: Project) -> Iterator[Finding]:
        if denied(statement) or _goes_together(statement, warrant.claim, project):
            return
        asserted = whole(statement) if warrant.claim.kind in UNGRADED else relation_fault(statement)
        message = f"{asserted.words} states what the registry calls unsupported: {_found(warrant)}"
        yield self.finding(statement.sentence.document.source, asserted.span, message, warrant=warrant)


def _found(warrant: Warrant) -> str:
    return warrant.claim.note or warrant.evidence


def _goes_together(statement: Statement, claim: Claim, project: Project) -> bool:
    """Whether the sentence says less than the claim, and another claim about the same thing backs as much."""
    if statement.relation is not Relation.ASSOCIATION or not claim.intervention:
        return False
    if language.read_phrase(claim.statement).relation is not Relation.CAUSATION:
        return False
    others = project.registry.claims if project.registry else ()
    return any(_backs_association(other, claim, project) for other in others)


def _backs_association(other: Claim, claim: Claim, project: Project) -> bool:
    if other.status is not Status.SUPPORTED or not language.names(other.intervention, claim.intervention, _SAME):
        return False
    ceiling = project.warrants[other.id].relation
    return ceiling is not None and ceiling.value >= Relation.ASSOCIATION
