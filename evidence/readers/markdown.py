"""Markdown to a document, with the parts of Pandoc, Jekyll and Hugo that writers add to it taken out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import pyromark

from evidence.model.document import BlockKind, Document
from evidence.model.text import Source, Span
from evidence.readers.assembly import assemble
from evidence.readers.front_matter import blank, separate
from evidence.readers.page import Element, Page
from evidence.readers.tags import Tags

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
)
_TEMPLATES = re.compile(
    r"""\{%-?\s*(?P<block>comment|highlight|raw)\b.{0,9000}?\{%-?\s*end(?P=block)\s*-?%\}  # Jekyll
      | \{%[^{}]*%\} | \{\{[^{}]*\}\}               # Jekyll tags and output, Hugo shortcodes
      | ^[ \t]*:{3,}[^\r\n]*                        # Pandoc's fences of divisions
      | ^[ \t]*\{:[^}\r\n]*\}[ \t]*$                # attributes of a kramdown block
      | (?<=[\])`*_])\{:?[.#a-z][^}\r\n]*\}         # attributes of a span
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_INLINE = {"Emphasis": "emphasis", "Strong": "strong"}


def read(path: str, text: str) -> Document:
    """The document that a Markdown file holds."""
    body, metadata, not_read = separate(text)
    if "{" in body or ":::" in body:
        body = _TEMPLATES.sub(lambda match: blank(match[0]), body)
    page = Page()
    _Events(page, _Offsets(body)).read(body)
    return assemble(Source(path, text), "markdown", page.drafts, page.comments, metadata, not_read + page.not_read)


class _Offsets:
    """From bytes of the UTF-8 text, in which the parser counts, to code points."""

    def __init__(self, text: str) -> None:
        self._bytes: list[int] = []
        self._excess: list[int] = [0]
        excess = 0
        for match in _NOT_ASCII.finditer(text):
            excess += len(match[0].encode()) - 1
            self._bytes.append(match.end() + excess)
            self._excess.append(excess)

    def __call__(self, offset: int) -> int:
        return offset - self._excess[bisect_right(self._bytes, offset)]


@dataclass(slots=True)
class _Events:
    """Turns the parser's events into the page's elements."""

    page: Page
    offset: _Offsets
    body: str = ""
    html: Tags = field(init=False)
    _fragments: list[tuple[str, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.html = Tags(self.page)

    def read(self, body: str) -> None:
        self.body = body
        for event, place in _events(body):
            start, end = self.offset(place["start"]), self.offset(place["end"])
            if isinstance(event, str):
                self._plain(event, start, end)
                continue
            ((name, value),) = event.items()
            if name == "Text":
                self.page.write(value, start, end)
            elif name == "Start":
                self._start(value, start, end)
            elif name == "End":
                self._end(value)
            else:
                self._other(name, value, start, end)
        while self.page.elements:
            self.page.close()
        self.page.flush()

    def _plain(self, event: str, start: int, end: int) -> None:
        if event in ("SoftBreak", "HardBreak"):
            self.page.write("\n", start, end)
        elif event == "Rule":
            self.page.flush()

    def _other(self, name: str, value: Any, start: int, end: int) -> None:
        if name == "FootnoteReference":
            self.page.note(self.body[start:end], start, end, f"^{value}")
        elif name == "InlineHtml":
            self.html.read(self.body[start:end], start)
        elif name == "Html":
            self._fragments.append((self.body[start:end], start))

    def _start(self, value: Any, start: int, end: int) -> None:
        name, details = (value, None) if isinstance(value, str) else next(iter(value.items()))
        if name == "HtmlBlock":
            self.page.flush()
            self._fragments = []
            return
        self.page.open(self._element(name, details, Span(start, end)))

    def _end(self, value: Any) -> None:
        name = value if isinstance(value, str) else next(iter(value))
        if name == "HtmlBlock":
            self._read_fragments()
            return
        if name == "Image":
            self._caption()
        self.page.close_to(f"markdown {name}")

    def _element(self, name: str, details: Any, span: Span) -> Element:
        element = Element(f"markdown {name}", barrier=True, block=True, source=span)
        if name in _INLINE or name in ("Link", "Image", "Strikethrough"):
            element.block = False
            element.mark = "link" if name == "Link" else _INLINE.get(name, "")
            element.target = details["dest_url"] if name == "Link" else ""
            element.skipped = name == "Image"
        elif name == "Heading":
            element.kind, element.level = BlockKind.HEADING, int(details["level"][1])
        elif name == "List":
            element.group, element.number = self.page.next_list(), details if details is None else details - 1
        elif name == "Item":
            element.kind, element.number = BlockKind.LIST_ITEM, self._number()
        elif name == "TableCell":
            element.kind = BlockKind.TABLE_CELL
        elif name == "FootnoteDefinition":
            element.kind, element.label = BlockKind.FOOTNOTE, f"^{details}"
        elif name == "BlockQuote":
            element.quotation = True
        else:
            element.skipped = name in ("CodeBlock", "MetadataBlock")
        return element

    def _number(self) -> int | None:
        holder = next((e for e in reversed(self.page.elements) if e.group), None)
        if holder is None or holder.number is None:
            return None
        holder.number += 1
        return holder.number

    def _caption(self) -> None:
        image = next((e for e in reversed(self.page.elements) if e.name == "markdown Image"), None)
        if image is None or image.source is None:
            return
        source = self.body[image.source.start : image.source.end]
        words = source[2 : source.find("]")]
        if words and "[" not in words and "\\" not in words:
            self.page.close_to("markdown Image")
            self.page.caption(words, image.source.start + 2, image.source.start + 2 + len(words))

    def _read_fragments(self) -> None:
        pieces, at = [], 0
        for text, start in self._fragments:
            pieces.append((at, start))
            at += len(text)
        if pieces:
            self.html.read("".join(text for text, _ in self._fragments), pieces[0][1], pieces)


def _events(body: str) -> Iterable[tuple[Any, Any]]:
    return pyromark.events_with_range(body, options=_OPTIONS)
