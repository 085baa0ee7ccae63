"""What the readers of markup write to: nested elements in, drafts of blocks out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from evidence.model.document import BlockKind, Comment
from evidence.model.text import Span
from evidence.readers.draft import Draft

_SENTENCE = re.compile(r"[A-Z0-9\"“‘'].*\s.*\s.*\s.*[.!?…][\"”’']?$", re.DOTALL)


@dataclass(slots=True)
class Element:
    """An open element of the page: a tag, or its counterpart in Markdown."""

    name: str
    kind: BlockKind | None = None
    level: int = 0
    skipped: bool = False
    """Holds no prose: code, navigation, a form."""
    block: bool = False
    """Begins and ends a block of prose."""
    quotation: bool = False
    group: int = 0
    number: int | None = None
    label: str = ""
    mark: str = ""
    target: str = ""
    barrier: bool = False
    """An end tag of HTML does not close it: it belongs to Markdown."""
    source: Span | None = None
    draft: Draft | None = field(default=None, compare=False)
    at: int = 0


@dataclass(slots=True)
class Page:
    """Drafts in the order of the page, and the elements that are open at this point."""

    drafts: list[Draft] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    not_read: list[tuple[str, Span]] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    lists: int = 0
    _current: Draft | None = None
    _captions: list[Draft] = field(default_factory=list)
    _skipped: int = 0

    def open(self, element: Element) -> None:
        """Enter an element."""
        if element.block:
            self.flush()
        self._skipped += element.skipped
        self.elements.append(element)
        if element.mark and not self._skipped:
            element.draft = self._draft()
            element.at = element.draft.length
            if element.name == "sup" and element.source and element.draft.ends_in_digit():
                element.draft.add("^", element.source.start, element.source.end)

    def close(self) -> None:
        """Leave the innermost element."""
        element = self.elements.pop()
        self._skipped -= element.skipped
        if element.block:
            self.flush()
        if element.draft is not None and element.draft is self._current and element.draft.length > element.at:
            element.draft.mark(element.mark, element.at, element.target)

    def close_to(self, *names: str, within: tuple[str, ...] = ()) -> bool:
        """Leave the nearest open element of one of these names, and what is open inside it."""
        for depth in range(len(self.elements) - 1, -1, -1):
            element = self.elements[depth]
            if element.name in names:
                while len(self.elements) > depth:
                    self.close()
                return True
            if element.barrier or element.name in within:
                return False
        return False

    def write(self, text: str, start: int, end: int) -> None:
        """Add text to the block at this point, unless it stands where there is no prose."""
        if not self._skipped:
            self._draft().add(text, start, end)

    def note(self, text: str, start: int, end: int, label: str) -> None:
        """Add a reference to a footnote."""
        if not self._skipped:
            draft = self._draft()
            at = draft.length
            draft.add(text, start, end)
            draft.mark("note", at, label)

    def caption(self, text: str, start: int, end: int) -> None:
        """The words that stand for an image: prose only if they make a sentence."""
        if not self._skipped and _SENTENCE.match(text):
            draft = Draft(BlockKind.CAPTION, regions=self._regions())
            draft.add(text, start, end)
            self._captions.append(draft)

    def comment(self, text: str, start: int, end: int) -> None:
        """A comment, wherever it stands."""
        self.comments.append(Comment(text.strip(), Span(start, end)))

    def flush(self) -> None:
        """End the block at this point."""
        if self._current is not None and self._current.text:
            self.drafts.append(self._current)
        self._current = None
        self.drafts += self._captions
        self._captions = []

    def next_list(self) -> int:
        """A number for a list that begins."""
        self.lists += 1
        return self.lists

    def _draft(self) -> Draft:
        if self._current is None:
            self._current = self._begin()
        return self._current

    def _begin(self) -> Draft:
        holder = next((e for e in reversed(self.elements) if e.kind), None)
        item = next((e for e in reversed(self.elements) if e.group), None)
        is_item = holder is not None and holder.kind is BlockKind.LIST_ITEM
        return Draft(
            kind=holder.kind if holder and holder.kind else BlockKind.PARAGRAPH,
            level=sum(e.kind is BlockKind.LIST_ITEM for e in self.elements)
            if is_item
            else holder.level
            if holder
            else 0,
            quotation=any(e.quotation for e in self.elements),
            group=item.group if item and is_item else 0,
            number=holder.number if holder else None,
            labels=tuple(e.label for e in self.elements if e.label),
            regions=self._regions(),
        )

    def _regions(self) -> frozenset[str]:
        return frozenset(element.name for element in self.elements) & {"main", "article"}
