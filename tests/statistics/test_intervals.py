from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.model.scales import EffectMeasure
from evidence.statistics.intervals import (
    Interval,
    at_level,
    critical_value,
    includes_null,
    interval_from,
    off_centredness,
    standard_error,
)
from evidence.statistics.numbers_needed import (
    NumberNeeded,
    Outcome,
    difference_of,
    number_needed,
    number_needed_interval,
)

LEVELS = st.floats(0.5, 0.999)


def test_the_standard_error_of_a_ratio_is_that_of_its_logarithm() -> None:
    error = standard_error(Interval(0.70, 0.94), EffectMeasure.RR)
    assert error == pytest.approx(math.log(0.94 / 0.70) / (2 * 1.959964), rel=1e-6)


def test_a_t_interval_has_a_smaller_standard_error() -> None:
    ends = Interval(-5, 1)
    assert standard_error(ends, EffectMeasure.MD, df=9) == pytest.approx(6 / 2 / 2.262157, rel=1e-6)


def test_critical_values() -> None:
    assert critical_value() == pytest.approx(1.959964, abs=1e-6)
    assert critical_value(0.9) == pytest.approx(1.644854, abs=1e-6)
    assert critical_value(0.95, 4) == pytest.approx(2.776445, abs=1e-6)


def test_an_estimate_in_the_middle_on_the_log_scale_is_centred() -> None:
    assert off_centredness(2, Interval(1, 4), EffectMeasure.OR) == pytest.approx(0, abs=1e-12)
    assert off_centredness(2.5, Interval(1, 4), EffectMeasure.MD) == 0
    assert off_centredness(2.5, Interval(1, 4), EffectMeasure.OR) == pytest.approx(0.3219, abs=1e-4)


def test_an_estimate_outside_its_interval_is_beyond_one() -> None:
    assert off_centredness(5, Interval(1, 4), EffectMeasure.MD) > 1
    assert off_centredness(0.5, Interval(1, 4), EffectMeasure.MD) < -1


@pytest.mark.parametrize(
    ("measure", "low", "high", "included"),
    [
        (EffectMeasure.RR, 0.7, 1.2, True),
        (EffectMeasure.RR, 0.7, 0.99, False),
        (EffectMeasure.MD, -3, 0, True),
        (EffectMeasure.AUC, 0.55, 0.7, False),
        (EffectMeasure.NNT, 5, 20, False),
        (EffectMeasure.NNT, -20, 5, True),
        (EffectMeasure.NNT, 5, math.inf, True),
        (EffectMeasure.PROPORTION, 4, 9, None),
    ],
)
def test_whether_no_effect_is_inside(measure: EffectMeasure, low: float, high: float, included: bool | None) -> None:
    assert includes_null(Interval(low, high), measure) is included


def test_an_interval_runs_upwards() -> None:
    with pytest.raises(ValueError, match="cannot run from 3 to 1"):
        Interval(3, 1)
    with pytest.raises(ValueError, match="not a number"):
        Interval(math.nan, 1)


@pytest.mark.parametrize(
    "nonsense",
    [
        lambda: standard_error(Interval(2, 2), EffectMeasure.MD),
        lambda: standard_error(Interval(0, 2), EffectMeasure.RR),
        lambda: standard_error(Interval(-1, 2), EffectMeasure.RR),
        lambda: critical_value(95),
        lambda: critical_value(0.95, 0),
        lambda: interval_from(1, 0, EffectMeasure.MD),
        lambda: interval_from(math.inf, 1, EffectMeasure.MD),
    ],
)
def test_nonsense_is_refused(nonsense: object) -> None:
    assert callable(nonsense)
    with pytest.raises(ValueError, match=r"must|cannot|infinite"):
        nonsense()


@given(
    st.sampled_from([EffectMeasure.MD, EffectMeasure.OR, EffectMeasure.CORRELATION, EffectMeasure.SENSITIVITY]),
    st.floats(0.05, 0.95),
    st.floats(0.05, 1.5),
    LEVELS,
)
def test_an_interval_gives_its_standard_error_back(
    measure: EffectMeasure, estimate: float, error: float, level: float
) -> None:
    interval = interval_from(estimate, error, measure, level)
    assert standard_error(interval, measure, level) == pytest.approx(error, rel=1e-6)
    assert off_centredness(estimate, interval, measure) == pytest.approx(0, abs=1e-6)


@given(st.floats(0.1, 5), st.floats(1.01, 8), LEVELS, LEVELS)
def test_another_level_and_back(low: float, factor: float, level: float, other: float) -> None:
    interval = Interval(low, low * factor)
    moved = at_level(interval, EffectMeasure.HR, level, other)
    assert (moved.high >= interval.high) == (other >= level) or other == pytest.approx(level)
    back = at_level(moved, EffectMeasure.HR, other, level)
    assert (back.low, back.high) == pytest.approx((interval.low, interval.high), rel=1e-9)


def test_a_number_needed_runs_through_infinity() -> None:
    interval = number_needed_interval(Interval(-0.02, 0.1))
    assert interval.through_infinity
    assert str(interval) == "NNTB 10 to infinity to NNTH 50"


def test_a_number_needed_of_a_clear_benefit_does_not() -> None:
    interval = number_needed_interval(Interval(0.05, 0.2))
    assert not interval.through_infinity
    assert str(interval) == "NNTB 5 to NNTB 20"


def test_a_clear_harm() -> None:
    assert str(number_needed_interval(Interval(-0.25, -0.05))) == "NNTH 20 to NNTH 4"
    assert str(number_needed_interval(Interval(-0.25, 0))) == "NNTH infinity to NNTH 4"


def test_no_difference_takes_infinitely_many() -> None:
    assert number_needed(0).number == math.inf


@given(st.floats(-1, 1).filter(lambda x: abs(x) > 1e-6))
def test_a_number_needed_gives_its_difference_back(difference: float) -> None:
    assert difference_of(number_needed(difference)) == pytest.approx(difference)


def test_fewer_than_one_person_cannot_be_treated() -> None:
    with pytest.raises(ValueError, match="at least 1"):
        difference_of(NumberNeeded(0.4, Outcome.BENEFIT))
    with pytest.raises(ValueError, match="between -1 and 1"):
        number_needed(1.2)
