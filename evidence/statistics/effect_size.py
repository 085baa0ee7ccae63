"""An effect size with its sampling variance: what every measure yields, and what is pooled."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from evidence.statistics.admissible import finite, finite_positive

Observed = TypeVar("Observed")


@dataclass(frozen=True, slots=True)
class EffectSize:
    """An estimate and its sampling variance, on the scale on which the measure is analysed."""

    yi: float
    """The estimate: a log ratio for ratios, the measure itself for differences."""
    vi: float
    """Its sampling variance; the square of its standard error."""

    def __post_init__(self) -> None:
        finite(self.yi, "the estimate")
        finite_positive(self.vi, "the sampling variance")

    @property
    def standard_error(self) -> float:
        """The square root of the sampling variance."""
        return math.sqrt(self.vi)


def compute(measure: str, formulas: Mapping[str, Callable[[Observed], EffectSize]], observed: Observed) -> EffectSize:
    """The effect size that a measure's formula gives for what was observed.

    Raises ValueError for a measure without a formula, and where a formula divides by zero or leaves its domain.
    """
    if measure not in formulas:
        raise ValueError(f"no formula for measure {measure!r} here; there are {', '.join(formulas)}")
    try:
        return formulas[measure](observed)
    except (ArithmeticError, ValueError) as error:
        raise ValueError(f"{measure} cannot be computed from {observed}: {error}") from error


def fisher_z(correlation: EffectSize) -> EffectSize:
    """A correlation on Fisher's scale, with its variance by the delta method (half the log of (1 + r) / (1 - r))."""
    return EffectSize(math.atanh(correlation.yi), correlation.vi / (1 - correlation.yi**2) ** 2)
