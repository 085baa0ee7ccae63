"""denied-effect."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from evidence import language
from evidence.grade.bands import magnitude
from evidence.grade.established import Establishment, establishment
from evidence.model.claim import Claim
from evidence.model.finding import Finding
from evidence.model.project import Link, Project
from evidence.model.scales import Certainty, Magnitude, Status
from evidence.model.statement import Statement
from evidence.rules.base import StatementRule
from evidence.rules.fault import quote
from evidence.rules.intervention import is_about_effect, names_intervention
from evidence.rules.said import UNGRADED, speaks_of_animals


class DeniedEffect(StatementRule):
    """A sentence says flatly that something has no effect, and the evidence has established one.

    To talk an effect away misinforms as much as to talk one up. A denial is held to the effect that was measured
    against the same thing: what works better than nothing may be no better than sham. A trivial effect may be denied;
    where certainty is low, a denial is another rule's business.

    Flagged, if the claim's risk ratio is 0.7 with an interval from 0.6 to 0.8 and certainty is moderate:

        Statins do not prevent heart attacks.

    Not flagged:

        Statins do not prevent all heart attacks.
    """

    id = "denied-effect"
    family = "support"
    checkable_only: ClassVar[bool] = False

    def check(self, statement: Statement, links: tuple[Link, ...], project: Project) -> Iterator[Finding]:
        denial = language.flat_denial(statement) if links else None
        if denial is None or speaks_of_animals(statement) or not _is_denied(statement, links[0].claim):
            return
        shown = establishment(links[0].claim)
        if shown is None or not _speaks_against(shown, links[0].claim) or not _same_comparison(statement, shown):
            return
        source = statement.sentence.document.source
        warrant = project.warrants[links[0].claim.id]
        message = f"{quote(source.excerpt(denial))} denies an effect that is established: {shown.reason}"
        yield self.finding(source, denial, f"{message}{warrant.told}", warrant=warrant)


def _is_denied(statement: Statement, claim: Claim) -> bool:
    """Whether the claim is an effect that the sentence speaks of, and sure enough to hold against a denial."""
    sure = claim.certainty is None or claim.certainty.level >= Certainty.MODERATE
    about = names_intervention(statement, claim) and is_about_effect(statement, claim)
    return sure and about and claim.kind not in UNGRADED and claim.status is Status.SUPPORTED


def _speaks_against(shown: Establishment, claim: Claim) -> bool:
    """Whether there is an effect, and one of a size that GRADE does not call little to none."""
    size = magnitude(shown.effect, claim, shown.field[:-1])
    trivial = shown.matters is False or (size is not None and size.value is Magnitude.TRIVIAL)
    return bool(shown.holds) and not trivial


def _same_comparison(statement: Statement, shown: Establishment) -> bool:
    """Whether the sentence compares with nothing, or with what the effect was measured against."""
    than = statement.comparison.than if statement.comparison else ""
    return not than or bool(shown.effect.comparator and language.same_topic(than, shown.effect.comparator))
