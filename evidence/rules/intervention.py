"""Whether a sentence is about the intervention, the comparator and the outcome of the claim it is tied to."""

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
    return not claim.intervention or language.names(_told(statement), claim.intervention, _NAMED)


def article_names_intervention(statement: Statement, claim: Claim) -> bool:
    """Whether any sentence of the article names it."""
    blocks = statement.sentence.document.blocks
    return not claim.intervention or any(language.names(block.text, claim.intervention, _NAMED) for block in blocks)


def is_about_effect(statement: Statement, claim: Claim) -> bool:
    """Whether these name both the intervention and the outcome, the latter by a further term perhaps."""
    told = _told(statement)
    outcomes = (claim.outcome, *claim.terms)
    about_outcome = not claim.outcome or any(language.names(told, name, _NAMED) for name in outcomes)
    return about_outcome and is_about_intervention(statement, claim)


def apart(comparators: str, intervention: str) -> str:
    """What tells comparators from the intervention: `usual`, of a usual diet against the DASH diet."""
    known = language.stems(intervention)
    return " ".join(word for word in comparators.split() if known.isdisjoint(language.stems(word)))


def _told(statement: Statement) -> str:
    sentence = statement.sentence
    block = sentence.block
    introduction = "" if block.stem is None else sentence.document.blocks[block.stem].text
    return f"{introduction} {block.text[: sentence.end]}"
