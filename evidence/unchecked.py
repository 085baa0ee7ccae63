"""What a check leaves unchecked, and why: parts of articles, citations without a bibliography, unverified works."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from evidence import language
from evidence.model.claim import Registry
from evidence.model.document import Document
from evidence.model.finding import NotChecked
from evidence.model.project import Article
from evidence.model.record import SOURCES, Lock, Record
from evidence.model.reference import Bibliography, Reference
from evidence.model.statement import Statement
from evidence.model.text import Span


def unverified(bibliography: Bibliography | None, lock: Lock | None, unread: str = "") -> Iterator[NotChecked]:
    """Every reference that the lock does not vouch for, in order of the bibliography, and why.

    `unread` is the path of a lock that there is, and could not be read.
    """
    missing = f"{unread} cannot be read" if unread else "there is no evidence.lock, which 'evidence lock' writes"
    if bibliography is None:
        return
    for reference in bibliography.references.values():
        if why := _why(reference, lock, missing):
            line = bibliography.source.place(reference.span.start).line
            yield NotChecked(f"reference {reference.citekey!r}", why, bibliography.source.path, line)


def left_out(document: Document, statements: tuple[Statement, ...]) -> Iterator[NotChecked]:
    """The parts of an article that were not read."""
    for why, span in (*document.not_read, *_unread(statements)):
        yield NotChecked("part of the article", why, document.path, document.source.place(span.start).line)


def _unread(statements: Iterable[Statement]) -> Iterator[tuple[str, Span]]:
    """Why sentences were left unread, and where; once for neighbours with the same reason."""
    for why, neighbours in groupby(statements, _why_unread):
        if why:
            yield why, next(neighbours).span


def _why_unread(statement: Statement) -> str:
    if statement.scores is not None:
        return ""
    if language.is_too_long(statement.sentence):
        return "has no end for too long to be read as a sentence"
    return "is not in English"


def unsourced(articles: Sequence[Article], registry: Registry | None) -> Iterator[NotChecked]:
    """What only a bibliography can tell: whether the works cited are there."""
    why = "there is no bibliography to look them up in"
    for article in articles:
        if any(citation.kind == "key" for block in article.document.blocks for citation in block.citations):
            yield NotChecked("citations", why, article.document.path)
    if registry and any(claim.evidence for claim in registry.claims):
        yield NotChecked("sources of the claims", why, registry.source.path)


def covers(record: Record | None, reference: Reference) -> bool:
    """Whether a record answers what the entry asks by now, and all sources have answered."""
    return record is not None and record.answers_to(reference) and not record.unanswered


def _why(reference: Reference, lock: Lock | None, missing: str) -> str:
    if not reference.can_be_looked_up:
        return "cannot be looked up: the entry has neither an identifier nor a title"
    if lock is None:
        return f"not locked: {missing}"
    record = lock.records.get(reference.citekey)
    if record is None:
        return f"not locked: {lock.source.path} has no record of it; 'evidence lock' looks it up"
    if not record.answers_to(reference):
        return "changed since it was locked; 'evidence lock' looks it up again"
    if record.unanswered:
        asked = " and ".join(SOURCES.get(name, name) for name in record.unanswered)
        return f"not fully locked: {asked} could not be asked; 'evidence lock' asks again"
    return ""
