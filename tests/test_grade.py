"""From evidence to warrant: bands, ceilings, and the evidence in one line."""

from __future__ import annotations

import pytest

from evidence import registry
from evidence.grade import warrant
from evidence.grade.bands import magnitude
from evidence.grade.designs import NAMES, RELATION, STARTING_CERTAINTY
from evidence.model.claim import Claim
from evidence.model.effect import Arm, Effect
from evidence.model.scales import Certainty, Design, EffectMeasure, Magnitude, Relation

TRIALS = "{source: lee2013, design: meta-analysis, effects: [{measure: SMD, estimate: -0.3, comparator: placebo}]}"


def claim(**fields: str) -> Claim:
    written = {
        "id": "ginger",
        "statement": "Ginger reduces nausea.",
        "kind": "efficacy",
        "intervention": "ginger",
        "outcome": "nausea",
        "evidence": f"[{TRIALS}]",
        **fields,
    }
    lines = "\n    ".join(f"{key}: {value}" for key, value in written.items())
    read, findings = registry.read("claims.yaml", f"version: 1\nclaims:\n  - {lines}\n".encode())
    assert findings == ()
    return read.claims[0]


@pytest.mark.parametrize(
    ("effect", "expected"),
    [
        (Effect(EffectMeasure.SMD, 0.19), Magnitude.TRIVIAL),
        (Effect(EffectMeasure.SMD, -0.2), Magnitude.SMALL),
        (Effect(EffectMeasure.SMD, 0.5), Magnitude.MODERATE),
        (Effect(EffectMeasure.SMD, -0.8), Magnitude.LARGE),
        (Effect(EffectMeasure.RR, 1.05), Magnitude.TRIVIAL),
        (Effect(EffectMeasure.RR, 0.85), Magnitude.SMALL),
        (Effect(EffectMeasure.HR, 0.75), Magnitude.MODERATE),
        (Effect(EffectMeasure.OR, 2.0), Magnitude.LARGE),
        (Effect(EffectMeasure.RR, 0.5), Magnitude.LARGE),
        (Effect(EffectMeasure.RD, 3.4), Magnitude.SMALL),
        (Effect(EffectMeasure.CORRELATION, 0.1), Magnitude.SMALL),
        (Effect(EffectMeasure.MD, -10.26, scale="0-100"), Magnitude.MODERATE),
        (Effect(EffectMeasure.MD, -4.9, scale="0 to 100"), Magnitude.TRIVIAL),
        (Effect(EffectMeasure.PROPORTION, arms=(Arm("drug", 50), Arm("sham", 43))), Magnitude.MODERATE),
    ],
    ids=str,
)
def test_the_point_estimate_sets_the_band(effect: Effect, expected: Magnitude) -> None:
    band = magnitude(effect)

    assert band is not None
    assert band.value is expected


def test_a_declared_threshold_outranks_the_band_of_the_measure() -> None:
    effect = Effect(EffectMeasure.MD, -10.26, scale="0-100", threshold=15, threshold_source="lee2013")

    found = magnitude(effect)

    assert found is not None
    assert (found.value, found.reason) == (
        Magnitude.TRIVIAL,
        "trivial (the smallest important difference is 15 by lee2013)",
    )


@pytest.mark.parametrize(
    "effect",
    [
        Effect(EffectMeasure.MD, -10.26),
        Effect(EffectMeasure.MD, -10.26, scale="points"),
        Effect(EffectMeasure.MD, -1, scale="10-10"),
        Effect(EffectMeasure.PROPORTION, 38.9),
        Effect(EffectMeasure.SMD),
    ],
    ids=str,
)
def test_without_a_yardstick_nothing_is_said(effect: Effect) -> None:
    assert magnitude(effect) is None


@pytest.mark.parametrize("design", Design)
def test_every_design_has_its_ceilings_and_its_name(design: Design) -> None:
    assert RELATION[design] >= Relation.ASSOCIATION
    assert STARTING_CERTAINTY[design] <= Certainty.HIGH
    assert NAMES[design]


