"""From where on an effect is small, moderate and large: as declared, else by the defaults of its measure."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

from evidence.model.claim import Claim, FieldPath
from evidence.model.effect import Effect, Threshold
from evidence.model.scales import RATIOS, EffectMeasure, Magnitude
from evidence.statistics.measures import MEASURES, AnalysisScale

_LIKELIHOOD_RATIOS = (EffectMeasure.LR_POSITIVE, EffectMeasure.LR_NEGATIVE)
_NUMBERS_NEEDED = (EffectMeasure.NNT, EffectMeasure.NNH)


@dataclass(frozen=True, slots=True)
class Yardstick:
    """Where effects of a measure begin to be small, moderate and large, and by whose measure."""

    measure: EffectMeasure
    bands: tuple[float, float, float]
    """As users write them: a ratio above 1, a number needed, points, an area under the curve."""
    source: str
    """Whose bands they are, in words or a citekey; empty where a threshold was declared and nobody named."""
    unit: str = ""
    field: FieldPath = ()
    """Where the registry declares it; empty for a default."""
    multiples: bool = False
    """Only the smallest important difference is declared, and the rest are our multiples of it."""

    @property
    def words(self) -> str:
        """The yardstick as a message tells it: `small from SMD 0.2, moderate from 0.5, large from 0.8: Cohen's bands`.

        Of a declared one, the smallest alone: `the smallest important difference is 15 by lee2013`.
        """
        small, moderate, large = (f"{value:.4g}{self.unit}" for value in self.bands)
        if self.field:
            return f"the smallest important difference is {small}{self.source and f' by {self.source}'}"
        return f"small from {_NAMES[self.measure]}{small}, moderate from {moderate}, large from {large}: {self.source}"

    def told(self, size: Magnitude) -> str:
        """The yardstick by which an effect is of that size; beyond small, a declared one tells its upper bands too."""
        if not self.field or size <= Magnitude.SMALL:
            return self.words
        moderate, large = (f"{value:.4g}{self.unit}" for value in self.bands[1:])
        ours = ", its double and triple, as ours" if self.multiples else ""
        return f"{self.words}, moderate from {moderate}, large from {large}{ours}"

    @property
    def important(self) -> float | None:
        """The smallest important difference, as a distance from no effect; None where nobody declared one."""
        return distance(self.measure, self.bands[0]) if self.field else None


_NAMES: Mapping[EffectMeasure, str] = {
    **{measure: f"{measure.value} " for measure in EffectMeasure},
    **dict.fromkeys(RATIOS, "a ratio of "),
    EffectMeasure.MD: "a difference of ",
    EffectMeasure.RD: "a difference of ",
    EffectMeasure.PROPORTION: "a difference of ",
    EffectMeasure.CORRELATION: "r ",
    EffectMeasure.PERCENT_CHANGE: "a change of ",
}

_SHARE_OF_SCALE = (0.05, 0.1, 0.2)
"""Mean differences as a share of the scale's range; ours, for scales on which no threshold was declared."""

_MULTIPLES = (1.0, 2.0, 3.0)
"""Of a declared smallest important difference: moderate and large begin there, unless declared too; ours."""

_HIGHEST_LOG = 700.0
"""Of a number that a computer can hold."""

_CRITICAL = re.compile(r"\b(?:deaths?|d(?:ied|ie|ying)|mortality|surviv\w+|strokes?|heart attacks?|suicides?)\b", re.I)
"""Outcomes of which a smaller difference matters."""

_OURS = "bands of ours"
_COHEN = "Cohen's bands"
_POINTS = (2.0, 5.0, 15.0)
_DEFAULTS: Mapping[EffectMeasure, tuple[tuple[float, float, float], str, str]] = {
    EffectMeasure.SMD: ((0.2, 0.5, 0.8), "", "Cohen's bands, as in the Cochrane Handbook"),
    **dict.fromkeys(RATIOS, ((1.1, 1.25, 2.0), "", "2 and 1.25 are GRADE's, 1.1 is ours")),
    EffectMeasure.RD: (_POINTS, " points", _OURS),
    EffectMeasure.PROPORTION: (_POINTS, " points", _OURS),
    **dict.fromkeys(_NUMBERS_NEEDED, ((50.0, 20.0, 7.0), "", _OURS)),
    EffectMeasure.CORRELATION: ((0.1, 0.3, 0.5), "", _COHEN),
    EffectMeasure.PERCENT_CHANGE: ((5.0, 15.0, 30.0), "%", _OURS),
    **dict.fromkeys(_LIKELIHOOD_RATIOS, ((2.0, 5.0, 10.0), "", _OURS)),
    EffectMeasure.AUC: ((0.56, 0.64, 0.71), "", "Cohen's bands, turned into areas"),
}
_CRITICAL_POINTS = (0.5, 1.0, 5.0)
_CRITICAL_NEEDED = (200.0, 100.0, 20.0)

