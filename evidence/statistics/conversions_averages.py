"""What a pooled value means on average: back-transforming alone gives the median of the studies, not their mean.

Where true effects vary normally with variance tau squared on the analysis scale, the mean on the natural scale is an
integral over them. ValueError for a variance below 0, and for limits that leave nothing.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from evidence.statistics.admissible import finite, not_negative
from evidence.statistics.distributions import normal_cdf, normal_density
from evidence.statistics.quadrature import integral

_REACH = 10.0
"""Standard deviations beyond which nothing of a normal distribution is left to a double."""


def average(
    inverse: Callable[[float], float], centre: float, tau2: float, low: float = -math.inf, high: float = math.inf
) -> float:
    """The mean of a back-transformed normal variable, which the transformation's own limits may cut off."""
    tau = math.sqrt(not_negative(finite(tau2, "tau squared"), "tau squared"))
    finite(centre, "the centre")
    if tau == 0:
        return inverse(centre)
    start, end = max(-_REACH, (low - centre) / tau), min(_REACH, (high - centre) / tau)
    if not start < end:
        raise ValueError(f"hardly any of the distribution lies between {low:g} and {high:g}")

    def share(u: float) -> float:
        return inverse(centre + u * tau) * normal_density(u)

    return integral(share, start, end, 1e-12) / (normal_cdf(end) - normal_cdf(start))


def average_ratio(log_ratio: float, tau2: float) -> float:
    """The mean ratio: exp(log ratio + tau squared / 2), the mean of a lognormal variable."""
    return math.exp(finite(log_ratio, "a log ratio") + not_negative(finite(tau2, "tau squared"), "tau squared") / 2)


def modal_ratio(log_ratio: float, tau2: float) -> float:
    """The commonest ratio: exp(log ratio - tau squared), the mode of a lognormal variable."""
    return math.exp(finite(log_ratio, "a log ratio") - not_negative(finite(tau2, "tau squared"), "tau squared"))
