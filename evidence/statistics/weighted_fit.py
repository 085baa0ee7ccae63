"""Weighted least squares of estimates on a constant, or on a constant and one predictor, with known variances."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from evidence.statistics.effect_size import EffectSize


@dataclass(frozen=True, slots=True)
class Studies:
    """What is pooled: estimates with their variances, and what they may depend on."""

    effects: tuple[EffectSize, ...]
    predictor: tuple[float, ...] = ()
    """One value for each estimate; none to pool without a predictor."""

    def __post_init__(self) -> None:
        if not self.effects:
            raise ValueError("there are no studies to pool")
        if self.predictor and len(self.predictor) != len(self.effects):
            raise ValueError("there must be a value of the predictor for every study")
        if self.df < 0 or (self.predictor and len(set(self.predictor)) < 2):
            raise ValueError("there are too few studies, or too few different values of the predictor")

    @property
    def df(self) -> int:
        """The degrees of freedom that the coefficients leave."""
        return len(self.effects) - (2 if self.predictor else 1)

    @property
    def estimates(self) -> tuple[float, ...]:
        """The estimates alone."""
        return tuple(effect.yi for effect in self.effects)

    @property
    def spread(self) -> float:
        """The sum of the squared distances of the estimates from their plain mean."""
        mean = math.fsum(self.estimates) / len(self.effects)
        return math.fsum((yi - mean) ** 2 for yi in self.estimates)

    def weights(self, tau2: float) -> tuple[float, ...]:
        """The inverse of each estimate's variance, that between studies included."""
        return tuple(1 / (effect.vi + tau2) for effect in self.effects)


@dataclass(frozen=True, slots=True)
class Fit:
    """Where a weighted regression puts its line, and what it leaves."""

    constant: float
    slope: float
    """Zero without a predictor."""
    constant_variance: float
    slope_variance: float
    weights: tuple[float, ...]
    residuals: tuple[float, ...]
    leverages: tuple[float, ...]
    """How far each fitted value follows its own estimate."""
    log_determinant: float
    """Of the weighted cross-products of the predictors; restricted likelihood needs it."""

    @property
    def q(self) -> float:
        """The weighted sum of the squared residuals."""
        return math.fsum(w * e * e for w, e in zip(self.weights, self.residuals, strict=True))

    @property
    def trace(self) -> float:
        """How much the expected q grows with a variance of 1 added to every estimate."""
        return math.fsum(w * (1 - h) for w, h in zip(self.weights, self.leverages, strict=True))


def fit(studies: Studies, weights: Sequence[float]) -> Fit:
    """The regression of the studies' estimates with these weights; variances are those of inverse-variance weights."""
    y, total = studies.estimates, math.fsum(weights)
    x = studies.predictor or (0.0,) * len(y)
    centre_x = math.fsum(w * xi for w, xi in zip(weights, x, strict=True)) / total
    centre_y = math.fsum(w * yi for w, yi in zip(weights, y, strict=True)) / total
    off = [xi - centre_x for xi in x]
    square = math.fsum(w * d * d for w, d in zip(weights, off, strict=True)) if studies.predictor else math.inf
    slope = math.fsum(w * d * (yi - centre_y) for w, d, yi in zip(weights, off, y, strict=True)) / square
    return Fit(
        constant=centre_y - slope * centre_x,
        slope=slope,
        constant_variance=1 / total + centre_x**2 / square,
        slope_variance=1 / square,
        weights=tuple(weights),
        residuals=tuple(yi - centre_y - slope * d for yi, d in zip(y, off, strict=True)),
        leverages=tuple(w / total + w * d * d / square for w, d in zip(weights, off, strict=True)),
        log_determinant=math.log(total) + (math.log(square) if studies.predictor else 0.0),
    )
