"""unstudied-comparison."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from evidence import language
from evidence.model.finding import Finding
from evidence.model.project import Project
from evidence.model.scales import Status
from evidence.model.statement import Comparison, Statement
from evidence.model.warrant import Warrant
from evidence.rules.base import LinkRule
from evidence.rules.fault import quote
from evidence.rules.said import UNGRADED, denied


class UnstudiedComparison(LinkRule):
    """A sentence compares with something that was never compared head to head.

    A trial against placebo says nothing about drugs, and one against one drug nothing about "most drugs". Only the
    comparators on record are warranted; a superlative compares with everything.

    Flagged, if the trials on record compared with placebo:

        Turmeric works better than most anti-inflammatory drugs.

    Not flagged:

        Turmeric worked better than placebo.
    """

    id = "unstudied-comparison"
    family = "effects"
    statuses: ClassVar[frozenset[Status]] = frozenset({Status.SUPPORTED, Status.UNSUPPORTED})

    def compare(self, statement: Statement, warrant: Warrant, project: Project) -> Iterator[Finding]:
        comparison = statement.comparison
        if comparison is None or denied(statement) or warrant.claim.kind in UNGRADED:
            return
        if not _unstudied(comparison, warrant):
            return
        span = comparison.than_span or comparison.span
        words = quote(comparison.than or comparison.words)
        message = f"nothing was compared head to head with {words}; on record {_on_record(warrant)}"
        yield self.finding(statement.sentence.document.source, span, message, warrant=warrant)


def _unstudied(comparison: Comparison, warrant: Warrant) -> bool:
    if comparison.universal:
        return True
    if not comparison.than:
        return False
    return bool(warrant.comparators) and not any(
        language.same_topic(comparison.than, comparator) for comparator in warrant.comparators
    )


def _on_record(warrant: Warrant) -> str:
    compared = f"are {', '.join(warrant.comparators)}" if warrant.comparators else "is no comparison"
    return compared + warrant.told
