"""Counts and the percentages they give."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.statistics.counts import people, percentage, percentages, share
from evidence.statistics.typed import Method, Rounding, typed


def test_which_percentages_a_count_gives() -> None:
    assert percentages(1, 3, 1) == ("33.3",)
    assert percentages(1, 8, 1) == ("12.5",)
    assert percentages(1, 8, 0) == ("12", "13")
    assert percentages(0, 5, 0) == ("0",)
    assert percentages(5, 5, 1) == ("100.0",)


def test_a_third_of_ten_people_is_no_count() -> None:
    found = percentage(typed("33.3"), 10)

    assert not found.possible
    assert found.telling
    assert found.nearest == ("30.0", "40.0")


def test_the_counts_that_give_a_percentage() -> None:
    assert list(percentage(typed("33"), 200).counts) == [65, 66, 67]
    assert list(percentage(typed("33"), 200, Rounding(Method.UP)).counts) == [65, 66]
    assert list(percentage(typed("100"), 30).counts) == [30]
    assert list(percentage(typed("0"), 30).counts) == [0]
    assert percentage(typed("40"), 10).nearest == ("40",)


def test_with_enough_people_every_percentage_can_be() -> None:
    assert percentage(typed("33"), 99).telling
    assert not percentage(typed("33"), 100).telling
    assert not percentage(typed("33.3"), typed("1,000")).telling


def test_counts_of_a_large_study_agree_with_their_percentages() -> None:
    # Adverse events and those that needed treatment, of the patients of [@witt2009].
    assert share(typed("19,726"), typed("229,230"), typed("8.6")).agrees
    assert share(4963, 229_230, typed("2.2")).agrees
    wrong = share(typed("19,726"), typed("229,230"), typed("8.5"))
    assert not wrong.agrees
    assert wrong.percentages == ("8.6",)


def test_a_tie_may_go_either_way_unless_the_rounding_is_known() -> None:
    assert share(1, 8, typed("12")).agrees
    assert share(1, 8, typed("13")).agrees
    assert not share(1, 8, typed("12"), Rounding(Method.UP)).agrees


@pytest.mark.parametrize(
    ("k", "n", "percent", "said"),
    [
        (3, 0, "30", "positive"),
        (3, -10, "30", "positive"),
        (-3, 10, "30", "no share"),
        (13, 10, "30", "no share"),
        (typed("2.5"), 10, "30", "whole number, not 2.5"),
        (3, typed("10.5"), "30", "whole number, not 10.5"),
        (float("nan"), 10, "30", "whole number"),
        (3, float("inf"), "30", "whole number"),
        (3, 10, "130", "between 0 and 100"),
        (3, 10, "-3", "between 0 and 100"),
    ],
)
def test_what_is_no_share(k: int, n: int, percent: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        share(k, n, typed(percent))


def test_the_same_holds_of_the_other_questions() -> None:
    with pytest.raises(ValueError, match="between 0 and 100"):
        percentage(typed("101"), 10)
    with pytest.raises(ValueError, match="positive"):
        percentage(typed("10"), 0)
    with pytest.raises(ValueError, match="no share"):
        percentages(11, 10, 0)
    with pytest.raises(ValueError, match="whole number"):
        people(2.5)


@given(st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))), st.integers(0, 3))
def test_what_a_count_prints_as_can_come_from_it(count: tuple[int, int], places: int) -> None:
    k, n = count
    for printed in percentages(k, n, places):
        assert share(k, n, typed(printed)).agrees
        assert k in percentage(typed(printed), n).counts


@given(st.integers(1, 150), st.integers(0, 1000))
def test_it_agrees_with_trying_every_count(n: int, tenths: int) -> None:
    printed = typed(f"{tenths / 10:.1f}")

    by_hand = [k for k in range(n + 1) if printed.text in percentages(k, n, 1)]

    assert list(percentage(printed, n).counts) == by_hand
    assert by_hand or percentage(printed, n).telling
