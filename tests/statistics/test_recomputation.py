"""p values recomputed, and whether the printed ones agree."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.statistics.recomputation import Judging, Recomputed, p_of, recompute
from evidence.statistics.test_forms import Statistic
from evidence.statistics.test_statistics import read_tests

T, F, CHI2, Z, R, Q, H = Statistic


def judged(text: str, says_one_tailed: bool = False, **judging: float | bool) -> Recomputed:
    (test,) = read_tests(text)
    return recompute(test, Judging(**judging), says_one_tailed=says_one_tailed)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("statistic", "value", "df", "p"),
    [
        # From printed tables of critical values.
        (Z, 1.959964, (), 0.05),
        (T, 2.042272, (30,), 0.05),
        (CHI2, 3.841459, (1,), 0.05),
        (Q, 11.070498, (5,), 0.05),
        (H, 5.991465, (2,), 0.05),
        (F, 3.315830, (2, 30), 0.05),
        (R, 0.349370, (30,), 0.05),
        (Z, 0.0, (), 1.0),
        (R, 1.0, (30,), 0.0),
    ],
)
def test_the_p_value_of_each_statistic(statistic: Statistic, value: float, df: tuple[float, ...], p: float) -> None:
    assert p_of(statistic, value, df) == pytest.approx(p, abs=1e-6)
    if statistic in (Z, T, R):
        assert p_of(statistic, -value, df) == pytest.approx(p, abs=1e-6)
        assert p_of(statistic, value, df, one_tailed=True) == pytest.approx(p / 2, abs=1e-6)


@pytest.mark.parametrize(
    ("statistic", "value", "df"),
    [(R, 1.2, (30,)), (F, -1.0, (2, 30)), (CHI2, -1.0, (2,)), (T, 2.0, (0,)), (Z, math.nan, ())],
)
def test_what_has_no_p_value(statistic: Statistic, value: float, df: tuple[float, ...]) -> None:
    with pytest.raises(ValueError, match=r".+"):
        p_of(statistic, value, df)


@pytest.mark.parametrize(
    ("text", "error", "decision_error"),
    [
        # t(30) = 2.04 has a p of .0502, and what prints as 2.04 one between .0497 and .0508
        ("t(30) = 2.04, p = .050", False, False),
        ("t(30) = 2.04, p = .05", False, False),
        ("t(30) = 2.04, p = .051", False, False),
        ("t(30) = 2.04, p = .049", True, True),
        ("t(30) = 2.04, p = .06", True, False),
        ("t(30) = 2.04, p < .05", False, False),
        ("t(30) = 2.04, p < .01", True, True),
        ("t(30) = 2.04, p > .05", False, False),
        ("t(30) = 2.04, p > .10", True, False),
        ("t(30) = \u22122.04, p = .050", False, False),
        ("t(30) = 2, p = .10", False, False),  # 1.5 to 2.5: p from .018 to .144
        ("t(30) = 2, p = .15", True, False),
        ("t(30) = 3.00, ns", True, True),
        ("t(30) = 1.00, ns", False, False),
        ("F(2, 30) = 3.32, p = .050", False, False),
        ("F(2, 30) = 3.32, p = .02", True, False),
        ("chi2(1) = 6.00, p = .20", True, True),
        ("r(30) = .35, p = .05", False, False),
        ("r(30) = .99, p < .001", False, False),
        ("z = 0.00, p = 1.00", False, False),
        ("t(30) < 1.00, p = .40", False, False),
        ("t(30) < 1.00, p = .02", True, True),
        ("t(30) < 1.00, p < .05", True, True),
        ("t(30) < 1.00, p > .60", False, False),
        ("t(30) > 4.00, p = .40", True, True),
        ("t(30) > 4.00, p < .05", False, False),
        ("t(30) > 4.00, p > .05", True, True),
        ("t(30) > 1.00, p = .01", False, False),
        ("t(30) \u2264 1.00, p \u2264 .05", True, True),
    ],
)
def test_errors_and_decision_errors(text: str, error: bool, decision_error: bool) -> None:
    found = judged(text)

    assert (found.error, found.decision_error) == (error, decision_error)


def test_it_says_between_which_p_values_the_statistic_lies() -> None:
    found = judged("t(30) = 2.0, p = .05")

    assert found.p == pytest.approx(0.05462, abs=1e-5)
    assert found.lowest == pytest.approx(p_of(T, 2.05, (30,)))
    assert found.highest == pytest.approx(p_of(T, 1.95, (30,)))


def test_alpha_may_be_another() -> None:
    assert judged("t(30) = 2.04, p = .12").decision_error is False
    assert judged("t(30) = 2.04, p = .12", alpha=0.10).decision_error is True
    with pytest.raises(ValueError, match="between 0 and 1"):
        Judging(alpha=5)


def test_a_p_that_equals_alpha_may_be_significant_or_not() -> None:
    assert judged("t(30) = 4.00, p = .05").decision_error is False
    assert judged("t(30) = 4.00, p = .05", alpha_is_significant=False).decision_error is True


def test_tests_in_one_direction() -> None:
    text = "t(30) = 2.04, p = .025"

    assert judged(text).error
    assert not judged(text, one_tailed=True).error
    assert judged(text, one_tailed_where_said=True).error
    assert judged(text, True).error, "only where it is asked for"
    said = judged(text, True, one_tailed_where_said=True)
    assert (said.error, said.one_tailed) == (False, True)
    wrong = judged("t(30) = 2.04, p = .30", True, one_tailed_where_said=True)
    assert (wrong.error, wrong.one_tailed) == (True, False)
    assert judged("F(2, 30) = 3.32, p = .025", one_tailed=True).error, "F has one tail as it is"


def test_a_p_of_nought_is_an_error_unless_it_may_have_been_rounded() -> None:
    assert judged("t(30) = 22.00, p = .000").error
    assert not judged("t(30) = 22.00, p = .000", zero_is_error=False).error
    assert judged("t(30) = 2.00, p = .000", zero_is_error=False).error
    assert judged("t(30) = 22.00, p < .000", zero_is_error=False).error


_RESULTS = st.tuples(st.sampled_from([T, F, CHI2, Z, R, Q]), st.floats(0.02, 6), st.integers(2, 200), st.integers(0, 3))


@given(_RESULTS, st.integers(2, 4))
def test_what_was_computed_and_rounded_is_never_an_error(
    result: tuple[Statistic, float, int, int], places: int
) -> None:
    statistic, value, df, decimals = result
    value = value / 6.1 if statistic is R else value
    p = p_of(statistic, value, {Z: (), F: (3, df)}.get(statistic, (df,)))
    inside = {Z: "", F: f"(3, {df})"}.get(statistic, f"({df + 1 if statistic is R and df == 2 else df})")
    if statistic is R and df == 2:
        p = p_of(R, value, (3,))
    printed = f"{p:.{places}f}"
    written = f"< .{'0' * (places - 1)}1" if float(printed) == 0 else f"= {printed}"

    found = judged(f"{statistic.value}{inside} = {value:.{decimals}f}, p {written}")

    assert not found.error
    assert found.lowest <= found.p <= found.highest


@given(_RESULTS)
def test_p_values_are_those_of_scipy(result: tuple[Statistic, float, int, int]) -> None:
    stats = pytest.importorskip("scipy.stats")
    statistic, value, df, _ = result
    r = value / 6.1
    expected = {
        T: 2 * stats.t.sf(value, df),
        Z: 2 * stats.norm.sf(value),
        F: stats.f.sf(value, 3, df),
        CHI2: stats.chi2.sf(value, df),
        Q: stats.chi2.sf(value, df),
        R: 2 * stats.t.sf(r * math.sqrt(df / (1 - r * r)), df),
    }[statistic]

    computed = p_of(statistic, r if statistic is R else value, {Z: (), F: (3, df)}.get(statistic, (df,)))

    assert computed == pytest.approx(expected, rel=1e-8)
