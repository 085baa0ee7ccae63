"""Whether a sentence tells what was found, or what is generally so."""

from __future__ import annotations

from evidence.language.connection import Connection
from evidence.language.passage import Passage

_IRREGULAR = frozenset(
    "bore became began cut did fell felt found gave got grew had held kept knew led lost made meant ran rose said saw "
    "shrank slept spent stood took told was went were".split()
)
_NOT_YET_OVER = frozenset(
    "am are be been being can could had has have having is may might must shall should was were will would".split()
)
"""After one of these a form in -ed is no past tense: `is reduced`, `has reduced`, `was needed`."""

_ADVERBS_BETWEEN = 2


def reported(passage: Passage, main: Connection | None) -> bool:
    """Whether the sentence's finding is in the past tense: `fell by 20%`, `reduced pain`, `were free of attacks`."""
    if main is not None:
        return _past(passage, main.hit.first)
    words = passage.words.words
    return any(_past(passage, at) or words[at] in ("was", "were") for at in range(len(words)))


def _past(passage: Passage, at: int) -> bool:
    word = passage.word(at)
    if not (word in _IRREGULAR or (word.endswith("ed") and len(word) > 4)):
        return False
    before = (passage.word(at - 1 - back) for back in range(_ADVERBS_BETWEEN + 1))
    for earlier in before:
        if earlier in _NOT_YET_OVER:
            return earlier in ("was", "were")
        if not earlier.endswith("ly"):
            return True
    return True
