"""Which claims the statements of an article state."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from evidence.linking import anchors, comments
from evidence.linking.context import Surroundings
from evidence.linking.index import Candidate, Index, Query
from evidence.linking.portrait import portrait
from evidence.linking.sources import Sources
from evidence.linking.words import terms
from evidence.model.claim import Registry
from evidence.model.document import Document
from evidence.model.project import Link
from evidence.model.reference import Bibliography
from evidence.model.statement import Statement

THRESHOLD = 0.4
"""The least score that makes a link."""
_WITH_CITATION = 0.1
"""The least score by content that a cited source can lift to a link."""
_MARGIN = 0.05
"""How far behind the best a claim may lie and still be stated too."""
_MOST_TERMS = 4


class Linker:
    """Ties statements to the claims of one registry.

    The bibliography, where there is one, is needed to see that a DOI, an author and year, or an entry of the article's
    own reference list means a source of a claim.
    """

    def __init__(self, registry: Registry, bibliography: Bibliography | None = None) -> None:
        self._claims = {claim.id: claim for claim in registry.claims}
        self._index = Index([portrait(claim) for claim in registry.claims])
        self._anchors = anchors.anchored(registry.claims)
        self._sources = Sources(bibliography)

    def links(self, document: Document, statements: Sequence[Statement]) -> dict[int, tuple[Link, ...]]:
        """The claims of every statement that states one, by its index, the best first."""
        found = self._written(document, statements)
        own = [terms(statement.sentence.text) for statement in statements]
        surroundings = Surroundings(document, statements, own)
        for at, statement in enumerate(statements):
            if at not in found and own[at] and (links := self._read(statement, own[at], surroundings.of(at))):
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

    def _read(self, statement: Statement, own: dict[str, str], context: dict[str, float]) -> tuple[Link, ...]:
        """The links that a sentence makes by what it cites and says."""
        cited = self._sources.cited(statement.sentence.citations)
        least = _WITH_CITATION if cited else THRESHOLD
        candidates = self._index.candidates(Query(statement, own, context), least)
        links = sorted(
            (self._link(statement, candidate, cited) for candidate in candidates), key=lambda link: -link.score
        )
        return tuple(
            link for link in links if link.score >= THRESHOLD and link.score >= links[0].score - _MARGIN
        )

    def _link(self, statement: Statement, candidate: Candidate, cited: frozenset[str]) -> Link:
        sources = sorted(cited & candidate.portrait.sources)
        score = (1 + candidate.score) / 2 if sources else candidate.score
        return Link(statement, candidate.portrait.claim, score, tuple(_reasons(candidate, sources)))


def _reasons(candidate: Candidate, sources: list[str]) -> Iterator[str]:
    if sources:
        yield "citation: " + ", ".join(sources)
    yield "terms: " + ", ".join(candidate.terms[:_MOST_TERMS])
    if candidate.numbers:
        yield "number: " + ", ".join(candidate.numbers)
