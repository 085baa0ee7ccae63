"""inconsistent-estimate."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.claim import Claim
from evidence.model.effect import Effect
from evidence.model.finding import Finding, Level
from evidence.model.project import Project
from evidence.model.scales import EffectMeasure
from evidence.model.statement import Statement
from evidence.rules.base import Rule
from evidence.rules.claims.reported import Reported, recorded
from evidence.rules.fault import quote

_FROM_ARMS = frozenset(
    {
        EffectMeasure.RD,
        EffectMeasure.RR,
        EffectMeasure.OR,
        EffectMeasure.NNT,
        EffectMeasure.NNH,
        EffectMeasure.MD,
        EffectMeasure.SMD,
    }
)
_NUMBERS_NEEDED = frozenset({EffectMeasure.NNT, EffectMeasure.NNH})
_COMPARED = 2
"""Groups that an estimate compares."""


class InconsistentEstimate(Rule):
    """An estimate is not what the numbers beside it come to, in the registry or in the words of an article.

    A risk difference is the difference of its groups' risks, a ratio their ratio, a number needed to treat one over the
    difference, and a pooled estimate lies among the studies that it pools, near their weighted mean. What was adjusted
    for other things may differ: where the plain number lies inside the interval, that is only noted. Signs and the
    order of the groups do not matter, but a ratio the wrong way up is noted.

    Flagged:

        {measure: RR, estimate: 0.60, arms: [{arm: honey, percent: 24}, {arm: placebo, percent: 30}]}

    Not flagged:

        {measure: RR, estimate: 0.80, arms: [{arm: honey, percent: 24}, {arm: placebo, percent: 30}]}
    """

    id = "inconsistent-estimate"
    family = "claims"

    def run(self, project: Project) -> Iterator[Finding]:
        for claim in project.registry.claims if project.registry else ():
            yield from self._recorded(claim)
        for article in project.articles:
            for statement in article.statements:
                if "ifference" in statement.text and statement.quantities:
                    yield from self._told(statement)

    def _recorded(self, claim: Claim) -> Iterator[Finding]:
        for result in recorded(claim):
            effect = result.effect
            if effect.estimate is None:
                continue
            if len(effect.arms) >= _COMPARED and effect.measure in _FROM_ARMS:
                yield from self._arms(result)
            if effect.measure in _NUMBERS_NEEDED:
                yield from self._difference(result)
            if effect.pools:
                yield from self._pools(result)

    def _told(self, statement: Statement) -> Iterator[Finding]:
        from evidence.rules.claims.differences_in_text import wrong_difference

        found = wrong_difference(statement.text)
        if found is not None:
            sentence = statement.sentence
            words = quote(statement.text[found.start : found.end])
            message = f"{words} is not that of the percentages before it: {found.difference:.3g}"
            yield self.finding(sentence.document.source, sentence.at(found.start, found.end), message)

    def _arms(self, result: Reported) -> Iterator[Finding]:
        from evidence.rules.claims.what_arms_give import differing

        found = differing(result)
        if found is not None:
            level = Level.NOTE if found.may_be_adjusted else Level.WARNING
            yield self._finding(result, f"is not what its groups give: {found.given}", level)

    def _difference(self, result: Reported) -> Iterator[Finding]:
        """A number needed beside the risk difference that the same source gives for the same."""
        from evidence.rules.claims.what_arms_give import needed_by

        for other in result.evidence.effects if result.evidence else ():
            if other.measure is EffectMeasure.RD and other.estimate and _same_question(other, result.effect):
                low, high = needed_by(other.estimate)
                if result.effect.estimate is not None and not low <= abs(result.effect.estimate) <= high:
                    given = f"a risk difference of {abs(other.estimate):g}% is 1 in {100 / abs(other.estimate):.3g}"
                    yield self._finding(result, f"does not go with the difference beside it: {given}", Level.WARNING)

    def _pools(self, result: Reported) -> Iterator[Finding]:
        from evidence.rules.claims.what_studies_give import far_off, outside

        if ends := outside(result):
            message = f"lies outside all of the studies that it pools, {ends[0]:g} to {ends[1]:g}"
            yield self._finding(result, message, Level.ERROR)
        elif (pooled := far_off(result)) is not None:
            yield self._finding(result, f"is far from what its studies come to, {pooled}", Level.WARNING)

    def _finding(self, result: Reported, message: str, level: Level) -> Finding:
        estimate = f"estimate {result.printed('estimate')}{result.whose}"
        return self.finding(result.source, result.place("estimate"), f"{estimate} {message}", level=level)


def _same_question(one: Effect, other: Effect) -> bool:
    return all(
        getattr(one, name) == getattr(other, name) for name in ("comparator", "outcome", "time", "subgroup", "scale")
    )
