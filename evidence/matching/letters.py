"""Text without what writers, typesetters and registries vary: case, accents, punctuation, markup, wrong decoding."""

from __future__ import annotations

import html
import re
import unicodedata
from functools import lru_cache

from evidence.matching.vocabulary import listed

_MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|\\(?:math|text)?(?:rm|bf|it|sf|tt|cal|text)\b|\\text(?=\{)|\\(?:hbox|mbox)\b")
_MOJIBAKE = re.compile("[ÃÂÅÄ][\x80-\xbf\u0152-\u2122]")
"""What UTF-8 looks like when it is read as Latin-1: registries hold names such as `LÃ³pez`."""
_WORD = re.compile(r"[^\W_]+")
_LETTERS = str.maketrans(
    {
        **dict.fromkeys("'’‘ʼ`´ʹʺʿʾ", ""),
        "&": " and ",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ħ": "h",
        "ı": "i",
        "µ": "mu",
        **dict(
            zip(
                "αβγδεζηθικλμνξοπρστυφχψω",
                listed("greek"),
                strict=True,
            )
        ),
    }
)


@lru_cache(maxsize=8192)
def words(text: str) -> tuple[str, ...]:
    """The words in lower case and plain letters: `Müller’s β-blockers` is `mullers`, `beta`, `blockers`."""
    if "<" in text or "\\" in text:
        text = _MARKUP.sub(" ", text)
    if "&" in text and ";" in text:
        text = html.unescape(text)
    if not text.isascii():
        text = _plain(text)
    return tuple(_WORD.findall(text.lower().translate(_LETTERS)))


def compact(text: str) -> str:
    """The words with nothing between them, so that `meta-analysis` and `metaanalysis` are one."""
    return "".join(words(text))


def comparable(one: str, other: str) -> bool:
    """Whether both have letters, and of one script: a transcription is not compared letter by letter."""
    ours, theirs = compact(one), compact(other)
    return bool(ours and theirs) and _latin(ours) == _latin(theirs)


def _latin(letters: str) -> bool:
    return letters.isascii() or 2 * sum(letter.isascii() for letter in letters) >= len(letters)


def _plain(text: str) -> str:
    if _MOJIBAKE.search(text):
        text = _decoded(text)
    parts = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def _decoded(text: str) -> str:
    for encoding in ("latin-1", "cp1252"):
        try:
            return text.encode(encoding).decode()
        except UnicodeError:
            continue
    return text
