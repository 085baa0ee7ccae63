"""Which way an outcome goes with an intervention: by the claim's statement, else by the numbers on record.

Where the two speak against each other, or the outcome is neither plainly good nor plainly bad, nothing is said.
"""

from __future__ import annotations

import re

from evidence.language import stems
from evidence.language.direction import Direction, changes, direction
from evidence.language.lexicon import terms
from evidence.model.claim import Claim
from evidence.model.effect import Effect
from evidence.model.scales import RATIOS, ClaimKind, EffectMeasure, Favours

_SHARE = frozenset({EffectMeasure.RD, EffectMeasure.PROPORTION})
_SIGNED = frozenset({EffectMeasure.RD, EffectMeasure.PERCENT_CHANGE, EffectMeasure.CORRELATION})
_PARTS = re.compile(r",\s*(?:and |or |with )?| and | or ")
_ELSE = re.compile(r"\b(?:after|at|by|during|for|from|in|of|on|over|to|with|within)\b")
_DIFFERENCES = frozenset(
    {"change", "decrease", "difference", "gain", "improvement", "increase", "loss", "reduction", "relief"}
)
"""Outcomes of which a minus sign may mean more."""
_RELIEVED = re.compile(r"\b(?:reliev|eas(?:e|es|ed|ing)\b|alleviat|prevent|help|improv|benefi|better)", re.I)
"""Words of good done, whatever the outcome is called."""


def way(claim: Claim, effect: Effect | None, outcome: str) -> Direction | None:
    """Which way the outcome goes; None where the registry does not say, or says both."""
    if effect is not None and effect.favours is Favours.COMPARATOR:
        return None
    said = _said(claim, outcome) or _told_of(claim, outcome) or _done(claim, outcome)
    if said is None:
        return _by_numbers(claim, effect, outcome)
    said = _of_its_kind(said, outcome)
    up = sign(effect, claim) if effect is not None and effect.measure in (*RATIOS, *_SHARE) else 0
    return None if up and rises(said, outcome) is not (up > 0) else said


def rises(going: Direction, outcome: str) -> bool:
    """Whether there is more of an outcome that goes so: a good one that improves, any that increases."""
    if going in (Direction.INCREASES, Direction.REDUCES):
        return going is Direction.INCREASES
    return (going is Direction.IMPROVES) == is_good(outcome)


def sign(effect: Effect, claim: Claim) -> int:
    """1 where more of the claim's outcome goes with the intervention, -1 where less does, 0 where nothing tells."""
    if effect.outcome and not same(effect.outcome, claim.outcome):
        return 0
    return sign_alone(effect)


def sign_alone(effect: Effect) -> int:
    """The same of the effect's own outcome."""
    value = effect.estimate
    if value is not None and effect.measure in RATIOS:
        return (value > 1) - (0 < value < 1)
    if value is not None and effect.measure in _SIGNED:
        return (value > 0) - (value < 0)
    shares = [share for arm in effect.arms[:2] if (share := arm.share) is not None]
    if effect.measure in _SHARE and len(shares) > 1:
        return (shares[0] > shares[1]) - (shares[0] < shares[1])
    return 0


def is_good(outcome: str) -> bool:
    """Whether an outcome is better the more there is of it."""
    noun = head(outcome)
    return noun in terms("outcome-words", "benefit") or noun in terms("phrasing", "good-event") or noun == "quality"


def is_bad(outcome: str) -> bool:
    """Whether an outcome is better the less there is of it."""
    return head(outcome) in terms("outcome-words", "harm")


def head(outcome: str) -> str:
    """The noun of an outcome: `fracture` of `hip fracture at five years`."""
    words = _ELSE.split(outcome.lower())[0].replace(",", " ").split()
    return words[-1] if words else ""


def same(one: str, other: str) -> bool:
    """Whether two outcomes are named alike."""
    return " ".join(one.lower().split()) == " ".join(other.lower().split()) != ""


def _said(claim: Claim, outcome: str) -> Direction | None:
    """Which way the statement says that the outcome goes, all of it."""
    ways = []
    for part in _PARTS.split(outcome):
        told = [one.direction for one in changes(claim.statement) if stems(part) & stems(one.outcome[-1])]
        ways.append(told[0] if told else None)
    return ways[0] if len(set(ways)) == 1 else None


def _told_of(claim: Claim, outcome: str) -> Direction | None:
    """The one way that a statement names in which the outcome stands: `have dementia less often`."""
    words = re.findall(r"[\w'-]+", claim.statement.lower())
    noun = stems(head(outcome))
    named = [at for at, word in enumerate(words) if noun & stems(word)]
    if claim.kind is ClaimKind.MECHANISM or not named or _PARTS.search(outcome):
        return None
    if any(following in _DIFFERENCES for at in named for following in words[at + 1 : at + 2]):
        return None
    ways = {one for one in Direction if not terms("direction", one.name.lower()).isdisjoint(words)}
    return ways.pop() if len(ways) == 1 else None


def _done(claim: Claim, outcome: str) -> Direction | None:
    """What good or harm the statement says is done, of an outcome by another name: `relieves morning sickness`.

    Not for mechanisms: a substance that is released is not the pain that it relieves.
    """
    one = _PARTS.search(outcome) is None and (is_good(outcome) or is_bad(outcome))
    if not one or claim.kind is ClaimKind.MECHANISM:
        return None
    if direction(claim.statement) is Direction.WORSENS:
        return Direction.WORSENS
    return Direction.IMPROVES if _RELIEVED.search(claim.statement) else None


def _of_its_kind(said: Direction, outcome: str) -> Direction:
    """A bad outcome is not improved but reduced."""
    if not is_bad(outcome):
        return said
    return {Direction.IMPROVES: Direction.REDUCES, Direction.WORSENS: Direction.INCREASES}.get(said, said)


def _by_numbers(claim: Claim, effect: Effect | None, outcome: str) -> Direction | None:
    if effect is None:
        return None
    if effect.favours is Favours.INTERVENTION and (is_good(outcome) or is_bad(outcome)):
        return Direction.IMPROVES if is_good(outcome) else Direction.REDUCES
    up = sign(effect, claim) if effect.outcome else 0
    own = not effect.outcome or same(effect.outcome, claim.outcome)
    if own and effect.measure is EffectMeasure.MD and effect.estimate and head(outcome) not in _DIFFERENCES:
        up = 1 if effect.estimate > 0 else -1
    return (Direction.INCREASES if up > 0 else Direction.REDUCES) if up else None
