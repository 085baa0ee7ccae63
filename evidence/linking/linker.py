"""Which claims the statements of an article state."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from evidence.linking import anchors, comments
from evidence.linking.context import Surroundings
from evidence.linking.index import Candidate, Index
from evidence.linking.portrait import portrait
from evidence.linking.resemblance import Query
from evidence.linking.sources import Sources
from evidence.linking.words import terms
from evidence.model.claim import Registry
from evidence.model.document import BlockKind, Document
from evidence.model.project import Link
from evidence.model.reference import Bibliography
from evidence.model.statement import Statement

_LEAST = 0.305
"""The least score that makes a link."""
_WITH_CITATION = 0.1
"""The least score by content that a cited source can lift to a link."""
_ALSO = 0.05
"""How far behind the best a claim may lie and still be stated too."""
_ALIKE = 0.02
"""How far apart two scores may lie and mean the same."""
_MANY = 100
_RIVAL = 0.25
_RUNNER_UP = 0.5
"""Among many claims, how much of a runner-up's score counts as chance, if it comes to this part of the least score.
Among few, a runner-up is a neighbour on the same topic, and taking it out of the registry must not change what the
others are tied to."""
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
        self.threshold = _LEAST
        """The least score that makes a link by content."""
        self._many = len(self._claims) >= _MANY

    def links(self, document: Document, statements: Sequence[Statement]) -> dict[int, tuple[Link, ...]]:
        """The claims of every statement that states one, by its index, the best first."""
        found = self._written(document, statements)
        own = [terms(statement.sentence.text) for statement in statements]
        surroundings = Surroundings(document, statements, own)
        for at, statement in enumerate(statements):
            if at in found or not own[at] or _is_label(statement):
                continue
            if links := self._read(statement, own[at], surroundings.of(at)):
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
        candidates = self._index.candidates(
            Query(statement, own, context),
            _WITH_CITATION if cited else self.threshold * (_RUNNER_UP if self._many else 1),
        )
        scored = sorted(((_raised(candidate, cited), candidate) for candidate in candidates), key=lambda pair: -pair[0])
        if not scored or scored[0][0] - self._chance([score for score, _ in scored]) < self.threshold:
            return ()
        least = max(self.threshold, scored[0][0] - _ALSO)
        stated = [(score, candidate) for score, candidate in scored if score >= least]
        return tuple(
            Link(statement, candidate.portrait.claim, score, tuple(self._reasons(candidate, own, cited)))
            for score, candidate in (stated if self._many else _fuller_first(stated, own))
        )

    def _chance(self, scores: Sequence[float]) -> float:
        """What of the best score may be chance."""
        return _RIVAL * scores[1] if len(scores) > 1 and self._many else 0.0

    def _reasons(self, candidate: Candidate, own: dict[str, str], cited: frozenset[str]) -> Iterator[str]:
        if sources := cited & candidate.portrait.sources:
            yield "citation: " + ", ".join(sorted(sources))
        yield "terms: " + ", ".join(self._index.shared_words(own, candidate.portrait)[:_MOST_TERMS])
        if candidate.numbers:
            yield "number: " + ", ".join(candidate.numbers)


def _is_label(statement: Statement) -> bool:
    """Whether a heading only says what follows: its words are those of the claims below it, but it states none."""
    return statement.sentence.block.kind is BlockKind.HEADING and not statement.checkable


def _raised(candidate: Candidate, cited: frozenset[str]) -> float:
    """The score by content, brought half way to certainty where the sentence cites a source of the claim."""
    return (1 + candidate.score) / 2 if cited & candidate.portrait.sources else candidate.score


def _fuller_first(scored: list[tuple[float, Candidate]], own: dict[str, str]) -> list[tuple[float, Candidate]]:
    """The same, but of those that score about alike the one that the sentence states most of comes first.

    Scores shift a little with every claim that enters or leaves the registry; what part of a claim is stated does not.
    """
    alike = [pair for pair in scored if pair[0] >= scored[0][0] - _ALIKE]
    alike.sort(key=lambda pair: -sum(term in own for term in pair[1].portrait.core) / len(pair[1].portrait.core))
    return alike + scored[len(alike) :]
