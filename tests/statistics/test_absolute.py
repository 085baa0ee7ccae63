from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.model.scales import EffectMeasure
from evidence.statistics.absolute import (
    absolute_effect,
    absolute_effect_by_probit,
    absolute_effect_of_arms,
    natural_frequencies,
    per,
)
from evidence.statistics.intervals import Interval

RELATIVE = (EffectMeasure.RR, EffectMeasure.OR, EffectMeasure.HR)


def test_a_risk_ratio_at_a_baseline_risk() -> None:
    effect = absolute_effect(EffectMeasure.RR, 0.75, 0.2, Interval(0.5, 1.1))
    assert effect.treated == pytest.approx(0.15)
    assert effect.interval is not None
    assert (effect.interval.low, effect.interval.high) == pytest.approx((-0.1, 0.02))
    assert str(effect.number_needed(event_is_good=False)) == "NNTB 20"
    assert str(effect.number_needed_interval(event_is_good=False)) == "NNTB 10 to infinity to NNTH 50"
    assert natural_frequencies(effect) == "150 of 1,000 with it, 200 without: 50 fewer"


def test_the_same_event_may_be_wanted() -> None:
    effect = absolute_effect(EffectMeasure.RR, 1.5, 0.2)
    assert str(effect.number_needed(event_is_good=True)) == "NNTB 10"
    assert str(effect.number_needed(event_is_good=False)) == "NNTH 10"
    assert effect.number_needed_interval(event_is_good=True) is None


def test_a_risk_difference_is_in_points() -> None:
    assert absolute_effect(EffectMeasure.RD, -5, 0.2).treated == pytest.approx(0.15)


def test_a_number_needed() -> None:
    assert absolute_effect(EffectMeasure.NNT, 10, 0.2).treated == pytest.approx(0.3)


def test_an_smd_cut_in_two() -> None:
    logistic = absolute_effect(EffectMeasure.SMD, 0.5, 0.4)
    normal = absolute_effect_by_probit(0.5, 0.4, Interval(0.2, 0.8))
    assert logistic.treated == pytest.approx(0.6228, abs=1e-4)
    assert normal.treated == pytest.approx(0.5974, abs=1e-4)
    assert normal.interval is not None
    assert normal.interval.includes(normal.difference)


def test_ends_beyond_certainty_are_cut() -> None:
    effect = absolute_effect(EffectMeasure.RR, 1.5, 0.5, Interval(1.0, 2.6))
    assert effect.interval == Interval(0, 0.5)
    points = absolute_effect(EffectMeasure.RD, 10, 0.2, Interval(-30, 90))
    assert points.interval is not None
    assert (points.interval.low, points.interval.high) == pytest.approx((-0.2, 0.8))


def test_two_arms() -> None:
    effect = absolute_effect_of_arms(56, 70, 48, 80)
    assert effect.difference == pytest.approx(0.2)
    assert effect.interval is not None
    assert (effect.interval.low, effect.interval.high) == pytest.approx((0.0524, 0.3339), abs=1e-4)
    assert natural_frequencies(effect, 100) == "80 of 100 with it, 60 without: 20 more"


def test_no_difference_is_said_so() -> None:
    effect = absolute_effect(EffectMeasure.OR, 1, 0.25)
    assert natural_frequencies(effect) == "250 of 1,000 with it, 250 without: no difference"
    assert effect.number_needed(event_is_good=True).number == math.inf


def test_people_are_whole() -> None:
    assert per(0.1235) == 124
    assert per(0.125, 100) == 13


@given(st.sampled_from(RELATIVE), st.floats(0.1, 5), st.floats(0.01, 0.19))
def test_a_ratio_above_one_always_adds_people(measure: EffectMeasure, ratio: float, baseline: float) -> None:
    effect = absolute_effect(measure, ratio, baseline)
    assert math.copysign(1, effect.difference) == math.copysign(1, ratio - 1) or abs(ratio - 1) < 1e-9


@pytest.mark.parametrize(
    "nonsense",
    [
        lambda: absolute_effect(EffectMeasure.MD, -10, 0.2),
        lambda: absolute_effect(EffectMeasure.RR, 6, 0.2),
        lambda: absolute_effect(EffectMeasure.OR, 2, 20),
        lambda: absolute_effect_of_arms(5, 4, 1, 10),
        lambda: per(1.2),
    ],
)
def test_nonsense_is_refused(nonsense: object) -> None:
    assert callable(nonsense)
    with pytest.raises(ValueError, match=r"must|would|nothing"):
        nonsense()
