"""no-difference-from-non-significance."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from evidence.grade.established import Establishment, judged
from evidence.grade.thresholds import distance, yardstick
from evidence.language import changes, flat_denial
from evidence.model.claim import Claim
from evidence.model.finding import Finding, Level
from evidence.model.project import Link, Project
from evidence.model.scales import Certainty, Status
from evidence.model.statement import Quantity, Statement
from evidence.model.text import Span
from evidence.model.warrant import Warrant
from evidence.rules.base import StatementRule
from evidence.rules.fault import quote
from evidence.rules.intervention import names_intervention
from evidence.rules.said import UNGRADED, speaks_of_animals

_SIGNIFICANT = 0.05


class NoDifferenceFromNonSignificance(StatementRule):
    """A sentence says that something has no effect, and the evidence only leaves it open.

    No evidence of an effect is not evidence of no effect: an interval that includes nothing and an important benefit
    as well rules out neither, and evidence of low certainty settles nothing either way. "It is unclear whether" and
    "was not shown to" are what such evidence carries. In an article alone, a p value above 0.05 beside a flat
    denial is pointed out as a note.

    Flagged, if the claim's risk ratio is 0.8 with an interval from 0.5 to 1.2:

        Zinc does not prevent colds.

    Not flagged:

        It is unclear whether zinc prevents colds.
    """

    id = "no-difference-from-non-significance"
    family = "effects"
    checkable_only: ClassVar[bool] = False

    def check(self, statement: Statement, links: tuple[Link, ...], project: Project) -> Iterator[Finding]:
        denial = flat_denial(statement)
        if denial is None or speaks_of_animals(statement):
            return
        source = statement.sentence.document.source
        words = quote(source.excerpt(denial))
        warrant = project.warrants[links[0].claim.id] if links else None
        if warrant is not None and _denies(statement, denial, warrant.claim):
            if reason := _leaves_open(warrant):
                message = f"{words} denies an effect that the evidence leaves open: {reason}"
                yield self.finding(source, denial, message, warrant=warrant)
        elif (p := _not_significant(statement)) is not None:
            message = f"{words} takes {quote(p.words)} for no effect; it is no evidence of one, which is less"
            yield self.finding(source, denial, message, level=Level.NOTE)


def _denies(statement: Statement, denial: Span, claim: Claim) -> bool:
    """Whether the claim is what is denied: a change asserted beside the denial makes it something else's."""
    if claim.kind in UNGRADED or claim.status is not Status.SUPPORTED:
        return False
    if not names_intervention(statement, claim):
        return False
    return not any(not _inside(statement, change.start, denial) for change in changes(statement.text))


def _inside(statement: Statement, start: int, span: Span) -> bool:
    return statement.sentence.at(start, start + 1).start in span


def _leaves_open(warrant: Warrant) -> str:
    """Why the evidence does not carry a denial; empty where it does, or speaks for an effect."""
    found = judged(warrant.claim)
    if found is not None and found.holds is False and (benefit := _important(found, warrant.claim)):
        return f"{found.reason}, and {benefit}"
    rated = warrant.claim.certainty
    if rated is not None and rated.level <= Certainty.LOW and (found is None or not found.holds):
        return f"certainty is rated {rated.level.words}{warrant.told}"
    return ""


def _important(found: Establishment, claim: Claim) -> str:
    """The important effect that the interval reaches; empty where it reaches none, or there is no interval."""
    effect = found.effect
    stick = yardstick(effect, claim, found.field[:-1])
    if stick is None or effect.interval is None or found.matters is False:
        return ""
    # Without a declared difference that matters, what the defaults call moderate is held to matter.
    bound = stick.important or distance(effect.measure, stick.bands[1])
    ends = (distance(effect.measure, end) for end in (effect.interval.low, effect.interval.high))
    reaches = bound is not None and any(end is not None and end >= bound for end in ends)
    return f"an important effect as well ({stick.words})" if reaches else ""


def _not_significant(statement: Statement) -> Quantity | None:
    """A p value above 0.05 that the sentence gives."""
    return next(
        (
            quantity
            for quantity in statement.quantities
            if quantity.kind == "p-value"
            and quantity.bound != "under"
            and (quantity.value > _SIGNIFICANT or (quantity.bound == "over" and quantity.value == _SIGNIFICANT))
        ),
        None,
    )
