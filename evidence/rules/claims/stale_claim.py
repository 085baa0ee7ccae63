"""stale-claim."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.claim import Claim
from evidence.model.finding import Finding
from evidence.model.project import Project
from evidence.rules.base import ClaimRule
from evidence.rules.fault import quote


class StaleClaim(ClaimRule):
    """The day by which a claim was to be looked at again is past.

    Research moves on, and a claim that was right when it was written may be so no longer. Rules know no clock: the
    day is the one given with `--as-of`, and without it nothing is stale.

    Flagged, with `--as-of 2027-07-01`:

        - {id: zinc-colds, statement: Zinc shortens colds., review_by: 2027-06-30}

    Not flagged:

        - {id: zinc-colds, statement: Zinc shortens colds., review_by: 2027-07-01}
    """

    id = "stale-claim"
    family = "claims"

    def check(self, claim: Claim, project: Project) -> Iterator[Finding]:
        if claim.review_by and project.as_of > claim.review_by:
            message = f"claim {quote(claim.id)} was to be looked at again by {claim.review_by}"
            yield self.finding(claim.source, claim.place("review_by"), message)
