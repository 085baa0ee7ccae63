from __future__ import annotations

import math

import pytest

from evidence.statistics.biserial import biserial
from evidence.statistics.means import Sample, TwoSamples
from tests.statistics.delta_method import variance


def test_point_biserial_and_biserial_of_even_groups() -> None:
    groups = TwoSamples.of_d(0.8, 500, 500)
    r = 0.8 / math.sqrt(0.64 + 998 * 4 / 1000)
    assert biserial("RPB", groups).yi == pytest.approx(r)
    cut = biserial("RBIS", groups)
    assert cut.yi == pytest.approx(r * math.sqrt(math.pi / 2)), "at an even cut the factor is the root of pi / 2"
    expected = (math.pi / 2 - 2.5 * cut.yi**2 + cut.yi**4) / 999
    assert cut.vi == pytest.approx(expected), "Soper's variance at an even cut"
    z = biserial("ZPB", groups)
    assert math.tanh(z.yi) == pytest.approx(r)
    assert z.vi == pytest.approx(biserial("RPB", groups).vi / (1 - r * r) ** 2)


def test_one_sample_with_a_varying_split_is_less_certain_than_tates_formula_at_zero() -> None:
    assert biserial("RPB:CS", TwoSamples.of_d(0.0, 50, 50)).vi == pytest.approx(1 / 100)


def test_the_variance_by_the_delta_method() -> None:
    n1, n2 = 4e6, 9e6
    covariance = [[25 / n1, 0, 0], [0, 25 / n2, 0], [0, 0, 25 / (2 * (n1 + n2))]]

    def groups(first: float, second: float, sd: float) -> TwoSamples:
        return TwoSamples(Sample(first, sd, n1), Sample(second, sd, n2))

    expected = variance(lambda v: biserial("RPB", groups(*v)).yi, (26.0, 22.0, 5.0), covariance)
    assert biserial("RPB", groups(26, 22, 5)).vi == pytest.approx(expected, rel=1e-5)


def test_groups_without_spread() -> None:
    with pytest.raises(ValueError, match="RBIS cannot be computed"):
        biserial("RBIS", TwoSamples(Sample(1, 0, 20), Sample(2, 0, 30)))
