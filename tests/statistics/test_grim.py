"""GRIM against arithmetic that can be done by hand, and against every sum there is."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.statistics.grim import grim
from evidence.statistics.typed import Method, Rounding, typed, unrounded


@pytest.mark.parametrize(
    ("mean", "n", "consistent"),
    [
        ("3.45", 20, True),  # 69 / 20
        ("3.47", 20, False),  # 69 / 20 = 3.45, 70 / 20 = 3.50
        ("2.33", 3, True),
        ("2.34", 3, False),
        ("4.0", 7, True),
        ("\u22121.67", 3, True),
        ("\u22121.60", 3, False),
    ],
)
def test_a_mean_is_a_whole_sum_over_n(mean: str, n: int, consistent: bool) -> None:
    assert grim(typed(mean), n).consistent is consistent


def test_items_make_the_steps_finer() -> None:
    assert not grim(typed("3.47"), 20).consistent
    assert grim(typed("3.47"), 20, items=3).consistent, "208 / 60 = 3.467"


def test_percentages_are_of_people() -> None:
    assert grim(typed("35"), 20, percent=True).consistent
    assert not grim(typed("33"), 20, percent=True).consistent
    assert not grim(typed("33.3"), 10, percent=True).consistent


def test_it_says_which_sums_give_the_mean() -> None:
    assert list(grim(typed("2.5"), 4).sums) == [10]
    assert list(grim(typed("2"), 4).sums) == [6, 7, 8, 9, 10]
    assert list(grim(typed("2"), 4, rounding=Rounding(Method.UP)).sums) == [6, 7, 8, 9]


@pytest.mark.parametrize(
    ("mean", "n", "telling"),
    [("3.47", 99, True), ("3.47", 100, False), ("3.5", 10, False), ("3.5", 9, True), ("3.472", 500, True)],
)
def test_with_many_people_for_its_decimals_no_mean_can_fail(mean: str, n: int, telling: bool) -> None:
    assert grim(typed(mean), n).telling is telling


def test_percent_and_items_count_towards_what_can_be_told() -> None:
    assert grim(typed("35"), 99, percent=True).telling
    assert not grim(typed("35"), 100, percent=True).telling
    assert not grim(typed("3.47"), 20, items=5).telling


@pytest.mark.parametrize(("n", "items"), [(0, 1), (-3, 1), (20, 0), (2.5, 1), (float("nan"), 1), (float("inf"), 1)])
def test_people_and_items_are_positive_whole_numbers(n: int, items: int) -> None:
    with pytest.raises(ValueError, match="positive whole number"):
        grim(typed("3.5"), n, items=items)


@given(
    st.integers(-999, 999), st.integers(0, 2), st.integers(1, 60), st.integers(1, 2), st.sampled_from(sorted(Method))
)
def test_it_agrees_with_trying_every_sum(digits: int, places: int, n: int, items: int, method: Method) -> None:
    sign = "-" if digits < 0 else ""
    number = typed(f"{sign}{abs(digits) / 10**places:.{places}f}")
    printed = unrounded(number, Rounding(method))
    most = (int(abs(number.value)) + 12) * n * items
    sums = [
        total for total in range(-most, most + 1) if printed.lower * n * items <= total <= printed.upper * n * items
    ]
    by_hand = [total for total in sums if Fraction(total, n * items) in printed]

    found = grim(number, n, items=items, rounding=Rounding(method))

    assert found.consistent == bool(by_hand)
    assert list(found.sums) == by_hand
    assert found.consistent or found.telling, "what cannot tell cannot fail"
