"""What publication types, titles and abstracts say of how a work came by its findings."""

from __future__ import annotations

from collections.abc import Mapping

from evidence.model.scales import Design

NO_RESULTS = frozenset(
    {
        "clinical trial protocol",
        "erratum",
        "expression of concern",
        "news",
        "published erratum",
        "retracted publication",
        "retraction notice",
        "retraction of publication",
        "study protocol",
    }
)
"""Kinds of publication that report no findings, or none that stand."""
TYPES: Mapping[str, Design] = {
    "practice guideline": Design.GUIDELINE,
    "guideline": Design.GUIDELINE,
    "network meta-analysis": Design.META_ANALYSIS,
    "meta-analysis": Design.META_ANALYSIS,
    "systematic review": Design.SYSTEMATIC_REVIEW,
    "randomized controlled trial": Design.RANDOMISED_TRIAL,
    "pragmatic clinical trial": Design.RANDOMISED_TRIAL,
    "equivalence trial": Design.RANDOMISED_TRIAL,
    "case reports": Design.CASE_SERIES,
    "editorial": Design.EXPERT_OPINION,
    "comment": Design.EXPERT_OPINION,
}
"""Publication types of PubMed that tell a design, the most telling first."""
INDIVIDUAL = r"individual[- ](?:participant|patient|person|subject)(?:[- ]level)?[- ](?:data|meta)"
TITLE: tuple[tuple[str, Design], ...] = (
    (INDIVIDUAL, Design.INDIVIDUAL_PARTICIPANT_DATA_META_ANALYSIS),
    (r"meta-?\s?analy[sz]", Design.META_ANALYSIS),
    (
        r"systematic(?:ally)?(?: literature| scoping| and \w+)? review|umbrella review|cochrane review",
        Design.SYSTEMATIC_REVIEW,
    ),
    (r"guidelines?\b(?! adherence)|consensus statement|position statement", Design.GUIDELINE),
    (r"in vitro|cell lines?\b", Design.IN_VITRO),
    (r"\b(?:mice|mouse|rats?|murine|rabbits?|zebrafish|piglets?|rodents?|animal models?)\b", Design.ANIMAL),
    (
        r"randomi[sz]ed(?:[, -]+[\w-]+){0,6} (?:trial|study|comparison|evaluation)|\brct\b|randomi[sz]ation trial",
        Design.RANDOMISED_TRIAL,
    ),
    (r"mendelian randomi[sz]ation", Design.COHORT),
    (r"case[- ]control", Design.CASE_CONTROL),
    (r"cross[- ]sectional", Design.CROSS_SECTIONAL),
    (r"\bcohorts?\b|prospective (?:\w+ )?study|longitudinal study|registry-based", Design.COHORT),
    (r"case (?:series|reports?)\b", Design.CASE_SERIES),
    (r"\bsurvey\b|questionnaire study", Design.SURVEY),
    (r"modelling study|modeling study|cost-effectiveness|simulation|markov", Design.MODELLING),
    (r"single[- ]arm|uncontrolled (?:trial|study)|open[- ]label phase (?:i|1)\b", Design.UNCONTROLLED_TRIAL),
    (r"narrative review|literature review|an overview\b", Design.NARRATIVE_REVIEW),
    (r"\b(?:editorial|commentary|opinion|viewpoint|perspective)\b", Design.EXPERT_OPINION),
)
"""What a title says of the design, the most telling first."""
ABSTRACT: tuple[tuple[str, Design], ...] = (
    (rf"{INDIVIDUAL}.*meta-?\s?analy|meta-?\s?analy.*{INDIVIDUAL}", Design.INDIVIDUAL_PARTICIPANT_DATA_META_ANALYSIS),
    (
        r"\b(?:we (?:did|conducted|performed|undertook|carried out)|this) (?:\w+ ){0,4}meta-?\s?analysis"
        r"|(?:random|fixed)[- ]effects? (?:model|meta)|studies were (?:pooled|meta-analysed)",
        Design.META_ANALYSIS,
    ),
    (
        r"\bwe searched\b|systematic(?:ally)? (?:review|search)|\b(?:medline|embase|pubmed|central)\b(?=.*\bsearch)"
        r"|databases? .*were searched|selection criteria",
        Design.SYSTEMATIC_REVIEW,
    ),
    (
        r"(?:were|was|been|we) (?:\w+ )?randomi[sz]ed|randomly (?:assigned|allocated|divided)"
        r"|\b(?:this|(?:in|did|conducted|performed) an?) (?:[\w-]+[, ]+){0,6}randomi[sz]ed(?:[, -]+[\w-]+){0,4} trial",
        Design.RANDOMISED_TRIAL,
    ),
    (r"\bcase[- ]control study", Design.CASE_CONTROL),
    (r"\bcross[- ]sectional (?:\w+ )?(?:study|survey|analysis|data|design)", Design.CROSS_SECTIONAL),
    (
        r"\bcohort (?:study|of)|prospective(?:ly)? (?:\w+ ){0,3}(?:study|cohort|followed)|retrospective \w* ?cohort",
        Design.COHORT,
    ),
    (r"\b(?:mice|rats) were\b|\bwistar|sprague[- ]dawley|c57bl", Design.ANIMAL),
    (r"\bcell lines?\b.*\bin vitro\b|\bin vitro\b.*\bcell lines?\b", Design.IN_VITRO),
    (r"\bcase series\b|we report (?:a|the) cases?\b", Design.CASE_SERIES),
    (r"\bsingle[- ]arm\b|\buncontrolled (?:trial|study)", Design.UNCONTROLLED_TRIAL),
)
"""What an abstract says of it, where the title does not."""
