"""absolute-safety."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from evidence.grade.summary import estimate
from evidence.model.claim import Claim
from evidence.model.finding import Finding
from evidence.model.project import Link, Project
from evidence.model.scales import ClaimKind
from evidence.model.statement import Statement
from evidence.rules.base import StatementRule
from evidence.rules.fault import Fault, fault


class AbsoluteSafety(StatementRule):
    """A sentence calls something harmless, or safe without the harms on record.

    Nothing that works is free of harms, and no trial is large enough to rule out rare ones. "No side effects" is
    never warranted; "safe" and "few side effects" are not where harms are on record and the sentence gives no rate.

    Flagged:

        Herbal sleep aids have no side effects.

    Not flagged:

        About 9 in 100 users report drowsiness the next day.
    """

    id = "absolute-safety"
    family = "effects"
    checkable_only: ClassVar[bool] = False

    def check(self, statement: Statement, links: tuple[Link, ...], project: Project) -> Iterator[Finding]:
        if _denied(statement) or statement.sentence.is_question:
            return
        source = statement.sentence.document.source
        claim = _of_harms(links)
        about_safety = claim is not None and claim.kind is ClaimKind.SAFETY
        warrant = project.warrants[claim.id] if claim and about_safety else None
        if statement.triggered("safety", "absolute"):
            harmless = fault(statement, "safety", value="absolute")
            message = f"{harmless.words} rules out harm, which no evidence can{_on_record(claim)}"
            yield self.finding(source, harmless.span, message, warrant=warrant)
        elif claim and _harms(claim) and not statement.quantities and (safe := _called_safe(statement)):
            message = f"{safe.words} leaves out the harms{_on_record(claim)}"
            yield self.finding(source, safe.span, message, warrant=warrant)


def _of_harms(links: tuple[Link, ...]) -> Claim | None:
    """The claim about safety that the sentence states, else one that has harms of its intervention on record."""
    claims = [link.claim for link in links]
    safety = (claim for claim in claims if claim.kind is ClaimKind.SAFETY)
    return next(safety, next((claim for claim in claims if claim.harms), None))


def _denied(statement: Statement) -> bool:
    """Whether the words of safety are denied; the "no" of "no side effects" is part of them."""
    safety = [trigger.span for trigger in statement.triggered("safety")]
    denials = (trigger.span for trigger in statement.triggered("negation"))
    return any(not any(denial.overlaps(span) for span in safety) for denial in denials)


def _called_safe(statement: Statement) -> Fault | None:
    for value in ("minimal", "plain"):
        if statement.triggered("safety", value):
            return fault(statement, "safety", value=value)
    return None


def _harms(claim: Claim) -> list[str]:
    if claim.kind is not ClaimKind.SAFETY:
        return list(claim.harms)
    rates = [f"{estimate(effect)} ({evidence.source})" for evidence in claim.evidence for effect in evidence.effects]
    return [*rates, *claim.harms]


def _on_record(claim: Claim | None) -> str:
    harms = _harms(claim) if claim else []
    return f"; on record are {', '.join(harms[:3])}" if harms else ""
