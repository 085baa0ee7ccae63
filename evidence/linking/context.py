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
_OPENING = 3
"""How many sentences at the beginning may speak of an intervention before it is named."""
_LEAD = 8
"""How many sentences at the beginning say what the article is about."""
_SENTENCE_ENDS = (".", "!", "?", "”", '"')

_CONTINUING = re.compile(
    r"[\"'“‘(\s]*(?:it|its|it[’']s|this|these|those|they|their|such|both|he|she|in addition|also|additionally|moreover|"
    r"furthermore|however|the (?:drug|drugs|treatment|therapy|study|studies|trial|trials|effects?|chemicals?|authors|"
    r"participants|patients|results?|same|latter|former)|by (?:doing|activating)|about|around|some|another)\b",
)
"""Openings of a sentence, in lower case, that goes on with what the one before it spoke of."""

_STANDING_IN = (
    r"(?:drug|treatment|therap(?:y|ies)|medicine|surgery|operation|procedure|technique|method|approach|strategy|program(?:me)?|"
    r"intervention|device|cell|cream|vaccine|supplement|diet|pill|injection|training|course|service|app|remed(?:y|ies)|"
    r"product|compound|extract|molecule|agent|antibod(?:y|ies)|tool|system|test|technology)s?"
)
_PRONOUN = re.compile(r"[\"'“‘(\s]*(?:it|this|these|they|both)\b")
_REFERRING = re.compile(rf"\W(?:the|this|these|that|our|its|their|such)\s+(?:[\w-]+\s+){{0,3}}?{_STANDING_IN}\b")
_INTRODUCING = re.compile(rf"\W{_STANDING_IN}\b")
"""Pronouns and noun phrases that stand for an intervention named elsewhere, in lower case and after a space (a pattern
that begins with a character is found faster); headlines and leads leave articles out."""


class Surroundings:
    """The terms that each statement of a document takes over, and how far."""

    def __init__(self, document: Document, statements: Sequence[Statement], own: Sequence[Mapping[str, str]]) -> None:
        self._statements = statements
        self._own = own
        self._title = terms(_title(document))
        self._blocks = document.blocks
        self._before = set(self._title).union(*own[:_LEAD])
        self._upto = 0
        self._last_of: dict[int, int] = {id(statement.sentence.block): at for at, statement in enumerate(statements)}
        self._position = {id(block): at for at, block in enumerate(document.blocks)}

    def referents(self, at: int) -> frozenset[str]:
        """The terms of the text before a statement, where it refers back to something without naming it."""
        text = " " + self._statements[at].text.lower()
        opens = at < _OPENING or self._statements[at].sentence.block.kind is BlockKind.HEADING
        if not (_PRONOUN.match(text) or _REFERRING.search(text) or (opens and _INTRODUCING.search(text))):
            return frozenset()
        while self._upto < at:
            self._before.update(self._own[self._upto])
            self._upto += 1
        return frozenset(self._before)

    def of(self, at: int) -> dict[str, float]:
        """The terms that a statement takes over."""
        carried = dict.fromkeys(self._title, _TITLE)
        statement = self._statements[at]
        inside = at > 0 and self._statements[at - 1].sentence.block is statement.sentence.block
        stem = None if inside else self._stem(statement.sentence.block)
        if stem is not None:
            carried.update(dict.fromkeys(self._own[stem], _STEM))
        if inside:
            share = _CONTINUED if _CONTINUING.match(statement.text.lower()) else _PREVIOUS
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
