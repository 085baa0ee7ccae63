from __future__ import annotations

import itertools
import math

import pytest

from evidence.statistics.between_studies import Method
from evidence.statistics.effect_size import EffectSize
from evidence.statistics.kendall import EXACT_UP_TO, kendall
from evidence.statistics.publication_bias import (
    egger,
    fail_safe_n,
    fail_safe_n_orwin,
    fail_safe_n_rosenberg,
    rank_test,
    regression_test,
)

EFFECTS = tuple(
    EffectSize(yi, vi) for yi, vi in ((1.2, 0.5), (0.9, 0.3), (0.3, 0.05), (0.5, 0.12), (0.2, 0.02), (0.8, 0.21))
)


def test_the_exact_test_counts_every_order() -> None:
    y = (2.0, 1.0, 4.0, 3.0, 5.0)
    orders = list(itertools.permutations(range(5)))

    def score(values: tuple[float, ...]) -> int:
        return sum(1 if a < b else -1 for a, b in itertools.combinations(values, 2))

    as_extreme = sum(abs(score(order)) >= score(y) for order in orders)
    found = kendall(range(5), y)
    assert found.tau == pytest.approx(score(y) / 10)
    assert found.p_value == pytest.approx(as_extreme / len(orders))
    assert found.exact


def test_against_scipy() -> None:
    stats = pytest.importorskip("scipy.stats")
    tied = ((1, 2, 2, 3, 4, 4, 4, 7), (2, 1, 3, 3, 5, 4, 4, 9))
    expected = stats.kendalltau(*tied, method="asymptotic")
    assert kendall(*tied).tau == pytest.approx(expected.statistic)
    assert kendall(*tied).p_value == pytest.approx(expected.pvalue)
    untied = (range(30), [(7 * i) % 30 + i / 3 for i in range(30)])
    expected = stats.kendalltau(*untied, method="exact")
    assert kendall(*untied).p_value == pytest.approx(expected.pvalue)


def test_where_the_exact_test_gives_way_the_two_agree() -> None:
    n = EXACT_UP_TO
    values = [(37 * i) % (n + 1) + i / 5 for i in range(n + 1)]
    exact, normal = kendall(range(n), values[:n]), kendall(range(n + 1), values)
    assert (exact.exact, normal.exact) == (True, False)
    assert exact.p_value == pytest.approx(normal.p_value, rel=0.3)


def test_the_rank_test_is_of_standardised_effects() -> None:
    total = sum(1 / e.vi for e in EFFECTS)
    mean = sum(e.yi / e.vi for e in EFFECTS) / total
    deviates = [(e.yi - mean) / math.sqrt(e.vi - 1 / total) for e in EFFECTS]
    assert rank_test(EFFECTS) == kendall(deviates, [e.vi for e in EFFECTS])


def test_egger_is_the_regression_of_deviates_on_precision() -> None:
    """In its first form: the deviate on the precision by plain least squares, the bias being the intercept."""
    stats = pytest.importorskip("scipy.stats")
    precision = [1 / e.standard_error for e in EFFECTS]
    line = stats.linregress(precision, [e.yi / e.standard_error for e in EFFECTS])
    found = egger(EFFECTS)
    assert found.slope == pytest.approx(line.intercept)
    assert found.standard_error == pytest.approx(line.intercept_stderr)
    assert found.limit == pytest.approx(line.slope)
    assert found.df == 4
    assert found.p_value == pytest.approx(2 * stats.t.sf(abs(line.intercept / line.intercept_stderr), 4))


def test_without_heterogeneity_the_mixed_model_differs_by_its_known_spread_only() -> None:
    mixed, plain = regression_test(EFFECTS, Method.COMMON), egger(EFFECTS)
    assert mixed.slope == pytest.approx(plain.slope)
    assert mixed.df is None
    assert mixed.standard_error != pytest.approx(plain.standard_error)
    assert mixed.limit_interval.low < mixed.limit < mixed.limit_interval.high


def test_with_heterogeneity_the_mixed_model_is_less_sure() -> None:
    wild = [EffectSize(e.yi + shift, e.vi) for e, shift in zip(EFFECTS, (1, -1, 1, -1, 1, -1), strict=True)]
    assert regression_test(wild).standard_error > regression_test(wild, Method.COMMON).standard_error


def test_fail_safe_numbers_by_hand() -> None:
    four = [EffectSize(1.0, 0.25)] * 4  # z = 2 each
    assert fail_safe_n(four) == math.ceil(64 / 1.6448536269514722**2 - 4) == 20
    assert fail_safe_n_rosenberg(four) == math.ceil(64 / 1.959963984540054**2 - 4) == 13
    assert fail_safe_n_orwin(four) == 4
    assert fail_safe_n_orwin(four, target=0.1) == 36
    assert fail_safe_n([EffectSize(0.1, 1.0)] * 2) == 0, "nothing to undo"


def test_what_cannot_be_tested() -> None:
    with pytest.raises(ValueError, match="at least 3 studies, not 2"):
        egger(EFFECTS[:2])
    with pytest.raises(ValueError, match="at least 3"):
        rank_test([])
    with pytest.raises(ValueError, match="too few different values"):
        egger([EffectSize(yi, 0.1) for yi in (1, 2, 3)])
    with pytest.raises(ValueError, match="different values"):
        rank_test([EffectSize(yi, 0.1) for yi in (1, 2, 3)])
    with pytest.raises(ValueError, match="no studies"):
        fail_safe_n([])
    with pytest.raises(ValueError, match="target"):
        fail_safe_n_orwin(EFFECTS, target=-0.1)
    with pytest.raises(ValueError, match="alpha"):
        fail_safe_n(EFFECTS, alpha=5)
