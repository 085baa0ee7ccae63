"""Paragraphs in which a release tells about the bodies behind it: what an institute is for is no claim about health."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from evidence.language.lexicon import terms
from evidence.language.tokens import fold
from evidence.model.document import Block, BlockKind, Document

_LONGEST_TITLE = 12
"""Words up to which a paragraph may be the title of the next."""
_ABOUT = re.compile(r"About\s+(?:the\s+)?(?=[A-Z])")


def boilerplate(document: Document) -> frozenset[int]:
    """The blocks, by identity, that tell about an organisation: its self-description, or what stands below its name.

    A title such as `About Asthma` names no organisation, and begins no such paragraph.
    """
    return frozenset(map(id, _blocks(document)))


def _blocks(document: Document) -> Iterator[Block]:
    titled = False
    for block in document.blocks:
        title = _is_title(block)
        if title or titled or _tells_its_mission(block):
            yield block
        titled = title


def _is_title(block: Block) -> bool:
    """`About the Heart Institute`, alone in its paragraph or as a heading."""
    words = block.text.split()
    short = block.kind is BlockKind.HEADING or len(words) <= _LONGEST_TITLE
    return short and _ABOUT.match(block.text) is not None and _names_organisation(block.text)


def _names_organisation(text: str) -> bool:
    return not terms("organisation", "name").isdisjoint(re.findall(r"[a-z]+", text.lower()))


def _tells_its_mission(block: Block) -> bool:
    return _mission().search(fold(block.text)) is not None


@cache
def _mission() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(terms("organisation", "mission")))))
