"""Odds ratios pooled by Peto's method: observed minus expected events (Yusuf et al. 1985)."""

from __future__ import annotations

import math
from collections.abc import Sequence

from evidence.statistics.effect_size import EffectSize
from evidence.statistics.mantel_haenszel import q_around
from evidence.statistics.pooling import Pooled, Settings, summarise
from evidence.statistics.two_by_two import TwoByTwo, peto_parts


def peto(tables: Sequence[TwoByTwo], settings: Settings | None = None) -> Pooled:
    """The pooled log odds ratio, without any continuity correction.

    Studies without events in either group, or with nothing but events, say nothing and are left out. Raises ValueError
    where no other study remains.
    """
    parts = [peto_parts(table) for table in tables if not table.is_one_sided]
    if not parts:
        raise ValueError("no study has both people with the event and people without it")
    weights = [variance for _, variance in parts]
    total = math.fsum(weights)
    estimate = math.fsum(excess for excess, _ in parts) / total
    effects = [EffectSize(excess / variance, 1 / variance) for excess, variance in parts]
    return summarise((estimate, total**-0.5, None), weights, q_around(estimate, effects), settings or Settings())
