"""Quantities: numbers with what they count, how exactly, and within which limits."""

from __future__ import annotations

from evidence.language.effects import effects
from evidence.language.numbers import SCALES, TENS, UNITS, Number, numbers
from evidence.language.passage import Passage
from evidence.language.units import Measured, measure, share
from evidence.model.statement import Quantity

_NUMBERISH = frozenset(
    {*UNITS, *TENS, *SCALES, "hundred", "dozen", "half", "third", "quarter", "thirds", "quarters", "double", "doubles"}
    | {"doubled", "doubling", "triple", "tripled", "trebled", "halved", "halves", "twofold", "threefold", "fourfold"}
    | {"fivefold", "sixfold", "tenfold", "twice", "thrice", "fifth", "fifths", "tenth", "halving", "quadrupled"}
)
_APPROXIMATE = (
    ("about",),
    ("around",),
    ("approximately",),
    ("roughly",),
    ("nearly",),
    ("almost",),
    ("some",),
    ("an", "estimated"),
    ("estimated",),
    ("circa",),
    ("approx",),
    ("approx", "."),
    ("~",),
    ("\u2248",),
    ("close", "to"),
    ("virtually",),
    ("nearly", "all"),
    ("just", "about"),
    ("in", "the", "region", "of"),
)
_OVER = (
    ("more", "than"),
    ("over",),
    ("at", "least"),
    ("above",),
    ("exceeding",),
    ("greater", "than"),
    (">",),
    ("\u2265",),
    ("upwards", "of"),
    ("no", "fewer", "than"),
    ("no", "less", "than"),
    ("a", "minimum", "of"),
    ("just", "over"),
    ("well", "over"),
    ("higher", "than"),
    ("longer", "than"),
    ("older", "than"),
)
_UNDER = (
    ("up", "to"),
    ("fewer", "than"),
    ("less", "than"),
    ("under",),
    ("below",),
    ("at", "most"),
    ("as", "many", "as"),
    ("as", "much", "as"),
    ("<",),
    ("\u2264",),
    ("no", "more", "than"),
    ("a", "maximum", "of"),
    ("just", "under"),
    ("lower", "than"),
    ("shorter", "than"),
    ("younger", "than"),
    ("as", "few", "as"),
    ("as", "little", "as"),
)
_AFTER_OVER = (
    ("or", "more"),
    ("or", "older"),
    ("and", "over"),
    ("or", "over"),
    ("and", "older"),
    ("+",),
    ("and", "above"),
)
_AFTER_UNDER = (("or", "less"), ("or", "fewer"), ("and", "under"), ("or", "under"), ("or", "younger"))
_AFTER_ROUGH = (("or", "so"), ("or", "thereabouts"))
_DASHES = frozenset({"\u2013", "\u2014", "\u2212", "-", "to"})


def read(passage: Passage) -> tuple[Quantity, ...]:
    """Every quantity of a sentence, in order."""
    words = passage.words
    if not any(word in _NUMBERISH or word[0].isdecimal() for word in words.words):
        return ()
    found = effects(passage)
    taken = {at for _, first, last in found for at in range(first, last)}
    quantities = [(first, quantity) for quantity, first, _ in found]
    for first, last, quantity in _counted(passage, taken):
        if taken.isdisjoint(range(first, last)):
            taken.update(range(first, last))
            quantities.append((first, quantity))
    return tuple(quantity for _, quantity in sorted(quantities, key=lambda pair: pair[0]))


def _counted(passage: Passage, taken: set[int]) -> list[tuple[int, int, Quantity]]:
    found = []
    for measured in share(passage):
        found.append(_quantity(passage, measured))
    known = [number for number in numbers(passage) if number.first not in taken]
    for at, number in enumerate(known):
        following = known[at + 1] if at + 1 < len(known) else None
        other = following if following is not None and _range(passage, number, following) else None
        measured = measure(passage, number, other)
        if measured is not None:
            found.append(_quantity(passage, measured))
    return found


def _range(passage: Passage, low: Number, high: Number) -> bool:
    """Whether two numbers are the ends of a range: `10-20`, `3 to 5`, `between 5 and 10 years`."""
    if low.value >= high.value:
        return False
    between = passage.words.words[low.last : high.first]
    if not between:
        return passage.words.text[passage.words.ends[low.last - 1] : passage.words.starts[high.first]] == "-"
    if between[0] in {"%", "percent"}:
        between = between[1:]
    if between == ["and"]:
        return passage.word(low.first - 1) == "between"
    return (
        len(between) == 1
        and between[0] in _DASHES
        and (between[0] != "to" or passage.word(low.first - 1) != "compared")
    )


def _quantity(passage: Passage, measured: Measured) -> tuple[int, int, Quantity]:
    first, last = measured.first, measured.last
    approximate, bound = False, ""
    for phrases, limit in ((_APPROXIMATE, ""), (_OVER, "over"), (_UNDER, "under"), (_APPROXIMATE, "")):
        length = _ending(passage, first, phrases)
        if length:
            first -= length
            approximate, bound = approximate or not limit, bound or limit
    for phrases, limit in ((_AFTER_OVER, "over"), (_AFTER_UNDER, "under"), (_AFTER_ROUGH, "")):
        length = _starting(passage, last, phrases)
        if length and not bound:
            last += length
            approximate, bound = approximate or not limit, limit
    trigger = passage.trigger("", "", first, last)
    quantity = Quantity(
        measured.kind,
        measured.value,
        trigger.span,
        trigger.words,
        measured.low,
        measured.high,
        approximate,
        bound,
        measured.unit,
        measured.denominator,
    )
    return first, last, quantity


def _ending(passage: Passage, at: int, phrases: tuple[tuple[str, ...], ...]) -> int:
    words = passage.words.words
    return max((len(phrase) for phrase in phrases if tuple(words[max(at - len(phrase), 0) : at]) == phrase), default=0)


def _starting(passage: Passage, at: int, phrases: tuple[tuple[str, ...], ...]) -> int:
    words = passage.words.words
    return max((len(phrase) for phrase in phrases if tuple(words[at : at + len(phrase)]) == phrase), default=0)
