"""One statement per sentence: every scale read from the same words."""

from __future__ import annotations

from operator import attrgetter

from evidence.language import (
    advice,
    attribution,
    certainty,
    checkability,
    comparison,
    kind,
    magnitude,
    population,
    quantities,
    relation,
    reporting,
    safety,
    studies,
)
from evidence.language.passage import Passage
from evidence.model.scales import Relation
from evidence.model.statement import Statement, Trigger

_PLACE = attrgetter("span.start", "span.end")
_AS_FOUND = ("mechanism", "prevalence", "quantifier", "attitude", "duration", "negation")
"""Scales whose words are passed on as found."""


def read_passage(passage: Passage) -> Statement:
    """What one sentence says on all the scales."""
    found = relation.connections(passage)
    main = relation.strongest(found)
    related = main.relation if main else Relation.NONE
    counted = quantities.read(passage)
    compared = comparison.read(passage)
    size, size_triggers = magnitude.read(passage)
    advised, advice_triggers = advice.read(passage)
    attributed, attribution_triggers = attribution.read(passage)
    species, population_triggers = population.read(passage)
    sure, certainty_triggers = certainty.read(passage, main)
    triggers = [
        *(passage.trigger("relation", each.relation.label, each.hit.first, each.hit.last) for each in found),
        *certainty_triggers,
        *size_triggers,
        *advice_triggers,
        *attribution_triggers,
        *population_triggers,
        *safety.read(passage),
        *_as_found(passage),
    ]
    return Statement(
        sentence=passage.sentence,
        checkable=checkability.checkable(passage, found, counted),
        kind=kind.kind(passage, related, compared, advised, counted),
        relation=related,
        certainty=sure,
        attribution=attributed,
        advice=advised,
        magnitude=size,
        comparison=compared,
        negated=main is not None and main.negation is not None,
        reported=reporting.reported(passage, main),
        species=species,
        quantities=counted,
        studies=studies.read(passage, counted),
        triggers=tuple(sorted(triggers, key=_PLACE)),
    )


def _as_found(passage: Passage) -> list[Trigger]:
    hits = passage.hits
    return [
        passage.trigger(scale, hit.value, hit.first, hit.last)
        for scale in _AS_FOUND
        if scale in hits
        for hit in hits[scale]
    ]
