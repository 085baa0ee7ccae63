"""What changes with an intervention, and which way: by the claim's statement and by its estimate."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from evidence.grade.happenings import is_participial, number_of
from evidence.grade.phrases import bare, condition
from evidence.grade.ways import head, is_good, same, sign_alone, way
from evidence.language.direction import Direction, direction
from evidence.language.lexicon import terms
from evidence.model.claim import Claim
from evidence.model.effect import Effect
from evidence.model.scales import RATIOS, EffectMeasure, Favours

_OF_EVENTS = frozenset({*RATIOS, EffectMeasure.RD, EffectMeasure.NNT, EffectMeasure.NNH})
"""Measures of how many people something happens to."""
_RATES = frozenset({"mortality", "deaths"})
"""Outcomes that count already: one does not run the risk of mortality."""
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
    known: bool = True
    """False where the direction is not told and must not be."""

    @property
    def noun(self) -> str:
        """The change with the preposition that it takes: `reduction in`, `worsening of`."""
        return f"{self.direction.noun} {'of' if self.direction is Direction.WORSENS else 'in'}"


def change(claim: Claim, effect: Effect | None, *, trivial: bool = False) -> Change | None:
    """What the claim's intervention does to its outcome; None where the registry does not say which way it goes.

    An effect so small that it is none need not go any way.
    """
    outcome = bare(claim.outcome)
    if not outcome:
        return None
    if counted := number_of(outcome):
        return _of_people(claim, effect, counted)
    going = way(claim, effect, outcome)
    if going is None and not trivial:
        return None
    counts = _befalls(outcome) if effect is None else _is_event(effect, claim, outcome)
    goes = going or Direction.REDUCES
    found = _of_risk(goes, outcome) if counts else Change(goes, with_article(condition(claim) or outcome))
    return replace(found, known=going is not None)


def _of_people(claim: Claim, effect: Effect | None, counted: str) -> Change | None:
    """More or fewer people, as the numbers say; what was relieved or improved in more of them went well."""
    up = sign_alone(effect) if effect else 0
    if not up and is_participial(claim.outcome) and not (effect and effect.favours is Favours.COMPARATOR):
        said = direction(claim.statement)
        up = 0 if said is None or said is Direction.WORSENS else 1
    if not up:
        return None
    return Change(Direction.INCREASES if up > 0 else Direction.REDUCES, counted, event=True)


def _of_risk(way: Direction, outcome: str) -> Change:
    if _MEASURED.match(outcome.lower()) or head(outcome) in _RATES:
        return Change(way, with_article(outcome), event=True)
    if head(outcome) in terms("phrasing", "good-event"):
        more = way in (Direction.IMPROVES, Direction.INCREASES)
        return Change(Direction.INCREASES if more else Direction.REDUCES, f"the chance of {outcome}", event=True)
    if is_good(outcome) or head(outcome) in terms("phrasing", "graded"):
        return Change(way, with_article(outcome))
    fewer = way in (Direction.IMPROVES, Direction.REDUCES)
    return Change(Direction.REDUCES if fewer else Direction.INCREASES, f"the risk of {outcome}", event=True)


def _is_event(effect: Effect, claim: Claim, outcome: str) -> bool:
    """Whether the outcome is counted in people: by the measure of its effect, or because it is a thing that befalls."""
    if effect.outcome and not same(effect.outcome, claim.outcome):
        return _befalls(outcome) and effect.measure not in _OF_DEGREES
    counts = effect.measure in _OF_EVENTS or (effect.measure is EffectMeasure.PROPORTION and len(effect.arms) > 1)
    return counts or (_befalls(outcome) and effect.measure not in _OF_DEGREES)


def _befalls(outcome: str) -> bool:
    """Whether people have an outcome or have it not: `stroke`, `hip fracture`."""
    return head(outcome) in terms("phrasing", "event")


def with_article(outcome: str) -> str:
    """An outcome with the article that it needs: `the risk of stroke`."""
    return f"the {outcome}" if _MEASURED.match(outcome.lower()) and " of " in f"{outcome} " else outcome
