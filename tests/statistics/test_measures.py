from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.model.scales import IN_PERCENT, EffectMeasure
from evidence.statistics.measures import I_SQUARED, MEASURES, from_analysis, to_analysis


def test_every_measure_is_described() -> None:
    assert set(MEASURES) == set(EffectMeasure)


def test_what_is_in_percent_says_so() -> None:
    assert all(MEASURES[measure].unit == "%" for measure in IN_PERCENT)


@pytest.mark.parametrize(
    ("measure", "possible", "impossible"),
    [
        (EffectMeasure.RR, (0.1, 40), (0, -1)),
        (EffectMeasure.HR, (0.1, 40), (0, -0.5)),
        (EffectMeasure.CORRELATION, (-1, 0.3, 1), (1.01, -1.3)),
        (EffectMeasure.SENSITIVITY, (0, 94, 100), (101, -2)),
        (EffectMeasure.PROPORTION, (0, 12.5), (120,)),
        (EffectMeasure.AUC, (0.5, 0.93), (1.2, 85)),
        (EffectMeasure.RD, (-100, 12), (101, -130)),
        (EffectMeasure.NNT, (1, 12, -30), (0.5, 0, -0.9)),
        (EffectMeasure.NNH, (1, 250), (0.2,)),
        (EffectMeasure.LR_NEGATIVE, (0, 0.1), (-0.1,)),
        (EffectMeasure.RATE, (0, 12), (-1,)),
        (EffectMeasure.SMD, (-3, 20), ()),
    ],
)
def test_what_an_estimate_can_be(
    measure: EffectMeasure, possible: tuple[float, ...], impossible: tuple[float, ...]
) -> None:
    assert all(MEASURES[measure].admits(value) for value in possible)
    assert not any(MEASURES[measure].admits(value) for value in impossible)


def test_heterogeneity_is_a_percentage() -> None:
    assert I_SQUARED.admits(0)
    assert I_SQUARED.admits(100)
    assert not I_SQUARED.admits(104)


def test_an_smd_above_ten_is_doubted() -> None:
    assert MEASURES[EffectMeasure.SMD].doubts(-10.3)
    assert not MEASURES[EffectMeasure.SMD].doubts(2)


def test_no_effect_lies_at_zero_of_the_analysis_scale() -> None:
    for measure, nature in MEASURES.items():
        if nature.null is not None:
            assert to_analysis(measure, nature.null) == 0


def test_what_a_measure_cannot_be_has_no_place_on_its_scale() -> None:
    with pytest.raises(ValueError, match="RR cannot be -2"):
        to_analysis(EffectMeasure.RR, -2)
    with pytest.raises(ValueError, match="not a number"):
        to_analysis(EffectMeasure.MD, math.nan)


def test_edges_are_infinite() -> None:
    assert to_analysis(EffectMeasure.OR, 0) == -math.inf
    assert to_analysis(EffectMeasure.SENSITIVITY, 100) == math.inf
    assert to_analysis(EffectMeasure.CORRELATION, -1) == -math.inf
    assert from_analysis(EffectMeasure.SENSITIVITY, -math.inf) == 0
    assert from_analysis(EffectMeasure.NNT, 0) == math.inf


@given(st.sampled_from(EffectMeasure), st.floats(-4, 4).filter(lambda x: abs(x) > 0.001))
def test_scales_are_left_as_they_were_entered(measure: EffectMeasure, point: float) -> None:
    place = point / 5 if measure in (EffectMeasure.NNT, EffectMeasure.NNH) else point
    assert to_analysis(measure, from_analysis(measure, place)) == pytest.approx(place, rel=1e-9)
