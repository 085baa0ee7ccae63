"""The short names that an article explains: in brackets after the long one, or as what something is called."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.linking.words import terms
from evidence.model.document import Document

_BRACKETED = re.compile(r"\(([A-Z][\w-]*[A-Z][\w-]*)\)")
_CALLED = re.compile(r"\s(?:called|named|known\s+as|(?:branded|marketed|sold)\s+as)\s+([A-Z][\w-]*)")
_LONGEST = 120
"""How many characters before a short name the long one may begin."""
_KIND = re.compile(r"(?:\b[a-z][\w-]*\s+){0,2}\b[a-z][\w-]*$")
_MOST_EXTRA_WORDS = 5


def explained(document: Document) -> dict[str, frozenset[str]]:
    """For the term of every short name, the terms of what it stands for."""
    found: dict[str, frozenset[str]] = {}
    for block in document.blocks:
        for short, long in _pairs(block.text):
            name = tuple(terms(short))
            if len(name) == 1 and long:
                found.setdefault(name[0], frozenset(terms(long)) - {name[0]})
    return found


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for match in _BRACKETED.finditer(text):
        before = text[max(match.start() - _LONGEST, 0) : match.start()]
        yield match.group(1), _spelt_out(before.rstrip(), match.group(1))
    for match in _CALLED.finditer(text):
        kind = _KIND.search(text, max(match.start() - _LONGEST, 0), match.start())
        yield match.group(1), kind.group() if kind else ""


def _spelt_out(before: str, short: str) -> str:
    """The end of the text that spells a short form out, letter by letter [Schwartz & Hearst 2003], if any."""
    at = len(before)
    for place in range(len(short) - 1, -1, -1):
        letter = short[place].lower()
        if not letter.isalnum() or (place == len(short) - 1 and short[place] == "s"):
            continue
        at -= 1
        while at >= 0 and (before[at].lower() != letter or (place == 0 and at > 0 and before[at - 1].isalnum())):
            at -= 1
        if at < 0:
            return ""
    return before[at:] if len(before[at:].split()) <= min(len(short) + _MOST_EXTRA_WORDS, 2 * len(short)) else ""
