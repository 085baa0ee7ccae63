"""What is denied: whether a negation governs a word."""

from __future__ import annotations

from evidence.language.lexicon import Hit
from evidence.language.passage import Passage

_REACH = 7
"""How many words a negation carries within its clause."""
_NOT_REALLY = frozenset(
    {"not only", "not just", "not merely", "not necessarily", "no longer", "rather than", "instead of"}
)


def negation(passage: Passage, target: Hit) -> Hit | None:
    """The negation that governs a term; None where there is none, or where two cancel each other out."""
    governing = [hit for hit in passage.of("negation") if _governs(passage, hit, target)]
    return governing[-1] if len(governing) % 2 else None


def _governs(passage: Passage, hit: Hit, target: Hit) -> bool:
    if hit.first <= target.first < hit.last:
        return " ".join(passage.words.words[hit.first : hit.last]) not in _NOT_REALLY
    distance = target.first - hit.last
    if not 0 <= distance <= _REACH or passage.clause(hit.first) != passage.clause(target.first):
        return False
    between = passage.words.words[hit.last : target.first]
    if "but" in between or "," in between:
        return False
    return " ".join(passage.words.words[hit.first : hit.last]) not in _NOT_REALLY
