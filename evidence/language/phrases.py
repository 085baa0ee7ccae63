"""Reads what a registry says in a few words as an article's sentence is read."""

from __future__ import annotations

from functools import lru_cache

from evidence.language.articles import is_too_long, unread
from evidence.language.passage import prepare
from evidence.language.reading import read_passage
from evidence.model.document import Block, BlockKind, Document, Run, Sentence
from evidence.model.statement import Statement
from evidence.model.text import Source, Span


@lru_cache(maxsize=4096)
def read_phrase(words: str) -> Statement:
    """What a phrase says on all the scales, by the rules of reading alone; its places are those within the phrase."""
    block = Block(BlockKind.PARAGRAPH, words, (Run(0, len(words), Span(0, len(words))),))
    sentence = Sentence(Document(Source("", words), "plain", (block,)), block, 0, len(words))
    return unread(sentence) if is_too_long(sentence) else read_passage(prepare(sentence))
