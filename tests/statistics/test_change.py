from __future__ import annotations

import math
from collections.abc import Sequence

import pytest

from evidence.statistics.change import MEASURES, Change, change
from evidence.statistics.means import hedges_j
from tests.statistics.delta_method import variance

OBSERVED = Change((26, 22), (5, 4), 60, 0.7)


def test_by_hand() -> None:
    spread = 25 + 16 - 2 * 0.7 * 20
    assert change("MC", OBSERVED).vi == pytest.approx(spread / 60)
    g = hedges_j(59) * 4 / math.sqrt(spread)
    assert change("SMCC", OBSERVED).yi == pytest.approx(g)
    assert change("SMCC", OBSERVED).vi == pytest.approx(1 / 60 + g * g / 120)
    assert change("SMCC:UB", OBSERVED).vi == pytest.approx(1 / 60 + (1 - 57 / (59 * hedges_j(59) ** 2)) * g * g)
    raw = hedges_j(59) * 4 / 5
    assert change("SMCR", OBSERVED).yi == pytest.approx(raw)
    assert change("SMCR", OBSERVED).vi == pytest.approx(0.6 / 60 + raw * raw / 120)
    assert change("VRC", OBSERVED).yi == pytest.approx(math.log(5 / 4))


@pytest.mark.parametrize("measure", ["MC", "SMCC", "SMCRH", "SMCRPH", "ROMC", "VRC", "CVRC", "CLESCN"])
def test_variances_of_large_samples_by_the_delta_method(measure: str) -> None:
    _compare(measure, (26.0, 22.0, 5.0, 4.0))


@pytest.mark.parametrize("measure", ["SMCR", "SMCRP"])
def test_variances_where_both_measurements_spread_alike(measure: str) -> None:
    _compare(measure, (26.0, 22.0, 5.0, 5.0))


def _compare(measure: str, values: Sequence[float]) -> None:
    n, r = 5e6, 0.7
    first, second = values[2:]
    means = [first**2, second**2, r * first * second]
    spreads = [first**2 / 2, second**2 / 2, r * r * first * second / 2]
    covariance = [
        [means[0] / n, means[2] / n, 0, 0],
        [means[2] / n, means[1] / n, 0, 0],
        [0, 0, spreads[0] / n, spreads[2] / n],
        [0, 0, spreads[2] / n, spreads[1] / n],
    ]

    def observed(v: Sequence[float]) -> Change:
        return Change((v[0], v[1]), (v[2], v[3]), n, r)

    def estimate(v: Sequence[float]) -> float:
        if measure == "SMCC":  # the spread of the changes is estimated as such, not from both spreads and r
            return (v[0] - v[1]) / observed(values).sd
        return MEASURES[measure](observed(v)).yi

    expected = variance(estimate, values, covariance)
    found = change(measure, observed(values))
    if measure == "SMCC":
        expected += found.yi**2 / (2 * n)
    assert found.vi == pytest.approx(expected, rel=1e-5)


def test_without_correction() -> None:
    plain = Change((26, 22), (5, 4), 60, 0.7, correct=False)
    assert change("SMCR", plain).yi == pytest.approx(0.8)


@pytest.mark.parametrize(
    ("means", "sds", "n", "r"),
    [
        ((1, 2), (1, 1), 10, 1.1),
        ((1, 2), (-1, 1), 10, 0.5),
        ((1, math.nan), (1, 1), 10, 0.5),
        ((1, 2), (1, 1), 0, 0.5),
    ],
)
def test_changes_that_cannot_be(means: tuple[float, float], sds: tuple[float, float], n: float, r: float) -> None:
    with pytest.raises(ValueError, match=r"must|not a number"):
        Change(means, sds, n, r)


def test_a_perfect_correlation_leaves_no_spread_of_changes() -> None:
    with pytest.raises(ValueError, match="SMCC cannot be computed"):
        change("SMCC", Change((26, 22), (5, 5), 60, 1.0))
