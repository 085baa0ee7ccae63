"""The words of one sentence, each with its place: cut once, read by every scale."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TOKEN = re.compile(
    r"https?://\S+|www\.\S+"
    r"|[^\W\d_]+(?:'[^\W\d_]+)*"
    r"|\d+(?:[.,:/\u00b7\u202f\u2009\u00a0]\d+)*"
    r"|(?<=\s)-(?=\s)|--+"
    r"|[^\w\s\-]"
)
"""A hyphen inside a word is no token, so that `risk-free` and `risk free` are the same two words."""


@dataclass(frozen=True, slots=True)
class Words:
    """The folded text of a sentence (lower case, straight apostrophes, of equal length) and its tokens."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.words)


def tokenise(text: str) -> Words:
    """The words and marks of a text, in order."""
    folded = fold(text)
    matches = list(_TOKEN.finditer(folded))
    return Words(
        folded,
        [match.group() for match in matches],
        [match.start() for match in matches],
        [match.end() for match in matches],
    )


def fold(text: str) -> str:
    """The text in lower case with straight apostrophes, character for character."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := character.lower()) == 1 else character for character in text)
    return lowered.replace("\u2019", "'").replace("\u2018", "'") if not lowered.isascii() else lowered
