"""Short ways to say what was read."""

from __future__ import annotations

from evidence.language.segmentation import sentences
from evidence.model.document import Block, BlockKind, Document
from evidence.readers import read


def article(text: str, form: str) -> Document:
    """The document that a text makes in a format."""
    return read(f"article.{form}", text.encode())


def texts(document: Document) -> list[str]:
    """The texts of its blocks."""
    return [block.text for block in document.blocks]


def kinds(document: Document) -> list[BlockKind]:
    """The kinds of its blocks."""
    return [block.kind for block in document.blocks]


def outline(document: Document) -> list[tuple[str, str]]:
    """Kind and text of every block."""
    return [(str(block.kind), block.text) for block in document.blocks]


def block(document: Document, beginning: str) -> Block:
    """The block that begins so."""
    return next(block for block in document.blocks if block.text.startswith(beginning))


def cited(document: Document) -> list[tuple[str, str, str]]:
    """Words, kind and target of every citation."""
    return [(b.text[c.start : c.end], c.kind, c.target) for b in document.blocks for c in b.citations]


def said(document: Document) -> list[str]:
    """The sentences."""
    return [sentence.text for sentence in sentences(document)]
