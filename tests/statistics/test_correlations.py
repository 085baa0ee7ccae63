from __future__ import annotations

import math

import pytest

from evidence.statistics.correlations import Correlation, Regression, correlation, regression, unbiased_correlation


def test_by_hand() -> None:
    observed = Correlation(0.5, 28)
    assert correlation("COR", observed).vi == pytest.approx(0.75**2 / 27)
    assert correlation("ZCOR", observed).yi == pytest.approx(math.log(3) / 2)
    assert correlation("ZCOR", observed).vi == pytest.approx(1 / 25)


def test_the_unbiased_correlation_in_closed_form_for_six_people() -> None:
    """2F1(1/2, 1/2; 2; x) has no simple form, but that of 5 people does: asin(sqrt x) / sqrt x for c = 3/2."""
    for r in (0.1, 0.5, -0.9):
        x = 1 - r * r
        assert unbiased_correlation(r, 5) == pytest.approx(r * math.asin(math.sqrt(x)) / math.sqrt(x), rel=1e-12)


@pytest.mark.parametrize("n", [30, 200, 5000])
def test_the_unbiased_correlation_in_large_samples(n: float) -> None:
    for r in (0.2, -0.6, 0.95):
        assert unbiased_correlation(r, n) == pytest.approx(r * (1 + (1 - r * r) / (2 * (n - 4))), rel=2 / n**1.5)


def test_against_scipy() -> None:
    special = pytest.importorskip("scipy.special")
    for n in (5, 6, 11, 50):
        for r in (0.03, 0.4, -0.8, 0.999):
            expected = r * special.hyp2f1(0.5, 0.5, (n - 2) / 2, 1 - r * r)
            assert unbiased_correlation(r, n) == pytest.approx(expected, rel=1e-11)
            squared = 1 - (n - 3) / (n - 2) * (1 - r * r) * special.hyp2f1(1, 1, n / 2, 1 - r * r)
            if n > 10 and abs(r) < 0.9:
                found = correlation("UCOR:UB", Correlation(r, n)).vi
                assert found == pytest.approx(expected**2 - squared, rel=1e-9)


def test_no_and_perfect_correlation() -> None:
    assert unbiased_correlation(0.0, 10) == 0
    assert unbiased_correlation(1.0, 10) == pytest.approx(1)
    with pytest.raises(ValueError, match="ZCOR cannot be computed"):
        correlation("ZCOR", Correlation(1.0, 10))
    with pytest.raises(ValueError, match="sampling variance must be above 0"):
        correlation("COR", Correlation(-1.0, 10))


@pytest.mark.parametrize("values", [(1.01, 10), (math.nan, 10), (0.5, 3)])
def test_correlations_that_cannot_be(values: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match=r"correlation|people"):
        Correlation(*values)


def test_partial_and_semi_partial_correlations() -> None:
    partial = Regression.of_t(2.5, 4, 105)
    assert partial.r == pytest.approx(2.5 / math.sqrt(6.25 + 100))
    assert regression("PCOR", partial).vi == pytest.approx((1 - partial.r**2) ** 2 / 101)
    assert regression("ZPCOR", partial).vi == pytest.approx(1 / 99)
    semi = Regression.semi_of_t(2.5, 4, 105, 0.36)
    assert semi.r == pytest.approx(2.5 * 0.8 / 10)
    rest = 0.36 - 0.04
    assert regression("SPCOR", semi).vi == pytest.approx((0.36**2 - 0.72 + rest + 1 - rest**2) / 105)
    assert math.tanh(regression("ZSPCOR", semi).yi) == pytest.approx(0.2)
    assert regression("R2", semi).vi == pytest.approx(4 * 0.36 * 0.64**2 / 105)
    assert regression("ZR2", semi).yi == pytest.approx(math.atanh(0.6))


def test_with_one_predictor_the_partial_correlation_is_the_correlation() -> None:
    assert regression("ZPCOR", Regression(0.4, 1, 50)) == correlation("ZCOR", Correlation(0.4, 50))


def test_regressions_that_cannot_be() -> None:
    with pytest.raises(ValueError, match="residual degrees of freedom"):
        Regression(0.5, 9, 10)
    with pytest.raises(ValueError, match="explained share"):
        Regression(0.5, 2, 30, 1.4)
