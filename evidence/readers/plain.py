"""Plain text to a document: paragraphs, headings, lists and quotations as people type them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from evidence.model.document import BlockKind, Comment, Document
from evidence.model.text import Source, Span
from evidence.readers.assembly import assemble
from evidence.readers.draft import Draft
from evidence.readers.front_matter import blank, separate

_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n|\Z)")
_QUOTE = re.compile(r"[ \t]*(?:>[ \t]?)+")
_ITEM = re.compile(
    r"(?P<indent>[ \t]*)(?:(?P<bullet>[•‣◦▪▸·●○■□➢➤✓✔*+–—-])|(?P<open>\()?(?P<number>\d{1,3})(?(open)\)|[.)])|"
    r"\(?(?P<letter>[a-z]|[ivx]{2,4})\))[ \t]+(?=\S)"
)
_ENTRY = re.compile(r"\[\d{1,3}\]\s")
"""The number of an entry of a reference list."""
_HEADING = re.compile(r"[ \t]*(?P<marks>#{1,6})[ \t]+(?=\S)")
_RULE = re.compile(r"[ \t]*([-=_*~#])(?:[ \t]*\1){2,}[ \t]*")
_SENTENCE_END = re.compile(r"[.!?…:;][\"”’')\]]*(?:\[\d+\])*$")
_TERMINATED = re.compile(r"[.!?:;,…][\"”’')\]]*$")
_WIDEST_WRAP = 120
"""Characters. A line longer than this was not wrapped by hand."""
_ROOM = 0.7
"""Of the width at which a file is wrapped: a line that leaves more free than the rest was ended on purpose."""
_LONGEST_HEADING = 20
"""Words."""
_SHORT_WORD = 3
"""Letters. Titles leave words up to this length in lower case."""


def read(path: str, text: str) -> Document:
    """The document that a plain text file holds."""
    source = Source(path, text)
    body, metadata, not_read = separate(text)
    comments = tuple(_comments(body))
    for comment in comments:
        body = body[: comment.span.start] + blank(source.excerpt(comment.span)) + body[comment.span.end :]
    drafts = [draft for draft in _Blocks(_lines(body)).drafts() if draft.text]
    return assemble(source, "plain", drafts, comments, metadata, not_read)


def _comments(body: str) -> Iterator[Comment]:
    start = body.find("<!--")
    while start >= 0:
        end = body.find("-->", start)
        if end < 0:
            return
        yield Comment(body[start + 4 : end].strip(), Span(start, end + 3))
        start = body.find("<!--", end)


@dataclass(slots=True)
class _Line:
    """One line, without its markers."""

    text: str
    start: int
    end: int
    """Of the text in the file, without the line break."""
    quotation: bool = False
    item: re.Match[str] | None = None
    heading: int = 0
    indent: int = 0
    introduces: bool = False
    """A list follows without a blank line."""

    unmarked: tuple[str, int] = ("", 0)
    """The text and where it begins if what looks like the marker of an item is none."""

    @property
    def blank(self) -> bool:
        return not self.text

    def continued(self) -> _Line:
        """The same line within a paragraph, where "5. " or "– " begins no item."""
        text, start = self.unmarked
        return replace(self, text=text, start=start, item=None) if self.item else self

    @property
    def number(self) -> int | None:
        return int(self.item["number"]) if self.item and self.item["number"] else None


def _lines(body: str) -> list[_Line]:
    return [_line(match.group().rstrip(), match.start()) for match in _LINE.finditer(body) if match.group()]


def _line(text: str, start: int) -> _Line:
    quote = _QUOTE.match(text)
    indent = len(text) - len(text.lstrip())
    first = quote.end() if quote else indent
    heading, item = _HEADING.match(text, quote.end() if quote else 0), _ITEM.match(text, quote.end() if quote else 0)
    marker = heading or item
    at = min(marker.end() if marker else first, len(text))
    if heading:
        text = text.rstrip("#").rstrip()
    return _Line(
        text=text[at:],
        start=start + at,
        end=start + len(text),
        quotation=quote is not None,
        item=item,
        heading=len(heading["marks"]) if heading else 0,
        indent=indent,
        unmarked=(text[first:], start + first),
    )


@dataclass(slots=True)
class _Blocks:
    """Groups lines into blocks."""

    lines: list[_Line]
    width: int = 0
    lists: int = 0
    _indents: list[tuple[int, int]] = field(default_factory=list)
    """The indentation and the number of every list that is open."""

    def drafts(self) -> Iterator[Draft]:
        """The blocks in order."""
        self.width = max((len(line.text) for line in self.lines if len(line.text) <= _WIDEST_WRAP), default=0)
        for group in self._groups():
            yield self._draft(group)

    def _groups(self) -> Iterator[list[_Line]]:
        group: list[_Line] = []
        for line in self.lines:
            if group and self._parts(group, line):
                group[-1].introduces = line.item is not None
                yield group
                group = []
            if _RULE.fullmatch(line.text):
                if len(group) == 1 and line.text[0] in "=-" and not group[0].item:
                    group[0].heading = 1 if line.text[0] == "=" else 2
                if group:
                    yield group
                    group = []
            elif not line.blank:
                group.append(line.continued() if group else line)
        if group:
            yield group

    def _parts(self, group: list[_Line], line: _Line) -> bool:
        """Whether a new block begins with this line."""
        last = group[-1]
        if line.blank or line.heading or last.heading or line.quotation != last.quotation:
            return True
        if _ENTRY.match(group[0].text) and _ENTRY.match(line.text):
            return True
        if line.item and (group[0].item or last.text.endswith(":") or (line.item["bullet"] or "–") not in "–—"):
            return True
        return not _RULE.fullmatch(line.text) and self._ended_on_purpose(last.text, line.text)

    def _ended_on_purpose(self, text: str, after: str) -> bool:
        if len(text) > _WIDEST_WRAP:
            return True
        if _SENTENCE_END.search(text) is None and after[:1].islower():
            return False
        needed = len(text) + 1 + len(after.split(maxsplit=1)[0])
        return len(after) > _WIDEST_WRAP or needed <= _ROOM * self.width

    def _draft(self, group: list[_Line]) -> Draft:
        first = group[0]
        draft = Draft(self._kind(group), quotation=first.quotation)
        if draft.kind is BlockKind.LIST_ITEM:
            draft.group, draft.level = self._list(first)
            draft.number = first.number
        elif draft.kind is BlockKind.HEADING:
            draft.level = first.heading
        if not self._continues_item(first) and draft.kind is not BlockKind.LIST_ITEM:
            self._indents = []
        for line, after in zip(group, [*group[1:], None], strict=True):
            draft.add(line.text, line.start, line.end)
            if after:
                draft.add("\n", line.end, after.start)
        return draft

    def _kind(self, group: list[_Line]) -> BlockKind:
        first = group[0]
        if first.heading:
            return BlockKind.HEADING
        if first.item or self._continues_item(first):
            return BlockKind.LIST_ITEM
        if len(group) == 1 and not first.quotation and not first.introduces and _is_title(first.text):
            return BlockKind.HEADING
        return BlockKind.PARAGRAPH

    def _continues_item(self, line: _Line) -> bool:
        """Indented further than the markers of an open list, so a second paragraph of its last item."""
        return bool(self._indents) and not line.item and line.indent > self._indents[-1][0] + 1

    def _list(self, line: _Line) -> tuple[int, int]:
        if line.item:
            while self._indents and self._indents[-1][0] > line.indent + 1:
                self._indents.pop()
            if not self._indents or line.indent > self._indents[-1][0] + 1:
                self.lists += 1
                self._indents.append((line.indent, self.lists))
        return self._indents[-1][1], len(self._indents)


def _is_title(text: str) -> bool:
    """Short, and not a sentence: without a full stop, or asking a question with its words in capitals."""
    words = text.split()
    if len(words) > _LONGEST_HEADING or not (text[0].isupper() or text[0].isdigit() or text[0] in "\"“‘'"):
        return False
    if not _TERMINATED.search(text):
        return True
    long = [word for word in words if len(word) > _SHORT_WORD and word[0].isalpha()]
    return text[-1] in "?!" and len(words) > 1 and len(long) > 1 and all(word[0].isupper() for word in long)
