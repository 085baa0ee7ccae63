"""Sentences that announce something new, and tell by its purpose what it does: `a new tool to protect women`."""

from __future__ import annotations

from evidence.language.lexicon import terms
from evidence.language.passage import Passage

_NEW = frozenset({"first", "new", "novel"})
_REACH = 4
"""How many words before the thing it may be called new."""


def announces(passage: Passage) -> bool:
    """`They developed a new tool to protect women from HIV`; not `they hope to find new ways to treat it`."""
    if _NEW.isdisjoint(passage.words.different) or not _is_there(passage):
        return False
    words, means = passage.words.words, terms("grammar", "means")
    return any(
        word in means and not _NEW.isdisjoint(words[max(at - _REACH, 0) : at]) and _has_purpose(passage, at)
        for at, word in enumerate(words)
    )


def _is_there(passage: Passage) -> bool:
    """Whether somebody made or found it, and does not only want to."""
    made = terms("grammar", "made")
    return any(word in made and passage.word(at - 1) != "to" for at, word in enumerate(passage.words.words))


def _has_purpose(passage: Passage, at: int) -> bool:
    """Whether it is there to have an effect, or to find a disorder: `a tool to detect gout`, not `to measure sleep`."""
    verb = at + 2
    acts = any(hit.first == verb for hit in passage.of("relation")) or passage.word(verb) in terms(
        "grammar", "diagnose"
    )
    return passage.word(at + 1) == "to" and acts
