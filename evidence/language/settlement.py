"""Where the rules and a model read a sentence differently: who is right, and what the statement is then.

The rules see how the words stand to each other, the model what they come to. The model overrules the rules where it is
sure enough; how sure that is, is in one table.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

from evidence.language import advice
from evidence.language.carriers import Question, Words, preferred
from evidence.language.checkability import introduces
from evidence.language.judgement import SCALES, Judgement
from evidence.language.kind import kind
from evidence.language.negation import may_deny
from evidence.language.passage import Passage
from evidence.model.document import BlockKind
from evidence.model.scales import Advice, Attribution, Certainty, Relation, Scale
from evidence.model.statement import Statement, Trigger

SURE: Mapping[str, Mapping[str, Mapping[str, float]]] = {
    "fast": {
        "checkable": {"yes": 0.9, "no": 0.9},
        "relation": {"none": 0.5, "association": 0.45, "conditional-causation": 0.45, "causation": 0.45},
        "negated": {"yes": 0.9, "no": 1.0},
        "certainty": {"very-low": 0.95, "low": 0.95, "moderate": 0.95, "high": 0.95, "absolute": 0.95},
        "attribution": {"none": 0.7, "vague": 0.75, "specific": 0.55},
        "advice": {"none": 0.5, "implicit": 0.4, "explicit": 0.65},
    },
    "deep": {
        "checkable": {"yes": 0.9, "no": 0.9},
        "relation": {"none": 0.6, "association": 0.55, "conditional-causation": 0.5, "causation": 0.6},
        "negated": {"yes": 0.9, "no": 1.0},
        "certainty": {"very-low": 0.95, "low": 0.95, "moderate": 0.95, "high": 0.95, "absolute": 0.95},
        "attribution": {"none": 0.8, "vague": 0.75, "specific": 0.65},
        "advice": {"none": 0.85, "implicit": 0.45, "explicit": 0.75},
    },
}
"""How likely a value must be to the model of a tier for it to overrule the rules: tier, scale, value.

