"""unrated-inconsistency."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.grade.certainty import rates
from evidence.grade.consistency import inconsistency
from evidence.model.claim import Claim
from evidence.model.finding import Finding, Related
from evidence.model.project import Project
from evidence.rules.base import ClaimRule
from evidence.rules.fault import quote


class UnratedInconsistency(ClaimRule):
    """Studies differ by more than chance, and the rating takes no account of it.

    In GRADE, certainty is rated down for inconsistency where studies disagree and nobody knows why: where I2 is 75% or
    more, 50% or more with a test that makes chance unlikely, or where the intervals of two studies that are pooled do
    not overlap. I2 is recomputed where the studies are on record. Looked at only where a rating gives reasons, or
    stands where it starts.

    Flagged, for an effect with an I2 of 90%:

        certainty: {level: moderate, rated_down: [risk_of_bias]}

    Not flagged:

        certainty: {level: low, rated_down: [risk_of_bias, inconsistency]}
    """

    id = "unrated-inconsistency"
    family = "claims"

    def check(self, claim: Claim, project: Project) -> Iterator[Finding]:
        found = inconsistency(claim) if rates(claim, "inconsistency") is False else None
        if found is not None:
            message = f"the rating of claim {quote(claim.id)} takes no account of inconsistency: {found.reason}"
            related = (Related(claim.source, claim.place(*found.field), "it shows here"),)
            yield self.finding(claim.source, claim.place("certainty"), message, related=related)
