from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.statistics import proportions as p
from evidence.statistics.intervals import Interval

METHODS = (p.wilson, p.exact, p.agresti_coull)


def ends(interval: Interval) -> tuple[float, float]:
    return interval.low, interval.high


def test_printed_examples() -> None:
    # Newcombe 1998, Statistics in Medicine 17:857: 81 of 263 and 15 of 148; and 56 of 70 less 48 of 80.
    assert ends(p.wilson(81, 263)) == pytest.approx((0.2553, 0.3662), abs=1e-4)
    assert ends(p.exact(15, 148)) == pytest.approx((0.0578, 0.1617), abs=1e-4)
    assert ends(p.wald(15, 148)) == pytest.approx((0.0527, 0.1500), abs=1e-4)
    assert ends(p.newcombe(56, 70, 48, 80)) == pytest.approx((0.0524, 0.3339), abs=1e-4)


def test_no_events() -> None:
    assert p.wilson(0, 20).low == 0
    assert ends(p.exact(0, 20)) == pytest.approx((0, 1 - 0.025 ** (1 / 20)))
    assert p.exact(20, 20).high == 1
    assert p.none_of(300) == pytest.approx(3 / 300, rel=0.01)


def test_a_rate() -> None:
    assert ends(p.rate_interval(10, 1)) == pytest.approx((4.7954, 18.3904), abs=1e-4)
    assert ends(p.rate_interval(0, 100)) == pytest.approx((0, -math.log(0.025) / 100))


@given(st.integers(1, 400), st.data(), st.sampled_from([0.8, 0.95, 0.99]))
def test_intervals_hold_the_share_and_mirror(n: int, data: st.DataObject, level: float) -> None:
    k = data.draw(st.integers(0, n))
    for method in METHODS:
        interval, mirrored = method(k, n, level), method(n - k, n, level)
        assert interval.low <= k / n + 1e-12
        assert k / n - 1e-12 <= interval.high
        assert interval.low == pytest.approx(1 - mirrored.high, abs=1e-9)


@given(st.integers(1, 200), st.data())
def test_the_exact_ends_leave_what_the_level_leaves(n: int, data: st.DataObject) -> None:
    k = data.draw(st.integers(1, n))
    low = p.exact(k, n).low
    tail = math.fsum(math.comb(n, i) * low**i * (1 - low) ** (n - i) for i in range(k, n + 1))
    assert tail == pytest.approx(0.025, rel=1e-6)


@given(st.integers(1, 100), st.integers(1, 100), st.data())
def test_a_difference_turns_round(n1: int, n2: int, data: st.DataObject) -> None:
    k1, k2 = data.draw(st.integers(0, n1)), data.draw(st.integers(0, n2))
    one, other = p.newcombe(k1, n1, k2, n2), p.newcombe(k2, n2, k1, n1)
    assert one.low == pytest.approx(-other.high)
    assert -1 - 1e-12 <= one.low <= one.high <= 1 + 1e-12


@pytest.mark.parametrize(
    "nonsense",
    [
        lambda: p.wilson(5, 4),
        lambda: p.exact(-1, 4),
        lambda: p.wald(0, 0),
        lambda: p.wilson(1, 4, 1.5),
        lambda: p.rate_interval(1, 0),
        lambda: p.newcombe(1, 4, math.nan, 3),
    ],
)
def test_nonsense_is_refused(nonsense: object) -> None:
    assert callable(nonsense)
    with pytest.raises(ValueError, match=r"must|not a number"):
        nonsense()
