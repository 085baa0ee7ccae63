"""The stem of a word: what its inflections, its derivations and its two spellings have in common.

Both sides of a comparison are stemmed alike, so a stem need not be a word, and folding may go too far as
long as it goes equally far: `tumours` and `tumor` both come to `tumor`, `reduces` and `reduction` to `reduc`.
"""

from __future__ import annotations

import re

from evidence.linking.data import lines

_SPELLINGS = (
    ("z", "s"), ("ae", "e"), ("oe", "e"), ("ph", "f"), ("our", "or"), ("ogue", "og"), ("ense", "ence"), ("tre", "ter"),
)  # fmt: skip
"""British and American spellings, folded into one."""
_FOLDED = re.compile("|".join(spelling for spelling, _ in _SPELLINGS))

_INFLECTIONS = ("ings", "ing", "ies", "ied", "es", "ed", "s")
_NO_PLURAL = ("ss", "us", "is")
_SHORTEST_INFLECTED = 3

_DERIVATIONS = frozenset(lines("derivations.txt"))
"""The longest that fits goes first."""
_ANY_DERIVATION = tuple(_DERIVATIONS)
_LONGEST_DERIVATION = max(map(len, _DERIVATIONS))
_SHORTEST_DERIVED = 4
_ROUNDS = 3

_LAST_VOWEL = "eyi"
_DOUBLED = re.compile(r"([a-z])\1")


def stem(word: str) -> str:
    """The stem of a word given in lower case."""
    word = _underived(_uninflected(_respelt(word)))
    if len(word) > _SHORTEST_INFLECTED and word[-1] in _LAST_VOWEL:
        word = word[:-1]
    if word.endswith("ct"):
        word = word[:-1]
    return _DOUBLED.sub(r"\1", word)


def _respelt(word: str) -> str:
    if len(word) >= _SHORTEST_DERIVED and _FOLDED.search(word):
        for spelling, folded in _SPELLINGS:
            if spelling in word:
                word = word.replace(spelling, folded)
    return word


def _uninflected(word: str) -> str:
    if word.endswith(_NO_PLURAL):
        return word
    for ending in _INFLECTIONS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_INFLECTED:
            return word[: -len(ending)]
    return word


def _underived(word: str) -> str:
    for _ in range(_ROUNDS):
        shorter = _one_ending_less(word)
        if shorter == word:
            return word
        word = shorter
    return word


def _one_ending_less(word: str) -> str:
    if not word.endswith(_ANY_DERIVATION):
        return word
    for length in range(min(len(word) - _SHORTEST_DERIVED, _LONGEST_DERIVATION), 0, -1):
        if word[-length:] in _DERIVATIONS:
            return word[:-length]
    return word
