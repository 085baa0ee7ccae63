"""Standardised mean differences as odds ratios, correlations, shares of people and points on a scale.

d is a difference of means in standard deviations; what is said about people assumes normal distributions of equal
spread. ValueError for what is not finite, correlations outside -1 to 1, ratios and spreads that are not positive,
and risks outside 0 to 1.
"""

from __future__ import annotations

import math

from evidence.statistics.admissible import correlation, finite, finite_positive, inner_risk
from evidence.statistics.conversions_risks import odds, odds_to_risk
from evidence.statistics.distributions import normal_cdf, normal_density, normal_quantile

LOGISTIC = math.pi / math.sqrt(3)
"""Log odds ratios per d for logistic distributions: their standard deviation, 1.81 [@hasselblad1995; @chinn2000]."""
COX = 1.65
"""Log odds ratios per d for normal distributions, by Cox's approximation (Cox and Snell 1989)."""


def d_to_log_odds_ratio(d: float, per_d: float = LOGISTIC) -> float:
    """The log odds ratio of d, about 1.81 d [@chinn2000]; pass COX for normal rather than logistic distributions."""
    return finite(d, "d") * per_d


def log_odds_ratio_to_d(log_ratio: float, per_d: float = LOGISTIC) -> float:
    """The d of a log odds ratio: the inverse of `d_to_log_odds_ratio`."""
    return finite(log_ratio, "a log odds ratio") / per_d


def d_to_odds_ratio(d: float) -> float:
    """The odds ratio of d, whatever the baseline risk [@hasselblad1995]."""
    return math.exp(d_to_log_odds_ratio(d))


def odds_ratio_to_d(ratio: float) -> float:
    """The d of an odds ratio: the inverse of `d_to_odds_ratio`."""
    return log_odds_ratio_to_d(math.log(finite_positive(ratio, "an odds ratio")))


def d_to_risk_by_probit(d: float, baseline: float) -> float:
    """The share beyond a cut-off that a share `baseline` exceeds, once everyone is shifted by d."""
    return normal_cdf(normal_quantile(inner_risk(baseline, "the baseline risk")) + finite(d, "d"))


def d_to_risk_by_logit(d: float, baseline: float) -> float:
    """The share beyond a cut-off once everyone is shifted by d, for logistic distributions [@chinn2000]."""
    return odds_to_risk(odds(inner_risk(baseline, "the baseline risk")) * d_to_odds_ratio(d))


def d_to_odds_ratio_at(d: float, baseline: float) -> float:
    """The odds ratio of d at a baseline risk, exact for normal distributions."""
    return odds(d_to_risk_by_probit(d, baseline)) / odds(baseline)


def odds_ratio_to_d_at(ratio: float, baseline: float) -> float:
    """The d whose odds ratio at a baseline risk is given: the inverse of `d_to_odds_ratio_at`."""
    finite_positive(ratio, "an odds ratio")
    before = inner_risk(baseline, "the baseline risk")
    return normal_quantile(odds_to_risk(odds(before) * ratio)) - normal_quantile(before)


def d_to_r(d: float, n1: float | None = None, n2: float | None = None) -> float:
    """The point-biserial correlation of d; groups of equal size unless their sizes are given."""
    return finite(d, "d") / math.sqrt(d * d + _spread(n1, n2))


def r_to_d(r: float, n1: float | None = None, n2: float | None = None) -> float:
    """The d of a point-biserial correlation: the inverse of `d_to_r`."""
    if abs(correlation(r, "r")) == 1:
        raise ValueError("a perfect correlation has no d")
    return math.sqrt(_spread(n1, n2)) * r / math.sqrt(1 - r * r)


def point_biserial_to_biserial(r: float, share: float = 0.5) -> float:
    """The correlation with what was cut in two, where a share of people lies on one side (may exceed 1)."""
    return correlation(r, "r") * _cutting(share)


def biserial_to_point_biserial(r: float, share: float = 0.5) -> float:
    """The inverse of `point_biserial_to_biserial`."""
    return finite(r, "r") / _cutting(share)


def d_to_biserial(d: float, n1: float = 1, n2: float = 1) -> float:
    """The correlation with what was cut into two groups of these sizes, given their d (may exceed 1)."""
    sizes = (n1, n2) if n1 + n2 > 2 else (None, None)
    return point_biserial_to_biserial(d_to_r(d, *sizes), n1 / (n1 + n2))


def biserial_to_d(r: float, n1: float = 1, n2: float = 1) -> float:
    """The d of two groups of these sizes, given the correlation with what was cut: the inverse of `d_to_biserial`."""
    sizes = (n1, n2) if n1 + n2 > 2 else (None, None)
    return r_to_d(biserial_to_point_biserial(r, n1 / (n1 + n2)), *sizes)


def log_odds_ratio_to_tetrachoric(log_ratio: float) -> float:
    """The tetrachoric correlation by Pearson's approximation cos(pi / (1 + sqrt(OR)))."""
    return math.cos(math.pi / (1 + math.exp(finite(log_ratio, "a log odds ratio") / 2)))


def log_odds_ratio_to_tetrachoric_digby(log_ratio: float) -> float:
    """The tetrachoric correlation by Digby's approximation, with the odds ratio to the power 3/4."""
    return math.tanh(finite(log_ratio, "a log odds ratio") * 3 / 8)


def d_to_points(d: float, sd: float) -> float:
    """The difference in points of a scale whose standard deviation is given."""
    return finite(d, "d") * finite_positive(sd, "a standard deviation")


def points_to_d(points: float, sd: float) -> float:
    """The d of a difference in points: the inverse of `d_to_points`."""
    return finite(points, "a difference") / finite_positive(sd, "a standard deviation")


def _spread(n1: float | None, n2: float | None) -> float:
    first, second = n1 or n2, n2 or n1
    if first is None or second is None:
        return 4.0
    inner = finite_positive(first + second - 2, "the number of people less two")
    return inner / finite_positive(first, "n1") + inner / finite_positive(second, "n2")


def _cutting(share: float) -> float:
    inner_risk(share, "the share on one side")
    return math.sqrt(share * (1 - share)) / normal_density(normal_quantile(share))