@pytest.mark.parametrize(
    ("design", "relation", "reason"),
    [
        ("randomised-trial", Relation.CAUSATION, "a randomised trial can show cause and effect"),
        ("cohort", Relation.ASSOCIATION, "a cohort study can show an association at most"),
        ("animal", Relation.CONDITIONAL_CAUSATION, "an animal study can show a possible cause at most"),
    ],
)
def test_the_best_design_sets_the_relation(design: str, relation: Relation, reason: str) -> None:
    ceiling = warrant(claim(evidence=f"[{{source: lee2013, design: {design}}}]")).relation

    assert ceiling is not None
    assert (ceiling.value, ceiling.reason, ceiling.field) == (relation, reason, ("evidence", 0, "design"))


def test_a_declared_relation_outranks_the_design() -> None:
    ceiling = warrant(claim(relation="association")).relation

    assert ceiling is not None
    assert (ceiling.value, ceiling.field) == (Relation.ASSOCIATION, ("relation",))


def test_an_unrated_claim_is_as_certain_as_grade_starts() -> None:
    ceiling = warrant(claim(evidence="[{source: lee2013, design: cohort}]")).certainty

    assert ceiling is not None
    assert (ceiling.value, ceiling.reason) == (Certainty.LOW, "nobody rated it, and a cohort study counts for low")


def test_a_rating_says_who_rated_and_why_it_is_lower() -> None:
    rated = claim(certainty="{level: low, rated_down: [imprecision, risk_of_bias], rated_by: editors}")
    ceiling = warrant(rated).certainty

    assert ceiling is not None
    assert ceiling.reason == "certainty is rated low by editors, rated down for imprecision, risk of bias"


def test_contradicting_sources_carry_nothing() -> None:
    against = "[{source: lee2013, stance: contradicts, design: randomised-trial}]"
    found = warrant(claim(evidence=against))

    assert (found.relation, found.certainty, found.magnitude) == (None, None, None)


def test_the_largest_effect_of_the_supporting_sources_is_the_ceiling() -> None:
    effects = "[{measure: SMD, estimate: 0.23}, {measure: SMD, estimate: 0.55}]"
    ceiling = warrant(claim(evidence=f"[{{source: lee2013, design: meta-analysis, effects: {effects}}}]")).magnitude

    assert ceiling is not None
    assert (ceiling.value, ceiling.field) == (Magnitude.MODERATE, ("evidence", 0, "effects", 1))


def test_the_evidence_is_told_with_its_numbers() -> None:
    effect = "{measure: SMD, estimate: 0.23, interval: [0.13, 0.33], comparator: sham acupuncture}"
    source = f"{{source: lee2013, design: meta-analysis, studies: 29, participants: 17922, effects: [{effect}]}}"

    assert warrant(claim(evidence=f"[{source}]")).evidence == (
        "SMD 0.23 (95% CI 0.13 to 0.33) against sham acupuncture (lee2013, 29 studies, 17,922 participants)"
    )


def test_without_numbers_the_source_s_conclusion_is_told() -> None:
    source = "{source: lee2013, design: narrative-review, conclusion: 'The idea is plausible.'}"

    assert warrant(claim(evidence=f"[{source}]")).evidence == "The idea is plausible (lee2013)"


def test_an_unsupported_claim_has_no_evidence_to_tell() -> None:
    assert warrant(claim(status="unsupported", evidence="[]")).evidence == (
        "the registry records no source that supports it"
    )


def test_the_editors_own_wording_comes_first() -> None:
    assert warrant(claim(wording="Ginger may help a little.")).wording == "Ginger may help a little."


def test_comparators_are_those_studied_head_to_head() -> None:
    arms = "arms: [{arm: ginger, percent: 50}, {arm: vitamin B6, percent: 40}]"
    effects = f"[{{measure: SMD, estimate: 0.2, comparator: placebo}}, {{measure: proportion, {arms}}}]"
    source = f"{{source: lee2013, comparators: [doxylamine], effects: {effects}}}"

    assert warrant(claim(comparator="none", evidence=f"[{source}]")).comparators == (
        "doxylamine",
        "placebo",
        "vitamin B6",
    )


def test_a_domain_named_twice_cost_two_levels() -> None:
    ceiling = warrant(claim(certainty="{level: low, rated_down: [imprecision, imprecision]}")).certainty

    assert ceiling is not None
    assert ceiling.reason == "certainty is rated low, rated down for imprecision by two levels"
