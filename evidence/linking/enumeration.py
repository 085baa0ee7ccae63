"""Which of the claims that resemble a sentence it states: the best, and each that accounts for more of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evidence.linking import rarity
from evidence.linking.index import Candidate
from evidence.linking.query import Query

_TIE = 0.03
"""How far behind the best a claim may lie and be as likely."""
_CLOSE = 0.05
"""How far behind the best a claim may lie that accounts for a word of its own."""
_WORD = 0.2
_TELLING_WORD = 0.4
"""The weight of the words of its own that a claim must account for, if close to the best and if not."""
_LIST = 4
"""Commas that make a list: fewer set off what is said by the way."""
_NAMED = 0.5
"""What part of a claim's predicate a sentence must name to state it among others."""


def stated(candidates: Sequence[Candidate], query: Query, threshold: float, *, enumerated: bool) -> Iterator[Candidate]:
    """The claims that a sentence states, the best first; `enumerated` lets in those that it only names in passing.

    Claims that lie near the best say much the same as it. A claim further behind is stated only where the sentence goes
    on to it: it accounts for words, or for a share in percent, that those before it do not.
    """
    best = candidates[0]
    covered = {best.of_effect: set(best.portrait.core)}
    counted = set(best.numbers)
    yield best
    for candidate in candidates[1:]:
        fresh = _fresh(candidate, query, covered.setdefault(candidate.of_effect, set()))
        if _is_near(candidate, best, fresh, threshold) or (
            (enumerated and fresh >= _TELLING_WORD and _is_named(candidate, query))
            or (candidate.score >= threshold and fresh >= _WORD and _counts(candidate, counted))
            or (candidate.score >= threshold and fresh >= _TELLING_WORD and _is_listed(candidate, query))
        ):
            covered[candidate.of_effect].update(candidate.portrait.core)
            counted.update(candidate.numbers)
            yield candidate


def _fresh(candidate: Candidate, query: Query, covered: set[str]) -> float:
    """The weight of the words of a sentence that a claim is the first to account for."""
    weights = rarity.background()
    fresh = (query.terms.keys() & candidate.portrait.core) - covered
    return sum(weights.get(term, rarity.UNLISTED) for term in fresh)


def _is_near(candidate: Candidate, best: Candidate, fresh: float, threshold: float) -> bool:
    gap = _CLOSE if fresh >= _WORD else _TIE
    return candidate.score >= max(threshold, best.score - gap) and candidate.content >= best.content - gap


def _is_named(candidate: Candidate, query: Query) -> bool:
    facets = candidate.measure.facets
    return query.statement.checkable and facets.predicate.share(query) >= _NAMED and facets.named(query)


def _is_listed(candidate: Candidate, query: Query) -> bool:
    """Whether a sentence that lists several things it says the same of is about this one too."""
    return (
        query.statement.checkable and query.statement.text.count(",") >= _LIST and candidate.measure.facets.named(query)
    )


def _counts(candidate: Candidate, counted: set[str]) -> bool:
    return any("%" in number for number in candidate.numbers if number not in counted)
