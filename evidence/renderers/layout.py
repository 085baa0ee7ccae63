"""How a report is laid out, and what text needs to keep its shape on a terminal."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

_STYLES = {
    "error": "1;31",
    "warning": "1;33",
    "note": "1;36",
    "bold": "1",
    "dim": "2",
    "good": "32",
}
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True)
class Layout:
    """What the place of output can show; the default suits a file."""

    colour: bool = False
    width: int = 100
    """In columns."""
    summary: bool = True
    """End with what was read and what was not."""

    def paint(self, style: str, words: str) -> str:
        """Words in a style: error, warning, note, bold, dim, good."""
        return f"\x1b[{_STYLES[style]}m{words}\x1b[0m" if self.colour else words


class _Shown(dict[int, str]):
    """What is printed for a character, worked out once."""

    def __missing__(self, code: int) -> str:
        self[code] = shown = _shown(chr(code))
        return shown


class _Columns(dict[str, int]):
    """The columns that a character takes, worked out once."""

    def __missing__(self, character: str) -> int:
        self[character] = taken = _columns(character)
        return taken


def _shown(character: str) -> str:
    if character.isspace():
        return " "
    category = unicodedata.category(character)
    # The zero-width joiner holds emoji together; every other format character may reorder or hide text.
    return _REPLACEMENT if category in {"Cc", "Cf", "Cs"} and character != "\u200d" else character


def _columns(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


_SHOWN = _Shown()
_COLUMNS = _Columns()


def printable(text: str) -> str:
    """The text on one line, of equal length, with nothing in it that could steer a terminal."""
    return text if text.isascii() and text.isprintable() else text.translate(_SHOWN)


def columns(text: str) -> int:
    """How many columns a terminal gives to a text without control characters."""
    return len(text) if text.isascii() else sum(map(_COLUMNS.__getitem__, text))
