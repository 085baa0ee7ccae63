from __future__ import annotations

import math

import pytest

from evidence.statistics.mantel_haenszel import mantel_haenszel, mantel_haenszel_rates
from evidence.statistics.person_time import Events, two_rates
from evidence.statistics.peto import peto
from evidence.statistics.pooling import Settings
from evidence.statistics.two_by_two import TwoByTwo, two_by_two

ONE = TwoByTwo(12, 88, 20, 60)
TABLES = (ONE, TwoByTwo(3, 47, 9, 41), TwoByTwo(0, 30, 4, 26), TwoByTwo(25, 175, 40, 110))


@pytest.mark.parametrize(("measure", "plain"), [("OR", "OR"), ("RR", "RR"), ("RD:GR", "RD")])
def test_a_single_table_pools_to_itself(measure: str, plain: str) -> None:
    pooled, alone = mantel_haenszel(measure, [ONE]), two_by_two(plain, ONE)
    assert pooled.estimate == pytest.approx(alone.yi)
    assert pooled.standard_error == pytest.approx(alone.standard_error)
    assert pooled.heterogeneity is None


@pytest.mark.parametrize("measure", ["OR", "RR", "RD", "RD:GR"])
def test_the_same_table_many_times_keeps_the_estimate_and_shrinks_its_variance(measure: str) -> None:
    once, often = mantel_haenszel(measure, [ONE]), mantel_haenszel(measure, [ONE] * 9)
    assert often.estimate == pytest.approx(once.estimate)
    assert often.standard_error == pytest.approx(once.standard_error / 3)


def test_the_pooled_odds_ratio_by_hand() -> None:
    r = 12 * 60 / 180 + 3 * 41 / 100 + 0 + 25 * 110 / 350
    s = 88 * 20 / 180 + 47 * 9 / 100 + 30 * 4 / 60 + 175 * 40 / 350
    pooled = mantel_haenszel("OR", TABLES, Settings(back=math.exp))
    assert pooled.natural is not None
    assert pooled.natural.estimate == pytest.approx(r / s)


def test_both_variances_of_the_difference_agree_in_large_studies() -> None:
    large = [TwoByTwo(1200, 8800, 2000, 6000), TwoByTwo(300, 4700, 900, 4100)]
    sato, greenland = mantel_haenszel("RD", large), mantel_haenszel("RD:GR", large)
    assert sato.estimate == greenland.estimate
    assert sato.standard_error == pytest.approx(greenland.standard_error, rel=0.02)


def test_studies_without_events_count_for_differences_only() -> None:
    silent = TwoByTwo(0, 50, 0, 50)
    for measure in ("OR", "RR"):
        assert mantel_haenszel(measure, [*TABLES, silent]) == mantel_haenszel(measure, TABLES)
    assert peto([*TABLES, silent]) == peto(TABLES)
    assert abs(mantel_haenszel("RD", [*TABLES, silent]).estimate) < abs(mantel_haenszel("RD", TABLES).estimate)


def test_peto_by_hand() -> None:
    parts = []
    for t in TABLES:
        events, n = t.a + t.c, t.a + t.b + t.c + t.d
        first = t.a + t.b
        variance = events * (n - events) * first * (n - first) / (n * n * (n - 1))
        parts.append((t.a - events * first / n, variance))
    total = sum(v for _, v in parts)
    pooled = peto(TABLES)
    assert pooled.estimate == pytest.approx(sum(o for o, _ in parts) / total)
    assert pooled.standard_error == pytest.approx(total**-0.5)
    q = sum(o * o / v for o, v in parts) - sum(o for o, _ in parts) ** 2 / total
    assert pooled.heterogeneity is not None
    assert pooled.heterogeneity.q == pytest.approx(q)


def test_rates() -> None:
    pair = (Events(20, 100), Events(31, 240))
    for measure in ("IRR", "IRD"):
        pooled, alone = mantel_haenszel_rates(measure, [pair]), two_rates(measure, *pair)
        assert pooled.estimate == pytest.approx(alone.yi)
        assert pooled.standard_error == pytest.approx(alone.standard_error)
        often = mantel_haenszel_rates(measure, [pair] * 4)
        assert often.standard_error == pytest.approx(alone.standard_error / 2)


def test_what_cannot_be_pooled() -> None:
    with pytest.raises(ValueError, match="too few events"):
        mantel_haenszel("OR", [])
    with pytest.raises(ValueError, match="too few events"):
        mantel_haenszel("OR", [TwoByTwo(0, 10, 5, 5)])
    with pytest.raises(ValueError, match="not 'SMD'"):
        mantel_haenszel("SMD", TABLES)
    with pytest.raises(ValueError, match="not 'OR'"):
        mantel_haenszel_rates("OR", [])
    with pytest.raises(ValueError, match="no study has both"):
        peto([TwoByTwo(0, 10, 0, 10)])
