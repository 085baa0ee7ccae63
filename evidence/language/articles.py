"""The sentences of an article as read so far, each with the sentence that it carries on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from evidence.language.boilerplate import boilerplate
from evidence.language.checkability import cites
from evidence.language.english import foreign_blocks
from evidence.language.listing import carried_on, introduced
from evidence.language.passage import Passage, prepare
from evidence.language.reading import read_passage
from evidence.language.segmentation import sentences
from evidence.model.document import Document, Sentence
from evidence.model.scales import Advice, Attribution, Certainty, Relation
from evidence.model.statement import Statement

_LONGEST = 4000
"""Characters. What is longer is no sentence but a table or a list that lost its marks, or was made to be slow to read:
the scales look from word to word, so that the time grows with the square of the length."""

Settle = Callable[[Passage, Statement], Statement]
"""A statement as the rules read it -> as a tier has it."""


@dataclass(slots=True, eq=False)
class Reading:
    """One sentence on its way to a statement."""

    passage: Passage
    ruled: Statement
    """As the rules alone read it."""
    settled: Statement
    """As a tier has it, before it is joined to what it carries on."""
    stem: Reading | None = None
    """That of the sentence that introduces its list."""


Article = list[Reading | Sentence]
"""Every sentence in order; one that cannot be read, being too long or not English, is left as it is."""


def article(document: Document, settle: Settle) -> Article:
    """The sentences of a document, read by the rules and settled one by one."""
    readings: Article = []
    last_of: dict[int, Reading] = {}
    previous: Passage | None = None
    introductions, foreign, about = introduced(document), foreign_blocks(document), boilerplate(document)
    for sentence in sentences(document):
        if previous is not None and previous.sentence.block is not sentence.block:
            previous = None
        if is_too_long(sentence) or id(sentence.block) in foreign:
            readings.append(sentence)
            continue
        reading = alone(sentence, settle, last_of.get(introductions.get(id(sentence.block), 0)), previous)
        if id(sentence.block) in about:
            reading = replace(reading, settled=replace(reading.settled, checkable=False))
        if cites(reading.passage):
            reading = replace(reading, settled=_silent(reading.settled))
        readings.append(reading)
        last_of[id(sentence.block)] = reading
        previous = reading.passage
    return readings


def unconnected(sentences: Iterable[Sentence], settle: Settle) -> Article:
    """Sentences that have nothing to do with each other."""
    return [
        sentence if is_too_long(sentence) or _is_foreign(sentence) else alone(sentence, settle)
        for sentence in sentences
    ]


def alone(sentence: Sentence, settle: Settle, stem: Reading | None = None, previous: Passage | None = None) -> Reading:
    """One sentence, given what introduces its list and what stands before it, if anything does."""
    passage = prepare(sentence, None if stem is None else stem.passage, previous)
    ruled = read_passage(passage)
    return Reading(passage, ruled, settle(passage, ruled), stem)


def statements(article: Article) -> tuple[Statement, ...]:
    """What the sentences say, items of lists joined to the sentence that introduces them, which stands before them."""
    joined: dict[int, Statement] = {}
    for reading in article:
        joined[id(reading)] = unread(reading) if isinstance(reading, Sentence) else _joined(reading, joined)
    return tuple(joined.values())


def unread(sentence: Sentence) -> Statement:
    """A sentence of which is left open what it says."""
    return Statement(sentence, False, None, Relation.NONE, Certainty.HIGH, Attribution.NONE, Advice.NONE)


def _silent(statement: Statement) -> Statement:
    """The statement as that of a sentence which only names a work."""
    return replace(statement, checkable=False, relation=Relation.NONE, magnitude=None, comparison=None, triggers=())


def is_too_long(sentence: Sentence) -> bool:
    """Whether a stretch without an end is too long to be read as one sentence; what it says is then left open."""
    return sentence.end - sentence.start > _LONGEST


def _is_foreign(sentence: Sentence) -> bool:
    return bool(foreign_blocks(replace(sentence.document, blocks=(sentence.block,))))


def _joined(reading: Reading, before: dict[int, Statement]) -> Statement:
    if reading.stem is None:
        return reading.settled
    return carried_on(reading.settled, before[id(reading.stem)], on_health=bool(reading.passage.of("health")))
