"""drafted-evidence."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.claim import Claim
from evidence.model.finding import Finding
from evidence.model.project import Project
from evidence.rules.base import ClaimRule
from evidence.rules.fault import quote


class DraftedEvidence(ClaimRule):
    """Evidence was drafted by `evidence add` from an abstract, and nobody has confirmed it.

    An abstract states some of what a paper found, and reading it by program goes wrong at times: which group a number
    is of, what it is compared with, whether a sentence is about the outcome of the claim. Until an editor has held it
    against the paper and taken `drafted: true` out, articles rest on it unseen.

    Flagged:

        - {source: lee2013, drafted: true, effects: [{measure: RR, estimate: 0.8}]}

    Not flagged:

        - {source: lee2013, effects: [{measure: RR, estimate: 0.8}]}
    """

    id = "drafted-evidence"
    family = "claims"

    def check(self, claim: Claim, project: Project) -> Iterator[Finding]:
        for index, evidence in enumerate(claim.evidence):
            if evidence.drafted:
                message = (
                    f"the evidence of {quote(evidence.source)} for claim {quote(claim.id)} was drafted from its "
                    "abstract and nobody has confirmed it: hold it against the paper, then take 'drafted' out"
                )
                yield self.finding(claim.source, claim.place("evidence", index, "drafted"), message)
