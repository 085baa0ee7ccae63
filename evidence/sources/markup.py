"""Titles and abstracts with JATS, HTML, or entities in them -> plain text."""

from __future__ import annotations

import html
import re

_INLINE = (
    "a|alternatives|b|bold|br|em|ext-link|font|i|inf|inline-formula|italic|list|list-item|mark|p|roman|sans-serif|sc|scp|"
    "sec|span|strike|strong|sub|sup|t|tex-math|title|tt|u|underline|xref"
)
_TAG = re.compile(rf"</?(?:(?:jats|mml|xhtml|html|m):[a-z][\w-]*|{_INLINE})(?:\s[^<>]*)?/?>", re.IGNORECASE)
"""Only names that are known to be tags: `p <0.05 and n> 20` has none."""
_LETTERS = r"[^\W\d_]{2}"
_AGAINST = re.compile(rf"(?<={_LETTERS})</?(?:jats:)?(?:i|em|italic)>(?={_LETTERS})", re.IGNORECASE)
"""Italics that touch the words beside them, which are words of their own: `of<i>Burkholderia terrae</i>in`."""
_BLOCK = re.compile(r"</?(?:jats:)?(?:p|sec|title|list-item|br)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_HEADING = re.compile(
    r"<(?:jats:)?title>(.{0,300}?)</(?:jats:)?title>\s*(?:<(?:jats:)?p(?:\s[^<>]*)?>)?\s*",
    re.IGNORECASE | re.DOTALL,
)
_ABSTRACT = re.compile(r"^abstract\s*:?\s+", re.IGNORECASE)


def plain(text: str) -> str:
    """One line of plain text. Entities may be escaped twice: `&amp;lt;i&amp;gt;`."""
    for _ in range(3):
        bare = html.unescape(_TAG.sub("", _AGAINST.sub(" ", text)))
        if bare == text:
            break
        text = bare
    return " ".join(text.split())


def lines(text: str) -> str:
    """Plain text, a line to each part; the heading of a part stands before it with a colon."""
    headed = _HEADING.sub(_labelled, html.unescape(text) if "<" not in text else text)
    parts = (plain(part) for part in _BLOCK.sub("\n", headed).split("\n"))
    return "\n".join(found for part in parts if (found := _ABSTRACT.sub("", part)) not in ("", "Abstract:"))


def _labelled(heading: re.Match[str]) -> str:
    return f"\n{heading[1].strip().removesuffix(':').rstrip()}: "
