from __future__ import annotations

import math

import pytest

from evidence.statistics.means import Sample, hedges_j
from evidence.statistics.person_time import Events, rate, two_rates
from evidence.statistics.single_group import Alpha, Proportion, alpha, mean, proportion
from tests.statistics.delta_method import variance

GROUP = Proportion(12, 80)


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        ("PR", 0.15),
        ("PLN", math.log(0.15)),
        ("PLO", math.log(12 / 68)),
        ("PAS", math.asin(math.sqrt(0.15))),
        ("PFT", (math.asin(math.sqrt(12 / 81)) + math.asin(math.sqrt(13 / 81))) / 2),
        ("PRZ", -1.0364333894937898),
    ],
)
def test_proportions_by_hand(measure: str, expected: float) -> None:
    assert proportion(measure, GROUP).yi == pytest.approx(expected)


@pytest.mark.parametrize("measure", ["PR", "PLN", "PLO", "PRZ", "PAS"])
def test_variances_of_proportions_by_the_delta_method(measure: str) -> None:
    expected = variance(lambda v: proportion(measure, Proportion(v[0], 80)).yi, (12.0,), [[80 * 0.15 * 0.85]])
    assert proportion(measure, GROUP).vi == pytest.approx(expected, rel=1e-6)


def test_none_and_all() -> None:
    assert proportion("PLO", Proportion(0, 10)).yi == pytest.approx(math.log(0.5 / 10.5))
    assert proportion("PAS", Proportion(0, 10)).yi == 0
    assert proportion("PAS", Proportion(10, 10)).yi == pytest.approx(math.pi / 2)
    assert proportion("PFT", Proportion(0, 10)).vi == 1 / 42
    assert proportion("PR:UB", GROUP).vi == pytest.approx(0.15 * 0.85 / 79)


def test_rates() -> None:
    group = Events(9, 36)
    assert rate("IR", group).vi == pytest.approx(9 / 36**2)
    assert rate("IRLN", group).yi == pytest.approx(math.log(0.25))
    assert rate("IRLN", group).vi == pytest.approx(1 / 9)
    assert rate("IRS", group).yi == 0.5
    assert rate("IRFT", group).yi == pytest.approx((0.5 + math.sqrt(10 / 36)) / 2)
    assert rate("IRFT", group).vi == rate("IRS", group).vi == 1 / 144
    assert rate("IRLN", Events(0, 10)).yi == pytest.approx(math.log(0.05))
    assert rate("IRS", Events(0, 10)).yi == 0


@pytest.mark.parametrize("measure", ["IRR", "IRD", "IRSD"])
def test_variances_of_two_rates_by_the_delta_method(measure: str) -> None:
    def estimate(v: object) -> float:
        first, second = v  # type: ignore[misc]
        return two_rates(measure, Events(first, 100), Events(second, 240)).yi

    expected = variance(estimate, (20.0, 31.0), [[20, 0], [0, 31]])
    assert two_rates(measure, Events(20, 100), Events(31, 240)).vi == pytest.approx(expected, rel=1e-6)


def test_two_rates_without_events() -> None:
    assert two_rates("IRR", Events(0, 10), Events(3, 10)).yi == pytest.approx(math.log(0.5 / 3.5))
    with pytest.raises(ValueError, match="neither group has events"):
        two_rates("IRR", Events(0, 10), Events(0, 10))
    with pytest.raises(ValueError, match="person-time must be above 0"):
        Events(1, 0)


def test_means_and_spreads() -> None:
    group = Sample(10, 2, 21)
    assert mean("MN", group).vi == pytest.approx(4 / 21)
    assert mean("MNLN", group).yi == pytest.approx(math.log(10))
    assert mean("MNLN", group).vi == pytest.approx(4 / 2100)
    assert mean("SDLN", group).yi == pytest.approx(math.log(2) + 1 / 40)
    assert mean("CVLN", group).yi == pytest.approx(math.log(0.2) + 1 / 40)
    assert mean("CVLN", group).vi == pytest.approx(1 / 40 + 4 / 2100)
    assert mean("SMN", group).yi == pytest.approx(5 * hedges_j(20))
    with pytest.raises(ValueError, match="MNLN cannot be computed"):
        mean("MNLN", Sample(-1, 2, 20))


def test_alphas() -> None:
    group = Alpha(0.8, 10, 102)
    assert alpha("ABT", group).yi == pytest.approx(-math.log(0.2))
    assert alpha("ABT", group).vi == pytest.approx(20 / 900)
    assert alpha("ARAW", group).vi == pytest.approx(0.04 * 20 / 900)
    large = Alpha(0.8, 10, 1e8)
    expected = variance(lambda v: 1 - (1 - v[0]) ** (1 / 3), (0.8,), [[alpha("ARAW", large).vi]])
    assert alpha("AHW", large).vi == pytest.approx(expected, rel=1e-6)


@pytest.mark.parametrize("values", [(1.0, 10, 50), (0.8, 1, 50), (0.8, 10, 2), (math.nan, 10, 50)])
def test_alphas_that_cannot_be(values: tuple[float, float, float]) -> None:
    with pytest.raises(ValueError, match=r"alpha|items|people"):
        Alpha(*values)


@pytest.mark.parametrize("values", [(11, 10), (-1, 10), (1, 0), (math.inf, 10)])
def test_proportions_that_cannot_be(values: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match=r"events|group"):
        Proportion(*values)
