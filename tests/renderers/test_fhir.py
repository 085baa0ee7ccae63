"""FHIR R5: what is said of a claim, and that the structure is R5's."""

from __future__ import annotations

import json

import pytest
from hypothesis import given

from evidence import registry
from evidence.grade import warrant
from evidence.model.record import Work
from evidence.model.reference import Name
from evidence.renderers import fhir
from evidence.renderers.cited import Cited
from evidence.renderers.reviewer import NOBODY, Reviewer
from tests.generated_claims import claims as any_claim
from tests.generated_claims import registry_of
from tests.renderers.fhir_r5 import faults, references
from tests.renderers.test_csl_json import ARTICLE

CLAIMS = """
version: 1
claims:
  - id: ginger-nausea
    statement: Ginger cures nausea.
    kind: efficacy
    population: pregnant women
    intervention: ginger
    comparator: placebo
    outcome: nausea
    wording: Ginger may ease nausea.
    certainty: {level: low, rated_down: [imprecision, imprecision, risk_of_bias], rated_by: editors}
    note: Made up.
    evidence:
      - source: smith2019
        design: randomised-trial
        participants: 120
        conclusion: Fewer women had nausea.
        effects:
          - measure: RR
            estimate: 0.8
            interval: [0.7, 0.9]
            p: < 0.01
            i2: 12
            arms: [{arm: ginger, events: 30, participants: 60}, {arm: placebo, events: 40, participants: 60}]
          - {measure: RD, estimate: -9, interval: [-15, -3], comparator: vitamin B6, outcome: vomiting}
      - source: doe2020
        stance: contradicts
        design: randomised-trial
        effects:
          - {measure: RR, estimate: 1.2, interval: [0.9, 1.6], subgroup: women over 40}
"""


def bundle(text=CLAIMS, works=(ARTICLE,), reviewer=NOBODY):
    found, faulty = registry.read("claims.yaml", text.encode())
    assert not faulty
    written = json.loads(fhir.render(works, [warrant(claim) for claim in found.claims], reviewer))
    assert list(faults(written)) == []
    return [entry["resource"] for entry in written["entry"]]


def code(concept):
    return concept["coding"][0]["code"]


def test_a_claim_and_its_sources():
    kinds = [(one["resourceType"], one["identifier"][0]["value"]) for one in bundle()]
    assert kinds == [("Evidence", "ginger-nausea")] * 3 + [("Citation", "smith2019")]


def test_the_evidence_asserts_what_is_warranted_and_not_the_claim():
    main = bundle(reviewer=Reviewer("Root Watch", "", "2026-11-29"))[0]
    assert main["assertion"] == "Ginger may ease nausea."
    assert main["description"] == "What research shows of the claim: Ginger cures nausea. The claim is supported."
    assert (main["publisher"], main["date"], main["status"]) == ("Root Watch", "2026-11-29", "unknown")
    assert main["note"] == [{"text": "Made up."}]


def test_variables():
    variables = {code(one["variableRole"]): one["description"] for one in bundle()[0]["variableDefinition"]}
    assert variables == {
        "population": "pregnant women",
        "exposure": "ginger",
        "referenceExposure": "placebo",
        "measuredVariable": "nausea",
    }


def test_a_statistic():
    effect, ginger, placebo = bundle()[0]["statistic"]
    assert code(effect["statisticType"]) == "C93152"
    assert effect["quantity"] == {"value": 0.8}
    assert effect["numberOfEvents"] == 70
    assert effect["sampleSize"] == {"numberOfParticipants": 120}
    interval, p, i2 = effect["attributeEstimate"]
    assert (code(interval["type"]), interval["level"]) == ("C53324", 0.95)
    assert interval["range"] == {"low": {"value": 0.7}, "high": {"value": 0.9}}
    assert (code(p["type"]), p["quantity"]) == ("C44185", {"value": 0.01, "comparator": "<"})
    assert (code(i2["type"]), i2["quantity"]["value"], i2["quantity"]["code"]) == ("0000420", 12, "%")
    assert (code(ginger["statisticType"]), ginger["quantity"]["value"], ginger["numberOfEvents"]) == ("C44256", 50, 30)
    assert placebo["description"] == "placebo (smith2019)"


