"""Effect sizes of two groups with an outcome that happens or does not.

Sources: Fleiss & Berlin and Borenstein in the Handbook of Research Synthesis and Meta-Analysis (2009) for the ratios
and the difference; Yusuf et al. 1985 (Peto); Ruecker et al. 2009 (arcsine); Yule 1912 for phi, Q and Y;
Sanchez-Meca et al. 2003 for the probit; [@hasselblad1995] and [@chinn2000] for odds ratios as mean differences.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import astuple, dataclass

from evidence.statistics.admissible import finite, not_negative
from evidence.statistics.continuity import HALF, NOTHING, Continuity, When
from evidence.statistics.conversions_standardised import COX, LOGISTIC
from evidence.statistics.distributions import normal_density, normal_quantile
from evidence.statistics.effect_size import EffectSize, compute, fisher_z
from evidence.statistics.tetrachoric import tetrachoric


@dataclass(frozen=True, slots=True)
class TwoByTwo:
    """The counts of two groups: a with the event and b without it in the first, c and d in the second."""

    a: float
    b: float
    c: float
    d: float

    def __post_init__(self) -> None:
        for count, name in zip(astuple(self), "abcd", strict=True):
            finite(not_negative(count, f"count {name}"), f"count {name}")
        if not (self.n1 and self.n2):
            raise ValueError("a group without anyone in it has no risk")

    @classmethod
    def of_arms(cls, events1: float, n1: float, events2: float, n2: float) -> TwoByTwo:
        """From events and group sizes; ValueError for more events than people."""
        if events1 > n1 or events2 > n2:
            raise ValueError("there are more events than people in a group")
        return cls(events1, n1 - events1, events2, n2 - events2)

    @property
    def n1(self) -> float:
        """The size of the first group."""
        return self.a + self.b

    @property
    def n2(self) -> float:
        """The size of the second group."""
        return self.c + self.d

    @property
    def n(self) -> float:
        """Everybody."""
        return self.n1 + self.n2

    @property
    def risks(self) -> tuple[float, float]:
        """The proportions with the event."""
        return self.a / self.n1, self.c / self.n2

    @property
    def is_one_sided(self) -> bool:
        """Nobody, or everybody, in both groups had the event: the table says nothing about a ratio."""
        return self.a + self.c == 0 or self.b + self.d == 0

    def corrected(self, continuity: Continuity = HALF) -> TwoByTwo:
        """The table with a continuity correction."""
        return TwoByTwo(*continuity.corrected(astuple(self)))


def two_by_two(measure: str, table: TwoByTwo, continuity: Continuity | None = None) -> EffectSize:
    """The effect size of a table; ratios are on the log scale.

    Without a continuity correction of your own, a half is added to the cells of a table with an empty one, except for
    AS, PHI, ZPHI, RTET and ZTET. Raises ValueError for a measure without a formula, and for a table without events
    (or with nothing but events) in both groups, from which only RD and AS can be had, unless you correct every table.
    """
    chosen = continuity or (NOTHING if measure in _UNCORRECTED else HALF)
    if table.is_one_sided and measure not in _OF_ANY_TABLE and chosen.when is not When.ALL:
        raise ValueError(f"{measure} cannot be computed where both groups have no events or nothing but events")
    return compute(measure, MEASURES, table.corrected(chosen))


def peto_parts(table: TwoByTwo) -> tuple[float, float]:
    """Observed minus expected events of the first group, and their hypergeometric variance."""
    events, others = table.a + table.c, table.b + table.d
    expected = events * table.n1 / table.n
    return table.a - expected, events * others * table.n1 * table.n2 / (table.n**2 * (table.n - 1))


def _risk_ratio(table: TwoByTwo) -> EffectSize:
    risk1, risk2 = table.risks
    return EffectSize(math.log(risk1 / risk2), 1 / table.a - 1 / table.n1 + 1 / table.c - 1 / table.n2)


def _odds_ratio(table: TwoByTwo) -> EffectSize:
    return EffectSize(
        math.log(table.a * table.d / (table.b * table.c)), 1 / table.a + 1 / table.b + 1 / table.c + 1 / table.d
    )


def _risk_difference(table: TwoByTwo, lost: int = 0) -> EffectSize:
    """With the large-sample variance, or with the unbiased one where a degree of freedom is lost."""
    (risk1, risk2), n1, n2 = table.risks, table.n1 - lost, table.n2 - lost
    return EffectSize(risk1 - risk2, risk1 * (1 - risk1) / n1 + risk2 * (1 - risk2) / n2)


def _arcsine(table: TwoByTwo) -> EffectSize:
    risk1, risk2 = table.risks
    return EffectSize(
        math.asin(math.sqrt(risk1)) - math.asin(math.sqrt(risk2)), 1 / (4 * table.n1) + 1 / (4 * table.n2)
    )


def _peto(table: TwoByTwo) -> EffectSize:
    excess, variance = peto_parts(table)
    return EffectSize(excess / variance, 1 / variance)


def _phi_estimate(table: TwoByTwo) -> float:
    margins = table.n1 * table.n2 * (table.a + table.c) * (table.b + table.d)
    return (table.a * table.d - table.b * table.c) / math.sqrt(margins)


def _phi(table: TwoByTwo) -> EffectSize:
    """With Yule's variance (1912), for one sample in which all margins vary."""
    phi = _phi_estimate(table)
    row, column = table.n1 / table.n, (table.a + table.c) / table.n
    uneven_row, uneven_column = (2 * row - 1) ** 2 / (row * (1 - row)), (2 * column - 1) ** 2 / (column * (1 - column))
    skew = math.copysign(math.sqrt(uneven_row * uneven_column), (2 * row - 1) * (2 * column - 1))
    spread = 1 - phi**2 + phi * (1 + phi**2 / 2) * skew - 0.75 * phi**2 * (uneven_row + uneven_column)
    return EffectSize(phi, spread / table.n)


