"""certainty-above-design."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.grade.certainty import above_design
from evidence.model.claim import Claim
from evidence.model.finding import Finding, Level
from evidence.model.project import Project
from evidence.model.scales import ClaimKind
from evidence.rules.base import ClaimRule
from evidence.rules.fault import quote
from evidence.rules.said import UNGRADED


class CertaintyAboveDesign(ClaimRule):
    """A claim is rated more certain than the design of its evidence can make it.

    In GRADE randomised trials start at high certainty and all other studies at low. Large effects, a dose response
    and opposing confounding can take it up; without them it stays where it starts, or falls. Where the rating began
    elsewhere, as after ROBINS-I, `starts_at` says so. Of a test's accuracy, cohort and cross-sectional studies start
    at high. Of a mechanism, which GRADE was not made for, it is a note only.

    Flagged, if the only source is a cohort study:

        certainty: {level: high}

    Not flagged:

        certainty: {level: moderate, rated_up: [large_effect]}
    """

    id = "certainty-above-design"
    family = "claims"

    def check(self, claim: Claim, project: Project) -> Iterator[Finding]:
        found = None if claim.kind in UNGRADED else above_design(claim)
        if found is None or claim.certainty is None:
            return
        up = f" and is rated up for {', '.join(found.rated_up)}" if found.rated_up else ", and nothing rates it up"
        message = (
            f"claim {quote(claim.id)} is rated {claim.certainty.level.words}, but {found.start.reason} starts at "
            f"{found.start.value.words}{up}"
        )
        level = Level.NOTE if claim.kind is ClaimKind.MECHANISM else self.level
        yield self.finding(claim.source, claim.place("certainty", "level"), message, level=level)
