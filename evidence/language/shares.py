"""Shares and multiples: `8 out of 10`, `one in five`, `two thirds`, `half of`, `doubled`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from evidence.language.lexicon import values
from evidence.language.numbers import Number
from evidence.language.passage import Passage
from evidence.language.units import DURATIONS, Measured

FOLDS = {
    "doubled": 2.0,
    "doubles": 2.0,
    "doubling": 2.0,
    "twice": 2.0,
    "twofold": 2.0,
    "tripled": 3.0,
    "trebled": 3.0,
    "threefold": 3.0,
    "thrice": 3.0,
    "fourfold": 4.0,
    "quadrupled": 4.0,
    "fivefold": 5.0,
    "sixfold": 6.0,
    "tenfold": 10.0,
    "halved": 0.5,
    "halves": 0.5,
    "halving": 0.5,
}
FRACTIONS = {
    "half": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fifth": 5,
    "fifths": 5,
    "tenth": 10,
}
_SHARES = frozenset({*FOLDS, *FRACTIONS})
_NOT_HALF = frozenset({"life", "lives", "hour", "way", "marathon", "a"})
_PART_OF = frozenset({"of", "less", "more", "lower", "higher", "fewer", "reduction", "increase"})
_OUT_OF = (["out", "of"], ["out", "of", "every"], ["of", "every"])
_IN = (["in"], ["in", "every"])


def shares(passage: Passage, known: Sequence[Number]) -> list[Measured]:
    """All shares and multiples of a sentence."""
    found = [share for low, high in pairwise(known) if (share := _proportion(passage, low, high))]
    if _SHARES.isdisjoint(passage.words.different):
        return found
    for at, word in enumerate(passage.words.words):
        if word in FOLDS and (word not in {"twice", "thrice"} or passage.word(at + 1) in {"as", "the", "more"}):
            found.append(Measured("fold", FOLDS[word], at, at + 1))
        elif word in FRACTIONS and (fraction := _fraction(passage, at, known)):
            found.append(fraction)
    return found


def _proportion(passage: Passage, part: Number, whole: Number) -> Measured | None:
    if not 0 < part.value <= whole.value or whole.value < 2:
        return None
    between = passage.words.words[part.last : whole.first]
    if between in _OUT_OF or (len(between) == 3 and between[1:] == ["out", "of"]):
        return Measured("proportion", part.value / whole.value, part.first, whole.last, "", denominator=whole.value)
    noun_between = len(between) == len(_IN[1]) and between[1] == "in" and between[0].isalpha()
    if (between in _IN or noun_between) and _is_ratio(passage, part, whole):
        return Measured("proportion", part.value / whole.value, part.first, whole.last, "", denominator=whole.value)
    return None


def _is_ratio(passage: Passage, part: Number, whole: Number) -> bool:
    """`one in five`, not `17 in 2012` and not `3 in 10 weeks`."""
    is_year = 1900 <= whole.value <= 2100 and not whole.spelt
    is_time = values("units").get(passage.word(whole.last)) in DURATIONS
    return not is_year and not is_time and part.value == int(part.value) and part.value < 100


def _fraction(passage: Passage, at: int, known: Sequence[Number]) -> Measured | None:
    """A fraction in words; `third` and `quarter` may be ordinals and coins, so they need a number, or `a` and `of`."""
    word, before, after = passage.word(at), passage.word(at - 1), passage.word(at + 1)
    size = FRACTIONS[word]
    number = next((number for number in known if number.last == at and number.spelt), None)
    if number is not None and number.value < size:
        return Measured("proportion", number.value / size, number.first, at + 1, denominator=float(size))
    if word == "half" and after not in _NOT_HALF and before not in {"first", "second", "other", "and"}:
        return Measured("proportion", 0.5, at, at + 1, denominator=2.0)
    if before == "a" and after in _PART_OF and size > 2:
        return Measured("proportion", 1 / size, at - 1, at + 1, denominator=float(size))
    return None
