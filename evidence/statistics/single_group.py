"""Effect sizes of one group: a proportion, a mean, or how reliable a scale was in it. Rates are in person_time.

Sources: Freeman & Tukey 1950 (double arcsine), Nakagawa et al. 2015 (log coefficient of variation and standard
deviation), Feldt 1965, Hakstian & Whalen 1976 and Bonett 2002 (Cronbach's alpha).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from evidence.statistics.admissible import finite, finite_positive, not_negative, number
from evidence.statistics.continuity import HALF, NOTHING, Continuity
from evidence.statistics.distributions import normal_density, normal_quantile
from evidence.statistics.effect_size import EffectSize, compute
from evidence.statistics.means import Sample, hedges_j


@dataclass(frozen=True, slots=True)
class Proportion:
    """How many of n people had the event."""

    events: float
    n: float

    def __post_init__(self) -> None:
        finite(not_negative(self.events, "events"), "events")
        finite_positive(self.n, "the size of the group")
        if self.events > self.n:
            raise ValueError("there are more events than people")

    @property
    def p(self) -> float:
        """The proportion, 0 to 1."""
        return self.events / self.n


@dataclass(frozen=True, slots=True)
class Alpha:
    """Cronbach's alpha of a scale of so many items in so many people."""

    alpha: float
    items: float
    n: float

    def __post_init__(self) -> None:
        if number(self.alpha, "alpha") >= 1:
            raise ValueError(f"alpha must lie below 1, not {self.alpha!r}")
        finite_positive(self.items - 1, "the number of items minus 1")
        finite_positive(self.n - 2, "the number of people minus 2")


def proportion(measure: str, group: Proportion, continuity: Continuity | None = None) -> EffectSize:
    """A proportion, transformed as its measure says.

    Without a correction of your own, a half is added to both counts where one is zero, except for PAS and PFT.
    """
    chosen = continuity or (NOTHING if measure in _UNCORRECTED else HALF)
    events, others = chosen.corrected((group.events, group.n - group.events))
    return compute(measure, PROPORTIONS, Proportion(events, events + others))


def mean(measure: str, group: Sample) -> EffectSize:
    """The mean or the spread of a group, transformed as its measure says; ValueError where it cannot be computed."""
    return compute(measure, MEANS, group)


def alpha(measure: str, group: Alpha) -> EffectSize:
    """Cronbach's alpha, transformed as its measure says."""
    return compute(measure, ALPHAS, group)


def _double_arcsine(group: Proportion) -> EffectSize:
    low, high = (math.asin(math.sqrt(events / (group.n + 1))) for events in (group.events, group.events + 1))
    return EffectSize((low + high) / 2, 1 / (4 * group.n + 2))


def _probit(group: Proportion) -> EffectSize:
    z = normal_quantile(group.p)
    return EffectSize(z, group.p * (1 - group.p) / (group.n * normal_density(z) ** 2))


def _standardised(group: Sample) -> EffectSize:
    g = hedges_j(group.n - 1) * group.mean / group.sd
    return EffectSize(g, (1 + g**2 / 2) / group.n)


def _log_sd(group: Sample) -> EffectSize:
    half = 1 / (2 * (group.n - 1))
    return EffectSize(math.log(group.sd) + half, half)


def _log_cv(group: Sample) -> EffectSize:
    spread = _log_sd(group)
    return EffectSize(spread.yi - math.log(group.mean), spread.vi + group.cv2)


def _raw_alpha(group: Alpha) -> EffectSize:
    return EffectSize(group.alpha, (1 - group.alpha) ** 2 * _log_alpha(group).vi)


def _cube_root_alpha(group: Alpha) -> EffectSize:
    """One minus Hakstian and Whalen's cube root, so that it grows with alpha."""
    root = (1 - group.alpha) ** (1 / 3)
    variance = 18 * group.items * (group.n - 1) * root**2 / ((group.items - 1) * (9 * group.n - 11) ** 2)
    return EffectSize(1 - root, variance)


def _log_alpha(group: Alpha) -> EffectSize:
    """Minus Bonett's logarithm, so that it grows with alpha."""
    return EffectSize(-math.log(1 - group.alpha), 2 * group.items / ((group.items - 1) * (group.n - 2)))


PROPORTIONS: Mapping[str, Callable[[Proportion], EffectSize]] = {
    "PR": lambda group: EffectSize(group.p, group.p * (1 - group.p) / group.n),
    "PR:UB": lambda group: EffectSize(group.p, group.p * (1 - group.p) / (group.n - 1)),
    "PLN": lambda group: EffectSize(math.log(group.p), 1 / group.events - 1 / group.n),
    "PLO": lambda group: EffectSize(math.log(group.p / (1 - group.p)), 1 / group.events + 1 / (group.n - group.events)),
    "PRZ": _probit,
    "PAS": lambda group: EffectSize(math.asin(math.sqrt(group.p)), 1 / (4 * group.n)),
    "PFT": _double_arcsine,
}
"""The proportion, its log, logit, probit, arcsine, and Freeman and Tukey's double arcsine."""

MEANS: Mapping[str, Callable[[Sample], EffectSize]] = {
    "MN": lambda group: EffectSize(group.mean, group.sd**2 / group.n),
    "MNLN": lambda group: EffectSize(math.log(group.mean), group.cv2),
    "CVLN": _log_cv,
    "SDLN": _log_sd,
    "SMN": _standardised,
}
"""The mean, its log, the logs of the coefficient of variation and of the standard deviation, and the mean in standard
deviations."""

ALPHAS: Mapping[str, Callable[[Alpha], EffectSize]] = {
    "ARAW": _raw_alpha,
    "AHW": _cube_root_alpha,
    "ABT": _log_alpha,
}
"""Alpha itself, and as Hakstian and Whalen or Bonett transform it."""

_UNCORRECTED = {"PAS", "PFT"}
