"""Whatever numbers a registry holds, possible or not, grading them ends in an answer and never in an exception."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.grade import warrant
from evidence.grade.bands import magnitude
from evidence.grade.certainty import above_design, reckoned
from evidence.grade.consistency import inconsistency
from evidence.grade.established import establishment
from evidence.grade.precision import imprecision
from evidence.grade.thresholds import distance
from evidence.model.claim import Claim, Evidence, Rating
from evidence.model.effect import Arm, ConfidenceInterval, Effect, PValue, StudyEffect, Threshold
from evidence.model.scales import Certainty, Design, EffectMeasure, Magnitude, Stance
from evidence.model.text import Source, Span

NUMBERS = st.one_of(
    st.sampled_from([0.0, 1.0, -1.0, 0.5, 100.0, 1e-300, 1e300]), st.floats(-1e6, 1e6), st.floats(0.01, 20)
)
INTERVALS = st.builds(lambda one, other: ConfidenceInterval(*sorted((one, other))), NUMBERS, NUMBERS)
SHARES = st.floats(0, 100)
STUDIES = st.builds(StudyEffect, st.just("Lee 2013"), NUMBERS, st.none() | INTERVALS)
EFFECTS = st.builds(
    Effect,
    measure=st.sampled_from(EffectMeasure),
    estimate=st.none() | NUMBERS,
    interval=st.none() | INTERVALS,
    level=st.sampled_from([90.0, 95.0, 99.0]),
    p=st.none() | st.builds(PValue, st.floats(0, 1), st.sampled_from(["=", "<", ">"])),
    i2=st.none() | SHARES,
    scale=st.sampled_from(["", "0-100", "10-0", "points"]),
    threshold=st.none() | NUMBERS,
    baseline_risk=st.none() | SHARES,
    arms=st.lists(st.builds(Arm, st.just("ginger"), st.none() | SHARES), max_size=3).map(tuple),
    pools=st.lists(STUDIES, max_size=3).map(tuple),
)
THRESHOLDS = st.builds(
    Threshold, st.sampled_from(EffectMeasure), st.floats(1e-6, 1e6), st.none() | st.floats(1e-6, 1e6)
)
ENTRIES = st.builds(
    Evidence,
    source=st.sampled_from("abc"),
    stance=st.sampled_from(Stance),
    design=st.none() | st.sampled_from(Design),
    species=st.sampled_from(["human", "", "People", "mouse", "in-vitro"]),
    includes=st.none() | st.sampled_from(Design),
    updates=st.lists(st.sampled_from("abc"), max_size=2).map(tuple),
    effects=st.lists(EFFECTS, max_size=2).map(tuple),
)
REASONS = st.lists(st.sampled_from(["imprecision", "risk of bias"]), max_size=5).map(tuple)
RATINGS = st.builds(Rating, st.sampled_from(list(Certainty)[:4]), REASONS, REASONS)
CLAIMS = st.builds(
    Claim,
    id=st.just("ginger"),
    statement=st.just("Ginger reduces nausea."),
    source=st.just(Source("claims.yaml", "")),
    span=st.just(Span(0, 0)),
    certainty=st.none() | RATINGS,
    evidence=st.lists(ENTRIES, max_size=3).map(tuple),
    thresholds=st.lists(THRESHOLDS, max_size=2).map(tuple),
)


@given(CLAIMS)
def test_any_claim_is_graded(claim: Claim) -> None:
    found = warrant(claim)

    for ceiling in (found.relation, found.certainty, found.magnitude):
        assert ceiling is None or (ceiling.reason and ceiling.field)
    establishment(claim)
    above_design(claim)
    for fault in (imprecision(claim), inconsistency(claim)):
        assert fault is None or fault.reason
    total = reckoned(claim)
    assert total is None or Certainty.VERY_LOW <= total.level <= Certainty.HIGH


@given(st.sampled_from([EffectMeasure.RR, EffectMeasure.OR, EffectMeasure.HR]), st.floats(0.01, 100))
def test_a_ratio_is_as_far_from_none_as_its_inverse(measure: EffectMeasure, ratio: float) -> None:
    assert distance(measure, ratio) == pytest.approx(distance(measure, 1 / ratio))


@given(st.sampled_from(EffectMeasure), st.floats(0.001, 1000), st.floats(1, 10))
def test_what_lies_farther_from_none_is_no_smaller(measure: EffectMeasure, value: float, times: float) -> None:
    near, far = distance(measure, value), distance(measure, value * times)
    nearer, farther = magnitude(Effect(measure, value)), magnitude(Effect(measure, value * times))

    if near is not None and far is not None and nearer and farther:
        assert (nearer.value <= farther.value) if near <= far else (nearer.value >= farther.value)


@pytest.mark.parametrize(
    "effect",
    [
        Effect(EffectMeasure.RR, -0.8),
        Effect(EffectMeasure.AUC, 85),
        Effect(EffectMeasure.CORRELATION, 2),
        Effect(EffectMeasure.NNT, 0.5),
        Effect(EffectMeasure.RD, 120),
    ],
    ids=str,
)
def test_what_cannot_be_has_no_size(effect: Effect) -> None:
    assert magnitude(effect) is None


def test_sizes_go_up_to_large() -> None:
    found = magnitude(Effect(EffectMeasure.SMD, 4))

    assert found is not None
    assert found.value is Magnitude.LARGE
