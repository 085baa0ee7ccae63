"""Effect sizes of two groups with a measured outcome.

Sources: Hedges 1981 and Hedges & Olkin 1985 (standardised mean difference), Bonett 2008 and 2009 (unequal variances),
Hedges, Gurevitch & Curtis 1999 (ratio of means), Nakagawa et al. 2015 (variability), [@hasselblad1995] and
[@chinn2000] (log odds ratios of mean differences).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from evidence.statistics.admissible import finite, finite_positive, not_negative
from evidence.statistics.conversions_standardised import COX, LOGISTIC
from evidence.statistics.distributions import normal_cdf, normal_density
from evidence.statistics.effect_size import EffectSize, compute


@dataclass(frozen=True, slots=True)
class Sample:
    """The mean and standard deviation of a group, and its size."""

    mean: float
    sd: float
    n: float

    def __post_init__(self) -> None:
        finite(self.mean, "the mean")
        finite(not_negative(self.sd, "the standard deviation"), "the standard deviation")
        finite_positive(self.n, "the size of the group")

    @property
    def cv2(self) -> float:
        """The squared coefficient of variation over the size: the variance of the log of the mean."""
        return self.sd**2 / (self.n * self.mean**2)


@dataclass(frozen=True, slots=True)
class TwoSamples:
    """Two groups, and whether estimates from small samples are corrected for their bias."""

    first: Sample
    second: Sample
    correct: bool = True

    @classmethod
    def of_d(cls, d: float, n1: float, n2: float, correct: bool = True) -> TwoSamples:
        """Groups of which only the standardised difference is known; they stand for any with equal variances."""
        return cls(Sample(d, 1.0, n1), Sample(0.0, 1.0, n2), correct)

    @property
    def difference(self) -> float:
        """The first mean minus the second."""
        return self.first.mean - self.second.mean

    @property
    def n(self) -> float:
        """Everybody."""
        return self.first.n + self.second.n

    @property
    def pooled_sd(self) -> float:
        """The standard deviation within groups, taken to be the same in both."""
        squares = (self.first.n - 1) * self.first.sd**2 + (self.second.n - 1) * self.second.sd**2
        return math.sqrt(squares / (self.n - 2))

    @property
    def average_sd(self) -> float:
        """The root of the mean of the two variances, whatever the sizes of the groups."""
        return math.sqrt((self.first.sd**2 + self.second.sd**2) / 2)

    @property
    def d(self) -> float:
        """Cohen's d: the difference in pooled standard deviations."""
        return self.difference / self.pooled_sd

    @property
    def split(self) -> float:
        """What the sizes of the groups put into a variance: 1 / n1 + 1 / n2."""
        return 1 / self.first.n + 1 / self.second.n

    def j(self, df: float) -> float:
        """The correction of a standardised difference with these degrees of freedom; 1 where none is wanted."""
        return hedges_j(df) if self.correct else 1.0


def two_samples(measure: str, groups: TwoSamples) -> EffectSize:
    """The effect size of two groups, ratios on the log scale; ValueError where it cannot be computed."""
    return compute(measure, MEASURES, groups)


def hedges_j(df: float) -> float:
    """The exact factor that takes the small-sample bias out of a standardised mean difference (Hedges 1981).

    Raises ValueError for a degree of freedom or less.
    """
    finite_positive(df - 1, "the degrees of freedom minus 1")
    return math.exp(math.lgamma(df / 2) - math.lgamma((df - 1) / 2)) * math.sqrt(2 / df)


def unbiased_spread(df: float, j: float) -> float:
    """What a squared standardised mean puts into its unbiased variance (Hedges 1983)."""
    return 1 - (df - 2) / (df * j**2)


def _md(groups: TwoSamples) -> EffectSize:
    first, second = groups.first, groups.second
    return EffectSize(groups.difference, first.sd**2 / first.n + second.sd**2 / second.n)


def _md_equal(groups: TwoSamples) -> EffectSize:
    return EffectSize(groups.difference, groups.pooled_sd**2 * groups.split)


def _smd(groups: TwoSamples) -> EffectSize:
    g = groups.j(groups.n - 2) * groups.d
    return EffectSize(g, groups.split + g**2 / (2 * groups.n))


