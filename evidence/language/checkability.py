"""Whether a sentence asserts something that research could support or refute."""

from __future__ import annotations

from evidence.language import advice
from evidence.language.connection import Connection
from evidence.language.passage import Passage
from evidence.model.document import BlockKind
from evidence.model.statement import Quantity

_MARKUP = ("{%", "{{", "```", "|--", "+--", "+==")
_CLAIMS = ("relation", "safety", "mechanism", "prevalence", "comparison")


def checkable(passage: Passage, found: list[Connection], quantities: tuple[Quantity, ...]) -> bool:
    """Whether a careful health editor would want a source for it."""
    if _no_assertion(passage) or not _about_health(passage) or _says_unknown(passage, found):
        return False
    causal = [connection for connection in found if connection.hit.scale == "relation"]
    if passage.of("setup", "funding", "publication", "person", "trade") and not _finding(passage, causal):
        return False
    if passage.of("setup", "method", "history") and not causal:
        return False
    return bool(found) or any(passage.of(scale) for scale in _CLAIMS) or _share(quantities)


def _says_unknown(passage: Passage, found: list[Connection]) -> bool:
    """A caveat: what is not known comes before whatever is said of it."""
    unknown = passage.of("setup", "unknown")
    return bool(unknown) and all(unknown[0].first <= connection.hit.first for connection in found)


def _no_assertion(passage: Passage) -> bool:
    """Questions, commands, fragments and markup assert nothing."""
    text = passage.sentence.text.strip()
    if len(passage.words) < 3 or text.endswith("?") or text.startswith(_MARKUP):
        return True
    return advice.imperative_verb(passage) is not None and passage.kind is not BlockKind.HEADING


def _about_health(passage: Passage) -> bool:
    if passage.of("health") or passage.of("species"):
        return True
    return passage.previous is not None and bool(passage.previous.of("health"))


def _finding(passage: Passage, found: list[Connection]) -> bool:
    return bool(found) and bool(passage.of("attribution", "reporting", "vague"))


def _share(quantities: tuple[Quantity, ...]) -> bool:
    return any(quantity.kind in {"percentage", "proportion", "fold", "effect"} for quantity in quantities)
