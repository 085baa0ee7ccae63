"""What a standardised mean difference means for people: common-language effect sizes, and back.

For two normal distributions of equal spread that lie d standard deviations apart. ValueError for what is not finite,
and for shares that no d has.
"""

from __future__ import annotations

import math

from evidence.statistics.admissible import correlation, finite, inner_risk
from evidence.statistics.distributions import normal_cdf, normal_quantile, normal_upper


def probability_of_superiority(d: float) -> float:
    """The probability that someone treated does better than someone untreated, both picked at random."""
    return normal_cdf(finite(d, "d") / math.sqrt(2))


def superiority_to_d(p: float) -> float:
    """The d of a probability of superiority; the same as that of an area under the curve."""
    return math.sqrt(2) * normal_quantile(inner_risk(p, "the probability of superiority"))


def cohens_u1(d: float) -> float:
    """The share of all people in either group who lie where the other group has hardly anyone (Cohen 1988)."""
    half = cohens_u2(abs(d))
    return (2 * half - 1) / half


def cohens_u2(d: float) -> float:
    """The share of the higher group who exceed the same share of the lower (Cohen 1988)."""
    return normal_cdf(finite(d, "d") / 2)


def cohens_u3(d: float) -> float:
    """The share of the untreated whom the average treated person exceeds (Cohen 1988)."""
    return normal_cdf(finite(d, "d"))


def u3_to_d(share: float) -> float:
    """The d of Cohen's U3."""
    return normal_quantile(inner_risk(share, "U3"))


def overlap(d: float) -> float:
    """The area that the two distributions share, 0 to 1 (Reiser and Faraggi 1999)."""
    return 2 * normal_upper(abs(finite(d, "d")) / 2)


def overlap_to_d(share: float) -> float:
    """The size of d at an overlap; its direction is lost."""
    return -2 * normal_quantile(inner_risk(share, "the overlap") / 2)


def cliffs_delta(d: float) -> float:
    """The probability of doing better less that of doing worse: the rank-biserial correlation of d."""
    return math.erf(finite(d, "d") / 2)


def rank_biserial_to_superiority(r: float) -> float:
    """The probability of superiority of a rank-biserial correlation."""
    return (correlation(r, "the rank-biserial correlation") + 1) / 2


def rank_biserial_to_odds(r: float) -> float:
    """The odds of doing better rather than worse (Wilcoxon, Mann and Whitney's) of a rank-biserial correlation."""
    if abs(correlation(r, "the rank-biserial correlation")) == 1:
        raise ValueError("a perfect rank-biserial correlation has no odds")
    return (1 + r) / (1 - r)


def binomial_display(r: float) -> float:
    """The share that succeeds with treatment if half succeed overall (Rosenthal and Rubin 1982)."""
    return 0.5 + correlation(r, "r") / 2
