"""Quantities: numbers with what they count, how exactly, and within which limits."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from evidence.language.effects import effects
from evidence.language.lexicon import phrases
from evidence.language.numbers import SCALES, TENS, UNITS, Number, numbers
from evidence.language.passage import Passage
from evidence.language.shares import FOLDS, FRACTIONS, shares
from evidence.language.units import Measured, measure
from evidence.model.statement import Quantity

_NUMBERISH = frozenset({*UNITS, *TENS, *SCALES, *FOLDS, *FRACTIONS, "hundred", "dozen"})
_BEFORE = (("approximate", ""), ("over", "over"), ("under", "under"))
"""Names of phrases before a number with the bound they set."""
_AFTER = (("or-more", "over"), ("or-less", "under"), ("or-so", ""))
_AFTERS = frozenset({"or", "and", "+"})
_DASHES = frozenset({"\u2013", "\u2014", "\u2212", "-", "to"})

_Placed = tuple[int, int, Quantity]
"""First and last token, and what they say."""


def read(passage: Passage) -> tuple[Quantity, ...]:
    """Every quantity of a sentence, in order."""
    if not passage.words.numerals and _NUMBERISH.isdisjoint(passage.words.different):
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
        return passage.words.text[passage.words.end(low.last - 1) : passage.words.starts[high.first]] == "-"
    if between[0] in {"%", "percent"}:
        between = between[1:]
    if between == ["and"]:
        return before == "between"
    return len(between) == 1 and between[0] in _DASHES and not (between[0] == "to" and before == "compared")


def _quantity(passage: Passage, measured: Measured) -> _Placed:
    first, before_rough, before_bound = _limits_before(passage, measured.first)
    last, after_rough, after_bound = _limits_after(passage, measured.last)
    approximate, bound = before_rough or after_rough, before_bound or after_bound
    span, words = passage.place(first, last)
    quantity = Quantity(
        kind=measured.kind,
        value=measured.value,
        span=span,
        words=words,
        low=measured.low,
        high=measured.high,
        approximate=approximate,
        bound=bound,
        unit=measured.unit,
        denominator=measured.denominator,
    )
    return first, last, quantity


def _limits_before(passage: Passage, first: int) -> tuple[int, bool, str]:
    """`some`, `at least`, `more than about`: where they begin, whether they make it rough, which bound they set."""
    words = passage.words.words
    approximate, bound = False, ""
    while first > 0 and (endings := _endings().get(words[first - 1])):
        found = next(
            ((len(each), limit) for each, limit in endings if words[max(first - len(each), 0) : first] == each), None
        )
        if found is None:
            break
        first -= found[0]
        approximate, bound = approximate or not found[1], bound or found[1]
    return first, approximate, bound


def _limits_after(passage: Passage, last: int) -> tuple[int, bool, str]:
    words = passage.words.words
    if last == len(words) or words[last] not in _AFTERS:
        return last, False, ""
    for name, limit in _AFTER:
        for phrase in phrases("limits", name):
            if words[last : last + len(phrase)] == [*phrase]:
                return last + len(phrase), not limit, limit
    return last, False, ""


@cache
def _endings() -> dict[str, list[tuple[list[str], str]]]:
    """The phrases before a number by their last word, the longest first, with the bound they set."""
    found: dict[str, list[tuple[list[str], str]]] = {}
    for name, limit in _BEFORE:
        for phrase in phrases("limits", name):
            found.setdefault(phrase[-1], []).append(([*phrase], limit))
    for endings in found.values():
        endings.sort(key=lambda ending: -len(ending[0]))
    return found
