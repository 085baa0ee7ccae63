"""Links that the writer made in a comment: `<!-- claim: back-pain-versus-sham -->`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from evidence.model.document import Block, Comment, Document
from evidence.model.statement import Statement
from evidence.model.text import Span

_CLAIM_COMMENT = re.compile(r"\s*claims?\s*:\s*(\S.*)", re.IGNORECASE | re.DOTALL)
_NAME = re.compile(r"[^\s,;]+")
_APART = re.compile(r"\n[ \t\r]*\n|</?(?:p|li|ul|ol|div|h[1-6]|td|blockquote|section|article)\b", re.IGNORECASE)
"""What between a sentence and a comment shows that the comment does not follow it directly."""


def bindings(document: Document, statements: Sequence[Statement]) -> Iterator[tuple[int, str]]:
    """The statements that comments bind, by index, each with the claim named."""
    for comment in document.comments:
        if match := _CLAIM_COMMENT.match(comment.text):
            at = _bound(comment, document, statements)
            if at is not None:
                yield from ((at, name) for name in _NAME.findall(match.group(1)))


def named(document: Document) -> Iterator[tuple[str, Span]]:
    """Every name of a claim in a comment, with its place."""
    for comment in document.comments:
        if match := _CLAIM_COMMENT.match(comment.text):
            inside = document.source.text.find(comment.text, comment.span.start, comment.span.end)
            start = inside if inside >= 0 else comment.span.start
            for name in _NAME.finditer(comment.text, match.start(1)):
                yield name.group(), Span(start + name.start(), start + name.end())


def _bound(comment: Comment, document: Document, statements: Sequence[Statement]) -> int | None:
    """The sentence that the comment stands in or directly follows, else the next one."""
    before = after = None
    for at, statement in enumerate(statements):
        if statement.span.start <= comment.span.start:
            before = at
        else:
            after = at
            break
    if before is None or not _adjoins(statements[before], comment, document):
        return after
    return before


def _adjoins(statement: Statement, comment: Comment, document: Document) -> bool:
    if comment.span.start < statement.span.end:
        return True
    if _covers(statement.sentence.block, comment):
        return True
    return not _APART.search(document.source.text, statement.span.end, comment.span.start)


def _covers(block: Block, comment: Comment) -> bool:
    runs = block.runs
    return bool(runs) and runs[0].source.start <= comment.span.start < runs[-1].source.end
