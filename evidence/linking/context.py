"""What a sentence takes over from its surroundings: the sentence before, the stem of its list, the title."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from evidence.linking.words import terms
from evidence.model.document import Block, BlockKind, Document
from evidence.model.statement import Statement

_STEM = 0.5
_CONTINUED = 0.5
_PREVIOUS = 0.2
_TITLE = 0.2
_LONGEST_LIST = 12
_SENTENCE_ENDS = (".", "!", "?", "”", '"')

_CONTINUING = re.compile(
    r"[\"'“‘(\s]*(?:it|its|it[’']s|this|these|those|they|their|such|both|he|she|in addition|also|additionally|moreover|"
    r"furthermore|however|the (?:drug|drugs|treatment|therapy|study|studies|trial|trials|effects?|chemicals?|authors|"
    r"participants|patients|results?|same|latter|former)|by (?:doing|activating)|about|around|some|another)\b",
    re.IGNORECASE,
)
"""Openings of a sentence that goes on with what the one before it spoke of."""


class Surroundings:
    """The terms that each statement of a document takes over, and how far."""

    def __init__(self, document: Document, statements: Sequence[Statement], own: Sequence[Mapping[str, str]]) -> None:
        self._statements = statements
        self._own = own
        self._title = terms(_title(document))
        self._blocks = document.blocks
        self._last_of: dict[int, int] = {id(statement.sentence.block): at for at, statement in enumerate(statements)}
        self._position = {id(block): at for at, block in enumerate(document.blocks)}

    def of(self, at: int) -> dict[str, float]:
        """The terms that a statement takes over."""
        carried = dict.fromkeys(self._title, _TITLE)
        statement = self._statements[at]
        stem = self._stem(statement.sentence.block)
        if stem is not None:
            carried.update(dict.fromkeys(self._own[stem], _STEM))
        if at and self._statements[at - 1].sentence.block is statement.sentence.block:
            share = _CONTINUED if _CONTINUING.match(statement.text) else _PREVIOUS
            carried.update(dict.fromkeys(self._own[at - 1], share))
        for term in self._own[at]:
            carried.pop(term, None)
        return carried

    def _stem(self, block: Block) -> int | None:
        """The last sentence of the block that introduces this one, be it marked as a list or not."""
        if block.stem is not None:
            return self._last_of.get(id(self._blocks[block.stem]))
        for before in reversed(
            self._blocks[max(self._position[id(block)] - _LONGEST_LIST, 0) : self._position[id(block)]]
        ):
            if before.text.rstrip().endswith(":"):
                return self._last_of.get(id(before))
            if before.text.rstrip().endswith(_SENTENCE_ENDS):
                break
        return None


def _title(document: Document) -> str:
    """What the article is about, in its own words: its title, else its first heading."""
    title = document.metadata.get("title")
    if isinstance(title, str) and title:
        return title
    return next((block.text for block in document.blocks if block.kind is BlockKind.HEADING), "")
