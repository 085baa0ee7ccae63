from __future__ import annotations

import math
import statistics
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.statistics.between_studies import Method, tau2, tau2_interval
from evidence.statistics.distributions import chi2_quantile, normal_quantile, t_quantile
from evidence.statistics.effect_size import EffectSize
from evidence.statistics.pooling import Prediction, Settings, Test, pool
from evidence.statistics.weighted_fit import Studies, fit
from tests.statistics.likelihood import log_likelihood, q

EFFECTS = tuple(
    EffectSize(*pair) for pair in ((-0.9, 0.05), (-0.2, 0.02), (0.4, 0.11), (-1.3, 0.3), (0.1, 0.01), (-0.6, 0.08))
)
STUDIES = Studies(EFFECTS)


def _with_weights(between: float) -> float:
    weights = [1 / (effect.vi + between) for effect in EFFECTS]
    return sum(w * e.yi for w, e in zip(weights, EFFECTS, strict=True)) / sum(weights)


def test_two_studies_by_hand() -> None:
    pooled = pool([EffectSize(1, 1), EffectSize(4, 2)], Settings(method=Method.COMMON))
    assert pooled.estimate == pytest.approx(2)
    assert pooled.standard_error == pytest.approx(math.sqrt(2 / 3))
    assert pooled.weights == pytest.approx((200 / 3, 100 / 3))
    assert pooled.statistic == pytest.approx(2 / math.sqrt(2 / 3))
    assert pooled.prediction is None
    assert pooled.heterogeneity is not None
    assert pooled.heterogeneity.q == pytest.approx(3)
    assert pooled.heterogeneity.i2 == pytest.approx(200 / 3)


def test_dersimonian_and_laird_by_hand() -> None:
    # Q = 3, sum of weights 1.5, of their squares 1.25
    assert tau2(Studies((EffectSize(1, 1), EffectSize(4, 2))), Method.DL) == pytest.approx(2 / (1.5 - 1.25 / 1.5))


def test_hedges_by_hand() -> None:
    spread = statistics.variance(effect.yi for effect in EFFECTS)
    within = statistics.fmean(effect.vi for effect in EFFECTS)
    assert tau2(STUDIES, Method.HE) == pytest.approx(spread - within)


def test_hunter_and_schmidt_and_sidik_and_jonkman_by_their_definitions() -> None:
    assert tau2(STUDIES, Method.HS) == pytest.approx((q(EFFECTS, 0) - 6) / sum(1 / e.vi for e in EFFECTS))
    rough = statistics.pvariance([effect.yi for effect in EFFECTS])
    assert tau2(STUDIES, Method.SJ) == pytest.approx(rough * q(EFFECTS, rough) / 5)


def test_paule_and_mandel_make_q_what_chance_expects() -> None:
    assert q(EFFECTS, tau2(STUDIES, Method.PM)) == pytest.approx(5)


@pytest.mark.parametrize(("method", "restricted"), [(Method.REML, True), (Method.ML, False)])
def test_no_other_variance_is_likelier(method: Method, restricted: bool) -> None:
    found = tau2(STUDIES, method)
    best = log_likelihood(EFFECTS, found, restricted)
    grid = [step / 10_000 for step in range(20_001)]
    assert all(log_likelihood(EFFECTS, between, restricted) <= best + 1e-12 for between in grid)


@given(
    st.lists(
        st.builds(EffectSize, st.floats(-3, 3), st.floats(0.01, 2)), min_size=2, max_size=12, unique_by=lambda e: e.yi
    )
)
def test_no_other_variance_is_likelier_for_any_studies(effects: list[EffectSize]) -> None:
    found = tau2(Studies(tuple(effects)), Method.REML)
    best = log_likelihood(effects, found, restricted=True)
    assert all(log_likelihood(effects, 20 * (s / 200) ** 3, restricted=True) <= best + 1e-9 for s in range(201))


@pytest.mark.parametrize("method", [*Method])
def test_studies_that_agree_have_no_variance_between_them(method: Method) -> None:
    alike = Studies(tuple(EffectSize(0.3, vi) for vi in (0.1, 0.2, 0.05)))
    assert tau2(alike, method) == 0


@pytest.mark.parametrize("method", [*Method])
def test_one_study_is_its_own_pooled_estimate(method: Method) -> None:
    pooled = pool([EffectSize(0.4, 0.04)], Settings(method=method, test=Test.HARTUNG_KNAPP))
    assert (pooled.estimate, pooled.standard_error) == (0.4, pytest.approx(0.2))
    assert pooled.heterogeneity is None
    assert pooled.prediction is None
    assert pooled.interval.low == pytest.approx(0.4 - 1.959963984540054 * 0.2)


def test_the_interval_and_the_test_by_the_normal_distribution() -> None:
    pooled = pool(EFFECTS, Settings(method=Method.DL, level=0.9))
    reach = normal_quantile(0.95) * pooled.standard_error
    assert pooled.interval.low == pytest.approx(pooled.estimate - reach)
    assert pooled.df is None
    assert pooled.estimate == pytest.approx(_with_weights(tau2(STUDIES, Method.DL)))
    assert pooled.p_value == pytest.approx(math.erfc(abs(pooled.statistic) / math.sqrt(2)))


