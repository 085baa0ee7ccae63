"""What English sentences of health copy say, on the scales of the model.

`read`, `read_sentence`, `same_topic` and `is_too_long` are the whole surface; everything else here may change.
"""

from __future__ import annotations

from evidence.language.listing import carried_on, introduced
from evidence.language.passage import Passage, prepare
from evidence.language.reading import read_passage
from evidence.language.segmentation import sentences
from evidence.language.topics import same_topic
from evidence.model.document import Document, Sentence
from evidence.model.scales import Advice, Attribution, Certainty, Relation
from evidence.model.statement import Statement

__all__ = ["is_too_long", "read", "read_sentence", "same_topic"]

_LONGEST = 4000
"""Characters. What is longer is no sentence but a table or a list that lost its marks, or was made to be slow to read:
the scales look from word to word, so that the time grows with the square of the length."""


def read(document: Document) -> tuple[Statement, ...]:
    """What every sentence of an article says, in order; list items are read with the sentence that introduces them."""
    statements: list[Statement] = []
    last_of: dict[int, tuple[Passage, Statement]] = {}
    previous: Passage | None = None
    introductions = introduced(document)
    for sentence in sentences(document):
        if previous is not None and previous.sentence.block is not sentence.block:
            previous = None
        if is_too_long(sentence):
            statements.append(_unread(sentence))
            continue
        stem = last_of.get(introductions.get(id(sentence.block), 0))
        passage = prepare(sentence, stem and stem[0], previous)
        statement = read_passage(passage)
        if stem is not None:
            statement = carried_on(statement, stem[1], on_health=bool(passage.of("health")))
        statements.append(statement)
        last_of[id(sentence.block)] = passage, statement
        previous = passage
    return tuple(statements)


def is_too_long(sentence: Sentence) -> bool:
    """Whether a stretch without an end is too long to be read as one sentence; what it says is then left open."""
    return sentence.end - sentence.start > _LONGEST


def _unread(sentence: Sentence) -> Statement:
    return Statement(sentence, False, None, Relation.NONE, Certainty.HIGH, Attribution.NONE, Advice.NONE)


def read_sentence(sentence: Sentence, stem: Sentence | None = None, previous: Sentence | None = None) -> Statement:
    """What one sentence says, given the sentence that introduces its list and the one before it, if any."""
    introduction = None if stem is None else prepare(stem)
    passage = prepare(sentence, introduction, None if previous is None else prepare(previous))
    statement = read_passage(passage)
    if introduction is None:
        return statement
    return carried_on(statement, read_passage(introduction), on_health=bool(passage.of("health")))
