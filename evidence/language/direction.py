"""Which way a sentence says that an outcome goes: down, up, better, worse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from itertools import zip_longest

from evidence.language.lexicon import terms, values
from evidence.language.tokens import tokenise


class Direction(Enum):
    """A change, as the verb that GRADE's statements use for it: third person, plain form, noun."""

    REDUCES = ("reduces", "reduce", "reduction")
    IMPROVES = ("improves", "improve", "improvement")
    INCREASES = ("increases", "increase", "increase")
    WORSENS = ("worsens", "worsen", "worsening")

    def __init__(self, third: str, plain: str, noun: str) -> None:
        self.third = third
        self.plain = plain
        self.noun = noun


@dataclass(frozen=True, slots=True)
class Change:
    """One outcome and the way it goes."""

    direction: Direction
    outcome: tuple[str, ...]
    """The words of the outcome, folded; what only measures it (`risk of`) left out."""
    start: int
    end: int
    """Where the word of change stands in the text."""
    subject: tuple[str, ...]
    """The words before it in its clause: whoever or whatever brings it about, in an active sentence."""

    @property
    def benefits(self) -> bool | None:
        """Whether the change is for the better; None where the outcome does not tell."""
        if self.direction in (Direction.IMPROVES, Direction.WORSENS):
            return self.direction is Direction.IMPROVES
        head = self.outcome[-1]
        if head in terms("outcome-words", "harm"):
            return self.direction is Direction.REDUCES
        return self.direction is Direction.INCREASES if head in terms("outcome-words", "benefit") else None

    @property
    def turned_round(self) -> bool:
        """Whether the subject is the lack or the end of something, and not the thing: `a low intake of salt`."""
        return any(
            word in terms("outcome-words", "inverse")
            or _directions().get(word) in (Direction.REDUCES, Direction.WORSENS)
            for word in self.subject
            if word not in self.outcome
        )


def direction(text: str) -> Direction | None:
    """The first change that a text names; None where it names none."""
    return next((_directions()[word] for word in tokenise(text).words if word in _directions()), None)


def changes(text: str) -> tuple[Change, ...]:
    """Every change of a named outcome that a text asserts: `lowers blood pressure`, `pain was worse`.

    One that is denied is left out, and so is one whose outcome cannot be made out: nothing here is a guess.
    """
    words = tokenise(text)
    plain = _placed(words.words)
    return tuple(
        Change(found, outcome, words.starts[at], words.end(at), _subject(plain[:at]))
        for at, found in enumerate(map(_directions().get, plain))
        if found is not None and not _denied(plain, at) and not _is_no_change(plain, at)
        for outcome in _outcomes(plain, at)
    )


def reversed_change(one: Change, other: Change) -> bool:
    """Whether two changes are of the same outcome and go opposite ways: `less pain` and `worsens back pain`."""
    if not _same(one.outcome, other.outcome):
        return False
    if one.benefits is not None and other.benefits is not None:
        return one.benefits is not other.benefits
    return {one.direction, other.direction} in (
        {Direction.REDUCES, Direction.INCREASES},
        {Direction.IMPROVES, Direction.WORSENS},
    )


def same_outcome(one: Change, other: Change) -> bool:
    """Whether two changes are of the same outcome, one perhaps named more closely: `pain`, `back pain`."""
    return _same(one.outcome, other.outcome)


def outcome_words(text: str) -> tuple[str, ...]:
    """The words of an outcome by its name alone: `risk of a heart attack` is a `heart attack`."""
    return next(_phrases(tokenise(text).words, 0), ())


_DENIAL_REACH = 6
_JOINING = frozenset({"and", "or"})
_NOUNS = frozenset({"reduction", "reductions", "improvement", "improvements", "increase", "increases", "decrease"})
_OF_THE_BODY = frozenset({"back", "limb", "limbs", "body", "leg", "legs", "extremity", "abdomen", "lip", "jaw"})
"""What `lower` only places."""


@cache
def _directions() -> dict[str, Direction]:
    return {word: Direction[section.upper()] for word, section in values("direction").items()}


def _placed(words: Sequence[str]) -> list[str]:
    """The words, `lower` where it only places (`the lower back`) written as `low`."""
    return [
        "low" if word == "lower" and following in _OF_THE_BODY else word
        for word, following in zip_longest(words, words[1:], fillvalue="")
    ]


def _subject(before: Sequence[str]) -> tuple[str, ...]:
    """What stands after the last word that opens a clause."""
    openings = terms("outcome-words", "opening")
    start = next((at + 1 for at in range(len(before) - 1, -1, -1) if before[at] in openings), 0)
    return tuple(before[start:])


def _denied(words: Sequence[str], at: int) -> bool:
    denials = terms("outcome-words", "denial")
    return any(word in denials or word.endswith("n't") for word in words[max(at - _DENIAL_REACH, 0) : at])


def _is_no_change(words: Sequence[str], at: int) -> bool:
    """`more than`, `a cause of`, and `help`, which lends itself to whatever verb follows."""
    following = words[at + 1] if at + 1 < len(words) else ""
    return following == "than" or words[at].startswith("help") or (words[at].startswith("cause") and following == "of")


def _outcomes(words: Sequence[str], at: int) -> tuple[tuple[str, ...], ...]:
    """What goes that way: what follows the word of change, else what stands before it."""
    following = tuple(_phrases(words, at + 1, into=words[at] in _NOUNS))
    return following or tuple(_said_of(words[:at]))


def _phrases(words: Sequence[str], at: int, into: bool = False) -> Iterator[tuple[str, ...]]:
    """The names of outcomes from a place on: one, or several that `and` joins; `into` for what a noun leads to."""
    phrase: list[str] = []
    for word in words[at:]:
        if word in terms("outcome-words", "into") and (into or _measures(phrase)):
            phrase, into = [], True
        elif word in _JOINING and phrase:
            yield from _named(phrase)
            phrase = []
        elif word in terms("outcome-words", "skipped"):
            continue
        elif _ends(word):
            break
        else:
            phrase.append(word)
            into = False
    yield from _named(phrase)


def _named(phrase: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The name of an outcome without what measures it: of `heart disease risk` the disease, of `the risk` nothing."""
    end = len(phrase)
    while end and phrase[end - 1] in terms("outcome-words", "measure"):
        end -= 1
    if end:
        yield tuple(phrase[:end])


def _measures(phrase: Sequence[str]) -> bool:
    return bool(phrase) and phrase[-1] in terms("outcome-words", "measure")


def _ends(word: str) -> bool:
    return not word[0].isalpha() or word in terms("outcome-words", "end") or word in _JOINING or word in _directions()


def _said_of(before: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The outcome that stands before its change: `the pain was`, `back pain`."""
    end = len(before)
    while end and before[end - 1] in terms("outcome-words", "being"):
        end -= 1
    start = end
    while start and not _ends(before[start - 1]) and before[start - 1] not in terms("outcome-words", "skipped"):
        start -= 1
    yield from _named(before[start:end])


def _same(one: Sequence[str], other: Sequence[str]) -> bool:
    mine, others = {_stem(word) for word in one}, {_stem(word) for word in other}
    return _stem(one[-1]) == _stem(other[-1]) and (mine <= others or others <= mine)


def _stem(word: str) -> str:
    return word.removesuffix("s") if len(word) > len("gas") and not word.endswith("ss") else word
