"""unknown-source."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.errors import nearest
from evidence.model.claim import Claim
from evidence.model.finding import Finding, Level
from evidence.model.project import Project
from evidence.rules.base import ClaimRule
from evidence.rules.fault import quote


class UnknownSource(ClaimRule):
    """A claim names a source that the bibliography does not hold.

    Evidence without a work behind it cannot be looked up, so the claim is not backed by it.

    Flagged, if references.bib has no entry `lee2031`:

        evidence: [{source: lee2031, design: cohort}]

    Not flagged, if it has an entry `lee2013`:

        evidence: [{source: lee2013, design: cohort}]
    """

    id = "unknown-source"
    family = "claims"
    level = Level.ERROR

    def check(self, claim: Claim, project: Project) -> Iterator[Finding]:
        if project.bibliography is None:
            return
        known = project.bibliography.references
        for index, evidence in enumerate(claim.evidence):
            if evidence.source not in known:
                hint = nearest(evidence.source, known)
                path = project.bibliography.source.path
                source = f"source {quote(evidence.source)} of claim {quote(claim.id)}"
                message = f"{source} is not in {path}{'; ' * bool(hint)}{hint}"
                yield self.finding(claim.source, claim.place("evidence", index, "source"), message)
