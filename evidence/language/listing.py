"""Lists: an item that carries on the sentence before the list says what that sentence says of it."""

from __future__ import annotations

from dataclasses import replace

from evidence.model.document import Block, Document
from evidence.model.scales import Attribution, Certainty, Relation
from evidence.model.statement import Statement

_MODALS = frozenset({"may", "might", "could"})
_FINITE = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "can",
        "may",
        "might",
        "could",
        "will",
        "would",
        "should",
        "does",
    ]
)
_LONGEST = 12
"""Words up to which an item without a finite verb is taken for a name: `migraine and tension headaches`."""


def introduced(document: Document) -> dict[int, int]:
    """The block that introduces each list item, both by identity.

    Plain text has no marks for lists: there, lines without a full stop that follow a line with a colon are items too.
    """
    stems: dict[int, int] = {}
    opened: Block | None = None
    for block in document.blocks:
        if block.stem is not None:
            stems[id(block)] = id(document.blocks[block.stem])
        elif opened is not None and _is_line(block):
            stems[id(block)] = id(opened)
        elif document.format == "plain":
            opened = block if block.text.rstrip().endswith(":") else None
    return stems


def carried_on(item: Statement, stem: Statement, *, on_health: bool) -> Statement:
    """An item with the hedges, the authority and, where it has none itself, the relation of its stem.

    `on_health` tells whether the item speaks of health itself, so that a stem such as "Mint relieves:" need not.
    """
    if not _continues(item) or _asserts_more(item):
        return item
    asserted = stem.checkable or on_health
    relation = item.relation or (stem.relation if asserted else Relation.NONE)
    conditional = stem.relation is Relation.CONDITIONAL_CAUSATION or _last_word(stem) in _MODALS
    if conditional and relation is Relation.CAUSATION:
        relation = Relation.CONDITIONAL_CAUSATION
    return replace(
        item,
        checkable=item.checkable or (asserted and relation is not Relation.NONE),
        relation=relation,
        certainty=item.certainty if item.certainty is Certainty.ABSOLUTE else min(item.certainty, stem.certainty),
        attribution=item.attribution if item.attribution is not Attribution.NONE else stem.attribution,
        negated=item.negated or (stem.negated and item.relation is Relation.NONE),
    )


def _is_line(block: Block) -> bool:
    return not block.text.rstrip().endswith((".", "!", "?", ":", '"', "\u201d"))


def _continues(item: Statement) -> bool:
    """Whether the item opens in the middle of a sentence: with a form in -ing, in lower case, or without a verb."""
    words = item.text.split()
    if item.sentence.block.text[: item.sentence.start].strip() or not words:
        return False
    if words[0].endswith("ing") or words[0][:1].islower():
        return True
    return len(words) <= _LONGEST and item.relation is Relation.NONE and _FINITE.isdisjoint(words)


def _asserts_more(item: Statement) -> bool:
    """Whether a relative clause claims something of its own: `releasing endorphins, which relieve pain`."""
    _, relative, clause = item.text.replace(" which ", " that ").partition(" that ")
    return bool(relative) and any(trigger.words in clause for trigger in item.triggered("relation"))


def _last_word(stem: Statement) -> str:
    return stem.text.lower().rstrip(" :\u2014\u2013-.\u2026").rpartition(" ")[2]
