"""Effect sizes of pairs: the same people, or matched ones, under two conditions with a yes-or-no outcome.

Sources: Zou 2007 and Curtin et al. 2002 for the marginal measures; Agresti 2002 for the conditional odds ratio.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import astuple, dataclass

from evidence.statistics.admissible import correlation, finite, not_negative
from evidence.statistics.continuity import HALF, Continuity
from evidence.statistics.effect_size import EffectSize, compute
from evidence.statistics.two_by_two import TwoByTwo, two_by_two


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs by outcome: a both with the event, b the first only, c the second only, d neither."""

    a: float
    b: float
    c: float
    d: float

    def __post_init__(self) -> None:
        for count, name in zip(astuple(self), "abcd", strict=True):
            finite(not_negative(count, f"count {name}"), f"count {name}")
        if not self.n:
            raise ValueError("there are no pairs")

    @property
    def n(self) -> float:
        """How many pairs."""
        return self.a + self.b + self.c + self.d

    @property
    def risks(self) -> tuple[float, float]:
        """The marginal proportions with the event, under the first condition and the second."""
        return (self.a + self.b) / self.n, (self.a + self.c) / self.n

    @property
    def discordance(self) -> float:
        """The variance of the difference of the risks."""
        first, second = self.b / self.n, self.c / self.n
        return (first + second - (first - second) ** 2) / self.n


def matched(measure: str, pairs: Pairs, continuity: Continuity = HALF) -> EffectSize:
    """The effect size of pairs, ratios on the log scale; ValueError where it cannot be computed."""
    return compute(measure, MEASURES, Pairs(*continuity.corrected(astuple(pairs))))


def marginal_odds_ratio(table: TwoByTwo, phi: float) -> EffectSize:
    """MPORM: the log odds ratio of paired groups of which only the marginal table is known (Elbourne et al. 2002).

    `phi` is the correlation of the paired outcomes, known or guessed. Raises ValueError for groups of unequal size, and
    for a correlation that such margins cannot have.
    """
    correlation(phi, "the correlation of the pairs")
    if table.n1 != table.n2:
        raise ValueError("groups of pairs must be equally large")
    plain = two_by_two("OR", table)
    cells = table.corrected()
    covariance = phi * cells.n1 / math.sqrt(cells.a * cells.b * cells.c * cells.d)
    return EffectSize(plain.yi, plain.vi - 2 * covariance)


def _risk_difference(pairs: Pairs) -> EffectSize:
    first, second = pairs.risks
    return EffectSize(first - second, pairs.discordance)


def _risk_ratio(pairs: Pairs) -> EffectSize:
    first, second = pairs.risks
    return EffectSize(math.log(first / second), (pairs.b + pairs.c) / (pairs.n**2 * first * second))


def _odds_ratio(pairs: Pairs) -> EffectSize:
    first, second = pairs.risks
    variance = pairs.discordance / (first * (1 - first) * second * (1 - second))
    return EffectSize(math.log(first / (1 - first)) - math.log(second / (1 - second)), variance)


def _conditional_odds_ratio(pairs: Pairs) -> EffectSize:
    return EffectSize(math.log(pairs.b / pairs.c), 1 / pairs.b + 1 / pairs.c)


def _peto(pairs: Pairs) -> EffectSize:
    variance = (pairs.b + pairs.c) / 4
    return EffectSize((pairs.b - pairs.c) / 2 / variance, 1 / variance)


MEASURES: Mapping[str, Callable[[Pairs], EffectSize]] = {
    "MPRD": _risk_difference,
    "MPRR": _risk_ratio,
    "MPOR": _odds_ratio,
    "MPORC": _conditional_odds_ratio,
    "MPPETO": _peto,
}
"""By the short names that metafor gives them: matched pairs' marginal (MP) and conditional (C, PETO) measures."""
