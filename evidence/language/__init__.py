"""What English sentences of health copy say, on the scales of the model.

`read`, `read_sentence` and `same_topic` are the whole surface; everything else in this package may change.
"""

from __future__ import annotations

from evidence.language.passage import Passage, prepare
from evidence.language.reading import read_passage
from evidence.language.segmentation import sentences
from evidence.language.topics import same_topic
from evidence.model.document import Block, Document, Sentence
from evidence.model.statement import Statement

__all__ = ["read", "read_sentence", "same_topic"]


def read(document: Document) -> tuple[Statement, ...]:
    """What every sentence of an article says, in order; list items are read with the sentence that introduces them."""
    statements: list[Statement] = []
    last_of: dict[int, Passage] = {}
    previous: Passage | None = None
    for sentence in sentences(document):
        if previous is not None and previous.sentence.block is not sentence.block:
            previous = None
        stem = last_of.get(id(_stem(sentence.block, document)))
        passage = prepare(sentence, stem, previous)
        statements.append(read_passage(passage))
        last_of[id(sentence.block)] = previous = passage
    return tuple(statements)


def read_sentence(sentence: Sentence, stem: Sentence | None = None, previous: Sentence | None = None) -> Statement:
    """What one sentence says, given the sentence that introduces its list and the one before it, if any."""
    return read_passage(
        prepare(
            sentence,
            prepare(stem) if stem is not None else None,
            prepare(previous) if previous is not None else None,
        )
    )


def _stem(block: Block, document: Document) -> Block | None:
    return None if block.stem is None else document.blocks[block.stem]
