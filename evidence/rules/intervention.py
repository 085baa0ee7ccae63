"""Whether a sentence is about the intervention of the claim it is tied to."""

from __future__ import annotations

from evidence import language
from evidence.model.claim import Claim
from evidence.model.statement import Statement

_NAMED = 0.5
"""The share of an intervention's words by which a text names it."""


def names_intervention(statement: Statement, claim: Claim) -> bool:
    """Whether the sentence itself names it; so it is for a claim that has none."""
    return not claim.intervention or language.names(statement.text, claim.intervention, _NAMED)


def is_about_intervention(statement: Statement, claim: Claim) -> bool:
    """Whether the sentence, its paragraph so far, or what introduces its list names it."""
    sentence = statement.sentence
    block = sentence.block
    introduction = "" if block.stem is None else sentence.document.blocks[block.stem].text
    told = f"{introduction} {block.text[: sentence.end]}"
    return not claim.intervention or language.names(told, claim.intervention, _NAMED)
