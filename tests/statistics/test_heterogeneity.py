from __future__ import annotations

import math

import pytest

from evidence.statistics.between_studies import Method
from evidence.statistics.effect_size import EffectSize
from evidence.statistics.heterogeneity import Heterogeneity, heterogeneity, i_squared, i_squared_interval
from evidence.statistics.pooling import Settings, pool
from evidence.statistics.weighted_fit import Studies

EFFECTS = tuple(EffectSize(yi, vi) for yi, vi in ((-0.9, 0.05), (-0.2, 0.02), (0.4, 0.11), (-1.3, 0.3), (0.1, 0.01)))


@pytest.mark.parametrize(("q", "df", "expected"), [(20, 5, 75), (5, 5, 0), (3, 5, 0), (0, 5, 0), (10, 1, 90)])
def test_i_squared_of_q(q: float, df: int, expected: float) -> None:
    assert i_squared(q, df) == pytest.approx(expected)
    assert Heterogeneity.of_q(q, df).i2 == pytest.approx(expected)


def test_h_squared_and_the_test_of_q() -> None:
    found = Heterogeneity.of_q(8.0, 2)
    assert found.h2 == 4
    assert found.p_value == pytest.approx(math.exp(-4)), "the tail of chi-squared with 2 degrees of freedom"


def test_by_dersimonian_and_laird_the_two_forms_of_i_squared_agree() -> None:
    random = pool(EFFECTS, Settings(method=Method.DL)).heterogeneity
    common = pool(EFFECTS, Settings(method=Method.COMMON)).heterogeneity
    assert random is not None
    assert common is not None
    assert random.i2 == pytest.approx(common.i2)
    assert random.h2 == pytest.approx(common.h2)
    assert random.q == common.q
    assert common.tau2 is None


def test_the_interval_of_i_squared_is_that_of_tau_squared() -> None:
    found = heterogeneity(Studies(EFFECTS), 0.1)
    assert found is not None
    assert found.tau2_interval is not None
    assert found.i2_interval is not None
    within = 0.1 * (100 / found.i2 - 1)
    for tau2, i2 in (
        (found.tau2_interval.low, found.i2_interval.low),
        (found.tau2_interval.high, found.i2_interval.high),
    ):
        assert i2 == pytest.approx(100 * tau2 / (tau2 + within))
    assert found.h2 == pytest.approx(1 / (1 - found.i2 / 100))


def test_studies_alike_beyond_chance() -> None:
    alike = Studies(tuple(EffectSize(0.3, vi) for vi in (0.1, 0.2, 0.05)))
    found = heterogeneity(alike, 0.0)
    assert found is not None
    assert (found.q, found.i2, found.h2) == (pytest.approx(0, abs=1e-20), 0, 1)
    assert found.tau2_interval is not None
    assert (found.tau2_interval.low, found.tau2_interval.high) == (0, 0)


def test_the_test_based_interval_by_hand() -> None:
    interval = i_squared_interval(25, 10)
    error = (math.log(25) - math.log(10)) / (2 * (math.sqrt(50) - math.sqrt(19)))
    centre = math.log(2.5) / 2
    assert interval.low == pytest.approx(100 * (1 - math.exp(-2 * (centre - 1.959963984540054 * error))))
    assert interval.high == pytest.approx(100 * (1 - math.exp(-2 * (centre + 1.959963984540054 * error))))
    assert i_squared_interval(4, 10).low == 0


def test_what_cannot_be() -> None:
    assert heterogeneity(Studies(EFFECTS[:1]), 0.0) is None
    with pytest.raises(ValueError, match="Q must not be below 0"):
        i_squared(-1, 3)
    with pytest.raises(ValueError, match="degrees of freedom"):
        Heterogeneity.of_q(3, 0)
    with pytest.raises(ValueError, match="degrees of freedom minus 1"):
        i_squared_interval(3, 1)