def _smd_shrunk(groups: TwoSamples) -> EffectSize:
    """With the variance that is that of d times the squared correction (Borenstein 2009)."""
    j, d = groups.j(groups.n - 2), groups.d
    return EffectSize(j * d, j**2 * (groups.split + d**2 / (2 * groups.n)))


def _smd_unbiased(groups: TwoSamples) -> EffectSize:
    df = groups.n - 2
    j = groups.j(df)
    g = j * groups.d
    return EffectSize(g, groups.split + unbiased_spread(df, j) * g**2)


def _smdh(groups: TwoSamples) -> EffectSize:
    first, second, sd = groups.first, groups.second, groups.average_sd
    g = groups.j(groups.n - 2) * groups.difference / sd
    fourth = first.sd**4 / (first.n - 1) + second.sd**4 / (second.n - 1)
    square = first.sd**2 / (first.n - 1) + second.sd**2 / (second.n - 1)
    return EffectSize(g, g**2 * fourth / (8 * sd**4) + square / sd**2)


def _smd1(groups: TwoSamples) -> EffectSize:
    """Glass's delta: in standard deviations of the second group, taken to be those of the first too."""
    g = groups.j(groups.second.n - 1) * groups.difference / groups.second.sd
    return EffectSize(g, groups.split + g**2 / (2 * groups.second.n))


def _smd1h(groups: TwoSamples) -> EffectSize:
    first, second = groups.first, groups.second
    g = groups.j(second.n - 1) * groups.difference / second.sd
    ratio = (first.sd / second.sd) ** 2
    return EffectSize(g, ratio / (first.n - 1) + 1 / (second.n - 1) + g**2 / (2 * (second.n - 1)))


def _rom(groups: TwoSamples) -> EffectSize:
    first, second = groups.first, groups.second
    return EffectSize(math.log(first.mean / second.mean), first.cv2 + second.cv2)


def _rom_equal(groups: TwoSamples) -> EffectSize:
    first, second = (Sample(group.mean, groups.pooled_sd, group.n) for group in (groups.first, groups.second))
    return _rom(TwoSamples(first, second))


def _vr(groups: TwoSamples) -> EffectSize:
    half1, half2 = (1 / (2 * (group.n - 1)) for group in (groups.first, groups.second))
    bias = half1 - half2 if groups.correct else 0.0
    return EffectSize(math.log(groups.first.sd / groups.second.sd) + bias, half1 + half2)


def _cvr(groups: TwoSamples) -> EffectSize:
    spread, means = _vr(groups), _rom(groups)
    return EffectSize(spread.yi - means.yi, spread.vi + means.vi)


def _log_odds(per_d: float) -> Callable[[TwoSamples], EffectSize]:
    def formula(groups: TwoSamples) -> EffectSize:
        variance = groups.split + groups.d**2 / (2 * groups.n)
        return EffectSize(per_d * groups.d, per_d**2 * variance)

    return formula


def _cles(groups: TwoSamples) -> EffectSize:
    """The probability that one of the first group exceeds one of the second, both normal."""
    plain = _smdh(TwoSamples(groups.first, groups.second, correct=False))
    return EffectSize(normal_cdf(plain.yi / math.sqrt(2)), plain.vi * normal_density(plain.yi / math.sqrt(2)) ** 2 / 2)


MEASURES: Mapping[str, Callable[[TwoSamples], EffectSize]] = {
    "MD": _md,
    "MD:HO": _md_equal,
    "SMD": _smd,
    "SMD:LS2": _smd_shrunk,
    "SMD:UB": _smd_unbiased,
    "SMDH": _smdh,
    "SMD1": _smd1,
    "SMD1H": _smd1h,
    "ROM": _rom,
    "ROM:HO": _rom_equal,
    "VR": _vr,
    "CVR": _cvr,
    "D2OR": _log_odds(LOGISTIC),
    "D2ORL": _log_odds(LOGISTIC),
    "D2ORN": _log_odds(COX),
    "CLESN": _cles,
}
"""By the short names that metafor gives them; a part after a colon names another estimate of the variance
(HO equal variances, LS2 another for large samples, UB unbiased)."""
