"""Quantities: numbers with what they count, how exactly, and within which limits."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.language.effects import effects
from evidence.language.lexicon import phrases
from evidence.language.numbers import SCALES, TENS, UNITS, Number, numbers
from evidence.language.passage import Passage
from evidence.language.shares import FOLDS, FRACTIONS, shares
from evidence.language.units import Measured, measure
from evidence.model.statement import Quantity

_NUMBERISH = frozenset({*UNITS, *TENS, *SCALES, *FOLDS, *FRACTIONS, "hundred", "dozen"})
_BEFORE = (("approximate", ""), ("over", "over"), ("under", "under"), ("approximate", ""))
"""Words before a number with the bound they set, in the order in which they are peeled off: `some`, `at least`."""
_AFTER = (("or-more", "over"), ("or-less", "under"), ("or-so", ""))
_DASHES = frozenset({"\u2013", "\u2014", "\u2212", "-", "to"})

_Placed = tuple[int, int, Quantity]
"""First and last token, and what they say."""


def read(passage: Passage) -> tuple[Quantity, ...]:
    """Every quantity of a sentence, in order."""
    if not any(word in _NUMBERISH or word[0].isdecimal() for word in passage.words.words):
        return ()
    placed: list[_Placed] = []
    taken: set[int] = set()
    for first, last, quantity in _readings(passage):
        if taken.isdisjoint(range(first, last)):
            taken.update(range(first, last))
            placed.append((first, last, quantity))
    return tuple(quantity for _, _, quantity in sorted(placed, key=lambda each: each[0]))


def _readings(passage: Passage) -> Iterator[_Placed]:
    """All readings, the more telling first: effects before shares, shares before plain numbers."""
    yield from effects(passage)
    known = numbers(passage)
    for measured in shares(passage, known):
        yield _quantity(passage, measured)
    for at, number in enumerate(known):
        following = known[at + 1] if at + 1 < len(known) else None
        other = following if following is not None and _is_range(passage, number, following) else None
        plain = measure(passage, number, other)
        if plain is not None:
            yield _quantity(passage, plain)


def _is_range(passage: Passage, low: Number, high: Number) -> bool:
    """Whether two numbers are the ends of a range: `10-20`, `3 to 5`, `between 5 and 10 years`."""
    if low.value >= high.value:
        return False
    between = passage.words.words[low.last : high.first]
    before = passage.word(low.first - 1)
    if not between:
        return passage.words.text[passage.words.ends[low.last - 1] : passage.words.starts[high.first]] == "-"
    if between[0] in {"%", "percent"}:
        between = between[1:]
    if between == ["and"]:
        return before == "between"
    return len(between) == 1 and between[0] in _DASHES and not (between[0] == "to" and before == "compared")


def _quantity(passage: Passage, measured: Measured) -> _Placed:
    first, last = measured.first, measured.last
    approximate, bound = False, ""
    for name, limit in _BEFORE:
        length = _ending(passage, first, name)
        if length:
            first -= length
            approximate, bound = approximate or not limit, bound or limit
    for name, limit in _AFTER:
        length = _starting(passage, last, name)
        if length and not bound:
            last += length
            approximate, bound = approximate or not limit, limit
    whole = passage.trigger("", "", first, last)
    quantity = Quantity(
        kind=measured.kind,
        value=measured.value,
        span=whole.span,
        words=whole.words,
        low=measured.low,
        high=measured.high,
        approximate=approximate,
        bound=bound,
        unit=measured.unit,
        denominator=measured.denominator,
    )
    return first, last, quantity


def _ending(passage: Passage, at: int, name: str) -> int:
    """How many words just before a token make up the longest phrase of that name."""
    words = passage.words.words
    return next((len(each) for each in phrases("limits", name) if words[max(at - len(each), 0) : at] == [*each]), 0)


def _starting(passage: Passage, at: int, name: str) -> int:
    words = passage.words.words
    return next((len(each) for each in phrases("limits", name) if words[at : at + len(each)] == [*each]), 0)
