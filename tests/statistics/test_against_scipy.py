"""Distributions held against SciPy's, from one end of what anybody reports to the other."""

from __future__ import annotations

import math

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from evidence.statistics import distributions as own
from evidence.statistics import noncentral

stats = pytest.importorskip("scipy.stats", reason="SciPy is not installed: it comes with the test extra")

FREEDOM = st.floats(0.5, 1e5)
TAIL = st.floats(1e-12, 1 - 1e-12)
FEW = settings(max_examples=40)


def near(value: float, oracle: float, relative: float = 1e-9) -> bool:
    return math.isclose(value, float(oracle), rel_tol=relative, abs_tol=1e-290)


@given(st.floats(-30, 37))
def test_normal_tails(z: float) -> None:
    assert near(own.normal_upper(z), stats.norm.sf(z))
    assert near(own.normal_cdf(-z), stats.norm.sf(z))


@given(st.floats(1e-300, 1 - 1e-12))
def test_normal_quantiles(p: float) -> None:
    assert math.isclose(own.normal_quantile(p), stats.norm.ppf(p), rel_tol=1e-12, abs_tol=1e-15)


@given(st.floats(-5, 40), FREEDOM)
def test_t_tails(t: float, df: float) -> None:
    assert near(own.t_upper(t, df), stats.t.sf(t, df))


@given(st.floats(0.5, 30), st.floats(1e5, 1e7))
def test_t_tails_with_very_many_degrees_of_freedom(t: float, df: float) -> None:
    assert near(own.t_upper(t, df), stats.t.sf(t, df), 1e-10 * max(1, t**4 / 100))


@given(st.floats(0, 500), FREEDOM)
def test_chi_squared_tails(x: float, df: float) -> None:
    assert near(own.chi2_upper(x, df), stats.chi2.sf(x, df))


@given(st.floats(0, 80), st.floats(0.5, 500), st.floats(0.5, 1e4))
def test_f_tails(x: float, df1: float, df2: float) -> None:
    # Below that, SciPy itself has lost digits.
    oracle = float(stats.f.sf(x, df1, df2))
    assert near(own.f_upper(x, df1, df2), oracle, 1e-9 if oracle > 1e-100 else 1e-5)


@given(st.floats(0, 1), st.floats(0.1, 1e3), st.floats(0.1, 1e3))
def test_incomplete_beta(x: float, a: float, b: float) -> None:
    assume(x == 0 or x > 1e-300)
    oracle = float(stats.beta.cdf(x, a, b))
    assert near(own.beta_lower(x, a, b), oracle, 1e-9 if oracle > 1e-100 else 1e-5)


@given(st.floats(0.01, 1e4), st.floats(0, 1e4))
def test_incomplete_gamma(a: float, x: float) -> None:
    assert math.isclose(own.gamma_upper(a, x), stats.gamma.sf(x, a), rel_tol=1e-9, abs_tol=1e-250)
    assert math.isclose(own.gamma_lower(a, x), stats.gamma.cdf(x, a), rel_tol=1e-9, abs_tol=1e-250)


@FEW
@given(st.floats(1e-9, 1 - 1e-9), st.floats(0.8, 1e5))
def test_t_quantiles(p: float, df: float) -> None:
    assert math.isclose(own.t_quantile(p, df), stats.t.ppf(p, df), rel_tol=1e-8, abs_tol=1e-12)


@FEW
@given(TAIL, st.floats(0.5, 1e4))
def test_chi_squared_quantiles(p: float, df: float) -> None:
    assert near(own.chi2_quantile(p, df), stats.chi2.ppf(p, df))


@FEW
@example(0.5, 1.1875, 1.1875)
@example(0.5, 2.375, 2.375)
@given(TAIL, st.floats(0.5, 500), st.floats(0.5, 1e3))
def test_beta_and_f_quantiles(p: float, a: float, b: float) -> None:
    beta, f = own.beta_quantile(p, a, b), own.f_quantile(p, a, b)
    # SciPy puts the median of a symmetric Beta up to 1e-7 beside a half, by which its own probability is off.
    assert near(beta, stats.beta.ppf(p, a, b)) or math.isclose(stats.beta.cdf(beta, a, b), p, rel_tol=1e-12)
    assert near(f, stats.f.ppf(p, a, b), 1e-8) or math.isclose(stats.f.cdf(f, a, b), p, rel_tol=1e-12)


@FEW
@given(st.floats(-8, 25), st.floats(2, 2000), st.floats(-6, 25))
def test_noncentral_t(t: float, df: float, ncp: float) -> None:
    oracle = float(stats.nct.cdf(t, df, ncp))
    assume(not math.isnan(oracle))
    assert math.isclose(noncentral.noncentral_t_cdf(t, df, ncp), oracle, abs_tol=1e-9)


@FEW
@given(st.floats(0.01, 60), st.floats(1, 50), st.floats(0, 80))
def test_noncentral_chi_squared(x: float, df: float, ncp: float) -> None:
    assert math.isclose(noncentral.noncentral_chi2_cdf(x, df, ncp), stats.ncx2.cdf(x, df, ncp), abs_tol=1e-10)


@FEW
@given(st.floats(0.01, 30), st.floats(1, 20), st.floats(2, 2000), st.floats(0, 80))
def test_noncentral_f(x: float, df1: float, df2: float, ncp: float) -> None:
    assert math.isclose(noncentral.noncentral_f_cdf(x, df1, df2, ncp), stats.ncf.cdf(x, df1, df2, ncp), abs_tol=1e-10)
