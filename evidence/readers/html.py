"""HTML to a document: the words a reader of the page reads, without what frames and steers it."""

from __future__ import annotations

import re
from bisect import bisect_right
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise

from evidence.model.document import BlockKind, Document
from evidence.model.text import Source, Span
from evidence.readers.assembly import assemble
from evidence.readers.draft import Draft
from evidence.readers.elements import BLOCKS, HIDING_ROLES, IMPLIED_ENDS, KINDS, MARKS, SKIPPED, VOID
from evidence.readers.front_matter import separate
from evidence.readers.page import Element, Page

_BACK_LINK = re.compile(r"footnote-?back|backref|backlink|mw-cite-backlink|mw-editsection")
_ALT = re.compile(r"""\balt\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_LEAST_SHARE = 0.3
"""Of the page's prose, that <main> or <article> must hold to be taken for the article."""


def read(path: str, text: str) -> Document:
    """The document that an HTML file holds. Unclosed and stray tags are tolerated as browsers do."""
    source = Source(path, text)
    body, metadata, not_read = separate(text)
    page = Page()
    tags = Tags(page)
    tags.read(_without_open_comment(body, not_read), 0)
    not_read += _unclosed(page, len(text))
    while page.elements:
        page.close()
    page.flush()
    return assemble(source, "html", _main(page.drafts), page.comments, metadata, not_read)


class Tags(HTMLParser):
    """Turns tags into the page's elements, and tells where in the file everything stands."""

    def __init__(self, page: Page) -> None:
        super().__init__(convert_charrefs=False)
        self._page = page
        self._text = ""
        self._lines = [0]
        self._pieces: list[tuple[int, int]] = [(0, 0)]

    def read(self, text: str, start: int, pieces: list[tuple[int, int]] | None = None) -> None:
        """Read a stretch of HTML that stands at `start`; where it stands in several pieces of the file, `pieces` holds
        the offset of each in the text and in the file.
        """
        self.reset()
        self._text = text
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]
        self._pieces = pieces or [(0, start)]
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element, and close those that it implies the end of."""
        if tag in IMPLIED_ENDS:
            names, within = IMPLIED_ENDS[tag]
            self._page.close_to(*names, within=within)
        elif tag in BLOCKS or tag in KINDS:
            self._page.close_to("p", within=("li", "td", "blockquote", "div"))
        if tag in VOID:
            self._void(tag)
            return
        self._page.open(self._element(tag, {name: value or "" for name, value in attrs}))
        if tag == "q":
            self._write("“", *self._tag_span())

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """`<br/>` is void; `<p/>` and `<div/>` are start tags to a browser."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Close the element, if it is open."""
        if tag == "q":
            start, _ = self._here()
            self._write("”", start, self._text.find(">", start) + 1)
        self._page.close_to(tag)

    def handle_data(self, data: str) -> None:
        """Words."""
        start, _ = self._here()
        self._write(data, start, start + len(data))

    def handle_entityref(self, name: str) -> None:
        """`&amp;`, with or without its semicolon."""
        self._reference(len(name) + 1)

    def handle_charref(self, name: str) -> None:
        """`&#8217;`, with or without its semicolon."""
        self._reference(len(name) + 2)

    def handle_comment(self, data: str) -> None:
        """A comment, or what a browser takes for one."""
        start, _ = self._here()
        end = start + len(data) + 7
        if self._text.startswith("<!--", start):
            self._page.comment(data, self._source(start), self._source(end - 1) + 1)

    def _reference(self, length: int) -> None:
        start, _ = self._here()
        end = start + length
        end += self._text[end : end + 1] == ";"
        self._write(unescape(self._text[start:end]), start, end)

    def _write(self, text: str, start: int, end: int) -> None:
        if end - start == len(text) and len(self._pieces) > 1:
            for at, stop in self._split(start, end):
                self._page.write(text[at - start : stop - start], self._source(at), self._source(stop - 1) + 1)
        elif text:
            self._page.write(text, self._source(start), self._source(end - 1) + 1)

    def _split(self, start: int, end: int) -> list[tuple[int, int]]:
        cuts = [start, *(at for at, _ in self._pieces if start < at < end), end]
        return list(pairwise(cuts))

    def _source(self, offset: int) -> int:
        at, start = self._pieces[bisect_right(self._pieces, (offset, 1 << 62)) - 1]
        return start + offset - at

    def _here(self) -> tuple[int, int]:
        line, column = self.getpos()
        return self._lines[line - 1] + column, line

    def _tag_span(self) -> tuple[int, int]:
        start, _ = self._here()
        return start, start + len(self.get_starttag_text() or "<")

    def _void(self, tag: str) -> None:
        if tag == "br":
            self._write(" ", *self._tag_span())
        elif tag == "hr":
            self._page.flush()
        elif tag == "img" and (alt := _ALT.search(self.get_starttag_text() or "")):
            start = self._here()[0] + alt.start(alt.lastindex or 0)
            words = alt[alt.lastindex or 0]
            if words:
                self._page.caption(unescape(words), self._source(start), self._source(start + len(words) - 1) + 1)

    def _element(self, tag: str, attributes: dict[str, str]) -> Element:
        kind = KINDS.get(tag)
        start, end = self._tag_span()
        target = attributes.get("href", "") if tag == "a" else ""
        return Element(
            name=tag,
            kind=kind,
            level=int(tag[1])
            if kind is BlockKind.HEADING and tag[1:].isdigit()
            else 6
            if kind is BlockKind.HEADING
            else 0,
            skipped=_is_skipped(tag, attributes),
            block=tag in BLOCKS or kind is not None,
            quotation=tag == "blockquote",
            group=self._page.next_list() if tag in ("ul", "ol") else 0,
            number=_number(attributes, self._page) if tag == "li" else None,
            label=attributes.get("id", ""),
            mark="" if tag == "a" and not target else MARKS.get(tag, ""),
            target=unescape(target),
            source=Span(self._source(start), self._source(end - 1) + 1),
        )


