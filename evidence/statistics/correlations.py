"""Effect sizes of two measured variables: correlations, plain, partial and semi-partial, and explained variance.

Sources: Olkin & Pratt 1958 (unbiased correlation), Fisher 1921, Aloe & Becker 2012 and Aloe 2014 (partial and
semi-partial), Olkin & Finn 1995 and Kendall & Stuart 1979 (explained variance).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from evidence.statistics.admissible import correlation as admissible_correlation
from evidence.statistics.admissible import finite, finite_positive, risk
from evidence.statistics.effect_size import EffectSize, compute, fisher_z
from evidence.statistics.quadrature import integral


@dataclass(frozen=True, slots=True)
class Correlation:
    """A correlation in n people."""

    r: float
    n: float

    def __post_init__(self) -> None:
        admissible_correlation(self.r, "the correlation")
        finite_positive(self.n - 3, "the number of people minus 3")


@dataclass(frozen=True, slots=True)
class Regression:
    """One predictor's correlation in a regression with so many predictors, and what share all of them explain."""

    r: float
    """The partial or semi-partial correlation."""
    predictors: float
    n: float
    r2: float = 0.0
    """The share of the variance that the whole regression explains; only semi-partial correlations need it."""

    def __post_init__(self) -> None:
        admissible_correlation(self.r, "the correlation")
        finite_positive(self.predictors, "the number of predictors")
        finite_positive(self.n - self.predictors - 1, "the residual degrees of freedom")
        risk(self.r2, "the explained share")

    @classmethod
    def of_t(cls, t: float, predictors: float, n: float) -> Regression:
        """The partial correlation from the test of its coefficient."""
        finite(t, "t")
        return cls(t / math.sqrt(t * t + n - predictors - 1), predictors, n)

    @classmethod
    def semi_of_t(cls, t: float, predictors: float, n: float, r2: float) -> Regression:
        """The semi-partial correlation from the test of its coefficient and the explained share."""
        finite(t, "t")
        return cls(t * math.sqrt((1 - risk(r2, "the explained share")) / (n - predictors - 1)), predictors, n, r2)


def correlation(measure: str, observed: Correlation) -> EffectSize:
    """A correlation, transformed as its measure says; ValueError where it cannot be computed."""
    return compute(measure, CORRELATIONS, observed)


def regression(measure: str, observed: Regression) -> EffectSize:
    """A regression's partial or semi-partial correlation, or explained share; ValueError where there is none."""
    return compute(measure, REGRESSIONS, observed)


def unbiased_correlation(r: float, n: float) -> float:
    """Olkin and Pratt's estimate of the correlation: r times 2F1(1/2, 1/2; (n - 2) / 2; 1 - r squared).

    The hypergeometric function as Euler's integral, in the sine of an angle. Raises ValueError for n of 4 or less.
    """
    finite_positive(n - 4, "the number of people minus 4")
    scale = math.exp(math.lgamma((n - 2) / 2) - math.lgamma((n - 3) / 2)) * 2 / math.sqrt(math.pi)

    def integrand(angle: float) -> float:
        cosine, sine = math.cos(angle), math.sin(angle)
        return math.pow(cosine, n - 4) / math.hypot(cosine, r * sine)

    return r * scale * _over_quarter_turn(integrand) if r else 0.0


def _unbiased_variance(r: float, n: float) -> float:
    """Of Olkin and Pratt's estimate: its square less an unbiased estimate of the squared correlation."""

    def integrand(angle: float) -> float:
        cosine, sine = math.cos(angle), math.sin(angle)
        return sine * math.pow(cosine, n - 3) / (cosine * cosine + r * r * sine * sine)

    # (n - 2) times the integral is 2F1(1, 1; n / 2; 1 - r squared)
    squared = 1 - (n - 3) * (1 - r * r) * _over_quarter_turn(integrand)
    return unbiased_correlation(r, n) ** 2 - squared


def _over_quarter_turn(integrand: Callable[[float], float]) -> float:
    """In panels that halve towards 0, where a large sample puts all of the mass into a narrow peak."""
    ends = [math.pi / 2 / 2**step for step in range(14)] + [0.0]
    return math.fsum(integral(integrand, low, high) for high, low in pairwise(ends))


def _ucor(observed: Correlation) -> EffectSize:
    estimate = unbiased_correlation(observed.r, observed.n)
    return EffectSize(estimate, (1 - estimate**2) ** 2 / (observed.n - 1))


def _semi_partial(observed: Regression) -> EffectSize:
    without = observed.r2 - observed.r**2
    variance = (observed.r2**2 - 2 * observed.r2 + without + 1 - without**2) / observed.n
    return EffectSize(observed.r, variance)


CORRELATIONS: Mapping[str, Callable[[Correlation], EffectSize]] = {
    "COR": lambda observed: EffectSize(observed.r, (1 - observed.r**2) ** 2 / (observed.n - 1)),
    "UCOR": _ucor,
    "UCOR:UB": lambda observed: EffectSize(
        unbiased_correlation(observed.r, observed.n), _unbiased_variance(observed.r, observed.n)
    ),
    "ZCOR": lambda observed: EffectSize(math.atanh(observed.r), 1 / (observed.n - 3)),
}
"""The correlation, its unbiased estimate, and Fisher's z."""

REGRESSIONS: Mapping[str, Callable[[Regression], EffectSize]] = {
    "PCOR": lambda observed: EffectSize(observed.r, (1 - observed.r**2) ** 2 / (observed.n - observed.predictors)),
    "ZPCOR": lambda observed: EffectSize(math.atanh(observed.r), 1 / (observed.n - observed.predictors - 2)),
    "SPCOR": _semi_partial,
    "ZSPCOR": lambda observed: fisher_z(_semi_partial(observed)),
    "R2": lambda observed: EffectSize(observed.r2, 4 * observed.r2 * (1 - observed.r2) ** 2 / observed.n),
    "ZR2": lambda observed: EffectSize(math.atanh(math.sqrt(observed.r2)), 1 / observed.n),
}
"""The partial and semi-partial correlation, plain and on Fisher's scale, and the explained share of the variance."""
