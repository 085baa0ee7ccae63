"""What each study design can carry, before anybody rates it."""

from __future__ import annotations

from collections.abc import Mapping

from evidence.model.scales import Certainty, Design, Relation

_RANDOMISED = (
    Design.SYSTEMATIC_REVIEW,
    Design.META_ANALYSIS,
    Design.INDIVIDUAL_PARTICIPANT_DATA_META_ANALYSIS,
    Design.GUIDELINE,
    Design.RANDOMISED_TRIAL,
)
_OBSERVATIONAL = (
    Design.UNCONTROLLED_TRIAL,
    Design.COHORT,
    Design.CASE_CONTROL,
    Design.CROSS_SECTIONAL,
    Design.SURVEY,
    Design.CASE_SERIES,
)
_INDIRECT = (Design.ANIMAL, Design.IN_VITRO, Design.MODELLING, Design.NARRATIVE_REVIEW, Design.EXPERT_OPINION)

RELATION: Mapping[Design, Relation] = {
    **dict.fromkeys(_RANDOMISED, Relation.CAUSATION),
    **dict.fromkeys(_OBSERVATIONAL, Relation.ASSOCIATION),
    **dict.fromkeys(_INDIRECT, Relation.CONDITIONAL_CAUSATION),
}
"""The strongest relation a design can show: only a comparison by chance shows cause [@sumner2014]; animals, cells,
models and opinion can suggest one."""

STARTING_CERTAINTY: Mapping[Design, Certainty] = {
    **dict.fromkeys(_RANDOMISED, Certainty.HIGH),
    **dict.fromkeys(_OBSERVATIONAL, Certainty.LOW),
    **dict.fromkeys(_INDIRECT, Certainty.VERY_LOW),
}
"""Where GRADE starts: randomised evidence high, the rest low. Evidence that is not about people's outcomes is indirect
as well, hence very low."""

NAMES: Mapping[Design, str] = {
    Design.SYSTEMATIC_REVIEW: "a systematic review",
    Design.META_ANALYSIS: "a meta-analysis",
    Design.INDIVIDUAL_PARTICIPANT_DATA_META_ANALYSIS: "an individual-participant-data meta-analysis",
    Design.GUIDELINE: "a guideline",
    Design.RANDOMISED_TRIAL: "a randomised trial",
    Design.UNCONTROLLED_TRIAL: "a trial without a control group",
    Design.COHORT: "a cohort study",
    Design.CASE_CONTROL: "a case-control study",
    Design.CROSS_SECTIONAL: "a cross-sectional study",
    Design.SURVEY: "a survey",
    Design.CASE_SERIES: "a case series",
    Design.ANIMAL: "an animal study",
    Design.IN_VITRO: "a laboratory study",
    Design.MODELLING: "a modelling study",
    Design.NARRATIVE_REVIEW: "a narrative review",
    Design.EXPERT_OPINION: "expert opinion",
}
"""The designs in running text, with their article."""
