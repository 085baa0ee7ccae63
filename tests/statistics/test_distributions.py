from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.statistics import distributions as d
from evidence.statistics.noncentral import (
    noncentral_t_cdf,
    noncentrality_of_chi2,
    noncentrality_of_f,
    noncentrality_of_t,
)
from evidence.statistics.roots import root


@pytest.mark.parametrize(
    ("found", "printed"),
    [
        (2 * d.normal_upper(1.959963984540054), 0.05),
        (d.normal_quantile(0.975), 1.959963984540054),
        (2 * d.t_upper(2.228138852, 10), 0.05),
        (d.t_quantile(0.975, 1), 12.70620473617471),
        (d.chi2_upper(3.841458821, 1), 0.05),
        (d.chi2_quantile(0.95, 10), 18.30703805),
        (d.f_upper(4.964602744, 1, 10), 0.05),
        (d.beta_lower(0.5, 2, 2), 0.5),
        (d.gamma_upper(1, 2), math.exp(-2)),
    ],
)
def test_printed_tables(found: float, printed: float) -> None:
    assert found == pytest.approx(printed, rel=1e-8)


def test_a_far_tail_keeps_its_digits() -> None:
    assert d.normal_upper(12) == pytest.approx(1.776482112077679e-33, rel=1e-12)
    assert d.t_upper(40, 1) == pytest.approx(math.atan(1 / 40) / math.pi, rel=1e-12)


def test_closed_forms() -> None:
    assert d.t_upper(1.3, 2) == pytest.approx(0.5 - 1.3 / (2 * math.sqrt(2 + 1.3**2)), rel=1e-13)
    assert d.f_upper(3.0, 2, 8) == pytest.approx((1 + 3.0 * 2 / 8) ** -4, rel=1e-13)
    assert d.chi2_upper(5.0, 4) == pytest.approx(math.exp(-2.5) * 3.5, rel=1e-13)


def test_the_ends() -> None:
    assert d.t_upper(math.inf, 3) == 0
    assert d.t_upper(-math.inf, 3) == 1
    assert d.t_upper(1.5, math.inf) == d.normal_upper(1.5)
    assert d.chi2_upper(0, 3) == 1
    assert d.f_upper(math.inf, 3, 4) == 0
    assert d.f_upper(2, 3, math.inf) == d.chi2_upper(6, 3)
    assert (d.beta_lower(0, 2, 3), d.beta_lower(1, 2, 3)) == (0, 1)
    assert d.t_quantile(0.5, 7) == 0


@pytest.mark.parametrize(
    "nonsense",
    [
        lambda: d.normal_upper(math.nan),
        lambda: d.normal_quantile(0),
        lambda: d.normal_quantile(1),
        lambda: d.normal_quantile(math.nan),
        lambda: d.t_upper(2, 0),
        lambda: d.t_upper(math.nan, 5),
        lambda: d.t_upper(2, math.nan),
        lambda: d.t_quantile(1.5, 5),
        lambda: d.chi2_upper(-1, 3),
        lambda: d.chi2_upper(1, -3),
        lambda: d.f_upper(-0.1, 2, 3),
        lambda: d.f_upper(1, 0, 3),
        lambda: d.beta_lower(1.2, 2, 3),
        lambda: d.beta_quantile(0.5, 0, 3),
        lambda: d.gamma_quantile(0.5, -1),
        lambda: noncentral_t_cdf(2, 0, 1),
        lambda: noncentrality_of_t(2, 10, 1),
        lambda: noncentrality_of_f(-2, 1, 10),
        lambda: noncentrality_of_chi2(math.inf, 1),
    ],
)
def test_nonsense_is_refused(nonsense: object) -> None:
    assert callable(nonsense)
    with pytest.raises(ValueError, match=r"must|is not"):
        nonsense()


@given(st.floats(1e-12, 1 - 1e-9), st.floats(0.6, 1e4))
def test_quantiles_undo_tails(p: float, df: float) -> None:
    assert d.normal_cdf(d.normal_quantile(p)) == pytest.approx(p, rel=1e-9)
    assert d.t_upper(-d.t_quantile(p, df), df) == pytest.approx(p, rel=1e-8)
    assert d.gamma_lower(df, d.gamma_quantile(p, df)) == pytest.approx(p, rel=1e-9)


@given(st.floats(0, 30), st.floats(0, 5), st.floats(0.5, 1000))
def test_tails_fall(t: float, step: float, df: float) -> None:
    assert d.t_upper(t + step, df) <= d.t_upper(t, df) * (1 + 1e-12)
    assert d.chi2_upper(t + step, df) <= d.chi2_upper(t, df) * (1 + 1e-12)


@given(st.floats(-20, 20), st.floats(2, 1000), st.floats(0.5, 0.99))
def test_the_interval_of_a_noncentrality_is_where_the_tails_are_what_is_left(t: float, df: float, level: float) -> None:
    low, high = noncentrality_of_t(t, df, level)
    assert 1 - noncentral_t_cdf(t, df, low) == pytest.approx((1 - level) / 2, abs=1e-8)
    assert noncentral_t_cdf(t, df, high) == pytest.approx((1 - level) / 2, abs=1e-8)


def test_no_effect_at_all_may_not_be_surprising() -> None:
    assert noncentrality_of_f(0.2, 3, 60)[0] == 0
    assert noncentrality_of_chi2(0.0001, 3) == (0, 0)


def test_a_root_is_found_to_the_last_bits() -> None:
    assert root(lambda x: x**3 - 2, 0, 2) == pytest.approx(2 ** (1 / 3), rel=1e-15)
    assert root(lambda x: x - 1, 1, 5) == 1


def test_a_root_asks_for_a_change_of_sign() -> None:
    with pytest.raises(ValueError, match="change sign"):
        root(lambda x: x * x + 1, -1, 1)
