"""Whether the studies behind a claim differ by more than chance."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from evidence.grade.agreement import main_effects
from evidence.model.claim import Claim, FieldPath
from evidence.model.effect import Effect, StudyEffect

_CONSIDERABLE, _SUBSTANTIAL = 75.0, 50.0
"""I2 in percent, by the Cochrane Handbook's rough guide; the lower one counts where chance is an unlikely reason."""
_UNLIKELY = 0.1
"""The level customary for Cochran's Q, which finds little in few studies."""


@dataclass(frozen=True, slots=True)
class Inconsistency:
    """What shows that studies differ."""

    reason: str
    """In words that a message can carry on with."""
    field: FieldPath


def inconsistency(claim: Claim) -> Inconsistency | None:
    """What shows that the studies of the claim's main effects differ by more than chance; None where nothing does."""
    return next((found for path, effect in main_effects(claim) for found in _differing(effect, path)), None)


def _differing(effect: Effect, path: FieldPath) -> Iterator[Inconsistency]:
    if effect.i2 is not None and effect.i2 >= _CONSIDERABLE:
        yield Inconsistency(f"I2 is {effect.i2:g}%", (*path, "i2"))
    for one, other in combinations(effect.pools, 2):
        if _apart(one, other):
            yield Inconsistency(f"the intervals of {one.study} and {other.study} do not overlap", (*path, "pools"))
    if (recomputed := _recomputed(effect)) is not None:
        i2, p = recomputed
        if i2 >= _CONSIDERABLE or (max(i2, effect.i2 or 0.0) >= _SUBSTANTIAL and p < _UNLIKELY):
            yield Inconsistency(f"I2 of the studies pooled comes to {i2:.0f}% (p = {p:.2g})", (*path, "pools"))


def _apart(one: StudyEffect, other: StudyEffect) -> bool:
    if one.interval is None or other.interval is None:
        return False
    return one.interval.high < other.interval.low or other.interval.high < one.interval.low


def _recomputed(effect: Effect) -> tuple[float, float] | None:
    """I2 and the p value of Cochran's Q, from the studies that the estimate pools."""
    if len(effect.pools) < 2:  # one study agrees with itself
        return None
    from evidence.grade.pooled import sizes
    from evidence.statistics.between_studies import Method
    from evidence.statistics.pooling import Settings, pool

    try:
        found = pool(sizes(effect.measure, effect.pools, effect.level), Settings(method=Method.COMMON)).heterogeneity
    except (ValueError, ArithmeticError):
        return None
    return (found.i2, found.p_value) if found else None
