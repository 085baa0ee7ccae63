from __future__ import annotations

import math

import pytest

from evidence.statistics.back_transformation import FISHER, LOGARITHMS, back_transformation, harmonic_mean
from evidence.statistics.person_time import Events, rate
from evidence.statistics.single_group import Alpha, Proportion, alpha, proportion


@pytest.mark.parametrize("measure", ["PR", "PLN", "PLO", "PRZ", "PAS", "PFT"])
def test_proportions_come_back(measure: str) -> None:
    back = back_transformation(measure, (80,)) or (lambda x: x)
    assert back(proportion(measure, Proportion(12, 80)).yi) == pytest.approx(0.15)


@pytest.mark.parametrize("measure", ["IR", "IRLN", "IRS", "IRFT"])
def test_rates_come_back(measure: str) -> None:
    back = back_transformation(measure, (36,)) or (lambda x: x)
    assert back(rate(measure, Events(9, 36)).yi) == pytest.approx(0.25)


@pytest.mark.parametrize("measure", ["ARAW", "AHW", "ABT"])
def test_alphas_come_back(measure: str) -> None:
    back = back_transformation(measure) or (lambda x: x)
    assert back(alpha(measure, Alpha(0.8, 10, 100)).yi) == pytest.approx(0.8)


def test_ratios_and_correlations_come_back() -> None:
    assert {back_transformation(measure) for measure in LOGARITHMS} == {math.exp}
    for measure in FISHER:
        back = back_transformation(measure)
        assert back is not None
        assert back(math.atanh(0.4)) == pytest.approx(0.4)
    assert back_transformation("SMD") is None


def test_the_sizes_are_averaged_as_reciprocals() -> None:
    assert harmonic_mean((20, 60)) == pytest.approx(30)
    with pytest.raises(ValueError, match="sizes of the studies"):
        back_transformation("PFT")
    with pytest.raises(ValueError, match="size of a study"):
        harmonic_mean((20, 0))
