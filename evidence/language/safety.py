"""What a sentence says about harms."""

from __future__ import annotations

from evidence.language.lexicon import Hit, terms
from evidence.language.negation import negation
from evidence.language.passage import Passage
from evidence.model.statement import Trigger

_NEAR = 4
"""How far behind the words the verb may stand."""


def read(passage: Passage) -> list[Trigger]:
    """The words about safety; a denied `safe` speaks of harm, and `observed` is what a study did not see."""
    if "safety" not in passage.hits:
        return []
    return [
        passage.trigger("safety", _value(passage, at), hit.first, hit.last)
        for at, hit in enumerate(passage.of("safety"))
    ]


def _value(passage: Passage, at: int) -> str:
    hit = passage.of("safety")[at]
    if hit.value == "plain" and negation(passage, hit) is not None and passage.word(hit.first - 1) != "no":
        return "harm"
    if hit.value == "absolute" and passage.word(hit.first - 1) in {"not", "isn't", "aren't", "wasn't"}:
        return "harm"
    if hit.value == "absolute" and _was_observed(passage, hit):
        return "observed"
    return "harm" if hit.value == "ailment" else hit.value


def _was_observed(passage: Passage, hit: Hit) -> bool:
    """`no adverse events were reported` tells what one study saw, not that there are none."""
    words = passage.words.words
    return not terms("grammar", "seen").isdisjoint(words[: hit.last + _NEAR])
