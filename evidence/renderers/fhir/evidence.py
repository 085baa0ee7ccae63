"""An Evidence resource: one comparison of one claim, with its results and how certain they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from evidence.model.claim import Claim
from evidence.model.claim import Evidence as SourceEvidence
from evidence.model.scales import Stance
from evidence.model.warrant import Warrant
from evidence.renderers.fhir.certainty import certainty
from evidence.renderers.fhir.codes import ROLES, SYNTHESES, Json
from evidence.renderers.fhir.comparisons import Comparison
from evidence.renderers.fhir.statistic import statistics
from evidence.renderers.filled import filled
from evidence.renderers.reviewer import Reviewer


def evidence(warrant: Warrant, comparison: Comparison, citations: Mapping[str, str], reviewer: Reviewer) -> Json:
    """One resource; `citations` has the addresses of the Citations by citekey.

    Its publication status is unknown: claims.yaml does not say. What the evidence warrants is the assertion, and never
    the claim, which may be wrong.
    """
    claim = warrant.claim
    main = comparison.is_main
    sources = _sources(claim, comparison)
    return filled(
        {
            "resourceType": "Evidence",
            "identifier": [{"value": claim.id}],
            "status": "unknown",
            "date": reviewer.published,
            "publisher": reviewer.organisation,
            "relatedArtifact": [_source(one, citations) for one in sources],
            "description": f"What research shows of the claim: {claim.statement} The claim is {claim.status.value}.",
            "assertion": warrant.wording if main else "",
            "note": [{"text": claim.note}] if main and claim.note else [],
            "variableDefinition": list(_variables(claim, comparison)),
            **_designs(sources),
            "statistic": [one for result in comparison.results for one in statistics(*result, of_the_whole=main)],
            "certainty": certainty(warrant) if main else [],
        }
    )


def _sources(claim: Claim, comparison: Comparison) -> list[SourceEvidence]:
    """Those that report on the comparison; all of the claim's, where none reports an effect."""
    reporting = [one for one, _ in comparison.results] or claim.evidence
    return list({one.source: one for one in reporting}.values())


def _source(one: SourceEvidence, citations: Mapping[str, str]) -> Json:
    address = citations.get(one.source)
    against = "contradicts the claim" if one.stance is Stance.CONTRADICTS else ""
    return filled(
        {
            "type": "citation",
            "label": one.source,
            "display": "; ".join(filter(None, (one.conclusion, against))),
            "resourceReference": {"reference": address, "type": "Citation"} if address else None,
        }
    )


def _variables(claim: Claim, comparison: Comparison) -> Iterator[Json]:
    """Who, what, against what, and in what it shows; the whole claim, where it does not say any of these."""
    named = {
        "population": claim.population,
        "subpopulation": comparison.subgroup,
        "exposure": claim.intervention,
        "referenceExposure": comparison.comparator,
        "measuredVariable": comparison.outcome,
    }
    words = {role: text for role, text in named.items() if text} or {"measuredVariable": claim.statement}
    for role, text in words.items():
        yield {"description": text, "variableRole": ROLES[role], "intended": {"display": text}}


def _designs(sources: list[SourceEvidence]) -> Json:
    """How the results came about; a kind of synthesis only where all sources are of that kind."""
    designs = list(dict.fromkeys(one.design for one in sources if one.design))
    synthesis = SYNTHESES.get(designs[0]) if len(designs) == 1 else None
    return {
        "synthesisType": synthesis,
        "studyDesign": [{"text": design.value.replace("-", " ")} for design in designs],
    }
