from __future__ import annotations

import math

import pytest

from evidence.statistics.matched import MEASURES, Pairs, marginal_odds_ratio, matched
from evidence.statistics.two_by_two import TwoByTwo, two_by_two
from tests.statistics.delta_method import multinomial, variance

PAIRS = Pairs(25, 14, 6, 55)
CELLS = (25.0, 14.0, 6.0, 55.0)


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        ("MPRD", 0.39 - 0.31),
        ("MPRR", math.log(39 / 31)),
        ("MPOR", math.log(39 * 69 / (61 * 31))),
        ("MPORC", math.log(14 / 6)),
        ("MPPETO", (14 - 10) / 5),
    ],
)
def test_estimates_by_hand(measure: str, expected: float) -> None:
    assert matched(measure, PAIRS).yi == pytest.approx(expected)


@pytest.mark.parametrize("measure", ["MPRD", "MPRR", "MPOR", "MPORC"])
def test_variances_by_the_delta_method(measure: str) -> None:
    def estimate(cells: object) -> float:
        return MEASURES[measure](Pairs(*cells)).yi  # type: ignore[misc]

    assert matched(measure, PAIRS).vi == pytest.approx(variance(estimate, CELLS, multinomial(CELLS)), rel=1e-6)


def test_the_marginal_table_and_the_pairs_correlation_stand_for_the_pairs() -> None:
    phi = (25 * 55 - 14 * 6) / math.sqrt(39 * 61 * 31 * 69)
    found = marginal_odds_ratio(TwoByTwo(39, 61, 31, 69), phi)
    assert found.yi == pytest.approx(matched("MPOR", PAIRS).yi)
    assert found.vi == pytest.approx(matched("MPOR", PAIRS).vi)


def test_uncorrelated_pairs_are_two_groups() -> None:
    table = TwoByTwo(39, 61, 31, 69)
    assert marginal_odds_ratio(table, 0.0) == two_by_two("OR", table)
    with pytest.raises(ValueError, match="equally large"):
        marginal_odds_ratio(TwoByTwo(39, 61, 31, 68), 0.3)
    with pytest.raises(ValueError, match="between -1 and 1"):
        marginal_odds_ratio(table, 1.2)


def test_empty_cells_get_a_half() -> None:
    assert matched("MPORC", Pairs(10, 4, 0, 6)).yi == pytest.approx(math.log(4.5 / 0.5))


def test_pairs_that_cannot_be() -> None:
    with pytest.raises(ValueError, match="no pairs"):
        Pairs(0, 0, 0, 0)
    with pytest.raises(ValueError, match="count c"):
        Pairs(1, 2, -3, 4)
