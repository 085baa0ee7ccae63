"""What changes with an intervention, and which way: by the claim's statement and by its estimate."""

from __future__ import annotations

import re
from dataclasses import dataclass

from evidence.grade.happenings import is_participial, number_of
from evidence.grade.phrases import bare, condition
from evidence.language import stems
from evidence.language.direction import Direction, changes, direction
from evidence.language.lexicon import terms
from evidence.model.claim import Claim
from evidence.model.effect import Effect
from evidence.model.scales import RATIOS, ClaimKind, EffectMeasure, Favours

_OF_EVENTS = frozenset({*RATIOS, EffectMeasure.RD, EffectMeasure.NNT, EffectMeasure.NNH})
"""Measures of how many people something happens to."""
_SHARE = frozenset({EffectMeasure.RD, EffectMeasure.PROPORTION})
_SIGNED = frozenset({EffectMeasure.RD, EffectMeasure.PERCENT_CHANGE, EffectMeasure.CORRELATION})
_ELSE = re.compile(r"\b(?:after|at|by|during|for|from|in|of|on|over|to|with|within)\b")
_RATES = frozenset({"mortality", "deaths"})
"""Outcomes that count already: one does not run the risk of mortality."""
_PARTS = re.compile(r",\s*(?:and |or |with )?| and | or ")
_OF_DEGREES = frozenset({EffectMeasure.SMD, EffectMeasure.MD, EffectMeasure.PERCENT_CHANGE})
"""Measures of how much there is of something."""
_MEASURED = re.compile(
    r"(?:risk|rate|incidence|prevalence|number|frequency|chance|odds|likelihood|need|proportion|share|duration|severity|"
    r"intensity|length|level|amount|speed|use)\b"
)


@dataclass(frozen=True, slots=True)
class Change:
    """What a statement says that an intervention does, to what."""

    direction: Direction
    outcome: str
    """As the object of the verb: `nausea`, `the risk of stroke`, `the number of people with pain at least halved`."""
    event: bool = False
    """It happens to some people and not to others."""

    @property
    def noun(self) -> str:
        """The change with the preposition that it takes: `reduction in`, `worsening of`."""
        return f"{self.direction.noun} {'of' if self.direction is Direction.WORSENS else 'in'}"


def change(claim: Claim, effect: Effect | None) -> Change | None:
    """What the claim's intervention does to its outcome; None where the registry does not say which way it goes."""
    outcome = bare(claim.outcome)
    if not outcome:
        return None
    if counted := number_of(outcome):
        return _of_people(claim, effect, counted)
    way = _way(claim, effect, outcome)
    if way is None:
        return None
    if _befalls(outcome) if effect is None else _is_event(effect, claim, outcome) and _agrees(way, effect, claim):
        return _of_risk(way, outcome)
    return Change(way, with_article(condition(claim) or outcome))


def is_good(outcome: str) -> bool:
    """Whether an outcome is better the more there is of it."""
    head = _head(outcome)
    return head in terms("outcome-words", "benefit") or head in terms("phrasing", "good-event") or head == "quality"


def is_bad(outcome: str) -> bool:
    """Whether an outcome is better the less there is of it."""
    return _head(outcome) in terms("outcome-words", "harm")


def _of_people(claim: Claim, effect: Effect | None, counted: str) -> Change | None:
    """More or fewer people, as the numbers say; what was relieved or improved in more of them went well."""
    up = _sign(effect) if effect else 0
    if not up and is_participial(claim.outcome) and not _favours_other(effect):
        said = direction(claim.statement)
        up = 0 if said is None or said is Direction.WORSENS else 1
    if not up:
        return None
    return Change(Direction.INCREASES if up > 0 else Direction.REDUCES, counted, event=True)


def _of_risk(way: Direction, outcome: str) -> Change:
    if _MEASURED.match(outcome.lower()) or _head(outcome) in _RATES:
        return Change(way, with_article(outcome), event=True)
    if _head(outcome) in terms("phrasing", "good-event"):
        more = way in (Direction.IMPROVES, Direction.INCREASES)
        return Change(Direction.INCREASES if more else Direction.REDUCES, f"the chance of {outcome}", event=True)
    if is_good(outcome) or _head(outcome) in terms("phrasing", "graded"):
        return Change(way, with_article(outcome))
    fewer = way in (Direction.IMPROVES, Direction.REDUCES)
    return Change(Direction.REDUCES if fewer else Direction.INCREASES, f"the risk of {outcome}", event=True)


