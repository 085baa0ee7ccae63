"""What each measure of effect can be: where it says "no effect", on which scale it is analysed, what values it takes.

Estimates are as claims.yaml holds them: proportions, sensitivities and the like in percent, risk differences in
percentage points, ratios as such, an AUC from 0 to 1 (85 is not read as 85 %: it is refused).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from evidence.model.scales import EffectMeasure
from evidence.statistics.admissible import number


class AnalysisScale(StrEnum):
    """The scale on which a measure's estimates are about normal, and its intervals symmetric."""

    IDENTITY = "identity"
    LOG = "log"
    FISHER_Z = "Fisher z"
    LOGIT = "logit"
    RECIPROCAL = "reciprocal"


@dataclass(frozen=True, slots=True)
class Measure:
    """What is fixed about a measure of effect, whatever was measured."""

    null: float | None
    """The value that means no effect; None where there is none, infinity for a number needed."""
    scale: AnalysisScale = AnalysisScale.IDENTITY
    low: float = -math.inf
    high: float = math.inf
    """The least and the greatest value an estimate can take."""
    unit: str = ""
    """What a difference of 1 is a difference of; empty for a pure number and for an outcome's own unit."""
    doubtful: float = math.inf
    """Estimates beyond this, either way, are possible but hardly ever right."""

    def admits(self, estimate: float) -> bool:
        """Whether an estimate can be what it says; a number needed never lies between -1 and 1."""
        inside = self.low <= estimate <= self.high
        return inside and not (self.scale is AnalysisScale.RECIPROCAL and abs(estimate) < 1)

    def doubts(self, estimate: float) -> bool:
        """Whether an estimate is possible, and yet so far out that it is likelier to be a slip."""
        return abs(estimate) > self.doubtful


_RATIO = Measure(1.0, AnalysisScale.LOG, low=math.ulp(0.0), doubtful=100)
_LIKELIHOOD_RATIO = Measure(1.0, AnalysisScale.LOG, low=0.0)
_PERCENTAGE = Measure(None, AnalysisScale.LOGIT, low=0.0, high=100.0, unit="%")
_NUMBER_NEEDED = Measure(math.inf, AnalysisScale.RECIPROCAL, unit="people")

MEASURES: Mapping[EffectMeasure, Measure] = MappingProxyType(
    {
        EffectMeasure.SMD: Measure(0.0, unit="standard deviations", doubtful=10),
        EffectMeasure.MD: Measure(0.0),
        EffectMeasure.RR: _RATIO,
        EffectMeasure.OR: _RATIO,
        EffectMeasure.HR: _RATIO,
        EffectMeasure.RD: Measure(0.0, low=-100.0, high=100.0, unit="percentage points"),
        EffectMeasure.NNT: _NUMBER_NEEDED,
        EffectMeasure.NNH: _NUMBER_NEEDED,
        EffectMeasure.PROPORTION: _PERCENTAGE,
        EffectMeasure.RATE: Measure(None, AnalysisScale.LOG, low=0.0),
        EffectMeasure.CORRELATION: Measure(0.0, AnalysisScale.FISHER_Z, low=-1.0, high=1.0),
        EffectMeasure.PERCENT_CHANGE: Measure(0.0, unit="%"),
        EffectMeasure.SENSITIVITY: _PERCENTAGE,
        EffectMeasure.SPECIFICITY: _PERCENTAGE,
        EffectMeasure.PPV: _PERCENTAGE,
        EffectMeasure.NPV: _PERCENTAGE,
        EffectMeasure.LR_POSITIVE: _LIKELIHOOD_RATIO,
        EffectMeasure.LR_NEGATIVE: _LIKELIHOOD_RATIO,
        EffectMeasure.AUC: Measure(0.5, AnalysisScale.LOGIT, low=0.0, high=1.0),
    }
)
"""Every measure's nature. A percent change may exceed 100 either way: a fall is often typed as a positive number."""


I_SQUARED = Measure(0.0, low=0.0, high=100.0, unit="%")
"""The share of variation between studies that chance does not explain: no effect's measure, but held to a range too."""


def to_analysis(measure: EffectMeasure, value: float) -> float:
    """A value of a measure on its analysis scale; a ratio's logarithm, a number needed's reciprocal.

    Values at the edge of a log or logit scale become infinite. ValueError for values that the measure cannot take.
    """
    nature = MEASURES[measure]
    if not nature.admits(number(value, measure.value)) and not _at_edge(nature, value):
        raise ValueError(f"{measure.value} cannot be {value:g}")
    match nature.scale:
        case AnalysisScale.IDENTITY:
            return value
        case AnalysisScale.LOG:
            return math.log(value) if value > 0 else -math.inf
        case AnalysisScale.FISHER_Z:
            return math.atanh(value) if abs(value) < 1 else math.copysign(math.inf, value)
        case AnalysisScale.LOGIT:
            return _logit(value / nature.high)
        case AnalysisScale.RECIPROCAL:
            return 1 / value


def from_analysis(measure: EffectMeasure, value: float) -> float:
    """The value of a measure that lies at a point of its analysis scale: the inverse of `to_analysis`."""
    nature = MEASURES[measure]
    number(value, f"the point of {measure.value}")
    match nature.scale:
        case AnalysisScale.IDENTITY:
            return value
        case AnalysisScale.LOG:
            return math.exp(min(value, 709.0))
        case AnalysisScale.FISHER_Z:
            return math.tanh(value)
        case AnalysisScale.LOGIT:
            return nature.high * (1 / (1 + math.exp(-value)) if value > -700 else 0.0)
        case AnalysisScale.RECIPROCAL:
            return 1 / value if value else math.inf


def _at_edge(nature: Measure, value: float) -> bool:
    """A ratio's interval may reach 0, though no ratio is 0."""
    return nature.scale is AnalysisScale.LOG and value == 0


def _logit(p: float) -> float:
    if p in (0, 1):
        return math.inf if p else -math.inf
    return math.log(p) - math.log1p(-p)
