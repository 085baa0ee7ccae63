"""The scales on which both what is said and what is warranted are measured; members are ordered."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Self


class Scale(IntEnum):
    """An ordered scale whose members are spelt in kebab-case outside the program."""

    label: str
    """The member as users write it: `conditional-causation`."""
    words: str
    """The member in running text: `conditional causation`."""

    def __init__(self, _: int) -> None:
        # Spelt once: every sentence that is read asks for some.
        self.label = self.name.lower().replace("_", "-")
        self.words = self.name.lower().replace("_", " ")

    @classmethod
    def parse(cls, label: str) -> Self:
        """The member that a label names; KeyError if none does."""
        return cls[label.upper().replace("-", "_")]


class Relation(Scale):
    """How strongly cause and effect are connected [@sumner2014]."""

    NONE = 0
    ASSOCIATION = 1
    CONDITIONAL_CAUSATION = 2
    CAUSATION = 3


class Certainty(Scale):
    """How sure wording sounds, and how sure evidence makes us [@santesso2020]; nothing warrants absolute."""

    VERY_LOW = 0
    LOW = 1
    MODERATE = 2
    HIGH = 3
    ABSOLUTE = 4


class Magnitude(Scale):
    """How large an effect is, or is said to be."""

    TRIVIAL = 0
    SMALL = 1
    MODERATE = 2
    LARGE = 3


class Attribution(Scale):
    """Whom a sentence names as its authority."""

    NONE = 0
    VAGUE = 1
    SPECIFIC = 2


class Advice(Scale):
    """Whether a sentence tells its reader what to do."""

    NONE = 0
    IMPLICIT = 1
    EXPLICIT = 2


class ClaimKind(StrEnum):
    """What sort of thing a claim or a statement asserts."""

    EFFICACY = "efficacy"
    COMPARATIVE = "comparative"
    SAFETY = "safety"
    PREVALENCE = "prevalence"
    USE = "use"
    MECHANISM = "mechanism"
    ASSOCIATION = "association"
    DESCRIPTION = "description"
    ADVICE = "advice"


class Status(StrEnum):
    """What the registry decided about a claim."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    UNSUPPORTED = "unsupported"
    UNCHECKABLE = "uncheckable"


class Stance(StrEnum):
    """Which way a source points."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"


class Design(StrEnum):
    """How a source came by its findings."""

    SYSTEMATIC_REVIEW = "systematic-review"
    META_ANALYSIS = "meta-analysis"
    INDIVIDUAL_PARTICIPANT_DATA_META_ANALYSIS = "individual-participant-data-meta-analysis"
    GUIDELINE = "guideline"
    RANDOMISED_TRIAL = "randomised-trial"
    UNCONTROLLED_TRIAL = "uncontrolled-trial"
    COHORT = "cohort"
    CASE_CONTROL = "case-control"
    CROSS_SECTIONAL = "cross-sectional"
    SURVEY = "survey"
    CASE_SERIES = "case-series"
    ANIMAL = "animal"
    IN_VITRO = "in-vitro"
    MODELLING = "modelling"
    NARRATIVE_REVIEW = "narrative-review"
    EXPERT_OPINION = "expert-opinion"


class Recommendation(StrEnum):
    """What a guideline recommends, and how strongly: GRADE's four kinds of recommendation."""

    STRONG_FOR = "strong-for"
    CONDITIONAL_FOR = "conditional-for"
    CONDITIONAL_AGAINST = "conditional-against"
    STRONG_AGAINST = "strong-against"


class Favours(StrEnum):
    """Which side an estimate speaks for."""

    INTERVENTION = "intervention"
    COMPARATOR = "comparator"
    NEITHER = "neither"


class EffectMeasure(StrEnum):
    """What an estimate is an estimate of."""

    SMD = "SMD"
    MD = "MD"
    RR = "RR"
    OR = "OR"
    HR = "HR"
    RD = "RD"
    NNT = "NNT"
    NNH = "NNH"
    PROPORTION = "proportion"
    RATE = "rate"
    CORRELATION = "correlation"
    PERCENT_CHANGE = "percent-change"
    SENSITIVITY = "sensitivity"
    SPECIFICITY = "specificity"
    PPV = "PPV"
    NPV = "NPV"
    LR_POSITIVE = "LR+"
    LR_NEGATIVE = "LR-"
    AUC = "AUC"


IN_PERCENT = frozenset(
    {
        EffectMeasure.PROPORTION,
        EffectMeasure.PERCENT_CHANGE,
        EffectMeasure.SENSITIVITY,
        EffectMeasure.SPECIFICITY,
        EffectMeasure.PPV,
        EffectMeasure.NPV,
    }
)
"""Measures whose estimates are percentages."""

RATIOS = frozenset({EffectMeasure.RR, EffectMeasure.OR, EffectMeasure.HR})
"""Measures of which 1 means no effect."""
