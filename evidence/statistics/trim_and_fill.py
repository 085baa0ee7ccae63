"""Duval and Tweedie's trim and fill (2000): studies that a lopsided funnel lacks, and the estimate with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from evidence.statistics.effect_size import EffectSize
from evidence.statistics.pooling import Pooled, Settings, pool
from evidence.statistics.publication_bias import regression_test


@dataclass(frozen=True, slots=True)
class Filled:
    """The studies added, and the pooled estimate of all."""

    missing: tuple[EffectSize, ...]
    pooled: Pooled


def trim_and_fill(effects: Sequence[EffectSize], settings: Settings | None = None) -> Filled:
    """By the estimator L0, on the side where the regression test finds studies to be missing.

    Raises ValueError for fewer than three studies.
    """
    chosen = settings or Settings()
    sign = -1.0 if regression_test(effects, chosen.method).slope < 0 else 1.0
    turned = sorted((EffectSize(sign * effect.yi, effect.vi) for effect in effects), key=lambda effect: effect.yi)
    lacking, centre = _lacking(turned, chosen)
    mirrored = turned[len(turned) - lacking :] if lacking else []
    missing = tuple(EffectSize(sign * (2 * centre - effect.yi), effect.vi) for effect in mirrored)
    return Filled(missing, pool([*effects, *missing], chosen))


def _lacking(turned: Sequence[EffectSize], settings: Settings) -> tuple[int, float]:
    """How many studies lack on the left of sorted effects, and the centre without those that have no counterpart."""
    k, lacking, seen = len(turned), 0, set[int]()
    while True:
        centre = pool(turned[: k - lacking], settings).estimate
        if lacking in seen:
            return lacking, centre
        seen.add(lacking)
        ranked = sorted((effect.yi - centre for effect in turned), key=abs)
        right = sum(rank for rank, distance in enumerate(ranked, start=1) if distance > 0)
        lacking = min(max(0, round((4 * right - k * (k + 1)) / (2 * k - 1))), k - 1)
