"""Blocks of prose to sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.language.boundaries import ABSORBED, ends
from evidence.model.document import Block, BlockKind, Document, Sentence

_ENDED = re.compile(r"[.!?…][\"”’'»)\]]*\s*$")
_CLOSING_MARKS = 20
"""Characters, at most, from a full stop to what follows its sentence."""
_CLOSING = {"“": "”", "«": "»", "„": "“"}
_SINGLE = re.compile(r"(?<![\w’'])[‘'](?=[\w“\"…]).{1,1000}?[.,!?…][’'](?!\w)", re.DOTALL)


def sentences(document: Document) -> tuple[Sentence, ...]:
    """The sentences of a document in order, headings included; entries of the reference list are none."""
    return tuple(
        sentence
        for block in document.blocks
        if block.kind is not BlockKind.REFERENCE
        for sentence in _sentences(document, block)
    )


def _sentences(document: Document, block: Block) -> Iterator[Sentence]:
    quotations = () if block.quotation else tuple(_quotations(block.text))
    for start, end in _spans(block):
        quoted = block.quotation or any(opened <= start and end <= closed for opened, closed in quotations)
        yield Sentence(document, block, start, end, quoted)


def _spans(block: Block) -> Iterator[tuple[int, int]]:
    text = block.text
    start = 0
    for end in (*ends(_without_citations(block)), len(text)):
        words = text[start:end]
        stripped = words.strip()
        if stripped:
            begin = start + len(words) - len(words.lstrip())
            yield begin, begin + len(stripped)
        start = end


def _without_citations(block: Block) -> str:
    """The text with citations out of the way: those that follow a full stop belong to the sentence it ends."""
    text, pieces, at = block.text, [], 0
    filler = ""
    for citation in block.citations:
        if citation.kind == "link" or citation.start < at:
            continue
        between = text[at : citation.start]
        written = text[citation.start] in "[(^;" or citation.kind in ("number", "footnote")
        follows = _ENDED.search(between[-_CLOSING_MARKS:]) or (filler == ABSORBED and not between.strip())
        filler = ABSORBED if written and follows else "X"
        pieces += [between, filler * (citation.end - citation.start)]
        at = citation.end
    return "".join(pieces) + text[at:]


def _quotations(text: str) -> Iterator[tuple[int, int]]:
    """The ranges that stand in quotation marks; one that is never closed goes on in the next block."""
    for opening, closing in _CLOSING.items():
        start = text.find(opening)
        while start >= 0:
            end = text.find(closing, start)
            yield start, end + 1 if end >= 0 else len(text)
            start = text.find(opening, end) if end >= 0 else -1
    yield from _straight(text)
    if "'" in text or "‘" in text:
        yield from (match.span() for match in _SINGLE.finditer(text))


def _straight(text: str) -> Iterator[tuple[int, int]]:
    start = text.find('"')
    while start >= 0:
        end = text.find('"', start + 1)
        if end < 0 and start:
            return
        yield start, end + 1 if end >= 0 else len(text)
        start = text.find('"', end + 1) if end >= 0 else -1
