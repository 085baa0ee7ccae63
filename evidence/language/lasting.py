"""For how long a sentence says that an effect holds."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from evidence.language.duration import length_of
from evidence.language.lexicon import terms
from evidence.language.offsets import offset
from evidence.language.tokens import Words, tokenise
from evidence.model.statement import Statement
from evidence.model.text import Span

_LEAST = ("60", "180", "365", "730", "3650")
"""The sections of the lexicon that name a least time in days."""
_ADJECTIVES = frozenset({"180", "365", "3650"})
_PLAIN_EFFECTS = frozenset({"180", "3650"})
"""What lasts is said of effects; `long-term effects` are mostly looked for."""
_AHEAD, _BACK, _REACH = 3, 5, 12
"""How many words may stand between the words of time and the noun after them, the noun before, and an effect's verb."""
_TURNS = frozenset({",", ";", ":", "(", ")", ".", "who", "which", "that", "when", "after", "if", "of", "for", "in"})
_STOPS = frozenset(
    {",", ";", ":", "(", ")", "who", "which", "that", "when", "while", "after", "if", "because", "since"}
)
_DENIALS = frozenset({"no", "not", "never", "without", "nor", "rarely", "short"})
_DENIED = 3
_UP_TO = frozenset({"at", "for", "least", "to", "up"})


class Lasting(NamedTuple):
    """Words that say how long an effect holds."""

    span: Span
    words: str
    days: float
    """The least time that they promise."""


def said_to_last(statement: Statement) -> Lasting | None:
    """The longest time for which a sentence says that an effect holds; None where it says nothing of the sort.

    What is so called without being an effect, as long-term care, a permanent stoma, or a trial lasting six weeks, is
    none.
    """
    if not statement.triggered("duration") and all(quantity.kind != "duration" for quantity in statement.quantities):
        return None
    words = tokenise(statement.text)
    found = [*_named(statement, words), *_counted(statement, words)]
    return max(found, key=lambda each: each.days, default=None)


def _named(statement: Statement, words: Words) -> Iterator[Lasting]:
    for trigger in statement.triggered("duration"):
        first = _token_at(statement, words, trigger.span)
        form = " ".join(tokenise(trigger.words).words)
        if form not in _sections() or first is None or _denied(words.words[max(first - _DENIED, 0) : first]):
            continue
        last = first + len(form.split())
        section = _sections()[form]
        if _of_noun(words, last, section) or _of_subject(words, first) or _of_verb(statement, words, first, last):
            yield Lasting(trigger.span, trigger.words, float(section))


def _counted(statement: Statement, words: Words) -> Iterator[Lasting]:
    """`relief lasts for two years`."""
    for quantity in statement.quantities:
        length = length_of(quantity)
        first = _token_at(statement, words, quantity.span)
        if length is None or first is None:
            continue
        lead = [word for word in words.words[max(first - _BACK, 0) : first] if word not in _UP_TO]
        if lead and lead[-1] in terms("lasting", "last") and _of_subject(words, first):
            yield Lasting(quantity.span, quantity.words, length)


def _of_noun(words: Words, last: int, section: str) -> bool:
    """`lasting relief`, `permanent pain relief`; some terms have the noun in them."""
    if section not in _ADJECTIVES:
        return False
    for word in words.words[last - 1 : last + _AHEAD]:
        if word in _TURNS or word in terms("lasting", "harm"):
            return False
        if word in terms("lasting", "benefit") or (section in _PLAIN_EFFECTS and word in terms("lasting", "effect")):
            return True
    return False


def _of_subject(words: Words, first: int) -> bool:
    """`the effects are long lasting`, `the relief lasts for years`."""
    before = words.words[max(first - _BACK, 0) : first]
    verbs = terms("lasting", "copula") | terms("lasting", "last")
    verb = next((at for at in range(len(before) - 1, -1, -1) if before[at] in verbs), None)
    if verb is None or not _STOPS.isdisjoint(before[verb:]):
        return False
    subject = words.words[max(first - 2 * _BACK, 0) : first - len(before) + verb]
    opening = max((at for at, word in enumerate(subject, start=1) if word in _STOPS), default=0)
    nouns = terms("lasting", "benefit") | terms("lasting", "effect")
    return not nouns.isdisjoint(subject[opening:]) and terms("lasting", "harm").isdisjoint(subject)


def _of_verb(statement: Statement, words: Words, first: int, last: int) -> bool:
    """`relieves pain for good`: an effect in the same clause, and nothing after the words that they belong to."""
    following = words.words[last] if last < len(words) else ""
    if following.isalpha() and following not in {"and", "or", "but", "by", "with", "without"}:
        return False
    if _of_end(words, first):
        return True
    for trigger in statement.triggered("relation", "causation"):
        verb = _token_at(statement, words, trigger.span)
        if verb is not None and 0 <= first - verb <= _REACH and _STOPS.isdisjoint(words.words[verb:first]):
            return True
    return False


def _of_end(words: Words, first: int) -> bool:
    """`the pain went away for good`: a complaint and the word of its end in the same clause."""
    before = words.words[max(first - _REACH, 0) : first]
    opening = max((at for at, word in enumerate(before, start=1) if word in _STOPS), default=0)
    clause = before[opening:]
    return not terms("lasting", "end").isdisjoint(clause) and not terms("outcome-words", "harm").isdisjoint(clause)


def _denied(before: list[str]) -> bool:
    return any(word in _DENIALS or word.endswith("n't") for word in before)


def _token_at(statement: Statement, words: Words, span: Span) -> int | None:
    """The token that a span of the file begins with; None where it begins within one."""
    try:
        return words.starts.index(offset(statement.sentence, span))
    except ValueError:
        return None


@cache
def _sections() -> dict[str, str]:
    return {form: section for section in _LEAST for form in terms("lasting", section)}