def test_another_comparison_is_evidence_of_its_own_that_nobody_rated():
    _, vomiting, subgroup, _ = bundle()
    variables = {code(one["variableRole"]): one["description"] for one in vomiting["variableDefinition"]}
    assert (variables["referenceExposure"], variables["measuredVariable"]) == ("vitamin B6", "vomiting")
    assert "certainty" not in vomiting
    assert "assertion" not in vomiting
    assert vomiting["statistic"][0]["quantity"]["unit"] == "percentage points"
    assert "sampleSize" not in vomiting["statistic"][0]  # who was studied is not known to have been counted here
    roles = [code(one["variableRole"]) for one in subgroup["variableDefinition"]]
    assert roles == ["population", "subpopulation", "exposure", "referenceExposure", "measuredVariable"]


@pytest.mark.parametrize(
    ("effect", "quantity", "notes"),
    [
        ("{measure: MD, estimate: -9.5, scale: 0-100}", {"value": -9.5}, [{"text": "scale: 0-100"}]),
        ("{measure: SMD, estimate: 0.2}", {"value": 0.2, "unit": "standard deviations"}, None),
        ("{measure: rate, estimate: 7, scale: per 1000 women}", {"value": 7, "unit": "per 1000 women"}, None),
    ],
)
def test_units_and_scales(effect, quantity, notes):
    claim = f"version: 1\nclaims:\n  - {{id: a, statement: A helps., evidence: [{{source: b, effects: [{effect}]}}]}}\n"
    (statistic,) = bundle(claim, ())[0]["statistic"]
    assert (statistic["quantity"], statistic.get("note")) == (quantity, notes)


def test_certainty():
    (overall,) = bundle()[0]["certainty"]
    assert (code(overall["type"]), code(overall["rating"]), overall["rater"]) == ("Overall", "low", "editors")
    reasons = [(code(one["type"]), code(one["rating"])) for one in overall["subcomponent"]]
    assert reasons == [("Imprecision", "very-serious-concern"), ("RiskOfBias", "serious-concern")]


def test_a_source_that_contradicts_and_is_in_no_bibliography():
    (source,) = bundle()[2]["relatedArtifact"]
    assert source == {"type": "citation", "label": "doe2020", "display": "contradicts the claim"}


def test_a_citation():
    citation = bundle()[-1]
    artifact = citation["citedArtifact"]
    assert artifact["title"] == [{"text": "Ginger for nausea: a trial"}]
    assert artifact["identifier"][0] == {"system": "https://doi.org", "value": "10.1000/ginger.2019"}
    (form,) = artifact["publicationForm"]
    assert (form["volume"], form["issue"], form["articleDate"]) == ("4", "2", "2019")
    assert (form["firstPage"], form["lastPage"], form["pageString"]) == ("11", "19", "11-19")
    assert (form["publishedIn"]["title"], code(form["publishedIn"]["type"])) == ("Journal of Roots", "D020492")
    assert artifact["contributorship"]["complete"] is True
    first, _, group = citation["contained"]
    assert (first["name"], group["name"]) == ([{"family": "Smith", "given": ["Anna"]}], "The Root Group")


def test_authors_whom_the_entry_leaves_out():
    (citation,) = bundle(
        "version: 1\nclaims: []\n", [Cited("x", Work(title="A", author=(Name("Roe", "B."),)), others=True)]
    )
    assert citation["citedArtifact"]["contributorship"]["complete"] is False


@pytest.mark.parametrize("works", [(ARTICLE,), ()])
def test_every_reference_leads_to_something(works):
    found, _ = registry.read("claims.yaml", CLAIMS.encode())
    written = json.loads(fhir.render(works, [warrant(claim) for claim in found.claims]))
    there = {entry["fullUrl"] for entry in written["entry"]}
    there |= {f"#{one['id']}" for entry in written["entry"] for one in entry["resource"].get("contained", [])}
    assert set(references(written)) <= there
    assert len({entry["fullUrl"] for entry in written["entry"]}) == len(written["entry"])


def test_a_claim_that_names_nothing_is_about_what_it_says():
    (evidence,) = bundle("version: 1\nclaims:\n  - {id: a, statement: Roots are old.}\n", ())
    assert [one["description"] for one in evidence["variableDefinition"]] == ["Roots are old."]


@given(any_claim())
def test_any_claim_has_the_structure_of_r5(claim):
    found, _ = registry.read("claims.yaml", registry_of(claim))
    written = json.loads(fhir.render([], [warrant(one) for one in found.claims]))
    assert list(faults(written)) == []
    assert [one["resource"]["resourceType"] for one in written["entry"]][:1] == ["Evidence"]
