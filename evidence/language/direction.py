"""Which way a sentence says that an outcome goes: down, up, better, worse."""

from __future__ import annotations

from enum import Enum


class Direction(Enum):
    """A change, as the verb that GRADE's statements use for it: third person, plain form, noun."""

    REDUCES = ("reduces", "reduce", "reduction")
    IMPROVES = ("improves", "improve", "improvement")
    INCREASES = ("increases", "increase", "increase")

    def __init__(self, third: str, plain: str, noun: str) -> None:
        self.third = third
        self.plain = plain
        self.noun = noun


_WORDS = {
    Direction.REDUCES: (
        "reduce reduces lower lowers decrease decreases cut cuts relieve relieves ease eases prevent prevents lessen "
        "lessens shorten shortens less fewer"
    ),
    Direction.IMPROVES: "improve improves help helps better benefit benefits restore restores",
    Direction.INCREASES: ("increase increases raise raises boost boosts cause causes worsen worsens more higher"),
}
_DIRECTIONS = {word: direction for direction, words in _WORDS.items() for word in words.split()}


def direction(text: str) -> Direction | None:
    """The first change that a text names; None where it names none."""
    words = (word.strip(".,;:()").lower() for word in text.split())
    return next((_DIRECTIONS[word] for word in words if word in _DIRECTIONS), None)
