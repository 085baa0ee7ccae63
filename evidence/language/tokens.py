"""The words of one sentence, each with its place: cut once, read by every scale."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|[^\w\s\-]|\d+(?:[.,:/\u00b7\u202f\u2009\u00a0]\d+)*|(?<=\s)-(?=\s)|--+")
"""A hyphen inside a word is no token, so that `risk-free` and `risk free` are the same two words."""
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_OUTER_HYPHEN = re.compile(r"\A-(?=\s|\Z)|(?<=\s)-\Z")
_MARKS = frozenset(".,;:!?)")
_KNOWN_CHUNKS = 4096
"""How many of the chunks that are not plain words are kept cut: `don't`, `(the`, `50%`."""


@dataclass(slots=True, eq=False)
class Words:
    """The folded text of a sentence (lower case, straight apostrophes, of equal length) and its tokens."""

    text: str
    words: list[str]
    starts: list[int]
    """Where each token begins."""
    numerals: list[int]
    """Which tokens begin with a digit."""
    different: set[str]
    """The tokens, each once: faster to compare with other words than the list is."""

    def __len__(self) -> int:
        return len(self.words)

    def end(self, at: int) -> int:
        """Where a token ends."""
        return self.starts[at] + len(self.words[at])


def tokenise(text: str) -> Words:
    """The words and marks of a text, in order; addresses are left out.

    Most of what stands between two blanks is a plain word, or one with a mark after it. Only the rest needs the
    pattern, which takes four times as long.
    """
    folded = _without_addresses(fold(text))
    words: list[str] = []
    starts: list[int] = []
    numerals: list[int] = []
    at = 0
    for chunk in _parted(folded):
        if chunk.isalpha():
            words.append(chunk)
            starts.append(at)
        elif chunk[-1:] in _MARKS and chunk[:-1].isalpha():
            words += chunk[:-1], chunk[-1]
            starts += at, at + len(chunk) - 1
        elif chunk:
            for word, offset, numeral in _cut(chunk):
                if numeral:
                    numerals.append(len(words))
                words.append(word)
                starts.append(at + offset)
        at += len(chunk) + 1
    return Words(folded, words, starts, numerals, set(words))


def fold(text: str) -> str:
    """The text in lower case with straight apostrophes, character for character."""
    lowered = text.lower()
    if lowered.isascii():
        return lowered
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := character.lower()) == 1 else character for character in text)
    return lowered.replace("\u2019", "'").replace("\u2018", "'")


def _without_addresses(folded: str) -> str:
    if "www." in folded or "://" in folded:
        return _ADDRESS.sub(lambda match: " " * len(match.group()), folded)
    return folded


def _parted(folded: str) -> list[str]:
    """What stands between blanks and line breaks, without a hyphen that has nothing before it or after it."""
    if folded[:1] == "-" or folded[-1:] == "-":
        folded = _OUTER_HYPHEN.sub(" ", folded)
    return folded.replace("\n", " ").split(" ")


@lru_cache(maxsize=_KNOWN_CHUNKS)
def _cut(chunk: str) -> tuple[tuple[str, int, bool], ...]:
    """The tokens of what stands between two blanks, each with its place in it and whether it begins with a digit."""
    return tuple((match[0], match.start() - 1, match[0][0].isdecimal()) for match in _TOKEN.finditer(f" {chunk} "))
