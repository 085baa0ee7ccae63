from __future__ import annotations

import math

import pytest

from evidence.statistics.continuity import Continuity, When
from evidence.statistics.effect_size import EffectSize
from evidence.statistics.two_by_two import MEASURES, TwoByTwo, two_by_two
from tests.statistics.delta_method import multinomial, two_binomials, variance

TABLE = TwoByTwo(30, 70, 12, 48)
CELLS = (30.0, 70.0, 12.0, 48.0)


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        ("RR", math.log(0.3 / 0.2)),
        ("OR", math.log(30 * 48 / (70 * 12))),
        ("RD", 0.1),
        ("AS", math.asin(math.sqrt(0.3)) - math.asin(math.sqrt(0.2))),
        ("YUQ", (30 * 48 - 70 * 12) / (30 * 48 + 70 * 12)),
        ("PHI", (30 * 48 - 70 * 12) / math.sqrt(100 * 60 * 42 * 118)),
        ("PETO", (30 - 26.25) / (42 * 118 * 100 * 60 / 160**2 / 159)),
        ("OR2D", math.log(30 * 48 / (70 * 12)) * math.sqrt(3) / math.pi),
        ("OR2DN", math.log(30 * 48 / (70 * 12)) / 1.65),
    ],
)
def test_estimates_by_hand(measure: str, expected: float) -> None:
    assert two_by_two(measure, TABLE).yi == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize("measure", ["RR", "OR", "RD", "YUQ", "YUY", "PBIT", "PHI:ST", "OR2D", "OR2DN"])
def test_variances_of_two_samples_by_the_delta_method(measure: str) -> None:
    def estimate(cells: object) -> float:
        return MEASURES[measure](TwoByTwo(*cells)).yi  # type: ignore[misc]

    assert two_by_two(measure, TABLE).vi == pytest.approx(variance(estimate, CELLS, two_binomials(CELLS)), rel=1e-6)


@pytest.mark.parametrize("measure", ["PHI", "ZPHI", "RTET", "ZTET", "YUQ", "OR"])
def test_variances_of_one_sample_by_the_delta_method(measure: str) -> None:
    def estimate(cells: object) -> float:
        return MEASURES[measure](TwoByTwo(*cells)).yi  # type: ignore[misc]

    assert two_by_two(measure, TABLE).vi == pytest.approx(variance(estimate, CELLS, multinomial(CELLS)), rel=1e-6)


def test_the_arcsine_steadies_the_variance_whatever_the_risks() -> None:
    assert two_by_two("AS", TABLE).vi == two_by_two("AS", TwoByTwo(1, 99, 40, 20)).vi == 1 / 400 + 1 / 240


def test_the_unbiased_variance_loses_a_degree_of_freedom() -> None:
    assert two_by_two("RD:UB", TABLE).vi == pytest.approx(0.21 / 99 + 0.16 / 59)


def test_swapped_groups_swap_the_sign() -> None:
    swapped = TwoByTwo(12, 48, 30, 70)
    for measure in MEASURES:
        here, there = two_by_two(measure, TABLE), two_by_two(measure, swapped)
        assert here.yi == pytest.approx(-there.yi)
        assert here.vi == pytest.approx(there.vi)


def test_a_half_is_added_to_every_cell_of_a_table_with_an_empty_one() -> None:
    empty = TwoByTwo(0, 20, 5, 15)
    assert two_by_two("OR", empty) == two_by_two("OR", TwoByTwo(0.5, 20.5, 5.5, 15.5))
    assert two_by_two("AS", empty).yi == -math.asin(0.5), "defined as it is"


def test_a_correction_of_ones_own() -> None:
    every = Continuity(1.0, When.ALL)
    assert two_by_two("RR", TABLE, every) == two_by_two("RR", TwoByTwo(31, 71, 13, 49))
    with pytest.raises(ValueError, match="RR cannot be computed from"):
        two_by_two("RR", TwoByTwo(0, 20, 5, 15), Continuity(when=When.NONE))


@pytest.mark.parametrize("measure", ["OR", "RR", "PETO", "PHI", "RTET"])
@pytest.mark.parametrize("table", [TwoByTwo(0, 10, 0, 10), TwoByTwo(10, 0, 10, 0)])
def test_no_events_in_either_group_say_nothing_about_a_ratio(measure: str, table: TwoByTwo) -> None:
    with pytest.raises(ValueError, match="no events or nothing but events"):
        two_by_two(measure, table)
    assert two_by_two("RD", table).yi == 0


@pytest.mark.parametrize("counts", [(-1, 2, 3, 4), (math.nan, 2, 3, 4), (1, math.inf, 3, 4), (0, 0, 3, 4)])
def test_counts_that_cannot_be(counts: tuple[float, float, float, float]) -> None:
    with pytest.raises(ValueError, match=r"count [ab]|nobody|without anyone"):
        TwoByTwo(*counts)


def test_events_beyond_the_group_and_measures_beyond_the_table() -> None:
    with pytest.raises(ValueError, match="more events than people"):
        TwoByTwo.of_arms(11, 10, 1, 10)
    with pytest.raises(ValueError, match="no formula for measure 'SMD'"):
        two_by_two("SMD", TABLE)


@pytest.mark.parametrize(("yi", "vi"), [(math.nan, 1), (1, 0), (1, -1), (1, math.inf), (math.inf, 1)])
def test_an_effect_size_is_finite_with_a_variance_above_zero(yi: float, vi: float) -> None:
    with pytest.raises(ValueError, match=r"the (estimate|sampling variance)"):
        EffectSize(yi, vi)
