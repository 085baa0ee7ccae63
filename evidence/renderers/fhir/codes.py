"""The codes of FHIR R5 (5.0.0), each system with the page on which its codes were looked up.

What no value set has a code for is left as text.
"""

from __future__ import annotations

from typing import Any

from evidence.model.scales import Certainty, Design, EffectMeasure

Json = dict[str, Any]
"""A resource or an element of one."""

_VARIABLE_ROLE = "http://terminology.hl7.org/CodeSystem/variable-role"
"""https://hl7.org/fhir/R5/valueset-variable-role.html"""
_CERTAINTY_TYPE = "http://hl7.org/fhir/certainty-type"
"""https://hl7.org/fhir/R5/valueset-certainty-type.html"""
_CERTAINTY_RATING = "http://hl7.org/fhir/certainty-rating"
"""https://hl7.org/fhir/R5/valueset-certainty-rating.html"""
_STATISTIC_TYPE = "http://terminology.hl7.org/CodeSystem/statistic-type"
"""https://hl7.org/fhir/2022Sep/codesystem-statistic-type.json.html (5.0.0-ballot)"""
_ATTRIBUTE_ESTIMATE_TYPE = "http://terminology.hl7.org/CodeSystem/attribute-estimate-type"
"""https://hl7.org/fhir/R5/valueset-attribute-estimate-type.json names the system, 2022Sep (5.0.0-ballot) its codes"""
_SYNTHESIS_TYPE = "http://terminology.hl7.org/CodeSystem/synthesis-type"
"""https://hl7.org/fhir/2022Sep/valueset-synthesis-type.html (5.0.0-ballot)"""
_PUBLISHED_IN_TYPE = "http://hl7.org/fhir/published-in-type"
"""https://hl7.org/fhir/codesystem-published-in-type.json.html"""


def _concept(system: str, code: str, display: str) -> Json:
    return {"coding": [{"system": system, "code": code, "display": display}]}


ROLES = {
    "population": _concept(_VARIABLE_ROLE, "population", "population"),
    "subpopulation": _concept(_VARIABLE_ROLE, "subpopulation", "subpopulation"),
    "exposure": _concept(_VARIABLE_ROLE, "exposure", "exposure"),
    "referenceExposure": _concept(_VARIABLE_ROLE, "referenceExposure", "reference exposure"),
    "measuredVariable": _concept(_VARIABLE_ROLE, "measuredVariable", "measured variable"),
}
"""Of the variables of a claim."""

OVERALL = _concept(_CERTAINTY_TYPE, "Overall", "Overall certainty")
DOMAINS = {
    "risk of bias": _concept(_CERTAINTY_TYPE, "RiskOfBias", "Risk of bias"),
    "inconsistency": _concept(_CERTAINTY_TYPE, "Inconsistency", "Inconsistency"),
    "indirectness": _concept(_CERTAINTY_TYPE, "Indirectness", "Indirectness"),
    "imprecision": _concept(_CERTAINTY_TYPE, "Imprecision", "Imprecision"),
    "publication bias": _concept(_CERTAINTY_TYPE, "PublicationBias", "Publication bias"),
    "large effect": _concept(_CERTAINTY_TYPE, "LargeEffect", "Large effect"),
    "dose response": _concept(_CERTAINTY_TYPE, "DoseResponseGradient", "Dose response gradient"),
    "opposing confounding": _concept(_CERTAINTY_TYPE, "PlausibleConfounding", "Plausible confounding"),
}
"""GRADE's domains, as a `Rating` names them."""
RATINGS = {
    Certainty.HIGH: _concept(_CERTAINTY_RATING, "high", "High quality"),
    Certainty.MODERATE: _concept(_CERTAINTY_RATING, "moderate", "Moderate quality"),
    Certainty.LOW: _concept(_CERTAINTY_RATING, "low", "Low quality"),
    Certainty.VERY_LOW: _concept(_CERTAINTY_RATING, "very-low", "Very low quality"),
}
CONCERNS = (
    _concept(_CERTAINTY_RATING, "serious-concern", "serious concern"),
    _concept(_CERTAINTY_RATING, "very-serious-concern", "very serious concern"),
    _concept(_CERTAINTY_RATING, "extremely-serious-concern", "extremely serious concern"),
)
"""By how many levels a domain rates down, from one on."""
PRESENT = _concept(_CERTAINTY_RATING, "present", "present")
"""A reason to rate up."""

_STATISTICS = {
    EffectMeasure.SMD: ("0000100", "Standardized Mean Difference"),
    EffectMeasure.MD: ("0000457", "Mean Difference"),
    EffectMeasure.RR: ("C93152", "Relative Risk"),
    EffectMeasure.OR: ("C16932", "Odds Ratio"),
    EffectMeasure.HR: ("C93150", "Hazard Ratio"),
    EffectMeasure.RD: ("0000424", "Risk Difference"),
    EffectMeasure.PROPORTION: ("C44256", "Proportion"),
}
_MEASURES = {
    EffectMeasure.NNT: "Number needed to treat",
    EffectMeasure.NNH: "Number needed to harm",
    EffectMeasure.RATE: "Rate",
    EffectMeasure.CORRELATION: "Correlation coefficient",
    EffectMeasure.PERCENT_CHANGE: "Percent change",
    EffectMeasure.SENSITIVITY: "Sensitivity",
    EffectMeasure.SPECIFICITY: "Specificity",
    EffectMeasure.PPV: "Positive predictive value",
    EffectMeasure.NPV: "Negative predictive value",
    EffectMeasure.LR_POSITIVE: "Positive likelihood ratio",
    EffectMeasure.LR_NEGATIVE: "Negative likelihood ratio",
    EffectMeasure.AUC: "Area under the ROC curve",
}
"""Measures that the value set has no code for; of correlations it has several, and claims.yaml does not say which."""
STATISTICS = {measure: _concept(_STATISTIC_TYPE, *code) for measure, code in _STATISTICS.items()} | {
    measure: {"text": words} for measure, words in _MEASURES.items()
}
"""Of every measure of effect."""
MEAN = _concept(_STATISTIC_TYPE, "C53319", "Mean")
PROPORTION = STATISTICS[EffectMeasure.PROPORTION]

INTERVAL = _concept(_ATTRIBUTE_ESTIMATE_TYPE, "C53324", "Confidence interval")
P_VALUE = _concept(_ATTRIBUTE_ESTIMATE_TYPE, "C44185", "P-value")
I_SQUARED = _concept(_ATTRIBUTE_ESTIMATE_TYPE, "0000420", "I-squared")
STANDARD_DEVIATION = _concept(_ATTRIBUTE_ESTIMATE_TYPE, "C53322", "Standard deviation")
PREDICTION = {"text": "Prediction interval"}

SYNTHESES = {
    Design.META_ANALYSIS: _concept(_SYNTHESIS_TYPE, "std-MA", "summary data meta-analysis"),
    Design.INDIVIDUAL_PARTICIPANT_DATA_META_ANALYSIS: _concept(
        _SYNTHESIS_TYPE, "IPD-MA", "individual patient data meta-analysis"
    ),
}

PERIODICAL = _concept(_PUBLISHED_IN_TYPE, "D020492", "Periodical")
BOOK = _concept(_PUBLISHED_IN_TYPE, "D001877", "Book")

DOI, PMID, PMC = "https://doi.org", "https://pubmed.ncbi.nlm.nih.gov", "https://www.ncbi.nlm.nih.gov/pmc/"
"""Systems of identifiers, as in the specification's examples of Citation."""
UNITS = "http://unitsofmeasure.org"
