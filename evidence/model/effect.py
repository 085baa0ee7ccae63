"""An effect as a source reports it: an estimate, how sure it is, and what it was measured by."""

from __future__ import annotations

from dataclasses import dataclass

from evidence.model.scales import EffectMeasure, Favours


@dataclass(frozen=True, slots=True)
class ConfidenceInterval:
    """The ends of a confidence interval, on the measure's natural scale, as typed."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class PValue:
    """A p value as reported: `= 0.03`, `< 0.001`."""

    value: float
    relation: str = "="
    """`=`, `<` or `>`."""

    def __str__(self) -> str:
        return f"{self.relation} {self.value:g}"


@dataclass(frozen=True, slots=True)
class Arm:
    """One group of a comparison: the share of it with the outcome, or its mean."""

    arm: str
    percent: float | None = None
    events: int | None = None
    participants: int | None = None
    mean: float | None = None
    sd: float | None = None
    items: int | None = None
    """How many answers in whole numbers every person's score averages; set, the mean can be checked (GRIM)."""

    @property
    def share(self) -> float | None:
        """The share with the outcome in percent: as reported, else counted; None where neither was."""
        if self.percent is not None or self.events is None or not self.participants:
            return self.percent
        return 100.0 * self.events / self.participants


@dataclass(frozen=True, slots=True)
class StudyEffect:
    """What one study brought to a pooled estimate, on the scale of that estimate."""

    study: str
    estimate: float
    interval: ConfidenceInterval | None = None
    participants: int | None = None


@dataclass(frozen=True, slots=True)
class Threshold:
    """From where on an effect counts as small, moderate and large, by a declared source."""

    measure: EffectMeasure
    small: float
    """The smallest important difference."""
    moderate: float | None = None
    large: float | None = None
    scale: str = ""
    """The scale of a mean difference that it is meant for; any, if empty."""
    outcome: str = ""
    """The outcome that it is meant for; any, if empty."""
    source: str = ""
    """A citekey, or `editors`."""


@dataclass(frozen=True, slots=True)
class Effect:
    """One effect estimate on record."""

    measure: EffectMeasure
    estimate: float | None = None
    """On the measure's natural scale (ratios not logged; proportions and percent change in percent)."""
    interval: ConfidenceInterval | None = None
    level: float = 95.0
    """Level of the interval, in percent."""
    p: PValue | None = None
    test: str = ""
    """The test as reported: `t(28) = 2.20`."""
    i2: float | None = None
    """Heterogeneity, in percent."""
    comparator: str = ""
    outcome: str = ""
    scale: str = ""
    """Unit or range for MD: `0-100`."""
    time: str = ""
    studies: int | None = None
    participants: int | None = None
    threshold: float | None = None
    """The smallest important difference, on the measure's scale, where the source or the editors set one."""
    threshold_source: str = ""
    arms: tuple[Arm, ...] = ()
    favours: Favours | None = None
    """Which side the estimate speaks for, where its sign does not tell."""
    baseline_risk: float | None = None
    """The risk without the intervention, in percent, from which absolute effects are reckoned."""
    sd: float | None = None
    """The standard deviation on `scale`, by which an SMD is told in points."""
    prevalence: float | None = None
    """For a test: how many of those tested have the condition, in percent."""
    prediction: ConfidenceInterval | None = None
    """The prediction interval of a pooled estimate."""
    subgroup: str = ""
    """Of whom only the estimate is, where it is not of all who were studied."""
    pools: tuple[StudyEffect, ...] = ()
    """The studies that the estimate pools."""
    quote: str = ""
    """The sentence of the source that states it."""
