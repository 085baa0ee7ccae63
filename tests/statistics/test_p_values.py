from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.model.scales import EffectMeasure
from evidence.statistics import p_values
from evidence.statistics.intervals import Interval, interval_from


def test_the_p_of_a_difference() -> None:
    # 3.0 with a standard error of 1.53: z is 1.96.
    assert p_values.p_value(3.0, Interval(0, 6), EffectMeasure.MD) == pytest.approx(0.05)


def test_the_p_of_a_ratio_uses_its_logarithm() -> None:
    z = math.log(0.81) / (math.log(0.94 / 0.70) / (2 * 1.959964))
    found = p_values.z_of(0.81, Interval(0.70, 0.94), EffectMeasure.RR)
    assert found == pytest.approx(z, rel=1e-6)
    assert p_values.p_value(0.81, Interval(0.70, 0.94), EffectMeasure.RR) == pytest.approx(0.0051, abs=1e-4)


def test_a_99_percent_interval_means_a_smaller_p() -> None:
    ends = Interval(0.1, 5.9)
    assert p_values.p_value(3, ends, EffectMeasure.MD, 0.99) < p_values.p_value(3, ends, EffectMeasure.MD)


@pytest.mark.parametrize("z", [0.3, 1, 1.96, 2.58, 3.5])
def test_the_approximation_is_close(z: float) -> None:
    assert p_values.approximate_p(z) == pytest.approx(p_values.two_sided(z), rel=0.06, abs=0.005)
    assert p_values.approximate_z(p_values.two_sided(z)) == pytest.approx(z, abs=0.02)


def test_one_side() -> None:
    assert p_values.one_sided(1.6448536) == pytest.approx(0.05, abs=1e-7)
    assert p_values.one_sided(-1.6448536) == pytest.approx(0.95, abs=1e-7)


def test_the_interval_of_a_p() -> None:
    interval = p_values.interval_from_p(-8.0, 0.02, EffectMeasure.MD)
    assert (interval.low, interval.high) == pytest.approx((-14.740, -1.260), abs=1e-3)


@given(st.floats(0.05, 20).filter(lambda x: abs(math.log(x)) > 0.01), st.floats(1e-8, 0.99))
def test_p_and_interval_give_each_other_back(ratio: float, p: float) -> None:
    interval = p_values.interval_from_p(ratio, p, EffectMeasure.OR)
    # So near to no effect, and so sure of nothing, that the interval's ends leave what a double can hold.
    if interval.low > 1e-200 and interval.high < 1e200:
        assert p_values.p_value(ratio, interval, EffectMeasure.OR) == pytest.approx(p, rel=1e-6)


def test_what_rounding_leaves_of_p() -> None:
    found = p_values.p_range(Interval(0.805, 0.815), Interval(0.695, 0.705), Interval(0.935, 0.945), EffectMeasure.RR)
    assert found.includes(p_values.p_value(0.81, Interval(0.70, 0.94), EffectMeasure.RR))
    assert 0.002 < found.low < 0.0051 < found.high < 0.01


@given(st.floats(-1, 1), st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_the_range_of_p_holds_every_choice(centre: float, one: float, two: float, three: float) -> None:
    estimate, low, high = Interval(centre, centre + 0.1), Interval(-2.1, -2), Interval(2.6, 2.7)
    found = p_values.p_range(estimate, low, high, EffectMeasure.MD)
    chosen = p_values.p_value(centre + one / 10, Interval(-2.1 + two / 10, 2.6 + three / 10), EffectMeasure.MD)
    assert found.low - 1e-12 <= chosen <= found.high + 1e-12


def test_from_a_standard_error() -> None:
    interval = interval_from(0.6, 0.2, EffectMeasure.HR)
    direct = p_values.p_from_standard_error(0.6, 0.2, EffectMeasure.HR)
    assert direct == pytest.approx(p_values.p_value(0.6, interval, EffectMeasure.HR))


def test_surprise_in_coin_tosses() -> None:
    assert p_values.surprise(0.0625) == 4


@pytest.mark.parametrize(
    "nonsense",
    [
        lambda: p_values.p_value(12, Interval(4, 20), EffectMeasure.PROPORTION),
        lambda: p_values.interval_from_p(2, 0, EffectMeasure.OR),
        lambda: p_values.interval_from_p(2, 1, EffectMeasure.OR),
        lambda: p_values.interval_from_p(1, 0.5, EffectMeasure.OR),
        lambda: p_values.z_from_p(1.2),
        lambda: p_values.p_value(2, Interval(0, 4), EffectMeasure.OR),
        lambda: p_values.p_range(Interval(1, 1), Interval(2, 2), Interval(2, 2), EffectMeasure.MD),
    ],
)
def test_nonsense_is_refused(nonsense: object) -> None:
    assert callable(nonsense)
    with pytest.raises(ValueError, match=r"must|no value|no interval"):
        nonsense()
