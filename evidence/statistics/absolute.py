"""Effects in absolute terms: how many people of 100 or 1,000 with treatment, how many without, how many more or fewer.

Measures are in the units of claims.yaml (a risk difference in percentage points); risks are shares. SMDs are cut in
two at a baseline risk, either as logistic [@hasselblad1995; @chinn2000] or as normal distributions. ValueError as in
`conversions_risks`, and for measures that say nothing about risks.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from evidence.model.scales import EffectMeasure
from evidence.statistics.admissible import finite_positive, risk
from evidence.statistics.conversions_risks import (
    number_needed_to_difference,
    risk_by_difference,
    risk_by_hazard_ratio,
    risk_by_odds_ratio,
    risk_by_risk_ratio,
)
from evidence.statistics.conversions_standardised import d_to_risk_by_logit, d_to_risk_by_probit
from evidence.statistics.intervals import Interval
from evidence.statistics.numbers_needed import (
    NumberNeeded,
    NumberNeededInterval,
    number_needed,
    number_needed_interval,
)
from evidence.statistics.proportions import newcombe

_RISK_WITH: Mapping[EffectMeasure, Callable[[float, float], float]] = {
    EffectMeasure.RR: risk_by_risk_ratio,
    EffectMeasure.OR: risk_by_odds_ratio,
    EffectMeasure.HR: risk_by_hazard_ratio,
    EffectMeasure.RD: lambda points, baseline: risk_by_difference(points / 100, baseline),
    EffectMeasure.SMD: d_to_risk_by_logit,
    EffectMeasure.NNT: lambda needed, baseline: risk_by_difference(number_needed_to_difference(needed), baseline),
    EffectMeasure.NNH: lambda needed, baseline: risk_by_difference(number_needed_to_difference(needed), baseline),
}


@dataclass(frozen=True, slots=True)
class AbsoluteEffect:
    """The risk of an event with and without treatment, and the difference's interval where it is known."""

    treated: float
    untreated: float
    interval: Interval | None = None
    """Of `difference`."""

    @property
    def difference(self) -> float:
        """The risk with less the risk without."""
        return self.treated - self.untreated

    def number_needed(self, *, event_is_good: bool) -> NumberNeeded:
        """How many people to treat for one more to benefit or be harmed."""
        return number_needed(self.difference if event_is_good else -self.difference)

    def number_needed_interval(self, *, event_is_good: bool) -> NumberNeededInterval | None:
        """Its interval, through infinity where that of the difference includes 0; None where that is unknown."""
        if self.interval is None:
            return None
        low, high = self.interval.low, self.interval.high
        return number_needed_interval(Interval(low, high) if event_is_good else Interval(-high, -low))


def absolute_effect(
    measure: EffectMeasure, estimate: float, baseline: float, interval: Interval | None = None
) -> AbsoluteEffect:
    """The absolute effect of a relative or standardised one at a baseline risk.

    A number needed to treat counts events gained: give it a minus sign where it counts events prevented. Its interval
    is that of its risk difference; convert it first. The baseline risk is taken as known. Ends of an interval that
    would lead to risks outside 0 to 1 are cut to what leads to 0 or 1; such an estimate raises ValueError.
    """
    convert = _converter(measure)
    treated = convert(estimate, risk(baseline, "the baseline risk"))
    ends = None
    if interval is not None:
        low, high = (convert(_cut(measure, end, baseline), baseline) for end in (interval.low, interval.high))
        ends = Interval(low - baseline, high - baseline)
    return AbsoluteEffect(treated, baseline, ends)


def absolute_effect_by_probit(d: float, baseline: float, interval: Interval | None = None) -> AbsoluteEffect:
    """The absolute effect of an SMD at a baseline risk, for normal rather than logistic distributions."""
    treated = d_to_risk_by_probit(d, baseline)
    ends = None
    if interval is not None:
        low, high = (d_to_risk_by_probit(end, baseline) - baseline for end in (interval.low, interval.high))
        ends = Interval(low, high)
    return AbsoluteEffect(treated, baseline, ends)


def absolute_effect_of_arms(k1: float, n1: float, k0: float, n0: float, level: float = 0.95) -> AbsoluteEffect:
    """The absolute effect seen in two arms: k1 of n1 with and k0 of n0 without treatment, by Newcombe's interval."""
    interval = newcombe(k1, n1, k0, n0, level)
    return AbsoluteEffect(k1 / n1, k0 / n0, interval)


def per(share: float, people: int = 1000) -> int:
    """How many of so many people a share is, to the nearest person; halves go up."""
    return int(risk(share, "a share") * finite_positive(people, "the number of people") + 0.5)


def natural_frequencies(effect: AbsoluteEffect, people: int = 1000) -> str:
    """The effect in whole people: `412 of 1,000 with it, 300 without: 112 more`."""
    treated, untreated = per(effect.treated, people), per(effect.untreated, people)
    gap = treated - untreated
    change = f"{abs(gap):,} {'more' if gap > 0 else 'fewer'}" if gap else "no difference"
    return f"{treated:,} of {people:,} with it, {untreated:,} without: {change}"


def _cut(measure: EffectMeasure, end: float, baseline: float) -> float:
    if measure is EffectMeasure.RR and baseline > 0:
        return min(end, 1 / baseline)
    if measure is EffectMeasure.RD:
        return min(max(end, -100 * baseline), 100 * (1 - baseline))
    return end


def _converter(measure: EffectMeasure) -> Callable[[float, float], float]:
    if measure not in _RISK_WITH:
        raise ValueError(f"a {measure.value} alone says nothing about risks")
    return _RISK_WITH[measure]
