"""What is denied: whether a negation governs a word."""

from __future__ import annotations

from itertools import pairwise

from evidence.language.lexicon import Hit, terms
from evidence.language.passage import Passage

_REACH, _REACH_OF_EVIDENCE, _REACH_OF_WITHOUT = 7, 16, 1
"""How many words `not`, `no evidence that` and `without` carry within their clause."""


def negation(passage: Passage, target: Hit) -> Hit | None:
    """The negation that governs a term; None where there is none, or where two cancel each other out."""
    governing = [hit for hit in passage.of("negation") if hit.value != "apparent" and _governs(passage, hit, target)]
    return governing[-1] if len(governing) % 2 else None


def may_deny(passage: Passage) -> bool:
    """Whether a negation can be of what the sentence asserts: not `without pain`, nor what `although` concedes."""
    asserted = {passage.clause(hit.first) for hit in passage.of("relation")}
    return any(
        hit.value != "apparent"
        and passage.word(hit.first) != "without"
        and (not asserted or passage.clause(hit.first) in asserted)
        and not _conceded(passage, passage.clause(hit.first))
        for hit in passage.of("negation")
    )


def _conceded(passage: Passage, clause: int) -> bool:
    first = next(at for at in range(len(passage.words)) if passage.clause(at) == clause)
    return passage.word(first) in terms("grammar", "conceding")


def _governs(passage: Passage, hit: Hit, target: Hit) -> bool:
    if hit.first <= target.first < hit.last:
        return True
    of_evidence = hit.value == "evidence"
    distance = target.first - hit.last
    if not 0 <= distance <= (_REACH_OF_EVIDENCE if of_evidence else _reach(passage, hit)):
        return False
    if passage.clause(hit.first) != passage.clause(target.first):
        return False
    between = passage.words.words[hit.last : target.first]
    if any(pair in (("and", "is"), ("and", "are"), ("and", "was"), ("and", "were")) for pair in pairwise(between)):
        return False
    return "but" not in between and (of_evidence or "," not in between)


def _reach(passage: Passage, hit: Hit) -> int:
    """`without raising it` denies the raising, `people without pain due to rest` only the pain."""
    return _REACH_OF_WITHOUT if passage.word(hit.first) == "without" else _REACH
