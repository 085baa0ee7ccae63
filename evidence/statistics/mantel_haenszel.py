"""Studies pooled by Mantel and Haenszel's weights, which hold up where events are few.

Variances by Robins, Breslow & Greenland 1986 (odds ratio), Greenland & Robins 1985 (risk ratio, rates), and for the
risk difference by Sato, Greenland & Robins 1989 or, as Stata and RevMan have it, Greenland & Robins 1985. No study is
corrected for its empty cells; only the Q that goes with the estimate needs corrected ones.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from evidence.statistics.effect_size import EffectSize
from evidence.statistics.heterogeneity import Heterogeneity
from evidence.statistics.person_time import Events, two_rates
from evidence.statistics.pooling import Pooled, Settings, summarise
from evidence.statistics.two_by_two import TwoByTwo, two_by_two


@dataclass(frozen=True, slots=True)
class Weighed:
    """A pooled estimate with its variance, and each study's weight in it."""

    estimate: float
    variance: float
    weights: tuple[float, ...]


def mantel_haenszel(measure: str, tables: Sequence[TwoByTwo], settings: Settings | None = None) -> Pooled:
    """The pooled OR, RR (both as logarithms) or RD of tables; "RD:GR" has Greenland and Robins' variance.

    A study without events in either group, or with nothing but events, counts for the difference only. Raises
    ValueError for another measure, for no studies, and where no study says anything about the ratio.
    """
    if measure not in TABLES:
        raise ValueError(f"Mantel and Haenszel's method pools {', '.join(TABLES)}, not {measure!r}")
    plain = measure.partition(":")[0]
    telling = tuple(table for table in tables if plain == "RD" or not table.is_one_sided)
    effects = [two_by_two(plain, table) for table in telling]
    return _pooled(_computed(lambda: TABLES[measure](telling)), effects, settings)


def mantel_haenszel_rates(
    measure: str, studies: Sequence[tuple[Events, Events]], settings: Settings | None = None
) -> Pooled:
    """The pooled IRR (as a logarithm) or IRD of two groups' rates; otherwise as for tables."""
    if measure not in RATES:
        raise ValueError(f"Mantel and Haenszel's method pools {', '.join(RATES)} of rates, not {measure!r}")
    telling = tuple(pair for pair in studies if measure == "IRD" or pair[0].events + pair[1].events)
    effects = [two_rates(measure, *pair) for pair in telling]
    return _pooled(_computed(lambda: RATES[measure](telling)), effects, settings)


def q_around(estimate: float, effects: Sequence[EffectSize]) -> Heterogeneity | None:
    """How far effects scatter around an estimate that was not made from them; None for a single one."""
    if len(effects) < 2:
        return None
    return Heterogeneity.of_q(math.fsum((e.yi - estimate) ** 2 / e.vi for e in effects), len(effects) - 1)


def _computed(formula: Callable[[], Weighed]) -> Weighed:
    try:
        return formula()
    except (ArithmeticError, ValueError) as error:
        raise ValueError("the studies have too few events to be pooled by Mantel and Haenszel's method") from error


def _pooled(weighed: Weighed, effects: Sequence[EffectSize], settings: Settings | None) -> Pooled:
    centre = (weighed.estimate, math.sqrt(weighed.variance), None)
    return summarise(centre, weighed.weights, q_around(weighed.estimate, effects), settings or Settings())


def _odds_ratio(tables: Sequence[TwoByTwo]) -> Weighed:
    concordant = [t.a * t.d / t.n for t in tables]
    discordant = [t.b * t.c / t.n for t in tables]
    agreement = [(t.a + t.d) / t.n for t in tables]
    r, s = math.fsum(concordant), math.fsum(discordant)
    parts = zip(agreement, concordant, discordant, strict=True)
    spread = math.fsum(
        p * ri / (2 * r * r) + (p * si + (1 - p) * ri) / (2 * r * s) + (1 - p) * si / (2 * s * s) for p, ri, si in parts
    )
    return Weighed(math.log(r / s), spread, tuple(discordant))


def _risk_ratio(tables: Sequence[TwoByTwo]) -> Weighed:
    second = [t.c * t.n1 / t.n for t in tables]
    r, s = math.fsum(t.a * t.n2 / t.n for t in tables), math.fsum(second)
    spread = math.fsum((t.n1 * t.n2 * (t.a + t.c) - t.a * t.c * t.n) / t.n**2 for t in tables)
    return Weighed(math.log(r / s), spread / (r * s), tuple(second))


def _weighed_difference(tables: Sequence[TwoByTwo]) -> tuple[float, tuple[float, ...]]:
    weights = tuple(t.n1 * t.n2 / t.n for t in tables)
    differences = (w * (t.risks[0] - t.risks[1]) for w, t in zip(weights, tables, strict=True))
    return math.fsum(differences) / math.fsum(weights), weights


def _risk_difference(tables: Sequence[TwoByTwo]) -> Weighed:
    estimate, weights = _weighed_difference(tables)
    lean = math.fsum(
        t.c * (t.n1 / t.n) ** 2 - t.a * (t.n2 / t.n) ** 2 + t.n1 * t.n2 / t.n**2 * (t.n2 - t.n1) / 2 for t in tables
    )
    cross = math.fsum((t.a * t.d + t.c * t.b) / t.n for t in tables)
    return Weighed(estimate, (estimate * lean + cross / 2) / math.fsum(weights) ** 2, weights)


def _risk_difference_of_large_strata(tables: Sequence[TwoByTwo]) -> Weighed:
    estimate, weights = _weighed_difference(tables)
    spread = math.fsum((t.a * t.b * t.n2**3 + t.c * t.d * t.n1**3) / (t.n1 * t.n2 * t.n**2) for t in tables)
    return Weighed(estimate, spread / math.fsum(weights) ** 2, weights)


def _rate_ratio(studies: Sequence[tuple[Events, Events]]) -> Weighed:
    times = [one.time + two.time for one, two in studies]
    r = math.fsum(one.events * two.time / t for (one, two), t in zip(studies, times, strict=True))
    second = [two.events * one.time / t for (one, two), t in zip(studies, times, strict=True)]
    s = math.fsum(second)
    spread = math.fsum(
        (one.events + two.events) * one.time * two.time / t**2 for (one, two), t in zip(studies, times, strict=True)
    )
    return Weighed(math.log(r / s), spread / (r * s), tuple(second))


def _rate_difference(studies: Sequence[tuple[Events, Events]]) -> Weighed:
    weights = tuple(one.time * two.time / (one.time + two.time) for one, two in studies)
    total = math.fsum(weights)
    estimate = math.fsum(w * (one.rate - two.rate) for w, (one, two) in zip(weights, studies, strict=True)) / total
    spread = math.fsum(
        w * w * (one.rate / one.time + two.rate / two.time) for w, (one, two) in zip(weights, studies, strict=True)
    )
    return Weighed(estimate, spread / total**2, weights)


TABLES: Mapping[str, Callable[[Sequence[TwoByTwo]], Weighed]] = {
    "OR": _odds_ratio,
    "RR": _risk_ratio,
    "RD": _risk_difference,
    "RD:GR": _risk_difference_of_large_strata,
}
"""The measures of two-by-two tables."""

RATES: Mapping[str, Callable[[Sequence[tuple[Events, Events]]], Weighed]] = {
    "IRR": _rate_ratio,
    "IRD": _rate_difference,
}
"""The measures of events over person-time."""
