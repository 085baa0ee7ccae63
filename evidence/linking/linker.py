"""Which claims the statements of an article state."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from evidence.linking import anchors, comments
from evidence.linking.context import Surroundings
from evidence.linking.enumeration import stated
from evidence.linking.index import Candidate, Index
from evidence.linking.likeness import Likeness, Place
from evidence.linking.names import explained
from evidence.linking.portrait import portrait
from evidence.linking.query import Query
from evidence.linking.speech import asserted
from evidence.linking.words import terms
from evidence.matching.citations import Sources
from evidence.model.claim import Registry
from evidence.model.document import BlockKind, Document
from evidence.model.project import Link
from evidence.model.reference import Bibliography
from evidence.model.statement import Statement

_LEAST = 0.303
"""The least score that makes a link."""
_WITH_CITATION = 0.05
"""The least score by content that a cited source can lift to a link."""
_ENUMERATED = 0.8
"""What part of the least score is enough for a claim that a sentence names among others."""
_MANY = 100
_RIVAL = 0.255
_RUNNER_UP = 0.5
"""Among many claims, how much of a runner-up's score counts as chance, if it comes to this part of the least score.
Among few, a runner-up is a neighbour on the same topic, and taking it out of the registry must not change what the
others are tied to."""
_ELSEWHERE = 0.5
"""Among many claims, how much of what another sentence of the article resembles a claim the more counts as chance: what
an article says of a claim, it mostly says in so many words somewhere, and beside that a faint likeness is none."""
_MOST_TERMS = 4


class Linker:
    """Ties statements to the claims of one registry.

    The bibliography, where there is one, is needed to see that a DOI, an author and year, or an entry of the article's
    own reference list means a source of a claim. `place` tells where texts lie among others: the claims are compared by
    it with statements that have a vector, if there are many.
    """

    def __init__(
        self, registry: Registry, bibliography: Bibliography | None = None, place: Place | None = None
    ) -> None:
        self._claims = {claim.id: claim for claim in registry.claims}
        self._many = len(self._claims) >= _MANY
        likeness = Likeness(registry.claims, place if self._many else None)
        self._index = Index([portrait(claim) for claim in registry.claims], likeness)
        self._anchors = anchors.anchored(registry.claims)
        self._sources = Sources(bibliography)
        self.threshold = _LEAST
        """The least score that makes a link by content."""

    def links(self, document: Document, statements: Sequence[Statement]) -> dict[int, tuple[Link, ...]]:
        """The claims of every statement that states one, by its index, the best first."""
        found = self._written(document, statements)
        own = _said(document, statements)
        surroundings = Surroundings(document, statements, own)
        queries = {
            at: Query(statement, own[at], surroundings, at)
            for at, statement in enumerate(statements)
            if at not in found and own[at] and not _is_label(statement)
        }
        candidates = {at: self._candidates(query) for at, query in queries.items()}
        nearest = _nearest(candidates.values()) if self._many else {}
        for at, query in queries.items():
            if links := self._stated(query, candidates[at], nearest):
                found[at] = links
        return found

    def _written(self, document: Document, statements: Sequence[Statement]) -> dict[int, tuple[Link, ...]]:
        """The links that a comment or an anchor makes; they leave no room for others."""
        reasons: dict[tuple[int, str], list[str]] = defaultdict(list)
        for binding in comments.bindings(document, statements):
            reasons[binding].append("comment")
        for binding in anchors.bindings(document, statements, self._anchors):
            reasons[binding].append("anchor")
        found: dict[int, tuple[Link, ...]] = {}
        for (at, name), why in reasons.items():
            if claim := self._claims.get(name):
                link = Link(statements[at], claim, 1.0, tuple(dict.fromkeys(why)))
                found[at] = (*found.get(at, ()), link)
        return found

    def _candidates(self, query: Query) -> list[Candidate]:
        """The claims that a sentence may state by what it cites and says, the best first."""
        cited = self._cited(query)
        also = self.threshold * (_RUNNER_UP if self._many else _ENUMERATED)
        least, also = (_WITH_CITATION, _WITH_CITATION) if cited else (self.threshold, also)
        candidates = [_raised(candidate, cited) for candidate in self._index.candidates(query, least, also)]
        candidates.sort(key=lambda candidate: -candidate.score)
        return candidates

    def _stated(self, query: Query, candidates: list[Candidate], nearest: Mapping[str, float]) -> tuple[Link, ...]:
        """The links that a sentence makes; `nearest` is how near the article comes to each claim, if there are many."""
        if not candidates or candidates[0].score - self._chance(candidates, nearest) < self.threshold:
            return ()
        cited = self._cited(query)
        if self._many:
            candidates = [found for found in candidates if found.score - _elsewhere(found, nearest) >= self.threshold]
        return tuple(
            Link(query.statement, found.portrait.claim, found.score, tuple(self._reasons(found, query, cited)))
            for found in stated(candidates, query, self.threshold, enumerated=not self._many)
        )

    def _chance(self, found: Sequence[Candidate], nearest: Mapping[str, float]) -> float:
        """What of the best score may be chance."""
        if not self._many:
            return 0.0
        rival = _RIVAL * found[1].score if len(found) > 1 else 0.0
        return rival + _elsewhere(found[0], nearest)

    def _cited(self, query: Query) -> frozenset[str]:
        return self._sources.cited(query.statement.sentence.citations)

    def _reasons(self, candidate: Candidate, query: Query, cited: frozenset[str]) -> Iterator[str]:
        if sources := cited & candidate.portrait.sources:
            yield "citation: " + ", ".join(sorted(sources))
        yield "terms: " + ", ".join(self._index.shared_words(query.terms, candidate.portrait)[:_MOST_TERMS])
        if candidate.numbers:
            yield "number: " + ", ".join(candidate.numbers)
        if candidate.cosine is not None:
            yield f"meaning: {candidate.cosine:.2f}"


def _is_label(statement: Statement) -> bool:
    """Whether a heading only says what follows: its words are those of the claims below it, but it states none."""
    return statement.sentence.block.kind is BlockKind.HEADING and not statement.checkable


def _said(document: Document, statements: Sequence[Statement]) -> list[dict[str, str]]:
    """The terms of every statement, with those of what its short names stand for."""
    own = [terms(asserted(statement.text)) for statement in statements]
    long_forms = explained(document)
    for said in own:
        for name in long_forms.keys() & said.keys():
            for term in long_forms[name]:
                said.setdefault(term, said[name])
    return own


def _nearest(found: Iterable[Sequence[Candidate]]) -> dict[str, float]:
    """How near the sentences of an article come to each claim, by its id."""
    nearest: dict[str, float] = {}
    for candidates in found:
        for candidate in candidates:
            name = candidate.portrait.claim.id
            nearest[name] = max(nearest.get(name, 0.0), candidate.content)
    return nearest


def _elsewhere(found: Candidate, nearest: Mapping[str, float]) -> float:
    """What of a score may be chance, seeing how near other sentences come to the claim."""
    return _ELSEWHERE * (nearest[found.portrait.claim.id] - found.content)


def _raised(candidate: Candidate, cited: frozenset[str]) -> Candidate:
    """A candidate with its score brought half way to certainty where the sentence cites a source of the claim."""
    if cited & candidate.portrait.sources:
        return replace(candidate, score=(1 + candidate.score) / 2)
    return candidate
