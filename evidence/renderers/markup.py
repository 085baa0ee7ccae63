"""Elements of HTML and SVG, written so that no text of the user's can end up as markup."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape

_ON_LINES = re.compile(r"(?=<(?:desc|h2|head|body|li|line|p|polygon|rect|style|svg|tbody|text|thead|title|tr)[ >])")
_WITHOUT_CONTENT = frozenset({"br", "meta", "line", "rect", "path", "polygon"})
_UNWRITABLE = re.compile(
    "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
"""What XML 1.0 forbids, and what could reorder the text around it."""


@dataclass(frozen=True, slots=True)
class Element:
    """One element with its attributes and what is in it."""

    tag: str
    content: tuple[Element | Raw | str, ...] = ()
    attributes: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return "".join(_written(self))


@dataclass(frozen=True, slots=True)
class Raw:
    """Text that is written as it stands: a style sheet of ours."""

    text: str


def element(tag: str, *content: Element | Raw | str, **attributes: str | float | None) -> Element:
    """An element; `class_` and `text_anchor` write `class` and `text-anchor`, and None leaves an attribute out."""
    named = {
        name.rstrip("_").replace("_", "-"): _value(value) for name, value in attributes.items() if value is not None
    }
    return Element(tag, content, named)


def document(root: Element) -> str:
    """A whole document, its larger parts each on a line of their own, so that a change of one is a change of one line.

    No text can begin like a tag, since every < in it is escaped.
    """
    return _ON_LINES.sub("\n", str(root)).lstrip("\n") + "\n"


def clean(text: str) -> str:
    """A text without the characters that a document may not hold."""
    return _UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def _value(value: str | float) -> str:
    if isinstance(value, str):
        return value
    if not math.isfinite(value):
        raise ValueError(f"a document has no place for {value!r}")
    return f"{value:.1f}".removesuffix(".0")


def _written(item: Element | Raw | str) -> Iterator[str]:
    match item:
        case Raw(text):
            yield text
        case str():
            yield escape(clean(item), quote=False)
        case Element(tag, content, attributes):
            told = "".join(f' {name}="{escape(clean(value))}"' for name, value in attributes.items())
            if tag in _WITHOUT_CONTENT:
                yield f"<{tag}{told}/>"
                return
            yield f"<{tag}{told}>"
            for part in content:
                yield from _written(part)
            yield f"</{tag}>"
