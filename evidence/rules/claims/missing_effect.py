"""missing-effect."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.claim import Claim
from evidence.model.finding import Finding, Level
from evidence.model.project import Project
from evidence.model.scales import ClaimKind, Design, Stance, Status
from evidence.rules.base import ClaimRule
from evidence.rules.fault import quote

_KINDS = (ClaimKind.EFFICACY, ClaimKind.COMPARATIVE, ClaimKind.ASSOCIATION, ClaimKind.PREVALENCE)
_QUANTITATIVE = frozenset(Design) - {Design.NARRATIVE_REVIEW, Design.EXPERT_OPINION, Design.GUIDELINE}


class MissingEffect(ClaimRule):
    """A supported claim about an effect, an association or a frequency records no number.

    Without an estimate nobody can say whether "great results" fits, and the checker cannot either: size words in
    articles pass unjudged. One effect with its interval, from any of the supporting sources, is enough. Looked for
    only where all the articles of the registry are checked together.

    Flagged:

        - {id: zinc-colds, kind: efficacy, evidence: [{source: lee2013, design: meta-analysis}]}

    Not flagged:

        - id: zinc-colds
          kind: efficacy
          evidence:
            - {source: lee2013, design: meta-analysis, effects: [{measure: MD, estimate: -1.6}]}
    """

    id = "missing-effect"
    family = "claims"
    level = Level.NOTE

    def check(self, claim: Claim, project: Project) -> Iterator[Finding]:
        if not project.whole or claim.status is not Status.SUPPORTED or claim.kind not in _KINDS:
            return
        supporting = [e for e in claim.evidence if e.stance is Stance.SUPPORTS and e.design in _QUANTITATIVE]
        if supporting and not any(evidence.effects for evidence in supporting):
            sources = ", ".join(evidence.source for evidence in supporting)
            message = f"claim {quote(claim.id)} records no effect from {sources}, so that size words pass unjudged"
            yield self.finding(claim.source, claim.place("evidence"), message)