_RANGE = re.compile(r"^\s*(-?\d+(?:\.\d+)?)\s*(?:-|–|to)\s*(-?\d+(?:\.\d+)?)")


def distance(measure: EffectMeasure, value: float) -> float | None:
    """How far a value lies from no effect; None for a measure that has none, and for what it cannot be.

    Ratios on the log scale, so that 0.5 is as far as 2; numbers needed as the difference in risk that they stand for.
    """
    nature = MEASURES[measure]
    if nature.null is None or not (nature.admits(value) or (nature.scale is AnalysisScale.LOG and value == 0)):
        return None
    if nature.scale is AnalysisScale.LOG:
        return abs(math.log(value)) if value else math.inf
    return 100 / abs(value) if nature.scale is AnalysisScale.RECIPROCAL else abs(value - nature.null)


def yardstick(effect: Effect, claim: Claim | None = None, path: FieldPath = ()) -> Yardstick | None:
    """By what an effect is measured: its own threshold, the claim's, or the default of its measure; None without any.

    `path` is where the effect stands in the claim.
    """
    return _of_the_effect(effect, path) or _of_the_claim(effect, claim) or _default(effect, claim)


def _of_the_effect(effect: Effect, path: FieldPath) -> Yardstick | None:
    if not effect.threshold or not distance(effect.measure, effect.threshold):
        return None
    bands = _multiples(effect.measure, abs(effect.threshold))
    return Yardstick(
        effect.measure, bands, effect.threshold_source, _unit(effect), (*path, "threshold"), multiples=True
    )


def _of_the_claim(effect: Effect, claim: Claim | None) -> Yardstick | None:
    for index, threshold in enumerate(claim.thresholds if claim else ()):
        if _meant_for(threshold, effect, claim) and distance(effect.measure, threshold.small):
            small, moderate, large = _multiples(threshold.measure, threshold.small)
            bands = (small, threshold.moderate or moderate, threshold.large or large)
            ours = not (threshold.moderate and threshold.large)
            return Yardstick(effect.measure, bands, threshold.source, _unit(effect), ("thresholds", index), ours)
    return None


def _meant_for(threshold: Threshold, effect: Effect, claim: Claim | None) -> bool:
    outcome = effect.outcome or (claim.outcome if claim else "")
    return (
        threshold.measure is effect.measure
        and (not threshold.scale or _same(threshold.scale, effect.scale))
        and (not threshold.outcome or _same(threshold.outcome, outcome))
    )


def _default(effect: Effect, claim: Claim | None) -> Yardstick | None:
    if effect.measure is EffectMeasure.MD:
        return _of_scale(effect.scale)
    if effect.measure not in _DEFAULTS:
        return None
    bands, unit, source = _DEFAULTS[effect.measure]
    if _CRITICAL.search(effect.outcome or (claim.outcome if claim else "")):
        bands = {_POINTS: _CRITICAL_POINTS, (50.0, 20.0, 7.0): _CRITICAL_NEEDED}.get(bands, bands)
    return Yardstick(effect.measure, bands, source, unit)


def _of_scale(scale: str) -> Yardstick | None:
    match = _RANGE.match(scale)
    if match is None or (width := float(match[2]) - float(match[1])) <= 0:
        return None
    small, moderate, large = (width * share for share in _SHARE_OF_SCALE)
    whose = f"{_OURS}, 5, 10 and 20% of the {scale.strip()} scale"
    return Yardstick(EffectMeasure.MD, (small, moderate, large), whose)


def _multiples(measure: EffectMeasure, small: float) -> tuple[float, float, float]:
    """A smallest important difference, twice and three times as much, each as users write it."""
    if MEASURES[measure].scale is AnalysisScale.LOG:
        step = abs(math.log(small))
        one, two, three = (math.exp(min(step * multiple, _HIGHEST_LOG)) for multiple in _MULTIPLES)
        return (one, two, three)
    if MEASURES[measure].scale is AnalysisScale.RECIPROCAL:
        return (small, small / 2, small / 3)
    null = MEASURES[measure].null or 0.0
    step = small - null if small > null else small
    one, two, three = (null + step * multiple for multiple in _MULTIPLES)
    return (one, two, three)


def _unit(effect: Effect) -> str:
    return {EffectMeasure.RD: " points", EffectMeasure.PERCENT_CHANGE: "%"}.get(effect.measure, "")


def _same(one: str, other: str) -> bool:
    return " ".join(one.lower().split()) == " ".join(other.lower().split())
