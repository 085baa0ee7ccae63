"""Text to sentences."""

from __future__ import annotations

from evidence.model.document import Block, BlockKind, Document, Sentence


def sentences(document: Document) -> tuple[Sentence, ...]:
    """The sentences of a document in order, headings included; entries of the reference list are none."""
    return tuple(
        Sentence(document, block, start, end, block.quotation)
        for block in document.blocks
        if block.kind is not BlockKind.REFERENCE
        for start, end in _spans(block)
    )


def _spans(block: Block) -> list[tuple[int, int]]:
    from nupunkt import sent_spans

    found = []
    for start, end in sent_spans(block.text):
        words = block.text[start:end]
        stripped = words.strip()
        if stripped:
            begin = start + len(words) - len(words.lstrip())
            found.append((begin, begin + len(stripped)))
    return found
