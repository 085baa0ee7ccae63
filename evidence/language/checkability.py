"""Whether a sentence asserts something that research could support or refute."""

from __future__ import annotations

from evidence.language import advice, comparison, magnitude
from evidence.language.connection import Connection
from evidence.language.passage import Passage
from evidence.model.document import BlockKind
from evidence.model.statement import Quantity

_LEADING = frozenset({"following", "follows"})
_LEAD_WORDS = 3
_SHORTEST = 3
"""Words below which nothing is asserted."""
_MARKUP = ("{%", "{{", "```", "|--", "+--", "+==")
_FRAGMENTS = frozenset({BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.TABLE_CELL, BlockKind.CAPTION})
_TITLES = frozenset({"how", "why", "what", "when", "where", "understanding", "about", "learn"})


def checkable(passage: Passage, found: list[Connection], quantities: tuple[Quantity, ...]) -> bool:
    """Whether a careful health editor would want a source for it."""
    if _no_assertion(passage) or not _about_health(passage) or _says_unknown(passage, found):
        return False
    claims = bool(found) or _share(quantities) or (passage.kind not in _FRAGMENTS and _claims(passage))
    if passage.of("setup", "assignment"):
        return claims and bool(passage.of("attribution", "reporting"))
    if passage.of("setup", "funding", "publication", "person", "trade"):
        return claims and bool(passage.of("attribution", "reporting", "vague"))
    if passage.of("setup", "method", "history"):
        causal = any(connection.hit.scale == "relation" for connection in found)
        return causal or _share(quantities)
    return claims


def _says_unknown(passage: Passage, found: list[Connection]) -> bool:
    """A caveat: what is not known comes before whatever is said of it."""
    unknown = passage.of("setup", "unknown")
    return bool(unknown) and all(unknown[0].first <= connection.hit.first for connection in found)


def _no_assertion(passage: Passage) -> bool:
    """Questions, commands, fragments and markup assert nothing."""
    text = passage.sentence.text.strip()
    if len(passage.words) < _SHORTEST or text.endswith("?") or text.startswith(_MARKUP):
        return True
    if passage.kind is BlockKind.HEADING and passage.word(0) in _TITLES:
        return True
    if _introduces(passage):
        return True
    return advice.imperative_verb(passage) is not None and passage.kind is not BlockKind.HEADING


def _introduces(passage: Passage) -> bool:
    """Whether the sentence only leads up to a list: `it works in the following ways.`, `Following are some points`."""
    words = passage.words.words
    return words[0] == "following" or not _LEADING.isdisjoint(words[-_LEAD_WORDS:])


def _about_health(passage: Passage) -> bool:
    if passage.of("health") or passage.of("species"):
        return True
    context = (passage.previous, passage.stem)
    return any(before is not None and bool(before.of("health")) for before in context)


def _claims(passage: Passage) -> bool:
    """Whether words other than those of cause and effect make a claim."""
    return bool(
        passage.of("safety")
        or passage.of("prevalence")
        or (passage.of("population", "condition") and not passage.of("advice", "explicit"))
        or passage.of("mechanism", "process")
        or comparison.read(passage)
        or magnitude.read(passage)[1]
    )


def _share(quantities: tuple[Quantity, ...]) -> bool:
    return any(quantity.kind in {"percentage", "proportion", "fold", "effect"} for quantity in quantities)
