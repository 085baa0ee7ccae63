"""What each study design can carry, before anybody rates it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from evidence.model.claim import Claim, Evidence
from evidence.model.scales import Certainty, ClaimKind, Design, EffectMeasure, Relation

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
REVIEWS = _RANDOMISED[:4]
"""Designs that rest on the studies of others: what those can carry, these can."""
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
    **dict.fromkeys((*_OBSERVATIONAL, *_INDIRECT), Certainty.LOW),
}
"""Where GRADE starts: randomised evidence high, the rest low."""

_OF_A_TEST = frozenset(
    {
        EffectMeasure.SENSITIVITY,
        EffectMeasure.SPECIFICITY,
        EffectMeasure.PPV,
        EffectMeasure.NPV,
        EffectMeasure.LR_POSITIVE,
        EffectMeasure.LR_NEGATIVE,
        EffectMeasure.AUC,
    }
)

_ELSEWHERE = {"in-vitro": Design.IN_VITRO}
"""What a study of no people is as good as, however well it was made; any other species is an animal's name."""


PEOPLE = "human"
_PEOPLE = frozenset({"", PEOPLE, "humans", "people", "person", "patients", "adults", "children"})
"""What registries write of people: where nothing is written, it is people, too."""


def species_of(evidence: Evidence) -> str:
    """Who or what was studied, people under any of their names as `human`."""
    return PEOPLE if evidence.species.lower() in _PEOPLE else evidence.species


def carries(evidence: Evidence, claim: Claim) -> Design | None:
    """The design by which a source counts: what a review includes, and a study of animals where people are meant."""
    design = (
        evidence.includes
        if evidence.includes and evidence.design in (*REVIEWS, Design.NARRATIVE_REVIEW, None)
        else evidence.design
    )
    species = species_of(evidence)
    if design is None or species == PEOPLE or _is_of(claim.population, species):
        return design
    indirect = _ELSEWHERE.get(species, Design.ANIMAL)
    return design if design in _INDIRECT else indirect


def _is_of(population: str, species: str) -> bool:
    """Whether a population is of that species: rats, and not people who were operated on."""
    return re.search(rf"\b{re.escape(species)}s?\b", population, re.IGNORECASE) is not None


def is_of_accuracy(claim: Claim) -> bool:
    """Whether all that is on record says how often a test is right, which is no question of cause and effect."""
    measures = {effect.measure for evidence in claim.evidence for effect in evidence.effects}
    return bool(measures) and measures <= _OF_A_TEST


def starting_certainty(design: Design, claim: Claim) -> Certainty:
    """Where GRADE starts for a design; of a test's accuracy, cohort and cross-sectional studies start at high."""
    observed = design in (Design.COHORT, Design.CROSS_SECTIONAL)
    return Certainty.HIGH if observed and is_of_accuracy(claim) else STARTING_CERTAINTY[design]


def unrated_certainty(design: Design, claim: Claim) -> Certainty:
    """What a design counts for where nobody has rated the claim.

    Evidence that is not about people's outcomes, and opinion, would have been rated down. How something works is not
    seen in people's outcomes in the first place, so that a mechanism counts for where GRADE starts.
    """
    indirect = design in _INDIRECT and claim.kind is not ClaimKind.MECHANISM
    return Certainty.VERY_LOW if indirect else starting_certainty(design, claim)


def named(evidence: Evidence, claim: Claim) -> str:
    """The design of a source in running text: `a meta-analysis of cohort studies`, `a randomised trial in mice`."""
    design = evidence.design or evidence.includes
    if design is None:
        return "a source of no stated design"
    name = NAMES[design]
    if evidence.includes and evidence.includes is not design:
        name += f" of {_MANY.get(evidence.includes) or NAMES[evidence.includes].split(' ', 1)[1] + 's'}"
    if design not in _INDIRECT and carries(evidence, claim) in _INDIRECT and species_of(evidence) != PEOPLE:
        name += f" outside people ({evidence.species})"
    return name


_MANY: Mapping[Design, str] = {
    Design.UNCONTROLLED_TRIAL: "trials without a control group",
    Design.COHORT: "cohort studies",
    Design.CASE_CONTROL: "case-control studies",
    Design.CROSS_SECTIONAL: "cross-sectional studies",
    Design.ANIMAL: "animal studies",
    Design.IN_VITRO: "laboratory studies",
    Design.MODELLING: "modelling studies",
    Design.META_ANALYSIS: "meta-analyses",
    Design.INDIVIDUAL_PARTICIPANT_DATA_META_ANALYSIS: "individual-participant-data meta-analyses",
    Design.CASE_SERIES: "case series",
    Design.EXPERT_OPINION: "expert opinion",
}

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
