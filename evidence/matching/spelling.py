"""One word spelt in two ways: British and American, singular and plural, with a slip of the pen."""

from __future__ import annotations

import re
from functools import lru_cache

_AMERICAN = re.compile(
    r"ae|oe|(?<=[a-z])our|is(?=(?:e|ed|er|es|ing|ations?)$)|ys(?=(?:e|ed|er|es|ing)$)|ll(?=(?:ed|ing|er)$)|re$|ogue$"
    r"|mme$|sulph|s$"
)
_SPELT = {"ae": "e", "oe": "e", "our": "or", "is": "iz", "ys": "yz", "ll": "l", "re": "er", "ogue": "og", "mme": "m",
          "sulph": "sulf", "s": ""}  # fmt: skip
_SHORTEST = 5
"""In shorter words, a letter makes another word."""
_SAME = ({"vs", "versus"}, {"v", "versus"}, {"wk", "week"}, {"yr", "year"})


@lru_cache(maxsize=8192)
def american(word: str) -> str:
    """The word as Americans spell it, in the singular: a key, not always a word."""
    return _AMERICAN.sub(lambda found: _SPELT[found.group()], word)


def same_spelling(one: str, other: str) -> bool:
    """Whether two words in plain letters are one: `haemorrhages` and `hemorrhage`."""
    return one == other or american(one) == american(other) or {one, other} in _SAME


def misspelt(one: str, other: str) -> bool:
    """Whether one word is the other with a single slip, not in its first letter (`typical`, `atypical`) or a digit."""
    if min(len(one), len(other)) < _SHORTEST or one[0] != other[0] or not (one.isalpha() and other.isalpha()):
        return False
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other, score_cutoff=1) <= 1
