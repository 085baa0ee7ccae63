"""What deep reading may cost: a budget in seconds, by a price list and not by a clock.

The same articles are thus read alike on every machine, however fast it is and however busy.
"""

from __future__ import annotations

from collections.abc import Iterable

from evidence.language.carriers import said
from evidence.language.passage import Passage
from evidence.model.document import Sentence

_PER_TEXT, _PER_WORD = 0.003, 0.0001
"""Seconds that one core of a slow and busy machine took on average for a text, and for each of its words, by six layers
of 384."""


class Budget:
    """What is left to a run, and what it had to leave out."""

    def __init__(self, seconds: float | None) -> None:
        """None is without end."""
        self.seconds = seconds
        self.first_left_out: Sentence | None = None
        """The sentence at which the budget was spent."""
        self.left_out = 0
        """How many sentences it did not reach, that one included."""
        self._spent = 0.0

    def takes(self, passage: Passage) -> bool:
        """Whether a sentence may be read too; it is paid for if so, and none after it may if not."""
        self._spent += _price(said(passage))
        if self.seconds is None or (self.first_left_out is None and self._spent <= self.seconds):
            return True
        self.first_left_out = self.first_left_out or passage.sentence
        self.left_out += 1
        return False

    def pay(self, texts: Iterable[str]) -> None:
        """Pay for more texts, about a sentence that was taken."""
        self._spent += sum(map(_price, texts))


def _price(text: str) -> float:
    return _PER_TEXT + _PER_WORD * len(text.split())
