"""Whether advice urges its reader to take something up, rather than offers it, warns, or sends them to a doctor."""

from __future__ import annotations

from typing import NamedTuple

from evidence.language.lexicon import terms
from evidence.language.offsets import offset
from evidence.language.tokens import tokenise
from evidence.model.scales import Advice, Attribution, Certainty
from evidence.model.statement import Statement, Trigger

_AFTER, _BEFORE = 5, 12
"""How many words after those of the advice, and before them, decide what it amounts to."""
_TOLD = 8
"""Within how many words a reader is told what to do."""
_OTHERWISE = frozenset({",", "after", "because", "before", "during", "if", "instead", "than", "when", "while"})
"""What follows these is not what a reader is told to do: `drink water before ...`."""


class Urge(NamedTuple):
    """Words that tell a reader to do something, and what they tell them to do."""

    trigger: Trigger
    told: str


def urging(statement: Statement) -> Urge | None:
    """What a sentence urges its reader to do; None where it does no such thing.

    An offer (`may be offered`), advice against something, and advice to see somebody about it do not count, nor do
    praise that only implies advice (`an effective way to`) and what a body named in the sentence recommends.
    """
    asked = statement.sentence.is_question
    if asked or statement.advice is Advice.NONE or statement.certainty is Certainty.VERY_LOW:
        return None
    trigger = next((each for each in statement.triggered("advice") if _urges(statement, each)), None)
    return None if trigger is None else Urge(trigger, _told(statement, trigger))


def _urges(statement: Statement, trigger: Trigger) -> bool:
    at = offset(statement.sentence, trigger.span)
    words = set(tokenise(trigger.words).words)
    following = set(tokenise(statement.text[at + len(trigger.words) :]).words[:_AFTER])
    before = tokenise(statement.text[:at]).words[-_BEFORE:]
    if not _is_urgent(statement, trigger.value, words, following):
        return False
    softened = terms("counsel", "offer") | terms("counsel", "care") | terms("counsel", "against")
    doubted = terms("counsel", "doubt")
    return (
        softened.isdisjoint(words | following)
        and terms("counsel", "offer").isdisjoint(before[-1:])
        and not any(word in doubted or word.endswith("n't") for word in before)
    )


def _is_urgent(statement: Statement, value: str, words: set[str], following: set[str]) -> bool:
    """Whether the words tell the reader, or those who treat them, to do it; what others recommend is their word."""
    if value == "implicit":
        return "should" in words and not terms("counsel", "practice").isdisjoint(following)
    if not terms("counsel", "recommend").isdisjoint(words):
        return statement.attribution is not Attribution.SPECIFIC
    return not (terms("counsel", "ought") | terms("counsel", "uptake")).isdisjoint(words)


def _told(statement: Statement, trigger: Trigger) -> str:
    """`take ginger for nausea` after "should"; where something "should be given", what stands before that as well."""
    at = offset(statement.sentence, trigger.span)
    words = tokenise(statement.text[at:]).words[:_TOLD]
    end = next((step for step, word in enumerate(words) if word in _OTHERWISE), len(words))
    before = statement.text[:at] if "be" in words[:end] else ""
    return " ".join([before, *words[:end]])
