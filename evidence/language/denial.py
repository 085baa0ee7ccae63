"""Where a sentence denies an effect outright: "does not work", "makes no difference", "did not reduce pain"."""

from __future__ import annotations

import re
from functools import cache

from evidence.language.lexicon import terms
from evidence.language.tokens import fold
from evidence.model.scales import Certainty
from evidence.model.statement import Statement
from evidence.model.text import Span

_TO_THE_VERB = re.compile(
    r"\s*(?:(?:also|really|actually|ever|then|itself|appear(?:ed)? to|seem(?:ed)? to|help(?:ed)?(?: to)?|do anything to"
    r"|did anything to)\s+)*"
)
"""What may stand between a negation and the verb that it denies."""
_OTHERWISE = re.compile(
    r"\s+(?:properly|well|hard|out|together|alone|in every|for every\w*|for all|as|like|that way|because|all|every)\b"
)
"""Words after a denial that make it one of how, of when, or of whom."""
_BEFORE = 60
"""How far back a word may stand that makes a denial careful: `there is not enough evidence that it has no effect`."""


def flat_denial(statement: Statement) -> Span | None:
    """The words that deny an effect; None where there are none, or where the sentence is careful about it.

    "Not significantly", "no evidence that" and "may not" are careful; "not only" and "not everyone" deny something
    else.
    """
    if statement.certainty <= Certainty.LOW or statement.sentence.is_question:
        return None
    folded = fold(statement.text)
    found = _phrases().search(folded)
    if found and not _is_careful(folded, *found.span()):
        return statement.sentence.at(*found.span())
    return _denied_verb(statement, folded) if statement.negated else None


def _denied_verb(statement: Statement, folded: str) -> Span | None:
    """`did not reduce`: from the negation to the verb of effect."""
    start = statement.span.start
    for verb in statement.triggered("relation", "causation"):
        for negation in statement.triggered("negation", "not"):
            at, end = negation.span.start - start, verb.span.end - start
            words = folded[at : negation.span.end - start]
            between = folded[negation.span.end - start : verb.span.start - start]
            if words.endswith(("not", "n't", "never")) and at < end and _TO_THE_VERB.fullmatch(between):
                return None if _is_careful(folded, at, end) else Span(negation.span.start, verb.span.end)
    return None


def _is_careful(folded: str, start: int, end: int) -> bool:
    """Whether the words of a denial, those before it in its clause, or those after it, keep it from being flat."""
    words = folded[max(start - _BEFORE, 0) : end].rpartition(",")[2]
    careful = terms("no-effect", "careful")
    return not careful.isdisjoint(re.findall(r"[a-z']+", words)) or _OTHERWISE.match(folded[end:]) is not None


@cache
def _phrases() -> re.Pattern[str]:
    phrases = "|".join(sorted(map(re.escape, terms("no-effect", "denial")), key=len, reverse=True))
    return re.compile(rf"\b(?:{phrases})\b")