def _way(claim: Claim, effect: Effect | None, outcome: str) -> Direction | None:
    """By the statement, unless the estimate speaks for the other side; where it names no change, by the estimate."""
    said = _said(claim, outcome)
    if said is None:
        return _by_numbers(claim, effect, outcome)
    if said is Direction.IMPROVES and is_bad(outcome):
        said = Direction.REDUCES
    elif said is Direction.WORSENS and is_bad(outcome):
        said = Direction.INCREASES
    return None if _favours_other(effect) else said


def _said(claim: Claim, outcome: str) -> Direction | None:
    """Which way the statement says that the outcome goes, all of it.

    Where the statement has other words for the outcome, what it says of anything counts, unless it tells a mechanism: a
    substance that is released is not the pain that it relieves.
    """
    ways = []
    for part in _PARTS.split(outcome):
        told = [one.direction for one in changes(claim.statement) if stems(part) & stems(one.outcome[-1])]
        ways.append(told[0] if told else None)
    if len(ways) == 1 and ways[0] is None and claim.kind is not ClaimKind.MECHANISM:
        return direction(claim.statement)
    return ways[0] if len(set(ways)) == 1 else None


def _by_numbers(claim: Claim, effect: Effect | None, outcome: str) -> Direction | None:
    if effect is None:
        return None
    if effect.favours is not None and effect.favours is not Favours.NEITHER and (is_good(outcome) or is_bad(outcome)):
        helps = effect.favours is Favours.INTERVENTION
        for_good, for_bad = (
            (Direction.IMPROVES, Direction.REDUCES) if helps else (Direction.WORSENS, Direction.INCREASES)
        )
        return for_good if is_good(outcome) else for_bad
    if not _same(effect.outcome, claim.outcome) or not (up := _sign(effect)):
        return None
    return Direction.INCREASES if up > 0 else Direction.REDUCES


def _agrees(way: Direction, effect: Effect, claim: Claim) -> bool:
    """Whether the sign of an estimate of events bears out the way that the claim goes."""
    up = _sign(effect)
    if not up:
        return effect.measure not in RATIOS
    good = is_good(bare(claim.outcome))
    rises = way in (Direction.INCREASES, Direction.WORSENS) or (good and way is Direction.IMPROVES)
    return rises == (up > 0)


def _is_event(effect: Effect, claim: Claim, outcome: str) -> bool:
    """Whether the outcome is counted in people: by the measure of its effect, or because it is a thing that befalls."""
    if effect.outcome and not _same(effect.outcome, claim.outcome):
        return _befalls(outcome) and effect.measure not in _OF_DEGREES
    counts = effect.measure in _OF_EVENTS or (effect.measure is EffectMeasure.PROPORTION and len(effect.arms) > 1)
    return counts or (_befalls(outcome) and effect.measure not in _OF_DEGREES)


def _befalls(outcome: str) -> bool:
    """Whether people have an outcome or have it not: `stroke`, `hip fracture`."""
    return _head(outcome) in terms("phrasing", "event")


def _sign(effect: Effect) -> int:
    """1 where more of the outcome goes with the intervention, -1 where less does, 0 where the numbers do not tell."""
    value = effect.estimate
    if value is not None and effect.measure in RATIOS:
        return (value > 1) - (0 < value < 1)
    if value is not None and effect.measure in _SIGNED:
        return (value > 0) - (value < 0)
    shares = [share for arm in effect.arms[:2] if (share := arm.share) is not None]
    if effect.measure in _SHARE and len(shares) > 1:
        return (shares[0] > shares[1]) - (shares[0] < shares[1])
    return 0


def _favours_other(effect: Effect | None) -> bool:
    return effect is not None and effect.favours is Favours.COMPARATOR


def with_article(outcome: str) -> str:
    """An outcome with the article that it needs: `the risk of stroke`."""
    return f"the {outcome}" if _MEASURED.match(outcome.lower()) and " of " in f"{outcome} " else outcome


def _head(outcome: str) -> str:
    words = _ELSE.split(outcome.lower())[0].replace(",", " ").split()
    return words[-1] if words else ""


def _same(one: str, other: str) -> bool:
    return " ".join(one.lower().split()) == " ".join(other.lower().split()) != ""
