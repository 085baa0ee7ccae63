"""How far studies differ by more than chance: Q, I squared, H squared, tau squared."""

from __future__ import annotations

import math
from dataclasses import dataclass

from evidence.statistics.admissible import finite, finite_positive, not_negative
from evidence.statistics.between_studies import tau2_interval
from evidence.statistics.distributions import chi2_upper
from evidence.statistics.intervals import Interval, critical_value
from evidence.statistics.weighted_fit import Studies, fit


@dataclass(frozen=True, slots=True)
class Heterogeneity:
    """Cochran's Q with its test, and what follows from it or from tau squared."""

    q: float
    df: int
    p_value: float
    i2: float
    """In percent: the share of the variance that is not chance (Higgins & Thompson 2002)."""
    h2: float
    """All of the variance over that of chance; 1 where there is nothing but chance."""
    tau2: float | None = None
    """None where the effect was taken to be common."""
    tau2_interval: Interval | None = None
    i2_interval: Interval | None = None

    @classmethod
    def of_q(cls, q: float, df: int) -> Heterogeneity:
        """What Q alone says. Raises ValueError for a negative Q or no degrees of freedom."""
        i2 = i_squared(finite(q, "Q"), df)
        return cls(q, df, chi2_upper(q, df), i2, max(1.0, q / df))


def i_squared(q: float, df: float) -> float:
    """I squared in percent from Q: what exceeds the degrees of freedom, as a share of Q; never below zero."""
    finite_positive(df, "the degrees of freedom")
    return max(0.0, 100 * (1 - df / q)) if not_negative(q, "Q") else 0.0


def i_squared_interval(q: float, df: float, level: float = 0.95) -> Interval:
    """The interval of I squared, in percent, that reviews print: test-based (Higgins & Thompson 2002).

    Raises ValueError for fewer than two degrees of freedom, where the approximation is not defined.
    """
    finite_positive(df - 1, "the degrees of freedom minus 1")
    finite_positive(q, "Q")
    if q > df + 1:
        error = (math.log(q) - math.log(df)) / (2 * (math.sqrt(2 * q) - math.sqrt(2 * df - 1)))
    else:
        error = math.sqrt((1 - 1 / (3 * (df - 1) ** 2)) / (2 * (df - 1)))
    centre, reach = math.log(max(1.0, q / df)) / 2, critical_value(level) * error
    low, high = (100 * (1 - math.exp(-2 * max(0.0, end))) for end in (centre - reach, centre + reach))
    return Interval(low, high)


def typical_variance(studies: Studies) -> float:
    """The sampling variance of a typical study: what tau squared is set against in I squared."""
    return studies.df / fit(studies, studies.weights(0.0)).trace


def heterogeneity(studies: Studies, between: float | None, level: float = 0.95) -> Heterogeneity | None:
    """How far the studies differ; None for a single one.

    With a tau squared, I squared is its share of the variance of a typical study, and both have intervals by the
    Q-profile method (Viechtbauer 2007); with None the effect is common, and they follow from Q.
    """
    if not studies.df:
        return None
    plain = Heterogeneity.of_q(fit(studies, studies.weights(0.0)).q, studies.df)
    if between is None:
        return plain
    within, profile = typical_variance(studies), tau2_interval(studies, level)
    share = [100 * part / (part + within) for part in (between, profile.low, profile.high)]
    return Heterogeneity(
        plain.q, plain.df, plain.p_value, share[0], 1 + between / within, between, profile, Interval(share[1], share[2])
    )
