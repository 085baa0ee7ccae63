from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import pytest

from evidence.statistics.effect_size import EffectSize
from evidence.statistics.means import MEASURES, Sample, TwoSamples, hedges_j, two_samples
from tests.statistics.delta_method import variance

SMALL = TwoSamples(Sample(26, 5, 20), Sample(22, 4, 30))
POOLED = math.sqrt((19 * 25 + 29 * 16) / 48)


def test_hedges_factor_against_its_definition_and_its_approximation() -> None:
    assert hedges_j(2) == pytest.approx(1 / math.sqrt(math.pi))
    assert hedges_j(4) == pytest.approx(math.sqrt(2 / 4) / (math.sqrt(math.pi) / 2))
    for df in (10, 50, 1000):
        assert hedges_j(df) == pytest.approx(1 - 3 / (4 * df - 1), abs=0.04 / df**2)
    with pytest.raises(ValueError, match="degrees of freedom"):
        hedges_j(1)


@pytest.mark.parametrize(
    ("measure", "yi", "vi"),
    [
        ("MD", 4, 25 / 20 + 16 / 30),
        ("MD:HO", 4, POOLED**2 * (1 / 20 + 1 / 30)),
        ("ROM", math.log(26 / 22), 25 / (20 * 676) + 16 / (30 * 484)),
        ("VR", math.log(5 / 4) + 1 / 38 - 1 / 58, 1 / 38 + 1 / 58),
        ("CVR", math.log(5 * 22 / (4 * 26)) + 1 / 38 - 1 / 58, 1 / 38 + 1 / 58 + 25 / (20 * 676) + 16 / (30 * 484)),
    ],
)
def test_small_samples_by_hand(measure: str, yi: float, vi: float) -> None:
    found = two_samples(measure, SMALL)
    assert found.yi == pytest.approx(yi)
    assert found.vi == pytest.approx(vi)


def test_hedges_g() -> None:
    g = hedges_j(48) * 4 / POOLED
    found = two_samples("SMD", SMALL)
    assert found.yi == pytest.approx(g)
    assert found.vi == pytest.approx(1 / 20 + 1 / 30 + g * g / 100)
    plain = two_samples("SMD", TwoSamples(SMALL.first, SMALL.second, correct=False))
    assert plain.yi == pytest.approx(4 / POOLED), "Cohen's d where no correction is wanted"
    assert two_samples("SMD:LS2", SMALL).vi == pytest.approx(hedges_j(48) ** 2 * plain.vi)
    unbiased = 1 / 20 + 1 / 30 + (1 - 46 / (48 * hedges_j(48) ** 2)) * g * g
    assert two_samples("SMD:UB", SMALL).vi == pytest.approx(unbiased)


@pytest.mark.parametrize("measure", ["SMDH", "SMD1H", "ROM", "VR", "CVR", "CLESN"])
def test_variances_of_large_samples_by_the_delta_method(measure: str) -> None:
    n1, n2 = 4e6, 9e6
    values = (26.0, 5.0, 22.0, 4.0)
    diagonal = (25 / n1, 25 / (2 * n1), 16 / n2, 16 / (2 * n2))
    _compare(measure, (n1, n2), values, diagonal)


@pytest.mark.parametrize("measure", ["SMD", "SMD1", "D2OR", "D2ORN"])
def test_variances_where_both_groups_spread_alike(measure: str) -> None:
    n1, n2 = 4e6, 9e6
    diagonal = (25 / n1, 25 / (2 * n1), 25 / n2, 25 / (2 * n2))
    _compare(measure, (n1, n2), (26.0, 5.0, 22.0, 5.0), diagonal)


def _compare(measure: str, sizes: tuple[float, float], values: Sequence[float], diagonal: Sequence[float]) -> None:
    formula: Callable[[TwoSamples], EffectSize] = MEASURES[measure]

    def observed(v: Sequence[float]) -> TwoSamples:
        return TwoSamples(Sample(v[0], v[1], sizes[0]), Sample(v[2], v[3], sizes[1]))

    covariance = [[v if i == j else 0.0 for j in range(4)] for i, v in enumerate(diagonal)]
    expected = variance(lambda v: formula(observed(v)).yi, values, covariance)
    assert formula(observed(values)).vi == pytest.approx(expected, rel=1e-5)


def test_equal_spread_makes_the_ratio_of_means_agree() -> None:
    alike = TwoSamples(Sample(26, 5, 20), Sample(22, 5, 30))
    assert two_samples("ROM:HO", alike).vi == pytest.approx(two_samples("ROM", alike).vi)


@pytest.mark.parametrize(
    ("measure", "groups"),
    [
        ("ROM", TwoSamples(Sample(-1, 5, 20), Sample(22, 4, 30))),
        ("SMD", TwoSamples(Sample(1, 0, 20), Sample(2, 0, 30))),
        ("VR", TwoSamples(Sample(1, 2, 1), Sample(2, 3, 30))),
        ("OR", SMALL),
    ],
)
def test_what_cannot_be_computed(measure: str, groups: TwoSamples) -> None:
    with pytest.raises(ValueError, match=f"{measure} cannot be computed|no formula for measure"):
        two_samples(measure, groups)


@pytest.mark.parametrize("values", [(math.nan, 1, 5), (1, -1, 5), (1, 1, 0), (1, math.inf, 5)])
def test_samples_that_cannot_be(values: tuple[float, float, float]) -> None:
    with pytest.raises(ValueError, match=r"the (mean|standard deviation|size of the group)"):
        Sample(*values)
