"""Every field of the model can be said in claims.yaml, and arrives."""

from __future__ import annotations

from dataclasses import fields

import pytest

from evidence import registry
from evidence.model import claim as model
from evidence.model.effect import Arm, ConfidenceInterval, Effect, PValue, StudyEffect, Threshold
from evidence.model.scales import (
    Certainty,
    ClaimKind,
    Design,
    EffectMeasure,
    Favours,
    Magnitude,
    Recommendation,
    Relation,
    Stance,
    Status,
)
from evidence.registry.forms import (
    AnchorEntry,
    ArmEntry,
    ClaimEntry,
    EffectEntry,
    EvidenceEntry,
    RatingEntry,
    StudyEntry,
    ThresholdEntry,
)

EVERYTHING = """\
version: 1
claims:
  - id: honey-cough
    statement: >-
      Honey may ease a cough
      in children slightly more than no treatment.
    kind: efficacy
    population: children with an acute cough
    intervention: honey
    comparator: no treatment
    outcome: frequency of cough
    terms: [coughing, "a spoonful"]
    relation: conditional-causation
    magnitude: small
    certainty:
      level: low
      rated_down: [risk_of_bias, imprecision]
      rated_up: [dose_response]
      rated_by: editors
      published: true
      starts_at: high
    status: contradicted
    evidence:
      - source: oduwole2018
        stance: contradicts
        design: systematic-review
        species: human
        population: children under five
        comparators: [no treatment, placebo]
        studies: 6
        participants: 899
        year: 2018
        effects:
          - measure: MD
            estimate: -1.62
            interval: [-3.02, -0.22]
            level: 90
            p: "< 0.02"
            test: t(152) = 2.36
            i2: 54.5
            comparator: no treatment
            outcome: cough frequency
            scale: 0-6
            time: one night
            studies: 2
            participants: 154
            threshold: 1
            threshold_source: editors
            arms:
              - {arm: honey, percent: 50}
              - {arm: no treatment, percent: 37.5}
              - {arm: syrup, events: 12, participants: 40, mean: 2.1, sd: 0.8, items: 3}
            favours: intervention
            baseline_risk: 30
            sd: 1.4
            prevalence: 12
            prediction: [-4.0, 0.8]
            subgroup: children under two
            pools:
              - {study: Paul 2007, estimate: -1.9, interval: [-3.5, -0.3], participants: 72}
              - {study: Shadkam 2010, estimate: -1.2}
        conclusion: probably eases cough more than no treatment
        includes: cohort
        follow_up: two nights
        updates: [oduwole2014]
        recommendation: conditional-for
    thresholds:
      - {measure: MD, small: 0.5, moderate: 1, large: 2, scale: 0-6, outcome: cough frequency, source: editors}
    surrogate_for: [sleepless nights]
    harms: [tooth decay]
    wording: Honey may ease a child's cough a little.
    anchors:
      - {exact: honey helps, prefix: "that ", suffix: " a lot", path: cough.md}
    review_by: 2027-06-30
    note: Not under one year of age.
"""


