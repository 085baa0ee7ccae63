"""Whether a text is English: what is written in another language is said to be not checked, and never guessed at.

The words that hold sentences together tell languages apart: a text is foreign if it has more of another language's
than of English ones, or if most of its letters are not Latin. Names, headlines, tables, formulas and the Latin of
species have few of either, and are left to be read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from evidence.language.lexicon import terms, values
from evidence.language.tokens import fold
from evidence.model.document import Document

_FEWEST = 2
"""Different function words of another language that it takes; such as `de` and `la`, as in names, do not count."""
_MANY = 4
"""The same where names are counted that one other word backs."""
_BEGINNING = 300
"""Characters."""
_NOT_LATIN = re.compile(r"[\u0250-\u1dff\u1f00-\u1fff\u2c00-\uffef]{2,}")
"""Words of other scripts, of two letters at least: those of formulas stand alone."""
_FEWEST_LETTERS = 3
_MARKS = ".,;:!?()[]{}\"'\u201c\u201d\u2018\u2019\u00ab\u00bb\u201e*_#|"


def foreign_blocks(document: Document) -> frozenset[int]:
    """The blocks of a document that are not in English, each by its `id`.

    A block that tells nothing by itself, such as a heading of one word, goes with the blocks around it where those
    agree. The sentences of these blocks are to be left unread, and the blocks to be told as not checked.
    """
    verdicts = [_verdict(block.text) for block in document.blocks]
    if False not in verdicts:
        return frozenset()
    before, after = _nearest(verdicts), _nearest(reversed(verdicts))[::-1]
    return frozenset(
        id(block)
        for block, own, earlier, later in zip(document.blocks, verdicts, before, after, strict=True)
        if own is False or (own is None and False in (earlier, later) and True not in (earlier, later))
    )


def _verdict(text: str) -> bool | None:
    """Whether a text is English, by its beginning if that tells; None where it tells nothing."""
    if not text.isascii() and _in_another_script(text):
        return False
    language = _language_of(text[:_BEGINNING]) or (_language_of(text) if len(text) > _BEGINNING else "")
    return None if language == "" else language == "english"


def _language_of(text: str) -> str:
    words = set(fold(text).split())
    if not words.isdisjoint(_telling()):
        words = {word.strip(_MARKS) for word in words}
    return _language(words) or ("other" if not text.isascii() and _is_accented(text) else "")


def _is_accented(text: str) -> bool:
    """Whether words that are no names have letters that English has not: `le thé vert réduit la douleur`."""
    words = {word.strip(_MARKS) for word in text.split()}
    accented = [word for word in words if word[:1].islower() and word.isalpha() and not word.isascii()]
    return len(accented) >= _FEWEST and len(words & terms("languages", "name")) >= _FEWEST


def _language(words: set[str]) -> str:
    """The language that most of the different function words belong to; empty where they are too few to tell."""
    english = words & terms("languages", "english")
    if not words.isdisjoint(_telling()):
        counts = {len(found): name for name in _languages() if len(found := words & terms("languages", name))}
        most = max(counts)
        telling = words & terms("languages", counts[most]) & _telling()
        if (len(telling) >= _FEWEST and most > len(english)) or (telling and most >= _MANY and not english):
            return counts[most]
    return "english" if english else ""


@cache
def _languages() -> tuple[str, ...]:
    """The languages but English."""
    return tuple(sorted(set(values("languages").values()) - {"english", "name"}))


@cache
def _telling() -> frozenset[str]:
    """The words of other languages that neither English nor names have: a text without them needs no count."""
    others = frozenset[str]().union(*(terms("languages", language) for language in _languages()))
    return others - terms("languages", "english") - terms("languages", "name")


def _in_another_script(text: str) -> bool:
    others = sum(map(len, _NOT_LATIN.findall(text)))
    return others >= _FEWEST_LETTERS and others * 2 > sum(map(str.isalpha, text))


def _nearest(verdicts: Iterable[bool | None]) -> list[bool | None]:
    """The last verdict given before each place."""
    found: list[bool | None] = []
    last: bool | None = None
    for verdict in verdicts:
        found.append(last)
        last = last if verdict is None else verdict
    return found
