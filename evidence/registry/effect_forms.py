"""The form of an effect in claims.yaml. The docstrings are published: editors see them while they type."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from evidence.registry.fields import (
    Count,
    FavoursWord,
    Interval,
    Items,
    Level,
    MeasureWord,
    Number,
    Percent,
    Positive,
    Probability,
    Text,
)


class Part(BaseModel):
    """A mapping of the registry: unknown keys are refused, numbers are welcome where text is asked for."""

    model_config = ConfigDict(extra="forbid", coerce_numbers_to_str=True, str_strip_whitespace=True)


class ArmEntry(Part):
    """One group of a comparison: the share of it with the outcome, or its mean."""

    arm: Text
    """What the group received."""
    percent: Percent | None = None
    """The share with the outcome, 0 to 100."""
    events: Count | None = None
    """How many had the outcome."""
    participants: Count | None = None
    """How many were in the group."""
    mean: Number | None = None
    """The mean, as printed."""
    sd: Number | None = None
    """Its standard deviation, as printed."""
    items: Items | None = None
    """How many answers in whole numbers each person's score averages; where it is set, mean and SD are checked."""


class StudyEntry(Part):
    """What one study brought to a pooled estimate."""

    study: Text
    """Its name: `Haake 2007`, or a citekey."""
    estimate: Number
    """On the measure of the pooled estimate."""
    interval: Interval | None = None
    """The ends of its confidence interval, of the same level."""
    participants: Count | None = None
    """How many took part."""


class ThresholdEntry(Part):
    """From where on an effect counts as small, moderate and large."""

    measure: MeasureWord
    """The measure that it is for."""
    small: Positive
    """The smallest important difference, as a distance from no effect; for ratios, a ratio above 1."""
    moderate: Positive | None = None
    """From where on an effect is moderate; twice the smallest, if left out."""
    large: Positive | None = None
    """From where on an effect is large; three times the smallest, if left out."""
    scale: str = ""
    """The scale of a mean difference that it is for: `0-100`."""
    outcome: str = ""
    """The outcome that it is for, where the claim has several."""
    source: str = ""
    """Who set it: a citekey, or `editors`."""


class EffectEntry(Part):
    """One effect estimate on record."""

    measure: MeasureWord
    """What the estimate is an estimate of."""
    estimate: Number | None = None
    """On the measure's natural scale: ratios not logged, proportions and percent change in percent."""
    interval: Interval | None = None
    """The ends of the confidence interval, the lower one first: `[0.13, 0.33]`."""
    level: Level = 95.0
    """Level of the interval, in percent."""
    p: Probability | None = None
    """The p value as printed: `0.03`, or in quotes `'< 0.001'`."""
    test: str = ""
    """The test as printed: `t(28) = 2.20`."""
    i2: Percent | None = None
    """Heterogeneity between the studies, in percent."""
    comparator: str = ""
    """Against what: `sham acupuncture`."""
    outcome: str = ""
    """What was measured, where it is not the outcome of the claim."""
    scale: str = ""
    """Unit or range of a mean difference: `0-100`."""
    time: str = ""
    """When it was measured: `3 months`."""
    studies: Count | None = None
    """How many studies the estimate pools."""
    participants: Count | None = None
    """How many people it rests on."""
    threshold: Number | None = None
    """The smallest important difference, on the measure's scale, where the source or the editors set one."""
    threshold_source: str = ""
    """Who set the threshold: a citekey, or `editors`."""
    arms: list[ArmEntry] = []
    """The groups compared and their shares, so that a percentage is never read without its comparators."""
    favours: FavoursWord | None = None
    """Which side the estimate speaks for, where its sign does not tell: `intervention`, `comparator`, `neither`."""
    baseline_risk: Percent | None = None
    """The risk without the intervention, in percent; absolute effects are reckoned from it."""
    sd: Positive | None = None
    """The standard deviation on the scale; an SMD is told in points by it."""
    prevalence: Percent | None = None
    """For a test: how many of those tested have the condition, in percent."""
    prediction: Interval | None = None
    """The prediction interval of a pooled estimate."""
    subgroup: str = ""
    """Of whom only the estimate is, where it is not of all who were studied."""
    pools: list[StudyEntry] = []
    """The studies that the estimate pools, as its forest plot shows them."""
    quote: str = ""
    """The sentence of the source that states it."""
