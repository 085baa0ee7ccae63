"""GRIMMER against data that exist, and against all small data there are."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations_with_replacement
from statistics import mean, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.statistics.grimmer import Reason, grimmer
from evidence.statistics.typed import Method, Rounding, typed, unrounded


@pytest.mark.parametrize(
    ("average", "sd", "n", "reason"),
    [
        ("2.50", "1.29", 4, Reason.PASSED),  # 1 2 3 4: the sum is 10, that of the squares 30
        ("2.53", "1.29", 4, Reason.GRIM),
        ("2.50", "0.30", 4, Reason.NO_SUM_OF_SQUARES),  # 25.27, and none near it
        ("2.50", "0.53", 4, Reason.NO_STANDARD_DEVIATION),  # 25.84; of 26 it would be 0.58
        ("2.50", "1.15", 4, Reason.PARITY),  # 29, which is odd as 10 is not
        ("3.00", "0.00", 5, Reason.PASSED),
    ],
)
def test_reasons(average: str, sd: str, n: int, reason: Reason) -> None:
    found = grimmer(typed(average), typed(sd), n)

    assert found.reason is reason
    assert found.consistent is (reason is Reason.PASSED)


def test_any_sum_that_gives_the_mean_may_be_the_right_one() -> None:
    # 2, 2, 2, 3: the mean 2.25 prints as 2 as well as 2.5 does not rule out.
    assert grimmer(typed("2"), typed("0.50"), 4).consistent
    assert not grimmer(typed("2.00"), typed("0.50"), 4).consistent


def test_the_rounding_may_be_known() -> None:
    # 0, 0, 0, 0, 1, 1, 1, 1 has a mean of 0.5 exactly, and a standard deviation of 0.5345.
    assert grimmer(typed("0.50"), typed("0.53"), 8).consistent
    assert not grimmer(typed("0.50"), typed("0.53"), 8, rounding=Rounding(Method.CEILING)).consistent
    assert grimmer(typed("0.50"), typed("0.54"), 8, rounding=Rounding(Method.CEILING)).consistent


@pytest.mark.parametrize(
    ("sd", "n", "items", "said"),
    [("-0.5", 4, 1, "negative"), ("0.5", 1, 1, "not defined"), ("0.5", 0, 1, "positive"), ("0.5", 4, 0, "positive")],
)
def test_what_cannot_be_computed(sd: str, n: int, items: int, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        grimmer(typed("2.5"), typed(sd), n, items=items)


@given(
    st.integers(1, 3).flatmap(lambda items: st.tuples(st.just(items), st.lists(st.integers(-30, 30), min_size=2))),
    st.integers(0, 3),
)
def test_data_that_exist_always_pass(data: tuple[int, list[int]], places: int) -> None:
    items, totals = data
    scores = [Fraction(total, items) for total in totals]
    printed_mean, printed_sd = f"{float(mean(scores)):.{places}f}", f"{stdev(map(float, scores)):.{places}f}"

    assert grimmer(typed(printed_mean), typed(printed_sd), len(totals), items=items).consistent


@pytest.mark.parametrize("n", [4, 6])
def test_it_agrees_with_trying_all_small_data(n: int) -> None:
    squares: dict[int, set[int]] = {}
    for values in combinations_with_replacement(range(8), n):
        squares.setdefault(sum(values), set()).add(sum(value * value for value in values))
    variances = {total: [Fraction(q * n - total * total, n * (n - 1)) for q in qs] for total, qs in squares.items()}

    wrong = []
    for total in range(3 * n, 4 * n + 1):
        for hundredths in range(150):
            average, sd = typed(f"{total / n:.2f}"), typed(f"{hundredths / 100:.2f}")
            low, high = max(unrounded(sd).lower, Fraction(0)) ** 2, unrounded(sd).upper ** 2
            exists = any(
                low <= variance <= high
                for other, each in variances.items()
                if Fraction(other, n) in unrounded(average)
                for variance in each
            )
            if exists is not grimmer(average, sd, n).consistent:
                wrong.append((average.text, sd.text))

    assert wrong == []
