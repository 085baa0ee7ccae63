from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.statistics.diagnostic import (
    Accuracy,
    ResultTable,
    after_result,
    auc_interval,
    auc_standard_error,
    auc_to_d,
    ppv_of_accuracy,
)

SHARE = st.floats(0.01, 0.99)


def test_a_good_test_for_something_rare_is_mostly_wrong_when_positive() -> None:
    test = Accuracy(sensitivity=0.9, specificity=0.91)
    assert test.ppv(0.01) == pytest.approx(9 / 98.1)
    assert test.npv(0.01) == pytest.approx(0.9989, abs=1e-4)
    table = test.frequencies(0.01, 1000)
    assert (table.true_positive, table.false_positive) == pytest.approx((9, 89.1))
    assert (table.false_negative, table.true_negative) == pytest.approx((1, 900.9))


def test_what_94_percent_accurate_means() -> None:
    assert ppv_of_accuracy(0.94, 0.02) == pytest.approx(0.0188 / (0.0188 + 0.0588))
    assert Accuracy(0.5, 0.95).right(0.02) == pytest.approx(0.941)


def test_ratios() -> None:
    test = Accuracy(0.8, 0.9)
    assert test.positive_likelihood_ratio == pytest.approx(8)
    assert test.negative_likelihood_ratio == pytest.approx(2 / 9)
    assert test.odds_ratio == pytest.approx(36)
    assert test.youden == pytest.approx(0.7)
    assert Accuracy(0.8, 1).positive_likelihood_ratio == math.inf


def test_a_table() -> None:
    table = ResultTable(true_positive=45, false_positive=10, false_negative=5, true_negative=90)
    assert table.accuracy == Accuracy(0.9, 0.9)
    assert table.sensitivity_interval().includes(0.9)
    assert table.specificity_interval().includes(0.9)
    assert table.ppv_interval().includes(45 / 55)
    assert table.npv_interval().includes(90 / 95)
    error = math.sqrt(1 / 45 - 1 / 50 + 1 / 10 - 1 / 100)
    ratio = table.positive_likelihood_ratio_interval()
    assert (ratio.low, ratio.high) == pytest.approx((9 * math.exp(-1.959964 * error), 9 * math.exp(1.959964 * error)))
    assert table.negative_likelihood_ratio_interval().includes(1 / 9)
    assert table.odds_ratio_interval().includes(81)


def test_the_area_under_the_curve() -> None:
    assert auc_to_d(0.5) == pytest.approx(0)
    assert auc_to_d(0.760250) == pytest.approx(1, abs=1e-5)
    # Hanley and McNeil 1982: an area of 0.893 with 51 ill and 58 well people.
    assert auc_standard_error(0.893, 51, 58) == pytest.approx(0.0325, abs=5e-4)
    assert auc_interval(0.99, 10, 10).high == 1


@given(SHARE, SHARE, SHARE)
def test_likelihood_ratios_lead_to_predictive_values(sensitivity: float, specificity: float, prevalence: float) -> None:
    test = Accuracy(sensitivity, specificity)
    assert after_result(prevalence, test.positive_likelihood_ratio) == pytest.approx(test.ppv(prevalence))
    assert 1 - after_result(prevalence, test.negative_likelihood_ratio) == pytest.approx(test.npv(prevalence))


@given(SHARE, SHARE, SHARE)
def test_frequencies_give_the_accuracy_back(sensitivity: float, specificity: float, prevalence: float) -> None:
    found = Accuracy(sensitivity, specificity).frequencies(prevalence).accuracy
    assert (found.sensitivity, found.specificity) == pytest.approx((sensitivity, specificity))


@pytest.mark.parametrize(
    "nonsense",
    [
        lambda: Accuracy(90, 0.9),
        lambda: Accuracy(0.9, -0.1),
        lambda: Accuracy(0, 1).ppv(0.5),
        lambda: Accuracy(0.9, 0.9).ppv(1.5),
        lambda: Accuracy(0, 1).positive_likelihood_ratio,
        lambda: ResultTable(-1, 0, 3, 4),
        lambda: ResultTable(0, 5, 0, 4).accuracy,
        lambda: ResultTable(0, 5, 3, 4).odds_ratio_interval(),
        lambda: after_result(0, 3),
        lambda: auc_standard_error(85, 10, 10),
    ],
)
def test_nonsense_is_refused(nonsense: object) -> None:
    assert callable(nonsense)
    with pytest.raises(ValueError, match=r"must|nobody|0 to 0"):
        nonsense()
