"""The effect that a claim's wording speaks of, and how large it may be called."""

from __future__ import annotations

from dataclasses import dataclass

from evidence.grade.agreement import NOTHING, main_effects
from evidence.grade.ceilings import Ceilings
from evidence.model.claim import Claim
from evidence.model.effect import Effect
from evidence.model.scales import Magnitude


@dataclass(frozen=True, slots=True)
class Lead:
    """How large an effect may be called, and the effect that says so."""

    size: Magnitude | None
    effect: Effect | None = None


def lead(claim: Claim, allowed: Ceilings) -> Lead:
    """The claim's main effect and its size.

    The first of its main effects that has a size, else the first of them. What the registry declares outranks the size
    of the effect, and no wording is larger than the warrant's ceiling.
    """
    effects = main_effects(claim)
    sized = ((allowed.sizes[path].value, effect) for path, effect in effects if path in allowed.sizes)
    band, effect = next(sized, (None, effects[0][1] if effects else None))
    if claim.magnitude is not None:
        return Lead(claim.magnitude, effect)
    ceiling = allowed.magnitude
    return Lead(None if band is None or ceiling is None else min(band, ceiling.value), effect)


def compared_with(claim: Claim, effect: Effect | None) -> str:
    """What the claim is held against; empty for nothing."""
    named = claim.comparator if claim.comparator.lower() not in NOTHING else effect.comparator if effect else ""
    return "" if named.lower() in NOTHING else named
