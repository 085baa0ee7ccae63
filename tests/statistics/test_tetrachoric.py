from __future__ import annotations

import math

import pytest

from evidence.statistics.distributions import normal_cdf
from evidence.statistics.quadrature import integral
from evidence.statistics.tetrachoric import bivariate_normal, tetrachoric


def test_integrals_that_can_be_done_by_hand() -> None:
    assert integral(math.exp, 0, 1) == pytest.approx(math.e - 1, rel=1e-14)
    assert integral(math.sqrt, 0, 1) == pytest.approx(2 / 3, rel=1e-9)
    assert integral(lambda x: 1 / (1e-6 + x * x), 0, 1) == pytest.approx(1000 * math.atan(1000), rel=1e-12)


@pytest.mark.parametrize("r", [-1.0, -0.999, -0.4, 0.0, 0.5, 0.95, 0.999999, 1.0])
def test_at_the_centre_sheppards_formula_holds(r: float) -> None:
    assert bivariate_normal(0, 0, r) == pytest.approx(0.25 + math.asin(r) / (2 * math.pi), abs=1e-15)


@pytest.mark.parametrize(("h", "k"), [(0.3, -1.2), (2.0, 2.0), (-4.0, 1.0), (1.0, 1.000001)])
def test_the_ends_of_the_correlation_and_its_middle(h: float, k: float) -> None:
    assert bivariate_normal(h, k, 1.0) == pytest.approx(normal_cdf(min(h, k)), abs=1e-12)
    assert bivariate_normal(h, k, 0.0) == pytest.approx(normal_cdf(h) * normal_cdf(k), abs=1e-15)
    assert bivariate_normal(h, k, -1.0) == pytest.approx(max(0.0, normal_cdf(h) + normal_cdf(k) - 1), abs=1e-12)


@pytest.mark.parametrize("r", [-0.9, -0.3, 0.2, 0.7, 0.98])
def test_the_probabilities_of_four_quadrants_sum_to_one(r: float) -> None:
    h, k = 0.4, -0.9
    quadrants = bivariate_normal(h, k, r) + bivariate_normal(-h, -k, r)
    quadrants += bivariate_normal(h, -k, -r) + bivariate_normal(-h, k, -r)
    assert quadrants == pytest.approx(1, abs=1e-13)


@pytest.mark.parametrize("r", [-0.95, -0.2, 0.0, 0.4, 0.9])
def test_a_table_made_from_a_correlation_gives_it_back(r: float) -> None:
    h, k, n = 0.3, -0.8, 1000
    a = bivariate_normal(h, k, r)
    row, column = normal_cdf(h), normal_cdf(k)
    found = tetrachoric(n * a, n * (row - a), n * (column - a), n * (1 - row - column + a))
    assert found.yi == pytest.approx(r, abs=1e-10)


def test_against_scipy() -> None:
    stats = pytest.importorskip("scipy.stats")
    for h, k, r in ((1, -2, 0.9), (3, 3, 0.9999), (0.5, 0.51, 0.99999), (2, -1, -0.99999), (-1.5, 0.2, -0.3)):
        expected = stats.multivariate_normal.cdf([h, k], cov=[[1, r], [r, 1]])
        assert bivariate_normal(h, k, r) == pytest.approx(expected, abs=1e-8)


def test_an_empty_cell_has_no_estimate() -> None:
    with pytest.raises(ValueError, match="cell b must be above 0"):
        tetrachoric(5, 0, 3, 4)
