"""overstated-advice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import ClassVar

from evidence import language
from evidence.grade.agreement import superseded
from evidence.model.claim import Claim
from evidence.model.finding import Finding, Level
from evidence.model.project import Link, Project
from evidence.model.scales import Certainty, ClaimKind, Recommendation, Status
from evidence.model.statement import Statement
from evidence.model.warrant import Warrant
from evidence.rules.base import LinkRule
from evidence.rules.fault import quote
from evidence.rules.said import UNGRADED

_FOR = (Recommendation.STRONG_FOR, Recommendation.CONDITIONAL_FOR)
_NAMED = 0.5
"""The share of an intervention's words by which advice names it."""


class OverstatedAdvice(LinkRule):
    """A sentence tells its readers to do something, and the evidence does not carry the advice.

    Four in ten press releases on health research gave their readers more direct advice than the paper did
    [@sumner2014]. To tell people what to do takes evidence of moderate certainty at least, or a guideline that strongly
    recommends it; where its recommendation is conditional, a treatment may be offered. Advice against something, to be
    careful, or to see a doctor is not held to that.

    Flagged, if the claim has low certainty:

        Take ginger for nausea in pregnancy.

    Not flagged:

        Ginger may be worth a try for nausea in pregnancy.
    """

    id = "overstated-advice"
    family = "causality"
    yields_to: ClassVar[tuple[str, ...]] = ("contradicted-statement", "unbacked-claim")
    statuses: ClassVar[frozenset[Status]] = frozenset({Status.SUPPORTED, Status.UNSUPPORTED, Status.CONTRADICTED})

    def judges(self, statement: Statement, link: Link) -> bool:
        return True  # Advice need assert nothing.

    def check(self, statement: Statement, links: tuple[Link, ...], project: Project) -> Iterator[Finding]:
        # Advice is one, however many claims it rests on.
        yield from islice(super().check(statement, links, project), 1)

    def compare(self, statement: Statement, warrant: Warrant, project: Project) -> Iterator[Finding]:
        claim = warrant.claim
        if claim.kind in UNGRADED or claim.kind is ClaimKind.SAFETY or (urge := language.urging(statement)) is None:
            return
        if language.names(urge.told, claim.intervention, _NAMED) and (limit := _limit(warrant)) is not None:
            level, reason = limit
            message = f"{quote(urge.trigger.words)} tells readers to do it, but {reason}{warrant.told}"
            span = urge.trigger.span
            if not set(_recommendations(claim).values()) <= {*_FOR}:
                # What is advised against is no better for being worded with care.
                warrant = replace(warrant, wording="")
            yield self.finding(statement.sentence.document.source, span, message, warrant=warrant, level=level)


def _limit(warrant: Warrant) -> tuple[Level, str] | None:
    """Why the evidence does not carry advice, and how much that matters; None where it does."""
    recommended = _recommendations(warrant.claim)
    if recommended:
        return _by_recommendation(recommended)
    if warrant.claim.status is Status.CONTRADICTED:
        return Level.WARNING, "the evidence contradicts it"
    if warrant.claim.status is Status.UNSUPPORTED:
        return Level.WARNING, "nothing on record supports it"
    if warrant.certainty is not None and warrant.certainty.value <= Certainty.LOW:
        return Level.WARNING, warrant.certainty.reason
    return None


def _recommendations(claim: Claim) -> dict[str, Recommendation]:
    """What guidelines that still stand recommend, by citekey."""
    outdated = superseded(claim.evidence)
    return {
        evidence.source: evidence.recommendation
        for evidence in claim.evidence
        if evidence.recommendation is not None and evidence.source not in outdated
    }


def _by_recommendation(recommended: dict[str, Recommendation]) -> tuple[Level, str] | None:
    against = [source for source, what in recommended.items() if what not in _FOR]
    favouring = [source for source, what in recommended.items() if what in _FOR]
    if against and favouring:
        return Level.WARNING, f"guidelines disagree: {_listed(favouring)} for it, {_listed(against)} against it"
    if against:
        strong = Recommendation.STRONG_AGAINST in recommended.values()
        strength = "strong" if strong else "conditional"
        level = Level.ERROR if strong else Level.WARNING
        return level, f"the recommendation on record is {strength} against it ({_listed(against)})"
    if Recommendation.STRONG_FOR in recommended.values():
        return None
    return Level.WARNING, f"the recommendation on record is conditional, that it may be offered ({_listed(favouring)})"


def _listed(sources: list[str]) -> str:
    return " and ".join(sources)
