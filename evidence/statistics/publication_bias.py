"""Whether small studies show larger effects, and how many missing ones it would take to undo a result."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from evidence.statistics.admissible import finite_positive, inner_risk
from evidence.statistics.between_studies import Method, tau2
from evidence.statistics.distributions import normal_quantile, t_upper
from evidence.statistics.effect_size import EffectSize
from evidence.statistics.intervals import Interval
from evidence.statistics.kendall import RankCorrelation, kendall
from evidence.statistics.pooling import around
from evidence.statistics.weighted_fit import Fit, Studies, fit

FEWEST = 3
"""Studies that a test of asymmetry needs at least; Cochrane asks for ten."""


@dataclass(frozen=True, slots=True)
class Asymmetry:
    """The regression test of a funnel plot's asymmetry."""

    slope: float
    """The change of the effect per unit of its standard error; Egger's bias coefficient."""
    standard_error: float
    statistic: float
    """z, or t where there are degrees of freedom."""
    df: int | None
    p_value: float
    limit: float
    """The effect that a study without sampling error would have."""
    limit_interval: Interval


def rank_test(effects: Sequence[EffectSize]) -> RankCorrelation:
    """Begg and Mazumdar's rank correlation (1994) of the standardised effects with their variances."""
    _enough(effects)
    pooled = fit(Studies(tuple(effects)), [1 / effect.vi for effect in effects])
    deviates = [(e.yi - pooled.constant) / math.sqrt(e.vi - pooled.constant_variance) for e in effects]
    return kendall(deviates, [effect.vi for effect in effects])


def egger(effects: Sequence[EffectSize], level: float = 0.95) -> Asymmetry:
    """Egger's test (1997): effects regressed on standard errors, by t, the residual spread estimated."""
    studies = _on_standard_error(effects)
    fitted = fit(studies, studies.weights(0.0))
    return _asymmetry(fitted, fitted.q / studies.df, studies.df, level)


def regression_test(effects: Sequence[EffectSize], method: Method = Method.REML, level: float = 0.95) -> Asymmetry:
    """The same by z in a mixed-effects model, whose variance between studies is estimated (Sterne & Egger 2005)."""
    studies = _on_standard_error(effects)
    fitted = fit(studies, studies.weights(tau2(studies, method)))
    return _asymmetry(fitted, 1.0, None, level)


def fail_safe_n(effects: Sequence[EffectSize], alpha: float = 0.05) -> int:
    """Rosenthal's (1979): how many studies without an effect would take Stouffer's sum above a one-sided alpha."""
    total = math.fsum(effect.yi / effect.standard_error for effect in _some(effects))
    return _missing(len(effects), (total / _critical(alpha)) ** 2)


def fail_safe_n_rosenberg(effects: Sequence[EffectSize], alpha: float = 0.05) -> int:
    """Rosenberg's (2005): how many of average weight would take the pooled common effect above a two-sided alpha."""
    pooled = fit(Studies(tuple(effects)), [1 / effect.vi for effect in effects])
    z = pooled.constant / math.sqrt(pooled.constant_variance)
    return _missing(len(effects), len(effects) * (z / _critical(alpha / 2)) ** 2)


def fail_safe_n_orwin(effects: Sequence[EffectSize], target: float | None = None) -> int:
    """Orwin's (1983): how many would bring the plain mean effect down to a target, half of itself if none is given.

    Raises ValueError for a target of zero or on the other side of zero, which no number of studies reaches.
    """
    mean = math.fsum(effect.yi for effect in _some(effects)) / len(effects)
    aim = mean / 2 if target is None else target
    finite_positive(aim * mean, "the target times the mean effect")
    return max(0, math.ceil(round(len(effects) * (mean - aim) / aim, 9)))


def _some(effects: Sequence[EffectSize]) -> Sequence[EffectSize]:
    if not effects:
        raise ValueError("there are no studies")
    return effects


def _enough(effects: Sequence[EffectSize]) -> None:
    if len(effects) < FEWEST:
        raise ValueError(f"a test of asymmetry needs at least {FEWEST} studies, not {len(effects)}")


def _on_standard_error(effects: Sequence[EffectSize]) -> Studies:
    _enough(effects)
    return Studies(tuple(effects), tuple(effect.standard_error for effect in effects))


def _asymmetry(fitted: Fit, spread: float, df: int | None, level: float) -> Asymmetry:
    error = math.sqrt(finite_positive(fitted.slope_variance * spread, "the variance of the slope"))
    free = math.inf if df is None else df
    return Asymmetry(
        slope=fitted.slope,
        standard_error=error,
        statistic=fitted.slope / error,
        df=df,
        p_value=2 * t_upper(abs(fitted.slope / error), free),
        limit=fitted.constant,
        limit_interval=around(fitted.constant, math.sqrt(fitted.constant_variance * spread), level, free),
    )


def _critical(tail: float) -> float:
    return -normal_quantile(inner_risk(tail, "alpha"))


def _missing(present: int, needed: float) -> int:
    """How many studies short of the number at which significance is lost; none where there is none to lose."""
    return max(0, math.ceil(needed - present))
