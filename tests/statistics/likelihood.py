"""Likelihoods of pooled studies written out, so that a search may be checked against every point of a grid."""

from __future__ import annotations

import math
from collections.abc import Sequence

from evidence.statistics.effect_size import EffectSize


def q(effects: Sequence[EffectSize], between: float) -> float:
    """The weighted squared distances from the weighted mean."""
    weights = [1 / (effect.vi + between) for effect in effects]
    mean = sum(w * e.yi for w, e in zip(weights, effects, strict=True)) / sum(weights)
    return sum(w * (e.yi - mean) ** 2 for w, e in zip(weights, effects, strict=True))


def log_likelihood(effects: Sequence[EffectSize], between: float, restricted: bool) -> float:
    """Of normal effects with this variance between studies, at their weighted mean, up to a constant."""
    total = sum(1 / (effect.vi + between) for effect in effects)
    value = -0.5 * sum(math.log(effect.vi + between) for effect in effects) - 0.5 * q(effects, between)
    return value - 0.5 * math.log(total) if restricted else value