def _phi_of_strata(table: TwoByTwo) -> EffectSize:
    """With the variance for two samples of fixed size, by the delta method on their risks."""
    (risk1, risk2), n1, n2 = table.risks, table.n1, table.n2
    events, others = table.a + table.c, table.b + table.d
    lean = (risk1 - risk2) * (others - events) / (2 * events * others)
    scale = math.sqrt(n1 * n2 / (events * others))
    slope1, slope2 = scale * (1 - n1 * lean), scale * (1 + n2 * lean)
    variance = slope1**2 * risk1 * (1 - risk1) / n1 + slope2**2 * risk2 * (1 - risk2) / n2
    return EffectSize(_phi_estimate(table), variance)


def _yule(table: TwoByTwo, power: float) -> EffectSize:
    """Yule's Q (power 1) and Y (power 1/2): the odds ratio's power, brought to -1..1."""
    odds = _odds_ratio(table)
    estimate = math.tanh(power * odds.yi / 2)
    return EffectSize(estimate, (power * (1 - estimate**2) / 2) ** 2 * odds.vi)


def _probit(table: TwoByTwo) -> EffectSize:
    z1, z2 = (normal_quantile(risk) for risk in table.risks)
    variance = sum(
        risk * (1 - risk) / (n * normal_density(z) ** 2)
        for risk, n, z in zip(table.risks, (table.n1, table.n2), (z1, z2), strict=True)
    )
    return EffectSize(z1 - z2, variance)


def _standardised(per_d: float) -> Callable[[TwoByTwo], EffectSize]:
    def formula(table: TwoByTwo) -> EffectSize:
        odds = _odds_ratio(table)
        return EffectSize(odds.yi / per_d, odds.vi / per_d**2)

    return formula


def _tetrachoric(table: TwoByTwo) -> EffectSize:
    return tetrachoric(table.a, table.b, table.c, table.d)


MEASURES: Mapping[str, Callable[[TwoByTwo], EffectSize]] = {
    "RR": _risk_ratio,
    "OR": _odds_ratio,
    "RD": _risk_difference,
    "RD:UB": lambda table: _risk_difference(table, lost=1),
    "AS": _arcsine,
    "PETO": _peto,
    "PHI": _phi,
    "PHI:ST": _phi_of_strata,
    "ZPHI": lambda table: fisher_z(_phi(table)),
    "YUQ": lambda table: _yule(table, 1.0),
    "YUY": lambda table: _yule(table, 0.5),
    "RTET": _tetrachoric,
    "ZTET": lambda table: fisher_z(_tetrachoric(table)),
    "PBIT": _probit,
    "OR2D": _standardised(LOGISTIC),
    "OR2DL": _standardised(LOGISTIC),
    "OR2DN": _standardised(COX),
}
"""By the short names that metafor gives them; a part after a colon names another estimate of the variance
(UB unbiased, ST stratified sampling)."""

_UNCORRECTED = {"AS", "PHI", "PHI:ST", "ZPHI", "RTET", "ZTET"}
_OF_ANY_TABLE = {"RD", "RD:UB", "AS"}
