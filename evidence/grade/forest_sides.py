"""Which side of no effect speaks for whom, as far as the record says."""

from __future__ import annotations

from collections.abc import Iterable

from evidence.grade.happenings import is_participial
from evidence.grade.lead import compared_with
from evidence.grade.ways import is_bad, is_good
from evidence.language.direction import Direction, direction
from evidence.model.claim import Claim
from evidence.model.effect import Effect
from evidence.model.scales import RATIOS, ClaimKind, EffectMeasure, Favours, Magnitude, Relation, Stance, Status
from evidence.statistics.intervals import Interval, includes_null
from evidence.statistics.measures import MEASURES

OF_SIDES = frozenset({*RATIOS, EffectMeasure.RD, EffectMeasure.MD, EffectMeasure.SMD, EffectMeasure.PERCENT_CHANGE})
"""Measures of what an intervention does; of others, no effect has two sides."""

_COUNTED = frozenset({*RATIOS, EffectMeasure.RD})


def sides(claim: Claim, effects: Iterable[tuple[Effect, Stance]]) -> tuple[tuple[str, str] | None, bool]:
    """What lies below and above no effect: `favours acupuncture`, `favours sham`; None where nothing says.

    The second is true where two effects speak for the same side with opposite signs: then no side has a meaning, and
    nothing may be pooled.
    """
    effects = list(effects)
    votes = {
        vote for effect, stance in effects if (vote := _above_favours_intervention(claim, effect, stance)) is not None
    }
    if len(votes) != 1:
        return None, len(votes) > 1
    comparators = {effect.comparator for effect, _ in effects}
    other = compared_with(claim, effects[0][0]) if len(comparators) == 1 else ""
    own, against = f"favours {claim.intervention or 'intervention'}", f"favours {other or 'comparator'}"
    return ((against, own) if votes.pop() else (own, against)), False


def _above_favours_intervention(claim: Claim, effect: Effect, stance: Stance) -> bool | None:
    """Whether values above no effect speak for the intervention; None where the record does not tell."""
    null = MEASURES[effect.measure].null
    if effect.measure not in OF_SIDES or effect.estimate is None or effect.estimate == null:
        return None
    up = effect.estimate > (null or 0.0)
    if effect.favours in (Favours.INTERVENTION, Favours.COMPARATOR):
        return up is (effect.favours is Favours.INTERVENTION)
    if _bears_out(claim, effect, stance):
        return up
    outcome = effect.outcome or claim.outcome
    if effect.measure is EffectMeasure.SMD or not outcome:
        return None  # one may count what is lost or what is gained
    if is_good(outcome) or (effect.measure in _COUNTED and is_participial(outcome)):
        return True
    return False if is_bad(outcome) else None


def _bears_out(claim: Claim, effect: Effect, stance: Stance) -> bool:
    """Whether the effect is established and supports a claim that the intervention helps."""
    helps = claim.kind in (ClaimKind.EFFICACY, ClaimKind.COMPARATIVE) and claim.status is Status.SUPPORTED
    none = claim.relation is Relation.NONE or claim.magnitude is Magnitude.TRIVIAL or effect.favours is Favours.NEITHER
    if not helps or none or stance is not Stance.SUPPORTS or effect.interval is None:
        return False
    if direction(claim.statement) is Direction.WORSENS:
        return False
    return includes_null(Interval(effect.interval.low, effect.interval.high), effect.measure) is False
