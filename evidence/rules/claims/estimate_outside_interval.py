"""estimate-outside-interval."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.effect import Effect
from evidence.model.finding import Finding, Level
from evidence.model.project import Project
from evidence.model.scales import RATIOS
from evidence.rules.base import Rule
from evidence.rules.claims.reported import Reported, reported


class EstimateOutsideInterval(Rule):
    """An estimate lies outside its own confidence interval, in the registry or in the words of an article.

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

    def run(self, project: Project) -> Iterator[Finding]:
        for result in reported(project):
            if _outside(result.effect):
                yield self._finding(result)

    def _finding(self, result: Reported) -> Finding:
        return self.finding(
            result.source,
            result.place("estimate"),
            f"estimate {result.printed('estimate')}{result.whose} lies outside its interval, "
            f"{result.printed('low')} to {result.printed('high')}",
        )


def _outside(effect: Effect) -> bool:
    interval, estimate = effect.interval, effect.estimate
    if interval is None or estimate is None or (interval.low < 0 and effect.measure in RATIOS):
        return False  # a ratio's interval below 0 is another rule's
    return not interval.low <= estimate <= interval.high
