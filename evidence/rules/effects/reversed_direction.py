"""reversed-direction."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from evidence import language
from evidence.grade.agreement import supporting_effects
from evidence.grade.established import judge
from evidence.language import Change, Direction, changes, outcome_words, reversed_change, same_outcome
from evidence.model.claim import Claim
from evidence.model.effect import Effect
from evidence.model.finding import Finding, Level
from evidence.model.project import Project
from evidence.model.scales import RATIOS, EffectMeasure, Favours
from evidence.model.statement import Statement
from evidence.model.warrant import Warrant
from evidence.rules.base import LinkRule
from evidence.rules.fault import quote
from evidence.rules.intervention import apart
from evidence.rules.said import UNGRADED, denied, speaks_of_animals

_TURNS = re.compile(
    r"\b(?:but|while|however|although|though|whereas|contrary|myth|unlike|whether|if|unless|except)\b", re.IGNORECASE
)
"""Words after which a sentence says something of something else, or takes it back."""


class ReversedDirection(LinkRule):
    """A sentence says that an outcome goes the other way than the evidence does.

    "Raises" for "lowers" is the gravest of slips, and an easy one where less is better. It is looked for where both
    the claim's statement, or the sign of its effect, and the sentence name the same outcome and are plain about which
    way it goes: fewer, less and lower against more and higher; better against worse.

    Flagged, if the claim is that beetroot juice lowers blood pressure:

        Beetroot juice raises blood pressure.

    Not flagged, for low levels are the other way round:

        A lack of beetroot juice raises blood pressure.
    """

    id = "reversed-direction"
    family = "effects"
    level = Level.ERROR

    def compare(self, statement: Statement, warrant: Warrant, project: Project) -> Iterator[Finding]:
        claim = warrant.claim
        if claim.kind in UNGRADED or denied(statement) or speaks_of_animals(statement) or _TURNS.search(statement.text):
            return
        recorded = _recorded(claim)
        said = [change for change in changes(statement.text) if _brought_about(change, claim)]
        about = [(one, other) for one in said for other in recorded if same_outcome(one, other)]
        if not about or not all(reversed_change(one, other) for one, other in about):
            return
        one, other = about[0]
        span = statement.sentence.at(one.start, one.end)
        words = quote(statement.text[one.start : one.end])
        recorded_way = f"{other.direction.third} {' '.join(other.outcome)}"
        message = f"{words} turns the finding round: on record it {recorded_way}{warrant.told}"
        yield self.finding(statement.sentence.document.source, span, message, warrant=warrant)


def _recorded(claim: Claim) -> Sequence[Change]:
    """Which way the outcome goes by the claim's statement, else by the sign of its effect."""
    stated = [change for change in changes(claim.statement) if _brought_about(change, claim)]
    return stated or list(_measured(claim))


def _brought_about(change: Change, claim: Claim) -> bool:
    """Whether it is the intervention, and plainly more of it and nothing else, that the change is said of."""
    subject = " ".join(word for word in change.subject if word not in change.outcome)
    named = any(language.names(subject, name) for name in _interventions(claim))
    against = language.same_topic(subject, apart(claim.comparator, claim.intervention))
    return named and not against and not change.turned_round


def _interventions(claim: Claim) -> Iterator[str]:
    """The names of the intervention; of the further terms, those that are not for the outcome or the people."""
    yield from filter(None, (claim.intervention,))
    for term in claim.terms:
        if not language.same_topic(term, claim.outcome) and not language.same_topic(term, claim.population):
            yield term


def _measured(claim: Claim) -> Iterator[Change]:
    """The change that the first established effect shows, of an outcome that is a harm, or for whom it speaks."""
    for path, effect in supporting_effects(claim):
        established = judge(effect, claim, path)
        outcome = outcome_words(effect.outcome or claim.outcome)
        if established is None or not established.holds or not outcome:
            continue
        if (way := _way(effect)) is not None:
            change = Change(way, outcome, 0, 0, ())
            yield from (change,) if way in _JUDGED or change.benefits is not None else ()
        return


_JUDGED = (Direction.IMPROVES, Direction.WORSENS)
_SIDES = {Favours.INTERVENTION: Direction.IMPROVES, Favours.COMPARATOR: Direction.WORSENS}


def _way(effect: Effect) -> Direction | None:
    if effect.favours is not None:
        return _SIDES.get(effect.favours)
    if effect.estimate is None or effect.measure not in {*RATIOS, EffectMeasure.RD}:
        return None
    null = 0.0 if effect.measure is EffectMeasure.RD else 1.0
    return Direction.REDUCES if effect.estimate < null else Direction.INCREASES