def _is_skipped(tag: str, attributes: dict[str, str]) -> bool:
    role = attributes.get("role", "")
    if role.startswith("doc-") and role != "doc-backlink":
        return False
    return (
        tag in SKIPPED
        or role in HIDING_ROLES
        or "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or "display:none" in attributes.get("style", "").replace(" ", "")
        or bool(_BACK_LINK.search(attributes.get("class", "")))
    )


def _number(attributes: dict[str, str], page: Page) -> int | None:
    holder = next((e for e in reversed(page.elements) if e.group), None)
    if holder is None or holder.name != "ol":
        return None
    given = attributes.get("value", "")
    holder.number = int(given) if given.isdecimal() and len(given) < 6 else (holder.number or 0) + 1
    return holder.number


def _without_open_comment(text: str, not_read: list[tuple[str, Span]]) -> str:
    """A comment that never ends hides the rest of the page from every browser; it must not do so in silence."""
    start = text.rfind("<!--")
    if start < 0 or "-->" in text[start:]:
        return text
    not_read.append(("the comment that begins here never ends", Span(start, len(text))))
    return text[:start]


def _unclosed(page: Page, end: int) -> list[tuple[str, Span]]:
    return [
        (f"<{element.name}> is never closed, so what follows is not prose", Span(element.source.start, end))
        for element in page.elements
        if element.skipped and element.source and element.name != "head"
    ]


def _main(drafts: list[Draft]) -> list[Draft]:
    prose = sum(draft.length for draft in drafts)
    for region in ("main", "article"):
        chosen = [draft for draft in drafts if region in draft.regions]
        if chosen and sum(draft.length for draft in chosen) >= _LEAST_SHARE * prose:
            return [d for d in drafts if region in d.regions or (d.kind is BlockKind.HEADING and d.level == 1)]
    return drafts
