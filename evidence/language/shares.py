"""Shares and multiples: `8 out of 10`, `one in five`, `two thirds`, `half of`, `doubled`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from evidence.language.lexicon import phrases, values
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
    "halve": 0.5,
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
_NOT_HALF = frozenset({"life", "lives", "hour", "way", "marathon", "past", "a", "an"})
_PART_OF = frozenset({"of", "less", "more", "lower", "higher", "fewer", "reduction", "increase", "as"})
_AFTER_CHANGE = frozenset(
    {"", ".", ",", ";", ":", "!", "?", "(", ")", "\u2013", "\u2014", "after", "among", "and", "at", "but", "compared"}
    | {"during", "for", "if", "in", "on", "or", "over", "than", "versus", "when", "while", "with", "within"}
)
"""What may follow `by a third` that is no noun: a third what would be an ordinal."""
_OF_CHANGE = frozenset({"by", "of"})
_CUTS = frozenset({"cut", "cuts", "cutting", "slash", "slashed", "slashes", "slashing"})
_HALVES = frozenset({"both", "equal", "in", "into", "the", "two"})
"""Words before `halves` that make them parts of a thing."""
_OUT_OF = (["out", "of"], ["out", "of", "every"], ["of", "every"])
_IN = (["in"], ["in", "every"])


def shares(passage: Passage, known: Sequence[Number]) -> list[Measured]:
    """All shares and multiples of a sentence."""
    found = [share for low, high in pairwise(known) if (share := _proportion(passage, low, high))]
    if _SHARES.isdisjoint(passage.words.different):
        return found
    for at, word in enumerate(passage.words.words):
        if word in FOLDS and _multiplies(passage, at):
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


def _multiplies(passage: Passage, at: int) -> bool:
    """`twice as likely` and `halves the risk`, not `twice a day` and `the two halves of the trial`."""
    word, after = passage.word(at), passage.word(at + 1)
    if word in {"twice", "thrice"}:
        return after in {"as", "the", "more"}
    return word != "halves" or (after != "of" and passage.word(at - 1) not in _HALVES)


def _fraction(passage: Passage, at: int, known: Sequence[Number]) -> Measured | None:
    """A fraction in words; `third` and `quarter` may be ordinals and coins: see `_is_part`."""
    word, before, after = passage.word(at), passage.word(at - 1), passage.word(at + 1)
    size = FRACTIONS[word]
    number = next((number for number in known if number.last == at and number.spelt), None)
    if number is not None and number.value < size:
        is_part = word.endswith("s") or after in _PART_OF or after in _AFTER_CHANGE
        return _part(number.value / size, number.first, at + 1, size) if is_part else None
    if word == "half" and before == "in" and after in _AFTER_CHANGE and not _CUTS.isdisjoint(passage.words.words[:at]):
        return Measured("fold", 0.5, at - 1, at + 1)
    if word == "half" and after not in _NOT_HALF and before not in {"first", "second", "other", "and"}:
        return _part(1 / size, at, at + 1, size)
    return _part(1 / size, at - 1, at + 1, size) if before == "a" and size > 2 and _is_part(passage, at) else None


def _is_part(passage: Passage, at: int) -> bool:
    """`a third of`, `a third lower`, and `cut by nearly a third`, not `a third trial` nor `by a third party`."""
    after = passage.word(at + 1)
    if after in _PART_OF:
        return True
    lead = at - 2
    while passage.word(lead) not in _OF_CHANGE and passage.word(lead) in _rough():
        lead -= 1
    return after in _AFTER_CHANGE and passage.word(lead) in _OF_CHANGE


def _part(value: float, first: int, last: int, size: int) -> Measured:
    return Measured("proportion", value, first, last, denominator=float(size))


@cache
def _rough() -> frozenset[str]:
    """The words that make a number rough or the end of a range: `nearly`, `up`, `to`."""
    sections = ("approximate", "over", "under")
    return frozenset(word for name in sections for phrase in phrases("limits", name) for word in phrase)
