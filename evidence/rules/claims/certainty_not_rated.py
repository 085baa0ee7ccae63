"""certainty-not-rated."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.grade.certainty import certainty
from evidence.model.claim import Claim
from evidence.model.finding import Finding, Level
from evidence.model.project import Project
from evidence.model.scales import ClaimKind, Status
from evidence.rules.base import ClaimRule
from evidence.rules.fault import quote

_KINDS = (ClaimKind.EFFICACY, ClaimKind.COMPARATIVE, ClaimKind.SAFETY, ClaimKind.ASSOCIATION, ClaimKind.MECHANISM)


class CertaintyNotRated(ClaimRule):
    """A supported claim about an effect has evidence, and nobody has rated how certain it is.

    An unrated claim counts for as much as GRADE starts with for its best design, which is before anybody has looked
    for bias, and so usually too much. Looked for only where all the articles of the registry are checked together.

    Flagged:

        - {id: zinc-colds, kind: efficacy, evidence: [{source: lee2013, design: meta-analysis}]}

    Not flagged:

        - {id: zinc-colds, kind: efficacy, certainty: low, evidence: [{source: lee2013, design: meta-analysis}]}
    """

    id = "certainty-not-rated"
    family = "claims"
    level = Level.NOTE

    def check(self, claim: Claim, project: Project) -> Iterator[Finding]:
        if not project.whole or claim.kind not in _KINDS or claim.status is not Status.SUPPORTED:
            return
        if claim.certainty is None and (taken := certainty(claim)) is not None:
            message = f"claim {quote(claim.id)} passes for {taken.value.words} certainty: {taken.reason}"
            yield self.finding(claim.source, claim.place("id"), message)
