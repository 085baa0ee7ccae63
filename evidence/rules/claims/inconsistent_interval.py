"""inconsistent-interval."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.model.finding import Finding, Level
from evidence.model.project import Project
from evidence.model.scales import RATIOS, EffectMeasure
from evidence.rules.base import Rule
from evidence.rules.claims.reported import Reported, reported
from evidence.rules.fault import quote

_NO_LEVEL = re.compile(
    r"(?<![\d.,])(?:0+(?:\.0+)?|[1-9]\d\d+(?:\.\d+)?)\s?%\s?(?:CIs?\b|CrIs?\b|confidence intervals?)"
)
"""A level of 0 % or of 100 % and more."""
_OFF = 0.1
"""Half-widths by which profile likelihoods, bootstraps and exact intervals put an estimate off the middle."""
_FAR_OFF = 0.5


class InconsistentInterval(Rule):
    """A confidence interval cannot be that of its estimate, or of anything.

    Intervals lie around their estimate: in the middle for a difference, in the middle of the logarithms for a ratio
    [@altman2011]. One that does not, by more than rounding explains, was mistyped or made in another way: a little off
    is a note, halfway to one end a warning. No interval has a width of nothing or a level of 0% or 100%, none ends
    where its measure has no values (a ratio below 0, a correlation beyond 1), and the next study is never surer than
    the average: a prediction interval holds the confidence interval.

    Flagged:

        {measure: RR, estimate: 0.75, interval: [0.59, 94]}

    Not flagged:

        {measure: RR, estimate: 0.75, interval: [0.59, 0.94]}
    """

    id = "inconsistent-interval"
    family = "claims"

    def run(self, project: Project) -> Iterator[Finding]:
        for result in reported(project):
            if result.effect.interval is not None:
                yield from self._ends(result)
                yield from self._centre(result)
            if result.effect.prediction is not None:
                yield from self._prediction(result)
        for article in project.articles:
            for statement in article.statements:
                if "%" in statement.text:
                    for match in _NO_LEVEL.finditer(statement.text):
                        span = statement.sentence.at(*match.span())
                        message = f"{quote(match[0])}: no interval has a level of 0% or of 100% and more"
                        yield self.finding(statement.sentence.document.source, span, message)

    def _ends(self, result: Reported) -> Iterator[Finding]:
        from evidence.statistics.measures import MEASURES

        interval, measure = result.effect.interval, result.effect.measure
        if interval is None:
            return
        if interval.low == interval.high and result.claim:
            yield self.finding(
                result.source, result.place("interval"), f"the interval{result.whose} has no width: {_typed(result)}"
            )
        for part, end in (("low", interval.low), ("high", interval.high)):
            if not MEASURES[measure].admits(end) and not (part == "low" and end == 0 and measure in RATIOS):
                message = f"the interval{result.whose} ends where no {_name(measure)} can be: {_typed(result)}"
                yield self.finding(result.source, result.place(part), message, level=_impossible(result))
                return
        if measure in RATIOS and interval.low == 0 and result.claim and "." not in result.printed("low"):
            message = f"the interval{result.whose} begins at 0, where no {measure.value} can be; give it more decimals"
            yield self.finding(result.source, result.place("low"), message, level=Level.NOTE)

    def _centre(self, result: Reported) -> Iterator[Finding]:
        from evidence.rules.claims.centring import off_centre

        off = off_centre(result, _OFF)
        if off > _OFF:
            how = "lies far from" if off > _FAR_OFF else "does not lie in"
            scale = " of the logarithms" if result.effect.measure in RATIOS else ""
            message = (
                f"estimate {result.printed('estimate')}{result.whose} {how} the middle{scale} of its interval, "
                f"{_typed(result)}"
            )
            level = Level.WARNING if off > _FAR_OFF else Level.NOTE
            yield self.finding(result.source, result.place("interval"), message, level=level)

    def _prediction(self, result: Reported) -> Iterator[Finding]:
        interval, prediction, measure = result.effect.interval, result.effect.prediction, result.effect.measure
        if prediction is None:
            return
        if measure in RATIOS and prediction.low < 0:
            message = f"the prediction interval{result.whose} begins where no {measure.value} can be"
            yield self.finding(result.source, result.place("prediction low"), message, level=Level.ERROR)
        elif interval is None:
            return
        elif interval.low < prediction.low or prediction.high < interval.high:
            ends = f"{result.printed('prediction low')} to {result.printed('prediction high')}"
            message = f"the prediction interval{result.whose}, {ends}, does not hold its interval, {_typed(result)}"
            yield self.finding(result.source, result.place("prediction"), message, level=Level.ERROR)


def _impossible(result: Reported) -> Level:
    return Level.ERROR if result.claim else Level.WARNING


def _typed(result: Reported) -> str:
    return f"{result.printed('low')} to {result.printed('high')}"


def _name(measure: EffectMeasure) -> str:
    return measure.value.replace("-", " ")
