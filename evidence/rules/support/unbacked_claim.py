"""unbacked-claim."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from evidence.model.finding import Finding
from evidence.model.project import Project
from evidence.model.scales import Status
from evidence.model.statement import Statement
from evidence.model.warrant import Warrant
from evidence.rules.base import LinkRule
from evidence.rules.fault import relation_fault, whole
from evidence.rules.said import UNGRADED, denied


class UnbackedClaim(LinkRule):
    """A sentence states a claim of which the registry says that nothing supports it.

    Somebody looked for evidence, found none, and recorded that. Even "may" says more than nothing; only a sentence
    that calls the matter unknown, or denies it, is warranted.

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
        if denied(statement):
            return
        asserted = whole(statement) if warrant.claim.kind in UNGRADED else relation_fault(statement)
        message = f"{asserted.words} states what the registry calls unsupported: {_found(warrant)}"
        yield self.finding(statement.sentence.document.source, asserted.span, message, warrant=warrant)


def _found(warrant: Warrant) -> str:
    return warrant.claim.note or warrant.evidence
