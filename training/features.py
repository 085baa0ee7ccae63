"""Examples as the linear model sees them: read by the rules, then by the very code that runs in the package."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from evidence import readers
from evidence.language import is_too_long
from evidence.language.linear.features import marks, tokens
from evidence.language.listing import carried_on, introduced
from evidence.language.passage import Passage, prepare
from evidence.language.reading import read_passage
from evidence.language.segmentation import sentences
from evidence.model.document import Block, BlockKind, Document, Run, Sentence
from evidence.model.statement import Statement
from evidence.model.text import Source, Span
from training.examples import Example

Feature = tuple[str, ...]
"""The section of the weights (words, pairs, marks) and the parts of the feature."""
Reading = tuple[Passage, Statement]


def readings(examples: Sequence[Example], articles: Path) -> list[Reading]:
    """What the rules read of each example: in its article where its document is one, else alone."""
    texts = defaultdict(set)
    for example in examples:
        texts[example.document].add(example.text)
    found = {
        (name, reading[0].sentence.text): reading
        for name, wanted in texts.items()
        if (path := articles / name).suffix and path.is_file()
        for reading in in_article(path)
        if reading[0].sentence.text in wanted
    }
    return [found.get((example.document, example.text)) or alone(example.text) for example in examples]


def features(reading: Reading) -> list[Feature]:
    """All features of a sentence, each once."""
    passage, statement = reading
    seen = tokens(passage)
    words = {("words", word) for word in seen}
    pairs = {("pairs", *pair) for pair in pairwise(seen)}
    return sorted(words | pairs | {("marks", *mark) for mark in marks(passage, statement, seen)})


def alone(text: str) -> Reading:
    """The reading of a sentence that is all there is of its document."""
    block = Block(BlockKind.PARAGRAPH, text, (Run(0, len(text), Span(0, len(text))),))
    sentence = Sentence(Document(Source("example", text), "plain", (block,)), block, 0, len(text))
    passage = prepare(sentence)
    return passage, read_passage(passage)


def in_article(path: Path) -> Iterator[Reading]:
    """The readings of all sentences of an article, as `evidence.language.read` reads them."""
    document = readers.read(str(path), path.read_bytes())
    introductions = introduced(document)
    last_of: dict[int, Reading] = {}
    previous: Passage | None = None
    for sentence in sentences(document):
        if is_too_long(sentence):
            continue
        block = sentence.block
        stem = last_of.get(introductions.get(id(block), 0))
        before = previous if previous is not None and previous.sentence.block is block else None
        passage = prepare(sentence, stem and stem[0], before)
        statement = read_passage(passage)
        if stem is not None:
            statement = carried_on(statement, stem[1], on_health=bool(passage.of("health")))
        last_of[id(block)] = passage, statement
        previous = passage
        yield passage, statement
