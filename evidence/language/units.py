"""What a number counts: people, percent, weeks, milligrams."""

from __future__ import annotations

from typing import NamedTuple

from evidence.language.numbers import Number, numbers
from evidence.language.passage import Passage

PEOPLE = frozenset(
    [
        "people",
        "persons",
        "patients",
        "participants",
        "adults",
        "women",
        "men",
        "children",
        "subjects",
        "volunteers",
        "individuals",
        "infants",
        "babies",
        "adolescents",
        "teenagers",
        "students",
        "americans",
        "britons",
        "users",
        "smokers",
        "girls",
        "boys",
        "mothers",
        "fathers",
        "newborns",
        "workers",
        "nurses",
        "doctors",
        "residents",
        "families",
        "pregnancies",
        "births",
        "cases",
        "deaths",
        "respondents",
        "survivors",
        "veterans",
        "athletes",
        "sufferers",
        "humans",
        "physicians",
        "dentists",
        "toddlers",
        "pensioners",
        "employees",
        "members",
        "couples",
        "twins",
        "pairs",
    ]
)
_ANIMALS = frozenset(["mice", "rats", "rabbits", "monkeys", "animals", "dogs", "pigs", "hamsters"])
_STUDIES = frozenset(
    ["studies", "trials", "reviews", "rcts", "experiments", "surveys", "papers", "meta", "analyses", "cohorts"]
)
_THINGS = frozenset(
    [
        "countries",
        "hospitals",
        "sessions",
        "treatments",
        "times",
        "points",
        "visits",
        "cups",
        "glasses",
        "servings",
        "portions",
        "units",
        "cigarettes",
        "drinks",
        "steps",
        "calories",
        "kcal",
        "meals",
        "eggs",
        "tablets",
        "pills",
        "capsules",
        "doses",
        "needles",
        "weeks'",
        "sites",
        "centres",
        "centers",
        "clinics",
        "practices",
        "conditions",
        "disorders",
        "symptoms",
        "genes",
        "events",
        "fractures",
        "strokes",
        "attacks",
        "injections",
        "miles",
        "kilometres",
        "households",
    ]
)
_COUNTED = PEOPLE | _ANIMALS | _STUDIES | _THINGS
_DURATION = {
    **dict.fromkeys(("second", "seconds", "sec"), "seconds"),
    **dict.fromkeys(("minute", "minutes", "min", "mins"), "minutes"),
    **dict.fromkeys(("hour", "hours", "hr", "hrs"), "hours"),
    **dict.fromkeys(("day", "days"), "days"),
    **dict.fromkeys(("week", "weeks", "wk"), "weeks"),
    **dict.fromkeys(("month", "months"), "months"),
    **dict.fromkeys(("year", "years", "yr", "yrs"), "years"),
    **dict.fromkeys(("decade", "decades"), "decades"),
}
_DOSE = frozenset(
    [
        "mg",
        "milligrams",
        "milligram",
        "g",
        "grams",
        "gram",
        "mcg",
        "µg",
        "μg",
        "ug",
        "micrograms",
        "kg",
        "kilograms",
        "kilogram",
        "ml",
        "millilitres",
        "milliliters",
        "litres",
        "liters",
        "l",
        "iu",
        "lb",
        "lbs",
        "pounds",
        "ounces",
        "oz",
        "mmhg",
        "mmol",
        "ng",
        "mol",
        "kj",
        "cm",
        "mm",
        "hz",
    ]
)
_CURRENCY = {"$": "dollars", "\u00a3": "pounds", "\u20ac": "euros"}
_MONEY_WORDS = frozenset({"dollars", "euros", "cents", "pence"})
_FOLDS = {
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
_FRACTIONS = {"half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "tenth": 10}
_MONTHS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
    ]
)


class Measured(NamedTuple):
    """A number with its kind and unit: tokens `first` up to, not including, `last`."""

    kind: str
    value: float
    first: int
    last: int
    unit: str = ""
    low: float | None = None
    high: float | None = None
    denominator: float | None = None


def share(passage: Passage) -> list[Measured]:
    """Shares and multiples: `8 out of 10`, `one in five`, `half of`, `two thirds`, `doubled`, `3-fold`."""
    known = numbers(passage)
    found = [measured for at, low in enumerate(known[:-1]) if (measured := _proportion(passage, low, known[at + 1]))]
    for at, word in enumerate(passage.words.words):
        if word in _FOLDS and not (word in {"twice", "thrice"} and passage.word(at + 1) not in {"as", "the", "more"}):
            found.append(Measured("fold", _FOLDS[word], at, at + 1))
        elif word in _FRACTIONS and (measured := _fraction(passage, at, known)):
            found.append(measured)
    return found


def _proportion(passage: Passage, part: Number, whole: Number) -> Measured | None:
    between = passage.words.words[part.last : whole.first]
    if not 0 < part.value <= whole.value or whole.value < 2:
        return None
    if between in (["out", "of"], ["out", "of", "every"], ["of", "every"]) or (
        between and between[-2:] == ["out", "of"] and len(between) <= 3
    ):
        pass
    elif between in (["in"], ["in", "every"]):
        year = 1900 <= whole.value <= 2100 and not whole.spelt
        if year or part.value != int(part.value) or part.value > 99 or passage.word(whole.last) in _DURATION:
            return None
    else:
        return None
    return Measured("proportion", part.value / whole.value, part.first, whole.last, denominator=whole.value)


