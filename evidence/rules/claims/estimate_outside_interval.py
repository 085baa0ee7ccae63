"""estimate-outside-interval."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.claim import Claim
from evidence.model.effect import Effect
from evidence.model.finding import Finding, Level
from evidence.model.project import Project
from evidence.rules.base import ClaimRule


class EstimateOutsideInterval(ClaimRule):
    """An estimate lies outside its own confidence interval.

    An interval is built around its estimate. Where the estimate is outside, one of the three numbers was mistyped,
    here or in the paper, and nothing can rest on it until it is put right.

    Flagged:

        {measure: SMD, estimate: 0.8, interval: [0.1, 0.3]}

    Not flagged:

        {measure: SMD, estimate: 0.2, interval: [0.1, 0.3]}
    """

    id = "estimate-outside-interval"
    family = "claims"
    level = Level.ERROR

    def check(self, claim: Claim, project: Project) -> Iterator[Finding]:
        for index, evidence in enumerate(claim.evidence):
            for number, effect in enumerate(evidence.effects):
                if _outside(effect) and effect.interval:
                    span = claim.place("evidence", index, "effects", number, "estimate")
                    interval = f"{effect.interval.low:g} to {effect.interval.high:g}"
                    message = (
                        f"estimate {effect.estimate:g} of claim {claim.id!r} lies outside its interval, {interval}"
                    )
                    yield self.finding(claim.source, span, message)


def _outside(effect: Effect) -> bool:
    interval, estimate = effect.interval, effect.estimate
    return interval is not None and estimate is not None and not interval.low <= estimate <= interval.high
