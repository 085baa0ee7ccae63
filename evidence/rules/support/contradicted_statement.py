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
from evidence.rules.intervention import article_names_intervention
from evidence.rules.said import UNGRADED, asserts, denied

_MOST = 0.6
"""The share of a description's words that a sentence which states it uses."""
_SURE = 0.5
"""The score from which a link needs no more than itself; else the article must be about what the claim is about."""


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
        return asserts(statement, link) and (link.score == 1 or _says_so(statement, link))

    def compare(self, statement: Statement, warrant: Warrant, project: Project) -> Iterator[Finding]:
        if denied(statement):
            return
        asserted = whole(statement) if warrant.claim.kind in UNGRADED else relation_fault(statement)
        message = f"{asserted.words} states what the evidence contradicts{warrant.told}"
        yield self.finding(statement.sentence.document.source, asserted.span, message, warrant=warrant)


def _says_so(statement: Statement, link: Link) -> bool:
    """Whether a sentence says what the claim says, and is not only about the same thing."""
    if link.claim.kind in UNGRADED:
        return language.names(statement.text, link.claim.statement, _MOST)
    return link.score >= _SURE or article_names_intervention(statement, link.claim)
