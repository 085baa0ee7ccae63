"""DEBIT on data of noughts and ones."""

from __future__ import annotations

from statistics import mean, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.statistics.debit import debit
from evidence.statistics.typed import Method, Rounding, typed


def test_the_standard_deviation_follows_from_mean_and_n() -> None:
    # 3 of 10: sqrt(0.3 x 0.7 x 10 / 9) = 0.483
    assert debit(typed("0.30"), typed("0.48"), 10).consistent
    assert not debit(typed("0.30"), typed("0.40"), 10).consistent
    found = debit(typed("0.30"), typed("0.40"), 10)
    assert found.lowest == pytest.approx(0.4807, abs=1e-4)
    assert found.highest == pytest.approx(0.4853, abs=1e-4)


def test_half_has_the_largest_standard_deviation() -> None:
    found = debit(typed("0.5"), typed("0.500"), 100_000)

    assert found.consistent
    assert found.highest == pytest.approx(0.5, abs=1e-5)
    assert not debit(typed("0.5"), typed("0.502"), 100_000).consistent


def test_the_rounding_may_be_known() -> None:
    # 1 of 4: 0.25 prints as 0.2 only if rounded to even or down; its standard deviation is 0.5.
    assert debit(typed("0.2"), typed("0.50"), 4).consistent
    assert debit(typed("0.2"), typed("0.50"), 4, rounding=Rounding(Method.DOWN)).consistent
    assert not debit(typed("0.2"), typed("0.50"), 4, rounding=Rounding(Method.CEILING)).consistent


@pytest.mark.parametrize(
    ("average", "sd", "n", "said"),
    [
        ("1.2", "0.4", 10, "mean"),
        ("-0.1", "0.4", 10, "mean"),
        ("0.2", "1.4", 10, "standard deviation"),
        ("0.2", "0.4", 1, "at least 2"),
        ("0.2", "0.4", float("nan"), "at least 2"),
    ],
)
def test_what_cannot_be_computed(average: str, sd: str, n: int, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        debit(typed(average), typed(sd), n)


@given(st.lists(st.sampled_from([0, 1]), min_size=2, max_size=300), st.integers(1, 4))
def test_data_that_exist_always_pass(values: list[int], places: int) -> None:
    average, sd = f"{mean(values):.{places}f}", f"{stdev(values):.{places}f}"

    assert debit(typed(average), typed(sd), len(values)).consistent
