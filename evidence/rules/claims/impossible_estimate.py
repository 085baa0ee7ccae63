"""impossible-estimate."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.model.effect import Effect
from evidence.model.finding import Finding, Level
from evidence.model.project import Project
from evidence.model.scales import RATIOS, EffectMeasure
from evidence.model.statement import Statement
from evidence.rules.base import Rule
from evidence.rules.claims.reported import Reported, recorded, told
from evidence.rules.fault import quote

_BASE = re.compile(r"\bper (?![0,.]+\b)\S")
"""What a rate is counted in: `per 1,000 people`, `events per year`; not per 0."""
_Fault = tuple[str, str]
"""A field of the effect, and what is wrong."""


class ImpossibleEstimate(Rule):
    """A number is one that its measure cannot take, or cannot be understood as it stands.

    Ratios are above 0, correlations between -1 and 1, an AUC between 0 and 1, percentages of people between 0 and 100;
    a number needed to treat is never between -1 and 1, and no difference is wider than its scale. A rate needs its
    "per 1,000", a scale must run upwards, one study alone has no heterogeneity, and nothing is known from nobody.

    Flagged:

        {measure: OR, estimate: -0.4}

    Not flagged:

        {measure: OR, estimate: 0.67}
    """

    id = "impossible-estimate"
    family = "claims"

    def run(self, project: Project) -> Iterator[Finding]:
        for claim in project.registry.claims if project.registry else ():
            for result in recorded(claim):
                yield from self._recorded(result)
        for article in project.articles:
            for statement in article.statements:
                if statement.quantities:
                    yield from self._told(statement)

    def _recorded(self, result: Reported) -> Iterator[Finding]:
        for field, message in _impossible(result.effect):
            yield self._of_claim(result, field, message, Level.ERROR)
        for field, message in _doubtful(result.effect):
            yield self._of_claim(result, field, message, Level.WARNING)

    def _of_claim(self, result: Reported, field: str, message: str, level: Level) -> Finding:
        whose = f"claim {quote(result.claim.id)}: " if result.claim else ""
        return self.finding(result.source, result.place(field), whose + message, level=level)

    def _told(self, statement: Statement) -> Iterator[Finding]:
        for result in told(statement):
            if (message := _out_of_range(result.effect)) and not _is_dash(result.effect):
                message = f"{quote(result.printed('estimate'))}: {message}"
                yield self.finding(result.source, result.place("estimate"), message)
        from evidence.rules.claims.named_numbers import beyond

        for start, end, message in beyond(statement.text):
            message = f"{quote(statement.text[start:end])}: {message}"
            yield self.finding(statement.sentence.document.source, statement.sentence.at(start, end), message)


def _impossible(effect: Effect) -> Iterator[_Fault]:
    if message := _out_of_range(effect):
        yield "estimate", f"estimate {effect.estimate:g}: {message}"
    if effect.estimate is not None and 0 in (effect.participants, effect.studies):
        field = "participants" if effect.participants == 0 else "studies"
        yield field, "an estimate that rests on nobody"
    if effect.estimate is None:
        return
    from evidence.rules.claims.scale_range import scale_range

    ends = scale_range(effect.scale) if effect.measure is EffectMeasure.MD and effect.scale else None
    if ends and abs(effect.estimate) > ends[1] - ends[0] > 0:
        yield "estimate", f"a difference of {effect.estimate:g} is wider than its scale, {effect.scale}"


def _doubtful(effect: Effect) -> Iterator[_Fault]:
    from evidence.rules.claims.scale_range import scale_range
    from evidence.statistics.measures import MEASURES

    estimate, interval, nature = effect.estimate, effect.interval, MEASURES[effect.measure]
    if estimate is not None and nature.doubts(estimate) and nature.admits(estimate):
        if interval is None or not interval.low <= estimate <= interval.high:
            yield "estimate", f"hardly any {effect.measure.value} is {estimate:g}"
    elif estimate is not None and effect.measure in RATIOS and effect.measure is EffectMeasure.RR:
        yield from _beyond_everybody(effect, estimate)
    if effect.measure is EffectMeasure.RATE and not _BASE.search(effect.scale):
        yield "scale", "a rate needs its base, as in `scale: per 1,000 people`"
    ends = scale_range(effect.scale) if effect.measure is not EffectMeasure.RATE and effect.scale else None
    if ends and ends[0] >= ends[1]:
        yield "scale", f"a scale runs from less to more, not {effect.scale}"
    if effect.studies == 1 and effect.i2:
        yield "i2", "one study alone has no heterogeneity"


def _beyond_everybody(effect: Effect, ratio: float) -> Iterator[_Fault]:
    if effect.baseline_risk is not None and (risk := ratio * effect.baseline_risk) > 100:
        message = f"a risk ratio of {ratio:g} would make a risk of {effect.baseline_risk:g}% one of {risk:.4g}%"
        yield "baseline_risk", message


def _out_of_range(effect: Effect) -> str:
    from evidence.statistics.measures import MEASURES, AnalysisScale

    nature, name = MEASURES[effect.measure], effect.measure.value.replace("-", " ")
    if effect.estimate is None or nature.admits(effect.estimate):
        return ""
    if nature.scale is AnalysisScale.RECIPROCAL:
        return f"no {name} lies between -1 and 1"
    if nature.scale is AnalysisScale.LOG:
        return f"no {name} is {'below 0' if nature.low == 0 else '0 or less'}"
    return f"every {name} lies between {nature.low:g} and {nature.high:g}"


def _is_dash(effect: Effect) -> bool:
    """Whether the minus of a ratio is a dash: `RR -0.8 (0.7 to 0.9)`."""
    interval = effect.interval
    return interval is not None and effect.estimate is not None and interval.low <= -effect.estimate <= interval.high
