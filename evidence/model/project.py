"""All that the rules see."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from operator import attrgetter

from evidence.model.claim import Claim, Registry
from evidence.model.document import Document
from evidence.model.record import Lock
from evidence.model.reference import Bibliography
from evidence.model.statement import Statement
from evidence.model.text import Span
from evidence.model.warrant import Warrant

_START = attrgetter("sentence.span.start")


@dataclass(frozen=True, slots=True)
class Link:
    """One statement tied to one claim."""

    statement: Statement
    claim: Claim
    score: float
    """Between 0 and 1; 1 for a link that the writer made (comment, anchor)."""
    reasons: tuple[str, ...] = ()
    """What speaks for the link: `comment`, `anchor`, `citation`, `terms: sham, back`."""


@dataclass(frozen=True, slots=True)
class Article:
    """One document, what its sentences say, and which claims they state."""

    document: Document
    statements: tuple[Statement, ...]
    links: Mapping[int, tuple[Link, ...]] = field(default_factory=dict)
    """By index into `statements`; the best link first."""
    unknown_claims: tuple[tuple[str, Span], ...] = ()
    """Claims that a comment of the article names and the registry does not hold, with their place."""

    def index_at(self, offset: int) -> int:
        """Which statement stands at an offset of the file, or last before it; -1 before the first."""
        return bisect_right(self.statements, offset, key=_START) - 1


@dataclass(frozen=True, slots=True)
class Project:
    """The articles, the registry, the bibliography, and the warrant of every claim."""

    articles: tuple[Article, ...] = ()
    registry: Registry | None = None
    """None where there is no claims.yaml."""
    bibliography: Bibliography | None = None
    """None where there is no references.bib."""
    lock: Lock | None = None
    """None where there is no evidence.lock."""
    warrants: Mapping[str, Warrant] = field(default_factory=dict)
    """By claim id."""
    whole: bool = True
    """The articles are all there are: a claim that none of them uses is unused."""
    as_of: str = ""
    """The day of the check, YYYY-MM-DD; empty where nobody gave one, and then nothing is stale."""
