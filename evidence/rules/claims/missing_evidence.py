"""missing-evidence."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.claim import Claim
from evidence.model.finding import Finding
from evidence.model.project import Project
from evidence.model.scales import Stance, Status
from evidence.rules.base import ClaimRule
from evidence.rules.fault import quote


class MissingEvidence(ClaimRule):
    """A claim is called supported and names no source that supports it.

    A statement tied to such a claim would pass for backed, and nothing backs it. A claim that nobody has looked into is
    `unsupported` until somebody has; one that cannot be looked into is `uncheckable`.

    Flagged:

        - {id: zinc-colds, statement: Zinc shortens colds., status: supported}

    Not flagged:

        - {id: zinc-colds, statement: Zinc shortens colds., status: unsupported}
    """

    id = "missing-evidence"
    family = "claims"

    def check(self, claim: Claim, project: Project) -> Iterator[Finding]:
        if claim.status is not Status.SUPPORTED or any(e.stance is Stance.SUPPORTS for e in claim.evidence):
            return
        recorded = "only sources that contradict it are" if claim.evidence else "no source is"
        message = f"claim {quote(claim.id)} is called supported, but {recorded} on record"
        yield self.finding(claim.source, claim.place("status"), message)
