"""How a work came by its findings: what its indexers call it, then what its title and abstract say."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from evidence.language.abstracts.plain import even, parts
from evidence.model.scales import Design

_NO_RESULTS = frozenset(
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
_TYPES: Mapping[str, Design] = {
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
_INDIVIDUAL = r"individual[- ](?:participant|patient|person|subject)(?:[- ]level)?[- ](?:data|meta)"
_TITLE: tuple[tuple[str, Design], ...] = (
    (_INDIVIDUAL, Design.INDIVIDUAL_PARTICIPANT_DATA_META_ANALYSIS),
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
_ABSTRACT: tuple[tuple[str, Design], ...] = (
    (_INDIVIDUAL, Design.INDIVIDUAL_PARTICIPANT_DATA_META_ANALYSIS),
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
        r"(?:were|was|be|been|we) (?:\w+ )?randomi[sz]ed|randomly (?:assigned|allocated|divided)|randomi[sz]ed"
        r"(?:[, -]+[\w-]+){0,6} (?:trial|study)|(?:patients|participants|adults|women|men|children) \(?n ?= ?\d+\)? were randomi[sz]ed",
        Design.RANDOMISED_TRIAL,
    ),
    (r"\bcase[- ]control study", Design.CASE_CONTROL),
    (r"\bcross[- ]sectional (?:\w+ )?(?:study|survey|analysis|data|design)", Design.CROSS_SECTIONAL),
    (
        r"\bcohort (?:study|of)|prospective(?:ly)? (?:\w+ ){0,3}(?:study|cohort|followed)|retrospective (?:\w+ )?cohort",
        Design.COHORT,
    ),
    (r"\b(?:mice|rats) were\b|\bwistar|sprague[- ]dawley|c57bl", Design.ANIMAL),
    (r"\bcell lines?\b.*\bin vitro\b|\bin vitro\b.*\bcell lines?\b", Design.IN_VITRO),
    (r"\bcase series\b|we report (?:a|the) cases?\b", Design.CASE_SERIES),
    (r"\bsingle[- ]arm\b|\buncontrolled (?:trial|study)", Design.UNCONTROLLED_TRIAL),
)
"""What an abstract says of it, where the title does not."""
_PROTOCOL = re.compile(
    r"\bprotocol (?:for|of)\b|\b(?:study|trial|review) protocol\b|: (?:a )?(?:\w+ )?protocol\b|rationale and design"
)
_REVIEW_OF_PRIMARY = frozenset({Design.META_ANALYSIS, Design.SYSTEMATIC_REVIEW})


def design(publication_types: Sequence[str], title: str, abstract: str) -> Design | None:
    """The design of a work; None where nothing tells it, and for protocols and notices, which have no findings.

    Publication types are PubMed's and Europe PMC's, in whatever case. A meta-analysis that says it has the data of
    every person is one of individual participant data.
    """
    kinds = {kind.lower().replace("_", " ").strip() for kind in publication_types}
    named, said = even(title).lower(), even(" ".join(part.sentence for part in parts(abstract))).lower()
    if not kinds.isdisjoint(_NO_RESULTS) or _PROTOCOL.search(named):
        return None
    indexed = next((found for kind, found in _TYPES.items() if kind in kinds), None)
    told = _told(named, _TITLE)
    if indexed in _REVIEW_OF_PRIMARY:
        return _sharpened(indexed, told, said)
    return indexed or told or _told(said, _ABSTRACT)


def _sharpened(indexed: Design, told: Design | None, said: str) -> Design:
    """A review's design, where words tell it better than its index does."""
    individual = Design.INDIVIDUAL_PARTICIPANT_DATA_META_ANALYSIS
    if individual in (told, _told(said, _ABSTRACT[:1])):
        return individual
    return Design.META_ANALYSIS if told is Design.META_ANALYSIS else indexed


def _told(text: str, words: Sequence[tuple[str, Design]]) -> Design | None:
    return next((design for pattern, design in words if re.search(pattern, text)), None)
