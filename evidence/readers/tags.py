"""Tags to the elements of a page, with the place in the file of everything that they hold."""

from __future__ import annotations

import re
from bisect import bisect_right
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise

from evidence.model.text import Span
from evidence.readers.elements import BLOCKS, HIDING_ROLES, IMPLIED_ENDS, KINDS, LEVELS, MARKS, SKIPPED, VOID
from evidence.readers.page import Element, Page

_BACK_LINK = re.compile(r"footnote-?back|backref|backlink|mw-cite-backlink|mw-editsection")
_ALT = re.compile(r"""\balt\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)


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
        self.feed(text[: self._open_comment(text)])
        self.close()

    def _open_comment(self, text: str) -> int:
        """Where a comment begins that never ends: it hides the rest from every browser, but not in silence."""
        start = text.find("<!--", text.rfind("-->") + 1)
        if start < 0:
            return len(text)
        span = Span(self._source(start), self._source(len(text) - 1) + 1)
        self._page.not_read.append(("the comment that begins here never ends", span))
        return start

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
            start = self._here()
            self._write("”", start, self._text.find(">", start) + 1)
        self._page.close_to(tag)

    def handle_data(self, data: str) -> None:
        """Words."""
        start = self._here()
        self._write(data, start, start + len(data))

    def handle_entityref(self, name: str) -> None:
        """`&amp;`, with or without its semicolon."""
        self._reference(len(name) + 1)

    def handle_charref(self, name: str) -> None:
        """`&#8217;`, with or without its semicolon."""
        self._reference(len(name) + 2)

    def handle_comment(self, data: str) -> None:
        """A comment, or what a browser takes for one."""
        start = self._here()
        end = start + len(data) + 7
        if self._text.startswith("<!--", start):
            self._page.comment(data, self._source(start), self._source(end - 1) + 1)

    def _reference(self, length: int) -> None:
        start = self._here()
        end = start + length
        end += self._text[end : end + 1] == ";"
        written = self._text[start:end]
        meant = unescape(written)
        kept = next((n for n, (a, b) in enumerate(zip(written[::-1], meant[::-1], strict=False)) if a != b), len(meant))
        self._write(meant[: len(meant) - kept], start, end - kept)
        self._write(written[len(written) - kept :], end - kept, end)

    def _write(self, text: str, start: int, end: int) -> None:
        if not text:
            return
        if end - start == len(text) and len(self._pieces) > 1:
            for at, stop in self._split(start, end):
                self._page.write(text[at - start : stop - start], self._source(at), self._source(stop - 1) + 1)
        else:
            self._page.write(text, self._source(start), self._source(end - 1) + 1)

    def _split(self, start: int, end: int) -> list[tuple[int, int]]:
        cuts = [start, *(at for at, _ in self._pieces if start < at < end), end]
        return list(pairwise(cuts))

    def _source(self, offset: int) -> int:
        at, start = self._pieces[bisect_right(self._pieces, (offset, 1 << 62)) - 1]
        return start + offset - at

    def _here(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def _tag_span(self) -> tuple[int, int]:
        start = self._here()
        return start, start + len(self.get_starttag_text() or "<")

    def _void(self, tag: str) -> None:
        if tag == "br":
            self._write(" ", *self._tag_span())
        elif tag == "hr":
            self._page.flush()
        elif tag == "img" and (alt := _ALT.search(self.get_starttag_text() or "")):
            start = self._here() + alt.start(alt.lastindex or 0)
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
            level=LEVELS.get(tag, 0),
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
