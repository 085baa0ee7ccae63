"""contradicted-statement."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from evidence import language
from evidence.model.finding import Finding, Level
from evidence.model.project import Link, Project
from evidence.model.scales import Status
from evidence.model.statement import Statement
from evidence.model.warrant import Warrant
from evidence.rules.base import LinkRule
from evidence.rules.fault import relation_fault, whole
from evidence.rules.said import UNGRADED, asserts, denied

_MOST = 0.6
"""The share of a description's words that a sentence which states it uses."""


class ContradictedStatement(LinkRule):
    """A sentence states a claim that the evidence contradicts.

    A claim with `status: contradicted` is one that research looked for and did not find, or found the other way
    round. Saying it, however carefully, misinforms; saying that it is not so is right.

    Flagged, if the claim has `status: contradicted`:

        Sugar makes children hyperactive.

    Not flagged:

        Sugar does not make children hyperactive.
    """

    id = "contradicted-statement"
    family = "support"
    level = Level.ERROR
    first_decides: ClassVar[bool] = False
    statuses: ClassVar[frozenset[Status]] = frozenset({Status.CONTRADICTED})

    def judges(self, statement: Statement, link: Link) -> bool:
        # Descriptions of one thing share its words; only one that uses most of the claim's says the same of it.
        described = link.claim.kind in UNGRADED and not language.names(statement.text, link.claim.statement, _MOST)
        return asserts(statement, link) and (link.score == 1 or not described)

    def compare(self, statement: Statement, warrant: Warrant, project: Project) -> Iterator[Finding]:
        if denied(statement):
            return
        asserted = whole(statement) if warrant.claim.kind in UNGRADED else relation_fault(statement)
        message = f"{asserted.words} states what the evidence contradicts{warrant.told}"
        yield self.finding(statement.sentence.document.source, asserted.span, message, warrant=warrant)
