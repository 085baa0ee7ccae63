"""The sides of a claim, of which a sentence that states it must name enough: what it is about, and what it says of it.

A sentence that names only one side is about the claim's topic but does not state the claim.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from evidence.linking import rarity
from evidence.linking.portrait import Portrait
from evidence.linking.query import Query
from evidence.model.scales import ClaimKind

_TOUCH = 0.25
_HALF = 0.5
"""The share of a field, by weight, that a sentence must name to speak of it; of what something is said to be, half."""
_GOOD_PART = 0.4
"""The share of what is counted that a sentence on its frequency must name: `of low back pain`, not only `lifetime`."""
_PREDICATE = 0.35
"""The share of the predicate that stands for the outcome where a sentence does not name that."""
_SHORT = 4
"""Up to how many terms the most telling one decides whether a sentence says what something is said to be."""
_CARRIED = 0.4
"""How far the surroundings must carry a term over for a sentence to speak of it."""
_REFERRED = 0.25
"""How much of an intervention counts that a sentence only refers to."""

_WITHOUT_SUBJECT = 0.65
_WITHOUT_OUTCOME = 0.7
_WITHOUT_PREDICATE = 0.5
_WITHOUT_FREQUENCY = 0.65
_WITHOUT_COUNTED = 0.5
_WITHOUT_COMPARISON = 0.9
_HALF_COMPLEMENT = 0.7
_WITHOUT_COMPLEMENT = 0.4
"""What is left of a score where the sentence leaves out that side of the claim."""
_BOTH = 1.2
_FIT = 0.4
"""How much a sentence gains that names both sides of a claim, and how much more or less by how fully it does."""
MOST_GAINED = _BOTH * (1 + _FIT) - 1

EFFECTS = frozenset({ClaimKind.EFFICACY, ClaimKind.COMPARATIVE, ClaimKind.ASSOCIATION, ClaimKind.MECHANISM})
"""Kinds that say that one thing acts on another; wording hardly tells them apart."""

_SHARES = frozenset({"percentage", "proportion", "rate"})


@dataclass(frozen=True, slots=True)
class Facet:
    """The weighed terms of one field."""

    weights: Mapping[str, float]
    total: float
    enough: float
    """The weight that a sentence must name to speak of the field."""

    def share(self, query: Query) -> float:
        """What part of the field the sentence itself names."""
        return sum(self.weights[term] for term in self.weights.keys() & query.terms) / self.total if self.total else 0.0

    def spoken_of(self, query: Query) -> bool:
        """Whether the sentence names enough of the field, takes it over or refers to it."""
        return self._told(query) >= self.enough

    def mostly_spoken_of(self, query: Query) -> bool:
        """Whether it does so with a good part of the field, or the field is empty."""
        return self._told(query) >= _GOOD_PART * self.total

    def _told(self, query: Query) -> float:
        own, context, referents = query.terms, query.context, query.referents
        named = 0.0
        for term, weight in self.weights.items():
            if term in own or term in referents or context.get(term, 0.0) >= _CARRIED:
                named += weight
        return named


@dataclass(frozen=True, slots=True)
class Facets:
    """The sides of one claim."""

    kind: ClaimKind | None
    subject: Facet
    outcome: Facet
    comparator: Facet
    predicate: Facet
    complement: Facet
    subject_weights: Mapping[str, float]
    """The terms of the subject as they weigh in the registry."""
    referable: float
    """The most that a sentence can refer to, in weight of terms."""
    are_both_told: bool
    """Whether the registry tells both sides of a claim about an effect."""

    def referred(self, query: Query) -> float:
        """The weight of what the sentence does not name but refers to."""
        return _REFERRED * sum(
            self.subject_weights[term]
            for term in self.subject_weights.keys() & query.referents
            if term not in query.terms and term not in query.context
        )

    def named(self, query: Query) -> bool:
        """Whether the sentence speaks of the claim's subject, if it has one."""
        return self.subject.spoken_of(query)

    def completeness(self, query: Query, spare: Callable[[float], float]) -> float:
        """What is left of a score by what the sentence leaves out; `spare` eases what context often supplies."""
        if self.kind is ClaimKind.PREVALENCE:
            counted = 1.0 if self.outcome.mostly_spoken_of(query) else _WITHOUT_COUNTED
            return counted if _tells_frequency(query) else counted * _WITHOUT_FREQUENCY
        if self.kind is ClaimKind.DESCRIPTION and self.complement.total:
            return self._described(query)
        told = self.outcome.spoken_of(query)
        if not (self.kind is None or self.kind in EFFECTS):
            return 1.0 if told or self.named(query) else _WITHOUT_SUBJECT
        left = 1.0 if self.named(query) else spare(_WITHOUT_SUBJECT)
        if not told:
            left *= self._untold(query)
        if self.kind is ClaimKind.COMPARATIVE and not (query.statement.comparison or self.comparator.share(query)):
            left *= _WITHOUT_COMPARISON
        return left

    def fit(self, query: Query) -> float:
        """How much a sentence gains or loses by how fully it names both sides of a claim about an effect."""
        if not self.are_both_told:
            return 0.0
        told = self.outcome.share(query)
        if told < _TOUCH or not self.subject.spoken_of(query):
            return 0.0
        fullness = 1 + _FIT * (self.subject.share(query) + told - 1)
        return fullness * (_BOTH if query.statement.checkable else 1) - 1

    def _untold(self, query: Query) -> float:
        said = self.predicate.share(query)
        if said >= _PREDICATE:
            return 1.0
        return _WITHOUT_OUTCOME if said else _WITHOUT_PREDICATE

    def _described(self, query: Query) -> float:
        weights = self.complement.weights
        if len(weights) <= _SHORT:
            return 1.0 if max(weights, key=weights.__getitem__) in query.terms else _WITHOUT_COMPLEMENT
        if self.complement.spoken_of(query):
            return 1.0
        return _HALF_COMPLEMENT if self.complement.share(query) else _WITHOUT_COMPLEMENT


def facets(portrait: Portrait, weight: Callable[[str], float]) -> Facets:
    """The sides of a claim. A field is measured by the rarity of its words, not by what the registry is about."""
    kind = portrait.claim.kind
    subject, outcome = _facet(portrait.subject), _facet(portrait.outcome)
    subject_weights = {term: weight(term) for term in portrait.subject}
    return Facets(
        kind,
        subject,
        outcome,
        _facet(portrait.comparator),
        _facet(portrait.predicate),
        _facet(portrait.complement, _HALF),
        subject_weights,
        _REFERRED * sum(subject_weights.values()),
        bool(subject.total and outcome.total) and (kind is None or kind in EFFECTS),
    )


def _facet(terms: Iterable[str], touch: float = _TOUCH) -> Facet:
    background = rarity.background()
    weights = {term: background.get(term, rarity.UNLISTED) for term in sorted(terms)}
    total = sum(weights.values())
    return Facet(weights, total, touch * total)


def _tells_frequency(query: Query) -> bool:
    """Whether a sentence says how common something is, and not only how many took part."""
    said = query.statement
    if said.checkable and said.kind is ClaimKind.PREVALENCE:
        return True
    return any(quantity.kind in _SHARES for quantity in said.quantities) or bool(said.triggered("prevalence"))
