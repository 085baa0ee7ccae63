"""The certainty of a body of evidence, recomputed from its design and its reasons."""

from __future__ import annotations

import pytest

from evidence.grade import warrant
from evidence.grade.certainty import reckoned
from evidence.model.scales import Certainty, Relation
from tests.test_grade import claim

TRIAL = "[{source: lee2013, design: randomised-trial}]"
COHORT = "[{source: lee2013, design: cohort}]"


@pytest.mark.parametrize(
    ("rating", "evidence", "level"),
    [
        ("rated_down: [imprecision]", TRIAL, Certainty.MODERATE),
        ("rated_down: [imprecision, imprecision]", TRIAL, Certainty.LOW),
        ("rated_down: [imprecision, indirectness, inconsistency, risk_of_bias]", TRIAL, Certainty.VERY_LOW),
        ("rated_down: [imprecision]", COHORT, Certainty.VERY_LOW),
        ("rated_up: [large_effect]", COHORT, Certainty.MODERATE),
        ("rated_up: [large_effect, dose_response, opposing_confounding]", COHORT, Certainty.HIGH),
        ("rated_down: [risk_of_bias], starts_at: high", COHORT, Certainty.MODERATE),
        ("starts_at: high", COHORT, Certainty.HIGH),
    ],
)
def test_the_reasons_are_added_up(rating: str, evidence: str, level: Certainty) -> None:
    total = reckoned(claim(certainty=f"{{level: low, {rating}}}", evidence=evidence))

    assert total is not None
    assert total.level is level


@pytest.mark.parametrize(
    ("rating", "evidence"),
    [("low", TRIAL), ("{level: low, rated_down: [imprecision]}", "[{source: lee2013}]")],
)
def test_without_reasons_or_design_there_is_no_sum(rating: str, evidence: str) -> None:
    assert reckoned(claim(certainty=rating, evidence=evidence)) is None


def test_the_sum_is_told_step_by_step() -> None:
    rating = "{level: low, rated_down: [imprecision, imprecision], rated_up: [dose_response]}"
    total = reckoned(claim(certainty=rating, evidence=COHORT))

    assert total is not None
    assert total.words == (
        "low (a cohort study), less two levels for imprecision, and up one level for dose response: very low"
    )


@pytest.mark.parametrize(
    ("source", "relation", "certainty", "why"),
    [
        ("design: meta-analysis, includes: cohort", "association", "low", "a meta-analysis of cohort studies"),
        ("design: systematic-review, includes: animal", "conditional-causation", "very-low", "a systematic review of animal studies"),
        ("design: systematic-review, includes: randomised-trial", "causation", "high", "a systematic review of randomised trials"),
        ("design: randomised-trial, species: mouse", "conditional-causation", "very-low", "a randomised trial outside people (mouse)"),
        ("design: meta-analysis, species: in-vitro", "conditional-causation", "very-low", "a meta-analysis outside people (in-vitro)"),
        ("design: animal, species: mouse", "conditional-causation", "very-low", "an animal study"),
    ],
)  # fmt: skip
def test_a_source_carries_what_it_rests_on(source: str, relation: str, certainty: str, why: str) -> None:
    found = warrant(claim(evidence=f"[{{source: lee2013, {source}}}]"))

    assert found.relation is not None
    assert found.certainty is not None
    assert (found.relation.value.label, found.certainty.value.label) == (relation, certainty)
    assert found.relation.reason.startswith(f"{why} can show")
    assert found.certainty.reason == f"nobody rated it, and {why} counts for {certainty.replace('-', ' ')}"


def test_dogs_are_the_right_species_for_a_claim_about_dogs() -> None:
    found = warrant(
        claim(population="dogs with arthritis", evidence="[{source: a, design: randomised-trial, species: dog}]")
    )

    assert found.relation is not None
    assert found.relation.value is Relation.CAUSATION


def test_a_mechanism_is_not_less_certain_for_being_seen_in_animals() -> None:
    found = warrant(claim(kind="mechanism", evidence="[{source: lee2013, design: animal, species: mouse}]")).certainty

    assert found is not None
    assert found.value is Certainty.LOW


FOR = "{source: lee2013, design: randomised-trial}"


def test_a_source_as_strong_that_contradicts_makes_an_unrated_claim_less_certain() -> None:
    against = "{source: kim2015, design: meta-analysis, stance: contradicts}"
    found = warrant(claim(evidence=f"[{FOR}, {against}]")).certainty

    assert found is not None
    assert found.value is Certainty.MODERATE
    assert found.reason == (
        "nobody rated it, and a randomised trial counts for high; kim2015, as strong, contradicts it: moderate"
    )


@pytest.mark.parametrize(
    "against",
    [
        "{source: kim2015, design: cohort, stance: contradicts}",
        "{source: kim2015, stance: contradicts}",
        "{source: kim2015, design: meta-analysis, stance: contradicts}, {source: kim2020, updates: [kim2015]}",
    ],
)
def test_a_weaker_or_an_outdated_source_does_not(against: str) -> None:
    found = warrant(claim(evidence=f"[{FOR}, {against}]")).certainty

    assert found is not None
    assert found.value is Certainty.HIGH


def test_a_rating_stays_and_says_what_contradicts_it() -> None:
    against = "{source: kim2015, design: meta-analysis, stance: contradicts}"
    found = warrant(claim(certainty="moderate", evidence=f"[{FOR}, {against}]")).certainty

    assert found is not None
    assert found.value is Certainty.MODERATE
    assert found.reason == "certainty is rated moderate; kim2015, as strong, contradicts it"
