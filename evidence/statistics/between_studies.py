"""The variance of true effects between studies, tau squared, by each of the estimators in use.

Sources: DerSimonian & Laird 1986 (DL), Paule & Mandel 1982 (PM), Hedges & Olkin 1985 (HE), Hunter & Schmidt 2004 (HS),
Sidik & Jonkman 2005 (SJ), Viechtbauer 2005 (ML, REML), Viechtbauer 2007 (Q-profile interval).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from enum import StrEnum

from evidence.statistics.admissible import inner_risk
from evidence.statistics.distributions import chi2_upper
from evidence.statistics.intervals import Interval
from evidence.statistics.roots import root
from evidence.statistics.weighted_fit import Fit, Studies, fit


class Method(StrEnum):
    """How studies are pooled: with one common effect, or with effects that vary by tau squared."""

    COMMON = "FE"
    """Inverse-variance weights, no variance between studies; also called fixed-effect."""
    DL = "DL"
    PM = "PM"
    REML = "REML"
    ML = "ML"
    HE = "HE"
    SJ = "SJ"
    HS = "HS"


def tau2(studies: Studies, method: Method = Method.REML) -> float:
    """The variance between studies, never below zero; zero for a common effect and where no study is left over."""
    return max(0.0, ESTIMATORS[method](studies)) if studies.df else 0.0


def tau2_interval(studies: Studies, level: float = 0.95) -> Interval:
    """The interval of tau squared by profiling Q; from 0 to 0 where the studies differ less than by chance.

    Raises ValueError where there are no degrees of freedom.
    """
    if not studies.df:
        raise ValueError("one study says nothing about the variance between studies")
    tail = (1 - inner_risk(level, "the level")) / 2
    return Interval(_profiled(studies, tail), _profiled(studies, 1 - tail))


def _weighted(studies: Studies, between: float) -> Fit:
    return fit(studies, studies.weights(between))


def _scale(studies: Studies) -> float:
    """A variance of the size that the estimates have."""
    return studies.spread / len(studies.effects) + max(effect.vi for effect in studies.effects)


def _falling_root(studies: Studies, function: Callable[[float], float]) -> float:
    """Where a function of tau squared that falls crosses zero; 0 if it starts below."""
    if function(0.0) <= 0:
        return 0.0
    high = _scale(studies)
    while function(high) > 0:
        high *= 4
    return root(function, 0.0, high)


def _profiled(studies: Studies, tail: float) -> float:
    return _falling_root(studies, lambda between: tail - chi2_upper(_weighted(studies, between).q, studies.df))


def _dersimonian_laird(studies: Studies) -> float:
    plain = _weighted(studies, 0.0)
    return (plain.q - studies.df) / plain.trace


def _paule_mandel(studies: Studies) -> float:
    return _falling_root(studies, lambda between: _weighted(studies, between).q - studies.df)


def _hedges(studies: Studies) -> float:
    equal = fit(studies, (1.0,) * len(studies.effects))
    within = math.fsum(effect.vi * (1 - h) for effect, h in zip(studies.effects, equal.leverages, strict=True))
    return (equal.q - within) / studies.df


def _hunter_schmidt(studies: Studies) -> float:
    plain = _weighted(studies, 0.0)
    return (plain.q - len(studies.effects)) / math.fsum(plain.weights)


def _sidik_jonkman(studies: Studies) -> float:
    rough = studies.spread / len(studies.effects)
    return rough * _weighted(studies, rough).q / studies.df


def _log_likelihood(studies: Studies, between: float, restricted: bool) -> float:
    fitted = _weighted(studies, between)
    precision = math.fsum(math.log(weight) for weight in fitted.weights)
    return precision - fitted.q - (fitted.log_determinant if restricted else 0.0)


def _score(studies: Studies, between: float, restricted: bool) -> float:
    """The slope of the log-likelihood (doubled) in tau squared."""
    fitted = _weighted(studies, between)
    spread = math.fsum((w * e) ** 2 for w, e in zip(fitted.weights, fitted.residuals, strict=True))
    return spread - (fitted.trace if restricted else math.fsum(fitted.weights))


def _likeliest(studies: Studies, restricted: bool) -> float:
    """The likelihood's highest peak: the best of a grid, refined to where the slope beside it is zero."""
    scale = _scale(studies)
    grid = [0.0, *(scale * 10 ** (step / 6) for step in range(-48, 13))]
    best = max(range(len(grid)), key=lambda index: _log_likelihood(studies, grid[index], restricted))
    low, high = grid[max(best - 1, 0)], grid[min(best + 1, len(grid) - 1)]

    def slope(between: float) -> float:
        return _score(studies, between, restricted)

    return root(slope, low, high) if slope(low) > 0 > slope(high) else grid[best]


ESTIMATORS: Mapping[Method, Callable[[Studies], float]] = {
    Method.COMMON: lambda studies: 0.0,
    Method.DL: _dersimonian_laird,
    Method.PM: _paule_mandel,
    Method.REML: lambda studies: _likeliest(studies, restricted=True),
    Method.ML: lambda studies: _likeliest(studies, restricted=False),
    Method.HE: _hedges,
    Method.SJ: _sidik_jonkman,
    Method.HS: _hunter_schmidt,
}
"""Each estimator before it is cut off at zero; studies must leave a degree of freedom."""
