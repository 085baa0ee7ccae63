"""Whether a text has a hedge anywhere in it, whatever that is about."""

from __future__ import annotations

from evidence.language.lexicon import look_up
from evidence.language.tokens import tokenise

_DOUBTS = frozenset({"low", "low-reported", "very-low"})


def has_hedge(text: str) -> bool:
    """Whether some words of doubt stand in a text: of its main claim, of another one, or of a thing."""
    return any(hit.value in _DOUBTS for hit in look_up(tokenise(text)).get("certainty", ()))