def test_hartung_and_knapp() -> None:
    plain = pool(EFFECTS, Settings(method=Method.PM))
    knapp = pool(EFFECTS, Settings(method=Method.PM, test=Test.HARTUNG_KNAPP))
    assert knapp.standard_error == pytest.approx(plain.standard_error), "Paule and Mandel make the two spreads equal"
    assert knapp.df == 5
    assert knapp.interval.high == pytest.approx(knapp.estimate + t_quantile(0.975, 5) * knapp.standard_error)


def test_hartung_and_knapp_may_be_kept_from_narrowing() -> None:
    calm = [EffectSize(0.30, 0.1), EffectSize(0.31, 0.1), EffectSize(0.32, 0.1)]
    plain, narrow, kept = (pool(calm, Settings(test=test)) for test in Test)
    assert narrow.standard_error < plain.standard_error
    assert kept.standard_error == pytest.approx(plain.standard_error)
    with pytest.raises(ValueError, match="standard error of the pooled estimate"):
        pool([EffectSize(0.3, 0.1)] * 3, Settings(test=Test.HARTUNG_KNAPP))


def test_the_prediction_interval_by_each_norm() -> None:
    between = tau2(STUDIES)
    for norm, reach in (
        (Prediction.T_K_MINUS_2, t_quantile(0.975, 4)),
        (Prediction.T_K_MINUS_1, t_quantile(0.975, 5)),
        (Prediction.NORMAL, normal_quantile(0.975)),
    ):
        pooled = pool(EFFECTS, Settings(prediction=norm))
        assert pooled.prediction is not None
        width = reach * math.sqrt(between + pooled.standard_error**2)
        assert pooled.prediction.high - pooled.estimate == pytest.approx(width)
    assert pool(EFFECTS[:2]).prediction is None, "two studies leave no degree of freedom"


def test_ratios_go_back_to_their_own_scale() -> None:
    pooled = pool(EFFECTS, Settings(back=math.exp))
    assert pooled.natural is not None
    assert pooled.natural.estimate == pytest.approx(math.exp(pooled.estimate))
    assert pooled.natural.interval.low == pytest.approx(math.exp(pooled.interval.low))
    assert pooled.prediction is not None
    assert pooled.natural.prediction is not None
    assert pooled.natural.prediction.high == pytest.approx(math.exp(pooled.prediction.high))


def test_the_q_profile_interval_makes_q_its_quantiles() -> None:
    interval = tau2_interval(STUDIES, 0.9)
    assert q(EFFECTS, interval.low) == pytest.approx(chi2_quantile(0.95, 5))
    assert q(EFFECTS, interval.high) == pytest.approx(chi2_quantile(0.05, 5))


def test_nothing_to_pool() -> None:
    with pytest.raises(ValueError, match="no studies"):
        pool([])
    with pytest.raises(ValueError, match="one study says nothing"):
        tau2_interval(Studies(EFFECTS[:1]))
    with pytest.raises(ValueError, match="too far apart"):
        pool([EffectSize(1e170, 1.0), EffectSize(-1e170, 1e-12)], Settings(method=Method.DL))
    with pytest.raises(ValueError, match="the level"):
        pool(EFFECTS, Settings(level=95))


@given(st.permutations(EFFECTS), st.floats(-2, 2))
def test_order_does_not_matter_and_a_shift_shifts(effects: Sequence[EffectSize], shift: float) -> None:
    here, there = pool(EFFECTS), pool([EffectSize(effect.yi + shift, effect.vi) for effect in effects])
    assert there.estimate == pytest.approx(here.estimate + shift, abs=1e-7)
    assert there.standard_error == pytest.approx(here.standard_error, rel=1e-6)


def test_a_predictor_against_the_normal_equations() -> None:
    predictor = (1.0, 2.0, 2.5, 4.0, 5.0, 7.0)
    weights = STUDIES.weights(0.1)
    fitted = fit(Studies(EFFECTS, predictor), weights)
    for regressor in ((1.0,) * 6, predictor):
        left = math.fsum(w * x * e for w, x, e in zip(weights, regressor, fitted.residuals, strict=True))
        assert left == pytest.approx(0, abs=1e-10), "residuals are orthogonal to the regressors"
    sums = [math.fsum(w * x**power for w, x in zip(weights, predictor, strict=True)) for power in (0, 1, 2)]
    determinant = sums[0] * sums[2] - sums[1] ** 2
    assert fitted.constant_variance == pytest.approx(sums[2] / determinant)
    assert fitted.slope_variance == pytest.approx(sums[0] / determinant)
    assert fitted.log_determinant == pytest.approx(math.log(determinant))
    assert math.fsum(fitted.leverages) == pytest.approx(2)


def test_predictors_that_cannot_be() -> None:
    with pytest.raises(ValueError, match="for every study"):
        Studies(EFFECTS, (1.0, 2.0))
    with pytest.raises(ValueError, match="too few"):
        Studies(EFFECTS, (1.0,) * 6)
