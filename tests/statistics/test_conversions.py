"""Conversions between effect sizes: known values, round trips, and what is refused."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.statistics import conversions_means as means
from evidence.statistics import conversions_people as people
from evidence.statistics import conversions_risks as risks
from evidence.statistics import conversions_standardised as standardised
from evidence.statistics import conversions_tables as tables
from evidence.statistics import conversions_tests as tests
from evidence.statistics import conversions_transformations as transformations
from evidence.statistics.means import Sample, hedges_j

D = st.floats(-4, 4)
RISK = st.floats(0.001, 0.999)
RATIO = st.floats(0.01, 100)
SIZE = st.integers(3, 5000)


@pytest.mark.parametrize(
    ("found", "known"),
    [
        (standardised.d_to_log_odds_ratio(1), 1.813799),
        (standardised.d_to_r(1), 1 / math.sqrt(5)),
        (standardised.d_to_r(1, 10, 20), 1 / math.sqrt(1 + 28 / 10 + 28 / 20)),
        (standardised.d_to_odds_ratio_at(0.5, 0.5), 0.6914625 / 0.3085375),
        (standardised.d_to_risk_by_probit(1.959964, 0.025), 0.5),
        (standardised.d_to_risk_by_logit(0, 0.3), 0.3),
        (standardised.d_to_points(-0.4, 25), -10),
        (standardised.log_odds_ratio_to_tetrachoric(0), 0),
        (standardised.log_odds_ratio_to_tetrachoric_digby(math.log(16)), 7 / 9),
        (people.probability_of_superiority(1), 0.760250),
        (people.cohens_u3(0.8), 0.788145),
        (people.cohens_u1(0.8), 0.474265),
        (people.overlap(0.5), 0.802587),
        (people.cliffs_delta(1), 2 * 0.760250 - 1),
        (people.rank_biserial_to_odds(0.5), 3),
        (people.binomial_display(0.32), 0.66),
        (risks.odds_ratio_to_risk_ratio(4, 0.5), 1.6),
        (risks.risk_ratio_to_odds_ratio(1.6, 0.5), 4),
        (risks.odds_ratio_to_difference(4, 0.5), 0.3),
        (risks.difference_to_odds_ratio(0.3, 0.5), 4),
        (risks.risk_by_hazard_ratio(2, 0.1), 0.19),
        (risks.difference_to_number_needed(-0.05), -20),
        (tests.t_to_d_of_groups(2, 8, 8), 1),
        (tests.f_to_eta2(4, 2, 8), 0.5),
        (tests.f_to_epsilon2(4, 2, 8), 6 / 16),
        (tests.f_to_omega2(4, 2, 8), 6 / 17),
        (tests.f_to_omega2(0.5, 2, 8), 0),
        (tests.adjusted_r2(0.5, 11, 2), 0.375),
        (tests.d_to_f(-0.5), 0.25),
        (tables.chi2_to_phi(9, 100), 0.3),
        (tables.chi2_to_v(18, 100, 3, 4), 0.3),
        (tables.chi2_to_t(36, 100, 5, 5), 0.3),
        (tables.chi2_to_c(25, 75), 0.5),
        (tables.chi2_to_fei(25, 100, (0.2, 0.8)), 0.25),
        (tables.adjusted_phi(0.5, 100, 2, 2), 0),
        (tables.adjusted_phi(9, 101, 2, 2), math.sqrt(9 / 101 - 0.01)),
        (means.d_to_g(0.5, 2), 0.5 / math.sqrt(math.pi)),
        (means.percent_change(60, 42), -30),
        (means.ratio_to_percent_change(0.75), -25),
        (transformations.fisher_z(0.8), 1.0986123),
        (transformations.logit(0.75), math.log(3)),
        (transformations.arcsine(0.5), math.pi / 4),
        (transformations.cohens_h(0.75, 0.25), math.pi / 3),
        (transformations.freeman_tukey(0, 8), math.asin(1 / 3) / 2),
        (transformations.freeman_tukey_rate(0, 4), 0.25),
        (transformations.hakstian_whalen(0.875), 0.5),
        (transformations.bonett(0.5), math.log(2)),
    ],
)
def test_known_values(found: float, known: float) -> None:
    assert found == pytest.approx(known, abs=1e-6)


SIMPLE: tuple[tuple[Callable[[float], float], Callable[[float], float], st.SearchStrategy[float]], ...] = (
    (standardised.d_to_log_odds_ratio, standardised.log_odds_ratio_to_d, D),
    (standardised.d_to_odds_ratio, standardised.odds_ratio_to_d, D),
    (standardised.d_to_r, standardised.r_to_d, D),
    (standardised.d_to_biserial, standardised.biserial_to_d, st.floats(-1.2, 1.2)),
    (people.probability_of_superiority, people.superiority_to_d, D),
    (people.cohens_u3, people.u3_to_d, D),
    (risks.odds, risks.odds_to_risk, RISK),
    (risks.difference_to_number_needed, risks.number_needed_to_difference, RISK),
    (tests.eta2_to_f2, tests.f2_to_eta2, RISK),
    (tables.w_to_c, tables.c_to_w, RISK),
    (means.ratio_to_percent_change, means.percent_change_to_ratio, RATIO),
    (transformations.fisher_z, transformations.inverse_fisher_z, RISK),
    (transformations.fisher_z_of_share, transformations.inverse_fisher_z_of_share, RISK),
    (transformations.logit, transformations.inverse_logit, RISK),
    (transformations.probit, transformations.inverse_probit, RISK),
    (transformations.arcsine, transformations.inverse_arcsine, RISK),
    (math.sqrt, transformations.inverse_square_root, RATIO),
    (transformations.hakstian_whalen, transformations.inverse_hakstian_whalen, RISK),
    (transformations.bonett, transformations.inverse_bonett, RISK),
)


@pytest.mark.parametrize(("forth", "back", "values"), SIMPLE, ids=lambda item: getattr(item, "__name__", ""))
@given(data=st.data())
def test_there_and_back(
    forth: Callable[[float], float],
    back: Callable[[float], float],
    values: st.SearchStrategy[float],
    data: st.DataObject,
) -> None:
    value = data.draw(values)
    assert back(forth(value)) == pytest.approx(value, rel=1e-8, abs=1e-12)


AT_BASELINE: tuple[tuple[Callable[..., float], Callable[..., float]], ...] = (
    (risks.odds_ratio_to_difference, risks.difference_to_odds_ratio),
    (risks.odds_ratio_to_risk_ratio, risks.risk_ratio_to_odds_ratio),
    (risks.risk_by_hazard_ratio, risks.hazard_ratio),
    (risks.risk_by_odds_ratio, risks.odds_ratio),
    (standardised.odds_ratio_to_d_at, standardised.d_to_odds_ratio_at),
)


@pytest.mark.parametrize(("forth", "back"), AT_BASELINE, ids=lambda item: item.__name__)
@given(ratio=st.floats(0.1, 8), baseline=st.floats(0.02, 0.7))
def test_there_and_back_at_a_baseline_risk(
    forth: Callable[..., float], back: Callable[..., float], ratio: float, baseline: float
) -> None:
    assert back(forth(ratio, baseline), baseline) == pytest.approx(ratio, rel=1e-8)


@given(RISK, RISK)
def test_two_risks_give_one_treated_risk_whichever_measure_tells_it(treated: float, baseline: float) -> None:
    difference = treated - baseline
    assert risks.risk_by_odds_ratio(risks.odds_ratio(treated, baseline), baseline) == pytest.approx(treated)
    assert risks.risk_by_risk_ratio(risks.risk_ratio(treated, baseline), baseline) == pytest.approx(treated)
    assert risks.risk_by_hazard_ratio(risks.hazard_ratio(treated, baseline), baseline) == pytest.approx(treated)
    assert risks.risk_by_difference(difference, baseline) == pytest.approx(treated)
    assert risks.risk_ratio_to_difference(risks.difference_to_risk_ratio(difference, baseline), baseline) == (
        pytest.approx(difference, abs=1e-12)
    )


@given(D, SIZE, SIZE)
def test_groups_of_any_size_there_and_back(d: float, n1: int, n2: int) -> None:
    assert standardised.r_to_d(standardised.d_to_r(d, n1, n2), n1, n2) == pytest.approx(d, rel=1e-9, abs=1e-12)
    assert standardised.biserial_to_d(standardised.d_to_biserial(d, n1, n2), n1, n2) == pytest.approx(d, abs=1e-9)
    df = n1 + n2 - 2
    assert means.g_to_d(means.d_to_g(d, df), df) == pytest.approx(d)


@given(SIZE)
def test_the_correction_of_hedges_is_near_its_approximation(df: int) -> None:
    assert hedges_j(df) == pytest.approx(1 - 3 / (4 * df - 1), abs=0.02 / df)


@given(RISK, st.integers(1, 3000))
def test_freeman_and_tukey_there_and_back(p: float, n: int) -> None:
    k = round(p * n)
    assert transformations.inverse_freeman_tukey(transformations.freeman_tukey(k / n, n), n) == (
        pytest.approx(k / n, abs=1e-7)
    )
    assert transformations.inverse_freeman_tukey_rate(transformations.freeman_tukey_rate(p, n), n) == pytest.approx(p)


@given(st.floats(-20, 20), st.integers(2, 500))
def test_tests_there_and_back(t: float, df: int) -> None:
    assert tests.r_to_t(tests.t_to_r(t, df), df) == pytest.approx(t, rel=1e-6, abs=1e-9)
    assert tests.eta2_to_f(tests.f_to_eta2(t * t, 1, df), 1, df) == pytest.approx(t * t, rel=1e-6, abs=1e-9)
    assert tests.f_to_eta2(t * t, 1, df) == pytest.approx(tests.t_to_r(t, df) ** 2, abs=1e-12)


@given(RISK, st.integers(2, 9), st.integers(2, 9))
def test_tables_there_and_back(w: float, rows: int, columns: int) -> None:
    assert tables.v_to_w(tables.w_to_v(w, rows, columns), rows, columns) == pytest.approx(w)
    assert tables.t_to_w(tables.w_to_t(w, rows, columns), rows, columns) == pytest.approx(w)
    assert tables.phi_to_chi2(tables.chi2_to_phi(w * 100, 50), 50) == pytest.approx(w * 100)
    assert tables.fei_to_w(tables.w_to_fei(w, (rows, columns)), (rows, columns)) == pytest.approx(w)
    assert standardised.biserial_to_point_biserial(standardised.point_biserial_to_biserial(w, w), w) == pytest.approx(w)


@given(D)
def test_the_overlap_forgets_the_direction(d: float) -> None:
    assert people.overlap_to_d(min(people.overlap(d), 1 - 1e-12)) == pytest.approx(abs(d), abs=1e-7)
    assert people.overlap(d) == pytest.approx(people.overlap(-d))
    assert people.rank_biserial_to_superiority(people.cliffs_delta(d)) == (
        pytest.approx(people.probability_of_superiority(d))
    )


def test_d_with_its_exact_interval() -> None:
    # By SciPy's noncentral t.
    interval = means.d_interval(0.5, 10, 10)
    assert (interval.low, interval.high) == pytest.approx((-0.398066, 1.384727), abs=1e-5)
    assert means.dz_interval(0.5, 20).low == pytest.approx(0.0283655, abs=1e-6)


def test_intervals_of_test_statistics_hold_them() -> None:
    assert tests.t_to_d_interval(2.5, 40).includes(tests.t_to_d(2.5, 40))
    assert tests.t_to_r_interval(2.5, 40).includes(tests.t_to_r(2.5, 40))
    assert tests.explained_interval(tests.f_to_eta2(6, 2, 40), 2, 40, 0.9).includes(tests.f_to_eta2(6, 2, 40))
    assert tables.phi_interval(12, 100, 1).includes(tables.chi2_to_phi(12, 100))
    assert tests.z_interval(1.959964).low == pytest.approx(0, abs=1e-6)


def test_two_groups() -> None:
    one, other = Sample(103, 16, 30), Sample(95, 14, 25)
    sd = math.sqrt((29 * 256 + 24 * 196) / 53)
    assert means.pooled_sd(one, other) == pytest.approx(sd)
    assert means.cohens_d(one, other) == pytest.approx(8 / sd)
    assert means.hedges_g(one, other) == pytest.approx(8 / sd * (1 - 3 / 211), rel=1e-4)
    assert means.glass_delta(one, other) == pytest.approx(8 / 14)
    assert means.superiority(one, other) == pytest.approx(people.cohens_u3(8 / math.hypot(16, 14)))
    assert means.ratio_of_means(one, other) == pytest.approx(103 / 95)
    assert means.ratio_of_means_interval(one, other).includes(103 / 95)


def test_a_difference_of_means_by_student_and_by_welch() -> None:
    one, other = Sample(10, 3, 12), Sample(7, 3, 12)
    student = means.difference_interval(one, other)
    welch = means.difference_interval(one, other, equal_spread=False)
    assert (student.low, student.high) == pytest.approx((welch.low, welch.high))
    assert student.high - 3 == pytest.approx(2.073873 * 3 * math.sqrt(1 / 6), rel=1e-6)


def test_the_standard_error_of_d_is_near_its_exact_interval_for_many_people() -> None:
    exact = means.d_interval(0.4, 400, 500)
    assert (exact.high - exact.low) / 3.92 == pytest.approx(means.d_standard_error(0.4, 400, 500), rel=0.005)


def test_beyond_their_ends_inverses_stay_at_them() -> None:
    assert transformations.inverse_arcsine(-0.1) == 0
    assert transformations.inverse_arcsine(2) == 1
    assert transformations.inverse_freeman_tukey(0.01, 10) == 0
    assert transformations.inverse_freeman_tukey(1.55, 10) == 1
    assert transformations.inverse_square_root(-1) == 0
    assert transformations.inverse_freeman_tukey_rate(0.01, 10) == 0
    assert transformations.inverse_hakstian_whalen(1.2) == 1
    assert transformations.inverse_bonett(-0.5) == 0
    assert transformations.fisher_z(-1) == -math.inf


@pytest.mark.parametrize(
    "nonsense",
    [
        lambda: standardised.d_to_odds_ratio(math.nan),
        lambda: standardised.odds_ratio_to_d(0),
        lambda: standardised.r_to_d(1),
        lambda: standardised.r_to_d(1.2),
        lambda: standardised.d_to_risk_by_probit(0.5, 0),
        lambda: standardised.d_to_points(0.5, 0),
        lambda: people.superiority_to_d(1),
        lambda: people.rank_biserial_to_odds(1),
        lambda: risks.odds(1),
        lambda: risks.odds_to_risk(-1),
        lambda: risks.risk_by_risk_ratio(3, 0.5),
        lambda: risks.risk_by_difference(-0.3, 0.2),
        lambda: risks.risk_by_odds_ratio(-1, 0.2),
        lambda: risks.risk_ratio_to_odds_ratio(2, 0.5),
        lambda: risks.risk_ratio(0.2, 0),
        lambda: risks.risk_by_hazard_ratio(2, 1.2),
        lambda: risks.number_needed_to_difference(0.3),
        lambda: tests.f_to_t(4, 2),
        lambda: tests.f_to_eta2(-1, 2, 8),
        lambda: tests.f_to_eta2(4, 0, 8),
        lambda: tests.t_to_d(2, 0),
        lambda: tests.eta2_to_f2(1),
        lambda: tests.r_to_t(1, 8),
        lambda: tables.chi2_to_phi(-1, 10),
        lambda: tables.chi2_to_v(4, 10, 1, 3),
        lambda: tables.c_to_w(1),
        lambda: tables.w_to_fei(0.2, (0, 1)),
        lambda: hedges_j(1),
        lambda: means.ratio_of_means(Sample(-1, 1, 5), Sample(2, 1, 5)),
        lambda: means.cohens_d(Sample(1, 0, 5), Sample(2, 0, 5)),
        lambda: means.cohens_d(Sample(1, 1, 1), Sample(2, 1, 1)),
        lambda: means.difference_interval(Sample(1, 0, 9), Sample(2, 0, 9), equal_spread=False),
        lambda: means.percent_change(0, 10),
        lambda: means.percent_change_to_ratio(-120),
        lambda: transformations.logit(0),
        lambda: transformations.arcsine(1.2),
        lambda: transformations.freeman_tukey(0.1, 0),
        lambda: transformations.bonett(1),
        lambda: transformations.hakstian_whalen(1.1),
    ],
)
def test_nonsense_is_refused(nonsense: object) -> None:
    assert callable(nonsense)
    with pytest.raises(ValueError, match=r"[a-z]"):
        nonsense()
