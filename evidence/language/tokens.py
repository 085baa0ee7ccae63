"""The words of one sentence, each with its place: cut once, read by every scale."""

from __future__ import annotations

import re
from dataclasses import dataclass
from operator import sub

_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|[^\w\s\-]|\d+(?:[.,:/\u00b7\u202f\u2009\u00a0]\d+)*|(?<=\s)-(?=\s)|--+")
"""A hyphen inside a word is no token, so that `risk-free` and `risk free` are the same two words."""
_ASCII_TOKEN = re.compile(r"[a-z]+(?:'[a-z]+)*|[^\w\s\-]|[0-9]+(?:[.,:/][0-9]+)*|(?<=\s)-(?=\s)|--+")
"""The same in text without other letters, where it takes half the time."""
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")


@dataclass(slots=True, eq=False)
class Words:
    """The folded text of a sentence (lower case, straight apostrophes, of equal length) and its tokens."""

    text: str
    words: list[str]
    _starts: list[int] | None = None

    def __len__(self) -> int:
        return len(self.words)

    @property
    def starts(self) -> list[int]:
        """Where each token begins; found when it is first asked for."""
        if self._starts is None:
            self._starts = _starts(self.text, self.words)
        return self._starts

    def end(self, at: int) -> int:
        """Where a token ends."""
        return self.starts[at] + len(self.words[at])


def tokenise(text: str) -> Words:
    """The words and marks of a text, in order; addresses are left out."""
    folded = fold(text)
    if "www." in folded or "://" in folded:
        folded = _ADDRESS.sub(lambda match: " " * len(match.group()), folded)
    pattern = _ASCII_TOKEN if folded.isascii() else _TOKEN
    return Words(folded, pattern.findall(folded))


def fold(text: str) -> str:
    """The text in lower case with straight apostrophes, character for character."""
    lowered = text.lower()
    if lowered.isascii():
        return lowered
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := character.lower()) == 1 else character for character in text)
    return lowered.replace("\u2019", "'").replace("\u2018", "'")


def _starts(text: str, words: list[str]) -> list[int]:
    find, at = text.index, 0
    ends = [at := find(word, at) + len(word) for word in words]
    return list(map(sub, ends, map(len, words)))
