"""How wide text is in a picture, where no font is at hand: never narrower than in common sans serif fonts."""

from __future__ import annotations

import unicodedata

_NARROW = frozenset("iljtfrI.,:;'|!()[]{}/\\ -\"`·")
_WIDE = frozenset("mwMW@%&QODGHNUCKRVXY⊕◯—…")
_ELLIPSIS = "…"


def width(text: str, size: float) -> float:
    """The width of a text in pixels, at a size of type in pixels, that it will not exceed."""
    return size * sum(map(_share, text))


def wrap(text: str, room: float, size: float, most: int = 3) -> list[str]:
    """A text in lines that fit the room, at most so many; the last one ends in an ellipsis if something is cut."""
    lines: list[str] = [""]
    for word in _words(" ".join(text.split()), room, size):
        joined = f"{lines[-1]} {word}".strip()
        if width(joined, size) <= room or not lines[-1]:
            lines[-1] = joined
        else:
            lines.append(word)
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], clip(" ".join(lines[most - 1 :]), room, size)]


def clip(text: str, room: float, size: float) -> str:
    """The beginning of a text that fits, with an ellipsis where something is cut."""
    if width(text, size) <= room:
        return text
    while text and width(text + _ELLIPSIS, size) > room:
        text = text[:-1]
    return text.rstrip() + _ELLIPSIS


def _words(text: str, room: float, size: float) -> list[str]:
    """The words; one wider than the room in pieces that are not."""
    words = []
    for word in text.split(" "):
        piece = ""
        for character in word:
            if piece and width(piece + character, size) > room:
                words.append(piece)
                piece = ""
            piece += character
        words.append(piece)
    return words


def _share(character: str) -> float:
    if character in _NARROW:
        return 0.46
    if character in _WIDE or unicodedata.east_asian_width(character) in ("W", "F"):
        return 1.02
    if unicodedata.combining(character):
        return 0.0
    return 0.72 if character.isupper() else 0.65
