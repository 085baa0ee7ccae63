"""unrated-imprecision."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.grade.certainty import rates
from evidence.grade.precision import imprecision
from evidence.model.claim import Claim
from evidence.model.finding import Finding, Level, Related
from evidence.model.project import Project
from evidence.rules.base import ClaimRule
from evidence.rules.fault import quote


class UnratedImprecision(ClaimRule):
    """An interval leaves open whether there is an effect that matters, and the rating takes no account of it.

    In GRADE, certainty is rated down for imprecision where the confidence interval includes no effect, or lies on both
    sides of the smallest important difference. Where no such difference is declared, a ratio is imprecise if its
    interval includes 0.75 or 1.25 as well as no effect: a rough guide, and of a claim of no difference a note. Looked
    at only where a rating gives reasons, or stands where it starts; a level that was published without its reasons may
    have taken it into account.

    Flagged, for an effect of SMD -0.3 with an interval of -0.7 to 0.1:

        certainty: {level: moderate, rated_down: [risk_of_bias]}

    Not flagged:

        certainty: {level: low, rated_down: [risk_of_bias, imprecision]}
    """

    id = "unrated-imprecision"
    family = "claims"

    def check(self, claim: Claim, project: Project) -> Iterator[Finding]:
        found = imprecision(claim) if rates(claim, "imprecision") is False else None
        if found is not None:
            message = f"the rating of claim {quote(claim.id)} takes no account of imprecision: {found.reason}"
            related = (Related(claim.source, claim.place(*found.field), "the interval is here"),)
            level = Level.NOTE if found.rough else self.level
            yield self.finding(claim.source, claim.place("certainty"), message, related=related, level=level)
