"""Studies pooled into one estimate: with a common effect or with effects that vary, by inverse variance."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from evidence.statistics.admissible import finite, finite_positive
from evidence.statistics.between_studies import Method, tau2
from evidence.statistics.distributions import t_upper
from evidence.statistics.effect_size import EffectSize
from evidence.statistics.heterogeneity import Heterogeneity, heterogeneity
from evidence.statistics.intervals import Interval, critical_value
from evidence.statistics.weighted_fit import Fit, Studies, fit


class Test(StrEnum):
    """How the pooled estimate is tested, and its interval made."""

    __test__ = False

    Z = "z"
    """By the normal distribution and the weights."""
    HARTUNG_KNAPP = "knha"
    """By t with k - 1 degrees of freedom and the spread of the estimates (Knapp & Hartung 2003)."""
    HARTUNG_KNAPP_AT_LEAST_Z = "adhoc"
    """The same, its standard error never below that of the weights (Roever, Knapp & Friede 2015)."""


class Prediction(StrEnum):
    """By which distribution the interval for the effect in a new study is made."""

    T_K_MINUS_2 = "t, k-2"
    """Higgins, Thompson & Spiegelhalter 2009, and the Cochrane Handbook up to version 6.4."""
    T_K_MINUS_1 = "t, k-1"
    """Partlett & Riley 2017; metafor with Hartung and Knapp's test."""
    NORMAL = "normal"
    """metafor with a z test."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a reader may choose about a pooled estimate."""

    method: Method = Method.REML
    level: float = 0.95
    test: Test = Test.Z
    prediction: Prediction = Prediction.T_K_MINUS_2
    back: Callable[[float], float] | None = None
    """Takes a value from the analysis scale to the natural one: math.exp for ratios. None leaves it out."""


@dataclass(frozen=True, slots=True)
class Natural:
    """A pooled estimate on the scale on which the measure is reported."""

    estimate: float
    interval: Interval
    prediction: Interval | None


@dataclass(frozen=True, slots=True)
class Pooled:
    """A pooled estimate, on its analysis scale."""

    estimate: float
    standard_error: float
    interval: Interval
    statistic: float
    """The estimate in standard errors: z, or t where there are degrees of freedom."""
    df: int | None
    p_value: float
    weights: tuple[float, ...]
    """In percent, by study."""
    heterogeneity: Heterogeneity | None
    """None for a single study."""
    prediction: Interval | None = None
    """For the effect in a new study; None with a common effect and with too few studies."""
    natural: Natural | None = None


def pool(effects: Sequence[EffectSize], settings: Settings | None = None) -> Pooled:
    """The studies' pooled effect by inverse variance; that of the study itself if there is one only.

    Raises ValueError for no studies, for numbers beyond computing, and for Hartung and Knapp's test of estimates that
    are all alike.
    """
    chosen = settings or Settings()
    studies = Studies(tuple(effects))
    try:
        return _pooled(studies, chosen)
    except ArithmeticError as error:
        raise ValueError("the studies' estimates or variances are too far apart to be pooled") from error


def summarise(
    centre: tuple[float, float, int | None],
    weights: Sequence[float],
    differing: Heterogeneity | None,
    settings: Settings,
    prediction: Interval | None = None,
) -> Pooled:
    """A pooled estimate from its value, standard error and degrees of freedom (None for the normal distribution)."""
    estimate, error, df = centre
    finite(estimate, "the pooled estimate")
    finite_positive(error, "the standard error of the pooled estimate")
    free = math.inf if df is None else df
    interval = around(estimate, error, settings.level, free)
    statistic, total = estimate / error, math.fsum(weights)
    return Pooled(
        estimate=estimate,
        standard_error=error,
        interval=interval,
        statistic=statistic,
        df=df,
        p_value=2 * t_upper(abs(statistic), free),
        weights=tuple(100 * weight / total for weight in weights),
        heterogeneity=differing,
        prediction=prediction,
        natural=_natural(estimate, interval, prediction, settings.back),
    )


def around(estimate: float, error: float, level: float, df: float = math.inf) -> Interval:
    """The interval around an estimate with this standard error."""
    reach = critical_value(level, df) * error
    return Interval(estimate - reach, estimate + reach)


def _pooled(studies: Studies, chosen: Settings) -> Pooled:
    between = tau2(studies, chosen.method)
    fitted = fit(studies, studies.weights(between))
    error, df = _error(studies, fitted, chosen.test)
    random = chosen.method is not Method.COMMON
    differing = heterogeneity(studies, between if random else None, chosen.level)
    prediction = (
        _prediction(fitted.constant, math.hypot(error, math.sqrt(between)), studies, chosen) if random else None
    )
    return summarise((fitted.constant, error, df), fitted.weights, differing, chosen, prediction)


def _error(studies: Studies, fitted: Fit, test: Test) -> tuple[float, int | None]:
    """The standard error, and the degrees of freedom of its test; a single study is always tested by z."""
    plain = math.sqrt(fitted.constant_variance)
    if test is Test.Z or not studies.df:
        return plain, None
    spread = math.sqrt(fitted.q / studies.df)
    if test is Test.HARTUNG_KNAPP_AT_LEAST_Z:
        spread = max(1.0, spread)
    return plain * spread, studies.df


def _prediction(estimate: float, error: float, studies: Studies, settings: Settings) -> Interval | None:
    if not studies.df:
        return None
    lost = {Prediction.T_K_MINUS_2: 1, Prediction.T_K_MINUS_1: 0}.get(settings.prediction)
    df = math.inf if lost is None else studies.df - lost
    return around(estimate, error, settings.level, df) if df > 0 else None


def _natural(
    estimate: float, interval: Interval, prediction: Interval | None, back: Callable[[float], float] | None
) -> Natural | None:
    if back is None:
        return None
    ends = [Interval(*sorted((back(i.low), back(i.high)))) if i else None for i in (interval, prediction)]
    return Natural(back(estimate), ends[0] or interval, ends[1])
