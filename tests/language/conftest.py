from collections.abc import Callable

import pytest

from evidence import language
from evidence.model.document import Block, BlockKind, Document, Run, Sentence
from evidence.model.statement import Statement
from evidence.model.text import Source, Span

Say = Callable[..., Statement]


def _sentence(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Sentence:
    block = Block(kind, text, (Run(0, len(text), Span(0, len(text))),))
    return Sentence(Document(Source("article.md", text), "markdown", (block,)), block, 0, len(text))


@pytest.fixture(scope="session")
def say() -> Say:
    """Reads one sentence; `stem` and `previous` are sentences too, `kind` is that of its block."""

    def read(
        text: str, *, stem: str | None = None, previous: str | None = None, kind: BlockKind = BlockKind.PARAGRAPH
    ) -> Statement:
        return language.read_sentence(
            _sentence(text, BlockKind.LIST_ITEM if stem is not None else kind),
            None if stem is None else _sentence(stem),
            None if previous is None else _sentence(previous),
        )

    return read
