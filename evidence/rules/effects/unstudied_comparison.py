"""unstudied-comparison."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import ClassVar

from evidence import language
from evidence.model.finding import Finding
from evidence.model.project import Link, Project
from evidence.model.scales import Status
from evidence.model.statement import Comparison, Statement
from evidence.model.warrant import Warrant
from evidence.rules.base import LinkRule
from evidence.rules.fault import quote
from evidence.rules.intervention import apart
from evidence.rules.said import UNGRADED, denied

_UNEXPOSED = re.compile(r"(?:\w+ ){0,3}(?:who|that) (?:never|do not|did not|don['’]t|didn['’]t|had not)\b", re.I)
"""`those who don't`: what was compared with is that nothing was done, which every comparison has at its end."""


class UnstudiedComparison(LinkRule):
    """A sentence compares with something that was never compared head to head.

    A trial against placebo says nothing about drugs, and one against one drug nothing about "most drugs". Only the
    comparators on record are warranted; a superlative compares with everything. What the claim's own intervention is
    held against must have been its comparator, too.

    Flagged, if the trials on record compared with placebo:

        Turmeric works better than most anti-inflammatory drugs.

    Not flagged:

        Turmeric worked better than placebo.
    """

    id = "unstudied-comparison"
    family = "effects"
    statuses: ClassVar[frozenset[Status]] = frozenset({Status.SUPPORTED, Status.UNSUPPORTED})

    def check(self, statement: Statement, links: tuple[Link, ...], project: Project) -> Iterator[Finding]:
        # The comparison is one, however many claims it touches.
        yield from islice(super().check(statement, links, project), 1)

    def compare(self, statement: Statement, warrant: Warrant, project: Project) -> Iterator[Finding]:
        comparison = statement.comparison
        if comparison is None or denied(statement) or warrant.claim.kind in UNGRADED:
            return
        span = comparison.than_span or comparison.span
        words = quote(comparison.than or comparison.words)
        if _unstudied(comparison, warrant):
            message = f"nothing was compared head to head with {words}; on record {_on_record(warrant)}"
        elif _of_the_other(comparison, statement, warrant):
            only = ", ".join(warrant.comparators)
            message = f"{words} was compared head to head only with what is on record, {only}{warrant.told}"
        else:
            return
        yield self.finding(statement.sentence.document.source, span, message, warrant=warrant)


def _unstudied(comparison: Comparison, warrant: Warrant) -> bool:
    if comparison.universal:
        return True
    if not comparison.than or _UNEXPOSED.match(comparison.than):
        return False
    return bool(warrant.comparators) and not any(
        language.same_topic(comparison.than, comparator) for comparator in warrant.comparators
    )


def _of_the_other(comparison: Comparison, statement: Statement, warrant: Warrant) -> bool:
    """Whether it is the claim's own intervention that something is held against, and not what was compared with it."""
    own = warrant.claim.intervention
    if not (own and warrant.comparators and comparison.than_span and language.names(comparison.than, own)):
        return False
    before = statement.text[: comparison.than_span.start - statement.span.start]
    comparators = apart(" ".join(warrant.comparators), own)
    return not language.names(before, own) and not language.same_topic(before, comparators)


def _on_record(warrant: Warrant) -> str:
    compared = f"are {', '.join(warrant.comparators)}" if warrant.comparators else "is no comparison"
    return compared + warrant.told
