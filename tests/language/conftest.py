from collections.abc import Callable

import pytest

from evidence.language.articles import alone, statements
from evidence.language.passage import Passage, prepare
from evidence.model.document import Block, BlockKind, Document, Run, Sentence
from evidence.model.statement import Statement
from evidence.model.text import Source, Span

Say = Callable[..., Statement]


def _sentence(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Sentence:
    block = Block(kind, text, (Run(0, len(text), Span(0, len(text))),))
    return Sentence(Document(Source("article.md", text), "markdown", (block,)), block, 0, len(text))


def _as_ruled(_: Passage, ruled: Statement) -> Statement:
    return ruled


@pytest.fixture(scope="session")
def say() -> Say:
    """Reads one sentence by the rules alone; `stem` and `previous` are sentences too, `kind` is that of its block."""

    def read(
        text: str, *, stem: str | None = None, previous: str | None = None, kind: BlockKind = BlockKind.PARAGRAPH
    ) -> Statement:
        sentence = _sentence(text, BlockKind.LIST_ITEM if stem is not None else kind)
        introduction = None if stem is None else alone(_sentence(stem), _as_ruled)
        before = None if previous is None else prepare(_sentence(previous))
        reading = alone(sentence, _as_ruled, introduction, before)
        return statements([reading] if introduction is None else [introduction, reading])[-1]

    return read
