from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.statistics.conversions_averages import average, average_ratio, modal_ratio
from evidence.statistics.conversions_transformations import inverse_fisher_z, inverse_logit, inverse_probit


@given(st.floats(-2, 2), st.floats(0, 1))
def test_the_mean_of_a_lognormal_variable(log_ratio: float, tau2: float) -> None:
    assert average(math.exp, log_ratio, tau2) == pytest.approx(average_ratio(log_ratio, tau2), rel=1e-8)


@given(st.floats(-2, 2), st.floats(0, 1))
def test_the_mean_of_a_probit(x: float, tau2: float) -> None:
    assert average(inverse_probit, x, tau2) == pytest.approx(inverse_probit(x / math.sqrt(1 + tau2)), abs=1e-9)


def test_no_heterogeneity_leaves_the_value() -> None:
    assert average(inverse_logit, 0.3, 0) == inverse_logit(0.3)
    assert modal_ratio(0.3, 0) == average_ratio(0.3, 0) == math.exp(0.3)


def test_means_are_drawn_to_the_middle() -> None:
    assert 0 < average(inverse_fisher_z, 0.5, 0.3) < inverse_fisher_z(0.5)
    assert modal_ratio(0.5, 0.2) < math.exp(0.5) < average_ratio(0.5, 0.2)


def test_what_limits_cut_off_is_not_counted() -> None:
    assert average(lambda x: x, 0, 1, low=0) == pytest.approx(math.sqrt(2 / math.pi), abs=1e-9)


def test_nonsense_is_refused() -> None:
    with pytest.raises(ValueError, match="tau squared"):
        average(math.exp, 0, -1)
    with pytest.raises(ValueError, match="hardly any"):
        average(math.exp, 0, 1, low=20)
