"""Effect sizes of one group measured twice, or of matched pairs, with a measured outcome.

Sources: Gibbons et al. 1993 (by change scores), Becker 1988 (by raw scores), Bonett 2008 (unequal variances),
Cousineau 2020 (by both standard deviations), Lajeunesse 2011 (ratio of means), Nakagawa et al. 2015 (variability).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from evidence.statistics.admissible import correlation, finite, finite_positive, not_negative
from evidence.statistics.distributions import normal_cdf, normal_density
from evidence.statistics.effect_size import EffectSize, compute
from evidence.statistics.means import hedges_j, unbiased_spread


@dataclass(frozen=True, slots=True)
class Change:
    """Two measurements of the same n people (or pairs), and how far they correlate."""

    means: tuple[float, float]
    sds: tuple[float, float]
    n: float
    r: float
    correct: bool = True
    """Whether estimates from small samples are corrected for their bias."""

    def __post_init__(self) -> None:
        for mean, sd in zip(self.means, self.sds, strict=True):
            finite(mean, "a mean")
            finite(not_negative(sd, "a standard deviation"), "a standard deviation")
        finite_positive(self.n, "the number of pairs")
        correlation(self.r, "the correlation of the measurements")

    @property
    def difference(self) -> float:
        """The first mean minus the second."""
        return self.means[0] - self.means[1]

    @property
    def sd(self) -> float:
        """The standard deviation of the changes."""
        first, second = self.sds
        return math.sqrt(first**2 + second**2 - 2 * self.r * first * second)

    @property
    def average_sd(self) -> float:
        """The root of the mean of the two variances."""
        return math.hypot(*self.sds) / math.sqrt(2)

    def j(self, df: float) -> float:
        """The correction of a standardised change with these degrees of freedom; 1 where none is wanted."""
        return hedges_j(df) if self.correct else 1.0


def change(measure: str, observed: Change) -> EffectSize:
    """The effect size of a change, ratios on the log scale; ValueError where it cannot be computed."""
    return compute(measure, MEASURES, observed)


def _smcc(observed: Change) -> EffectSize:
    g = observed.j(observed.n - 1) * observed.difference / observed.sd
    return EffectSize(g, (1 + g**2 / 2) / observed.n)


def _smcc_unbiased(observed: Change) -> EffectSize:
    df = observed.n - 1
    j = observed.j(df)
    g = j * observed.difference / observed.sd
    return EffectSize(g, 1 / observed.n + unbiased_spread(df, j) * g**2)


def _smcr(observed: Change) -> EffectSize:
    g = observed.j(observed.n - 1) * observed.difference / observed.sds[0]
    return EffectSize(g, (2 * (1 - observed.r) + g**2 / 2) / observed.n)


def _smcrh(observed: Change) -> EffectSize:
    g = observed.j(observed.n - 1) * observed.difference / observed.sds[0]
    return EffectSize(g, ((observed.sd / observed.sds[0]) ** 2 + g**2 / 2) / (observed.n - 1))


def _smcrp_estimate(observed: Change) -> float:
    j = observed.j(2 * (observed.n - 1) / (1 + observed.r**2))
    return j * observed.difference / observed.average_sd


def _smcrp(observed: Change) -> EffectSize:
    g = _smcrp_estimate(observed)
    return EffectSize(g, (2 * (1 - observed.r) + g**2 * (1 + observed.r**2) / 4) / observed.n)


def _smcrph(observed: Change) -> EffectSize:
    g, (first, second), sd = _smcrp_estimate(observed), observed.sds, observed.average_sd
    fourth = first**4 + second**4 + 2 * (observed.r * first * second) ** 2
    return EffectSize(g, ((observed.sd / sd) ** 2 + g**2 * fourth / (8 * sd**4)) / (observed.n - 1))


def _cles(observed: Change) -> EffectSize:
    """The probability that a first measurement exceeds a second, both normal and taken from different people."""
    plain = _smcrph(Change(observed.means, observed.sds, observed.n, observed.r, correct=False))
    z = plain.yi / math.sqrt(2)
    return EffectSize(normal_cdf(z), plain.vi * normal_density(z) ** 2 / 2)


def _rom_variance(observed: Change) -> float:
    first, second = (sd / mean for sd, mean in zip(observed.sds, observed.means, strict=True))
    return (first**2 + second**2 - 2 * observed.r * first * second) / observed.n


def _vrc(observed: Change) -> EffectSize:
    return EffectSize(math.log(observed.sds[0] / observed.sds[1]), (1 - observed.r**2) / (observed.n - 1))


def _romc(observed: Change) -> EffectSize:
    return EffectSize(math.log(observed.means[0] / observed.means[1]), _rom_variance(observed))


def _cvrc(observed: Change) -> EffectSize:
    spread, means = _vrc(observed), _romc(observed)
    return EffectSize(spread.yi - means.yi, spread.vi + means.vi)


MEASURES: Mapping[str, Callable[[Change], EffectSize]] = {
    "MC": lambda observed: EffectSize(observed.difference, observed.sd**2 / observed.n),
    "SMCC": _smcc,
    "SMCC:UB": _smcc_unbiased,
    "SMCR": _smcr,
    "SMCRH": _smcrh,
    "SMCRP": _smcrp,
    "SMCRPH": _smcrph,
    "CLESCN": _cles,
    "ROMC": _romc,
    "CVRC": _cvrc,
    "VRC": _vrc,
}
"""By the short names that metafor gives them; a part after a colon names another estimate of the variance."""