Chosen on held-out answers to a third of the documents and checked on another (docs/model-card.md). Of certainty the
rules read more than either model does."""

_RULED = frozenset({Certainty.VERY_LOW, Certainty.ABSOLUTE})
"""Certainties that stand where the rules hear them: their words are plain, and too rare for a model to learn them from
what readers have labelled."""
_SILENT = {
    "relation": Relation.NONE,
    "certainty": Certainty.HIGH,
    "attribution": Attribution.NONE,
    "advice": Advice.NONE,
}
"""The values that no words carry: they are what is left where nothing is said."""
_CAUSAL = frozenset({Relation.CONDITIONAL_CAUSATION, Relation.CAUSATION})
_SHORTEST = 3
"""Words below which nothing is asserted."""
_PLACE = attrgetter("span.start", "span.end")


class Verdict(NamedTuple):
    """What the model makes of a statement that the rules read."""

    values: Mapping[str, Scale]
    """The values that it changes, by scale."""
    checkable: bool
    negated: bool
    tier: str


def verdict(passage: Passage, ruled: Statement, judgement: Judgement, tier: str) -> Verdict:
    """Where the model of a tier is sure enough to overrule the rules."""
    sure = SURE[tier]
    values: dict[str, Scale] = {}
    for scale, members in SCALES.items():
        likely = getattr(judgement, scale)
        at = preferred(likely)
        if at != getattr(ruled, scale):
            value = members(at)
            if likely[at] >= sure[scale][value.label] and _may_change(passage, ruled, scale, value):
                values[scale] = value
    asserted = values.get("relation", ruled.relation) is not Relation.NONE
    checkable = _yes(judgement.checkable, sure["checkable"], ruled.checkable)
    denial = judgement.negation if "negation" in passage.hits and may_deny(passage) else 0.0
    return Verdict(
        values,
        checkable=checkable and not _asserts_nothing(passage, ruled),
        negated=asserted and _yes(denial, sure["negated"], ruled.negated),
        tier=tier,
    )


def unexplained(ruled: Statement, verdict: Verdict) -> dict[str, Scale]:
    """The changed values, by scale, that no words found by the rules carry."""
    return {
        scale: value
        for scale, value in verdict.values.items()
        if value is not _SILENT[scale]
        and not any(trigger.value == value.label for trigger in _kept(ruled, scale, value))
    }


def settle(
    passage: Passage,
    ruled: Statement,
    judgement: Judgement,
    verdict: Verdict,
    carried: Mapping[Question, Sequence[Words]],
) -> Statement:
    """The statement as a tier has it; `carried` are the words of the values that the rules have none for."""
    values, checkable, negated, tier = verdict
    if not values and (checkable, negated, tier) == (ruled.checkable, ruled.negated, ruled.reader):
        return _scored(ruled, judgement)
    changed: dict[str, Any] = dict(values)
    relation, advised = changed.get("relation", ruled.relation), changed.get("advice", ruled.advice)
    return Statement(  # faster than a copy with other values
        sentence=ruled.sentence,
        checkable=checkable,
        kind=kind(passage, relation, ruled.comparison, advised, ruled.quantities) if values else ruled.kind,
        relation=relation,
        certainty=changed.get("certainty", ruled.certainty),
        attribution=changed.get("attribution", ruled.attribution),
        advice=advised,
        magnitude=ruled.magnitude,
        comparison=ruled.comparison,
        negated=negated,
        reported=ruled.reported,
        species=ruled.species,
        quantities=ruled.quantities,
        studies=ruled.studies,
        triggers=_triggers(passage, ruled, verdict, carried) if values else ruled.triggers,
        scores=judgement.scores,
        reader=tier,
        vector=judgement.vector,
    )


def _scored(ruled: Statement, judgement: Judgement) -> Statement:
    """The statement itself, no copy of it: most are left as the rules read them, and a copy takes long."""
    object.__setattr__(ruled, "scores", judgement.scores)
    object.__setattr__(ruled, "vector", judgement.vector)
    return ruled


def _triggers(
    passage: Passage, ruled: Statement, verdict: Verdict, carried: Mapping[Question, Sequence[Words]]
) -> tuple[Trigger, ...]:
    triggers = [trigger for trigger in ruled.triggers if trigger.scale not in verdict.values]
    for scale, value in verdict.values.items():
        words = carried.get(Question(passage, scale, value), ())
        triggers += _kept(ruled, scale, value)
        triggers += (passage.trigger(scale, value.label, first, last) for first, last in words)
    return tuple(sorted(triggers, key=_PLACE))


def _yes(likely: float, sure: Mapping[str, float], ruled: bool) -> bool:
    """What holds where the model is sure; what the rules say where it is not."""
    return likely > 1 - sure["no"] if ruled else likely >= sure["yes"]


def _may_change(passage: Passage, ruled: Statement, scale: str, value: Scale) -> bool:
    """Whether a change leaves the statement in one piece."""
    match scale:
        case "relation" if value is Relation.NONE:
            return not ruled.negated  # to deny a relation and to state none comes to the same
        case "certainty" if ruled.certainty in _RULED:
            return False
        case "relation" | "certainty" if ruled.relation is Relation.NONE:
            return not _asserts_nothing(passage, ruled)
        case "attribution":
            return not ruled.sentence.citations  # which the model does not see
        case _:
            return True


def _asserts_nothing(passage: Passage, ruled: Statement) -> bool:
    """Whether the rules took the sentence for a question, an instruction, a caveat, a fragment, or a list's lead."""
    if ruled.checkable:
        return False
    if len(passage.words) < _SHORTEST or ruled.sentence.is_question or introduces(passage):
        return True
    if passage.of("setup", "unknown"):
        return True
    return advice.imperative_verb(passage) is not None and passage.kind is not BlockKind.HEADING


def _kept(ruled: Statement, scale: str, value: Scale) -> list[Trigger]:
    """The triggers of a scale that still hold with another value.

    Hedges stay, whatever they hedge, and so do weaker relations; the words of cause carry both causal relations.
    """
    kept: list[Trigger] = []
    for trigger in ruled.triggered(scale):
        told = type(value).parse(trigger.value)
        if told == value:
            kept.append(trigger)
        elif value in _CAUSAL and told in _CAUSAL:
            kept.append(trigger._replace(value=value.label))
        elif (scale == "certainty" and told < Certainty.HIGH) or (scale == "relation" and told < value):
            kept.append(trigger)
    return kept
