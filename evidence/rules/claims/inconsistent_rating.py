"""inconsistent-rating."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.grade.certainty import above_design, reckoned
from evidence.model.claim import Claim
from evidence.model.finding import Finding, Level
from evidence.model.project import Project
from evidence.rules.base import ClaimRule
from evidence.rules.fault import quote


class InconsistentRating(ClaimRule):
    """A rated level is not what its own reasons come to.

    A rating in GRADE is a sum: it starts at high for randomised trials and at low for other studies, loses a level for
    each reason to doubt, two where the reason is named twice, and gains one for each reason to trust. Where the sum
    and the level differ, one of them is wrong, and articles are judged by the wrong one. A level without reasons is
    taken as it stands.

    Flagged, if the source is a meta-analysis of randomised trials:

        certainty: {level: high, rated_down: [imprecision]}

    Not flagged:

        certainty: {level: moderate, rated_down: [imprecision]}
    """

    id = "inconsistent-rating"
    family = "claims"
    level = Level.ERROR

    def check(self, claim: Claim, project: Project) -> Iterator[Finding]:
        total = reckoned(claim)
        if claim.certainty is None or total is None or total.level is claim.certainty.level or above_design(claim):
            return
        message = (
            f"claim {quote(claim.id)} is rated {claim.certainty.level.words}, but its reasons come to another level: "
            f"{total.words}"
        )
        yield self.finding(claim.source, claim.place("certainty", "level"), message)