def _fraction(passage: Passage, at: int, known: list[Number]) -> Measured | None:
    """A fraction in words; `third` and `quarter` alone may be ordinals, so they need an article, a number or `of`."""
    word = passage.word(at)
    before = passage.word(at - 1)
    number = next((number for number in known if number.last == at and number.spelt), None)
    if number is not None:
        value, first = number.value / _FRACTIONS[word], number.first
    elif word == "half" and passage.word(at + 1) not in {"life", "lives", "hour", "way"} and before != "first":
        value, first = 0.5, at
    elif (
        before in {"a", "one"}
        and word in {"third", "quarter", "fifth", "tenth"}
        and passage.word(at + 1) in {"of", "less", "more", "lower", "higher", "fewer", "reduction"}
    ):
        value, first = 1 / _FRACTIONS[word], at - 1
    else:
        return None
    return Measured("proportion", value, first, at + 1, denominator=float(_FRACTIONS[word])) if value <= 1 else None


def measure(passage: Passage, number: Number, other: Number | None) -> Measured | None:
    """A number with what follows and precedes it; `other` is the upper end of a range."""
    last = other.last if other is not None else number.last
    low, high = (number.value, other.value) if other is not None else (None, None)
    value = number.value if other is None else (number.value + other.value) / 2
    whole = Number(number.first, last, value, number.spelt)
    kind, first, last, unit = _unit(passage, whole)
    return Measured(kind, value, first, last, unit, low, high) if kind else None


def _unit(passage: Passage, number: Number) -> tuple[str, int, int, str]:
    """Kind, first and last token, and unit; an empty kind for what is no quantity."""
    for reading in (_percent, _fold, _age, _money, _year, _duration, _dose, _count):
        found = reading(passage, number)
        if found is not None:
            return found
    bare_one = number.spelt and number.value <= 1
    ordinal = passage.word(number.last) in {"st", "nd", "rd", "th"}
    return ("" if bare_one or ordinal else "number", number.first, number.last, "")


_Reading = tuple[str, int, int, str] | None


def _percent(passage: Passage, number: Number) -> _Reading:
    at = number.last
    word = passage.word(at)
    if word in {"%", "percent", "pc"}:
        last = at + 1
    elif (word, passage.word(at + 1)) == ("per", "cent"):
        last = at + 2
    else:
        return None
    return "percentage", number.first, last, "%"


def _fold(passage: Passage, number: Number) -> _Reading:
    word, following = passage.word(number.last), passage.word(number.last + 1)
    if word in {"fold", "x"}:
        return "fold", number.first, number.last + 1, ""
    if word == "times" and following in {
        "more",
        "higher",
        "as",
        "greater",
        "the",
        "less",
        "lower",
        "better",
        "faster",
        "likelier",
        "stronger",
        "larger",
        "longer",
    }:
        return "fold", number.first, number.last + 1, ""
    return None


def _age(passage: Passage, number: Number) -> _Reading:
    following = [passage.word(number.last), passage.word(number.last + 1)]
    if following in (["years", "old"], ["year", "old"], ["year", "olds"], ["years", "of"]):
        return "age", number.first, number.last + 2 + (following[1] == "of"), "years"
    if passage.word(number.first - 1) in {"aged", "age", "ages"}:
        return "age", number.first - 1, number.last, "years"
    return None


def _money(passage: Passage, number: Number) -> _Reading:
    sign = passage.word(number.first - 1)
    if sign in _CURRENCY:
        return "money", number.first - 1, number.last, _CURRENCY[sign]
    if passage.word(number.last) in _MONEY_WORDS:
        return "money", number.first, number.last + 1, passage.word(number.last)
    return None


def _year(passage: Passage, number: Number) -> _Reading:
    written = passage.words.text[passage.words.starts[number.first] : passage.words.ends[number.first]]
    if len(written) != 4 or not written.isdecimal() or not 1800 <= number.value < 2100:
        return _day(passage, number)
    if passage.word(number.last) in _COUNTED | _DOSE or passage.word(number.last) in {"%", "of"}:
        return None
    return "year", number.first, number.last, ""


def _day(passage: Passage, number: Number) -> _Reading:
    """The day of a date is no quantity: `16 November`, `Nov. 16`."""
    before = {passage.word(number.first - 1), passage.word(number.first - 2)}
    if number.value <= 31 and (
        passage.word(number.last) in _MONTHS - {"may", "march"} or before & (_MONTHS - {"may", "march"})
    ):
        return "", number.first, number.last, ""
    return None


def _duration(passage: Passage, number: Number) -> _Reading:
    unit = _DURATION.get(passage.word(number.last))
    return None if unit is None else ("duration", number.first, number.last + 1, unit)


def _dose(passage: Passage, number: Number) -> _Reading:
    unit = passage.word(number.last)
    return ("dose", number.first, number.last + 1, unit) if unit in _DOSE else None


def _count(passage: Passage, number: Number) -> _Reading:
    """A number and the noun it counts, with up to three words between: `three placebo-controlled clinical trials`."""
    if passage.word(number.first - 1) == "=" and passage.word(number.first - 2) == "n":
        return "count", number.first - 2, number.last, "people"
    at = number.last
    if passage.word(at) == "of":
        return None
    for last in range(at, min(at + 4, len(passage.words))):
        word = passage.word(last)
        if word in _COUNTED:
            return "count", number.first, last + 1, word
        if not word.isalpha() or word in _BREAKS:
            break
    return None


_BREAKS = frozenset(
    [
        "of",
        "in",
        "and",
        "or",
        "to",
        "for",
        "with",
        "per",
        "the",
        "a",
        "an",
        "than",
        "was",
        "were",
        "is",
        "are",
        "had",
        "have",
        "from",
        "by",
        "at",
        "on",
        "that",
        "which",
    ]
)