def test_every_field_arrives():
    read, found = registry.read("claims.yaml", EVERYTHING.encode())
    (claim,) = read.claims

    assert found == ()
    assert claim == model.Claim(
        id="honey-cough",
        statement="Honey may ease a cough in children slightly more than no treatment.",
        source=read.source,
        span=claim.span,
        kind=ClaimKind.EFFICACY,
        population="children with an acute cough",
        intervention="honey",
        comparator="no treatment",
        outcome="frequency of cough",
        terms=("coughing", "a spoonful"),
        relation=Relation.CONDITIONAL_CAUSATION,
        magnitude=Magnitude.SMALL,
        certainty=model.Rating(
            level=Certainty.LOW,
            rated_down=("risk of bias", "imprecision"),
            rated_up=("dose response",),
            rated_by="editors",
            published=True,
            starts_at=Certainty.HIGH,
        ),
        status=Status.CONTRADICTED,
        evidence=(
            model.Evidence(
                source="oduwole2018",
                stance=Stance.CONTRADICTS,
                design=Design.SYSTEMATIC_REVIEW,
                species="human",
                population="children under five",
                comparators=("no treatment", "placebo"),
                studies=6,
                participants=899,
                year=2018,
                effects=(
                    Effect(
                        measure=EffectMeasure.MD,
                        estimate=-1.62,
                        interval=ConfidenceInterval(-3.02, -0.22),
                        level=90.0,
                        p=PValue(0.02, "<"),
                        test="t(152) = 2.36",
                        i2=54.5,
                        comparator="no treatment",
                        outcome="cough frequency",
                        scale="0-6",
                        time="one night",
                        studies=2,
                        participants=154,
                        threshold=1.0,
                        threshold_source="editors",
                        arms=(
                            Arm("honey", 50.0),
                            Arm("no treatment", 37.5),
                            Arm("syrup", events=12, participants=40, mean=2.1, sd=0.8, items=3),
                        ),
                        favours=Favours.INTERVENTION,
                        baseline_risk=30.0,
                        sd=1.4,
                        prevalence=12.0,
                        prediction=ConfidenceInterval(-4.0, 0.8),
                        subgroup="children under two",
                        pools=(
                            StudyEffect("Paul 2007", -1.9, ConfidenceInterval(-3.5, -0.3), 72),
                            StudyEffect("Shadkam 2010", -1.2),
                        ),
                    ),
                ),
                conclusion="probably eases cough more than no treatment",
                includes=Design.COHORT,
                follow_up="two nights",
                updates=("oduwole2014",),
                recommendation=Recommendation.CONDITIONAL_FOR,
            ),
        ),
        thresholds=(Threshold(EffectMeasure.MD, 0.5, 1.0, 2.0, "0-6", "cough frequency", "editors"),),
        surrogate_for=("sleepless nights",),
        harms=("tooth decay",),
        wording="Honey may ease a child's cough a little.",
        anchors=(model.Anchor("honey helps", "that ", " a lot", "cough.md"),),
        review_by="2027-06-30",
        note="Not under one year of age.",
    )


def test_a_claim_knows_its_place():
    read, _ = registry.read("claims.yaml", EVERYTHING.encode())
    (claim,) = read.claims

    assert read.source.excerpt(claim.span).startswith("id: honey-cough")
    assert read.source.excerpt(claim.span).endswith("Not under one year of age.")


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (("id",), "honey-cough"),
        (("terms", 1), '"a spoonful"'),
        (("certainty", "level"), "low"),
        (("certainty", "rated_down", 1), "imprecision"),
        (("evidence", 0, "effects", 0, "interval"), "[-3.02, -0.22]"),
        (("evidence", 0, "effects", 0, "interval", 1), "-0.22"),
        (("evidence", 0, "effects", 0, "arms", 1, "percent"), "37.5"),
        (("anchors", 0, "prefix"), '"that "'),
        (("evidence", 0, "effects", 0, "arms", 1, "unwritten"), "{arm: no treatment, percent: 37.5}"),
    ],
)
def test_every_field_knows_its_place(path, words):
    read, _ = registry.read("claims.yaml", EVERYTHING.encode())

    assert read.source.excerpt(read.claims[0].place(*path)) == words


@pytest.mark.parametrize("key", ["certainty", "confidence"])
def test_certainty_may_be_a_word_and_may_be_called_confidence(key):
    read, found = registry.read("claims.yaml", f"- id: a\n  statement: b\n  {key}: very-low\n".encode())
    (claim,) = read.claims

    assert (claim.certainty, found) == (model.Rating(Certainty.VERY_LOW), ())
    assert read.source.excerpt(claim.place("certainty")) == "very-low"


def test_what_is_left_empty_counts_as_not_written():
    read, found = registry.read("claims.yaml", b"- id: a\n  statement: b\n  certainty:\n  evidence:\n  review_by: ~\n")
    (claim,) = read.claims

    assert (claim.certainty, claim.evidence, claim.review_by, found) == (None, (), "", ())


OURS = frozenset({"source", "span", "places"})
"""What a claim has that nobody writes."""


@pytest.mark.parametrize(
    ("form", "value", "ours"),
    [
        (ClaimEntry, model.Claim, OURS),
        (EvidenceEntry, model.Evidence, frozenset()),
        (EffectEntry, Effect, frozenset()),
        (ArmEntry, Arm, frozenset()),
        (StudyEntry, StudyEffect, frozenset()),
        (ThresholdEntry, Threshold, frozenset()),
        (RatingEntry, model.Rating, frozenset()),
        (AnchorEntry, model.Anchor, frozenset()),
    ],
)
def test_forms_and_model_have_the_same_fields(form, value, ours):
    assert set(form.model_fields) == {field.name for field in fields(value)} - ours
