"""Whether a sentence tells what was found, or what is generally so."""

from __future__ import annotations

from functools import lru_cache

from evidence.language.connection import Connection
from evidence.language.lexicon import terms
from evidence.language.passage import Passage

_ADVERBS_BETWEEN = 2
_SHORTEST = 5
"""Letters of the shortest form in -ed that is taken for a verb: not `need`, not `seed`."""
_WAS = frozenset({"was", "were"})
_NOUNS = frozenset({"association", "effect-noun"})
"""Sections of the relation lexicon with words that have no tense of their own."""


def reported(passage: Passage, main: Connection | None) -> bool:
    """Whether the sentence's finding is in the past tense: `fell by 20%`, `showed a reduction`, `were free of pain`."""
    if main is not None:
        at = main.hit.first
        was = passage.word(at - 1) in ("was", "were") or passage.word(at - 2) in ("was", "were")
        return _past(passage, at) or was or (_has_no_tense(passage, main) and _after_past(passage, at))
    return _tells_past(passage)


@lru_cache(maxsize=1)
def _tells_past(passage: Passage) -> bool:
    """Whether any verb of the sentence is in the past tense."""
    words, past = passage.words.words, terms("grammar", "past")
    if not _WAS.isdisjoint(passage.words.different):
        return True
    return any(_past(passage, at) for at, word in enumerate(words) if word[-2:] == "ed" or word in past)


def _past(passage: Passage, at: int) -> bool:
    """Whether a word is in the past tense; `is reduced`, `has reduced`, `are led` are not."""
    word = passage.word(at)
    if not (word in terms("grammar", "past") or (word.endswith("ed") and len(word) >= _SHORTEST)):
        return False
    for earlier in (passage.word(at - 1 - back) for back in range(_ADVERBS_BETWEEN + 1)):
        if earlier in terms("grammar", "auxiliary"):
            return earlier in ("was", "were", "had")
        if earlier in terms("grammar", "present"):
            return False
        if not earlier.endswith("ly"):
            return True
    return True


def _has_no_tense(passage: Passage, main: Connection) -> bool:
    """Whether the connection is a noun, an adjective or a form in -ing, whose verb stands before it."""
    word = passage.word(main.hit.first)
    noun = main.hit.value in _NOUNS or main.hit.scale == "comparison"
    return word.endswith("ing") or (noun and word not in terms("grammar", "present"))


def _after_past(passage: Passage, at: int) -> bool:
    """Whether the nearest verb before a place in its clause is in the past: `had fewer colds`."""
    clause = passage.clause(at)
    for earlier in range(at - 1, -1, -1):
        if passage.clause(earlier) != clause:
            continue
        word = passage.word(earlier)
        if _past(passage, earlier) or word in ("was", "were"):
            return True
        if word in terms("grammar", "auxiliary") or word in terms("grammar", "present"):
            return False
    return False
