"""What a sentence says about harms."""

from __future__ import annotations

from evidence.language.negation import negation
from evidence.language.passage import Passage
from evidence.model.statement import Trigger


def read(passage: Passage) -> list[Trigger]:
    """The words about safety; a denied `safe` speaks of harm."""
    return [
        passage.trigger("safety", _value(passage, at), hit.first, hit.last)
        for at, hit in enumerate(passage.of("safety"))
    ]


def _value(passage: Passage, at: int) -> str:
    hit = passage.of("safety")[at]
    if hit.value == "plain" and negation(passage, hit) is not None and passage.word(hit.first - 1) != "no":
        return "harm"
    return hit.value
