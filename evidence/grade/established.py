"""Whether the effect on record is established: its interval against no effect, else its p value."""

from __future__ import annotations

import math
from dataclasses import dataclass

from evidence.grade.agreement import main_effects
from evidence.grade.thresholds import distance, yardstick
from evidence.model.claim import Claim, FieldPath
from evidence.model.effect import Effect
from evidence.model.scales import Favours, Magnitude, Relation
from evidence.statistics.intervals import Interval, includes_null
from evidence.statistics.measures import MEASURES

_SIGNIFICANT = 0.05
"""The customary level, where p is all there is."""


@dataclass(frozen=True, slots=True)
class Establishment:
    """Whether an effect is established, and what says so."""

    effect: Effect
    holds: bool | None
    """False if no effect at all fits the data as well; None where the record does not decide it."""
    reason: str
    """In words that a message can carry on with: `the 95% interval, -3.7 to 10.3, includes no effect (0)`."""
    field: FieldPath
    matters: bool | None = None
    """Whether the data fit an effect that would matter to people; None where nobody said from where on it does."""


def is_of_no_difference(claim: Claim) -> bool:
    """Whether the claim is that there is no difference: then an interval around none is what it should be."""
    return claim.relation is Relation.NONE or claim.magnitude is Magnitude.TRIVIAL


def establishment(claim: Claim) -> Establishment | None:
    """Whether the claim's main effect is established; None where no effect on record has an interval or a p value.

    The main effect is the first one against the claim's own comparator, of its outcome and of all who were studied, by
    a source that supports the claim and still stands. Where another such effect decides otherwise, nothing is decided.
    None, too, for a claim that there is no difference.
    """
    if is_of_no_difference(claim):
        return None
    found = [one for path, effect in main_effects(claim) if (one := judge(effect, claim, path)) is not None]
    if not found or found[0].effect.favours is Favours.NEITHER:
        return None
    first = found[0]
    if first.holds is False and any(other.holds for other in found[1:]):
        return Establishment(first.effect, None, f"{first.reason}, others do not", first.field, first.matters)
    return first


def judged(claim: Claim) -> Establishment | None:
    """The same of any claim, one that there is no difference as well: its first main effect that decides."""
    found = (judge(effect, claim, path) for path, effect in main_effects(claim))
    return establishment(claim) or next((one for one in found if one is not None), None)


def judge(effect: Effect, claim: Claim, path: FieldPath) -> Establishment | None:
    """Whether one effect is established; None where it has neither an interval nor a p value that tells."""
    if effect.interval is not None:
        interval = Interval(effect.interval.low, effect.interval.high)
        includes = includes_null(interval, effect.measure)
        if includes is not None:
            return _by_interval(effect, claim, path, interval, includes)
    return _by_p(effect, path)


def _by_interval(effect: Effect, claim: Claim, path: FieldPath, interval: Interval, includes: bool) -> Establishment:
    null = MEASURES[effect.measure].null or 0.0
    nothing = "" if math.isinf(null) else f" ({null:g})"
    if null in (interval.low, interval.high) and (by_p := _by_p(effect, path)) is not None:
        # Rounding may have put the end there.
        return by_p
    verb = "includes" if includes else "excludes"
    reason = f"the {effect.level:g}% interval, {interval.low:g} to {interval.high:g}, {verb} no effect{nothing}"
    return Establishment(effect, not includes, reason, (*path, "interval"), _matters(effect, claim, path, interval))


def _matters(effect: Effect, claim: Claim, path: FieldPath, interval: Interval) -> bool | None:
    important = stick.important if (stick := yardstick(effect, claim, path)) else None
    if important is None:
        return None
    ends = (distance(effect.measure, end) for end in (interval.low, interval.high))
    return any(end is not None and end >= important for end in ends)


def _by_p(effect: Effect, path: FieldPath) -> Establishment | None:
    p = effect.p
    if p is None or (p.relation == "<" and p.value > _SIGNIFICANT) or (p.relation == ">" and p.value < _SIGNIFICANT):
        return None
    holds = p.value < _SIGNIFICANT or (p.relation == "<" and p.value == _SIGNIFICANT)
    undecided = p.relation == "=" and p.value == _SIGNIFICANT
    verb = "hardly tells" if undecided else "tells" if holds else "does not tell"
    reason = f"p {p} {verb} it from no effect"
    return Establishment(effect, None if undecided else holds, reason, (*path, "p"))
