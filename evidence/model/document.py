"""An article as read: blocks of prose, every character of which knows where it stands in the file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from operator import attrgetter

from evidence.model.text import Source, Span


class BlockKind(StrEnum):
    """What a block of prose is on the page."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list-item"
    TABLE_CELL = "table-cell"
    CAPTION = "caption"
    FOOTNOTE = "footnote"
    REFERENCE = "reference"
    """An entry of the article's own reference list: data, not prose."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a block's text and the stretch of the file that it was read from.

    A literal run has the same length on both sides, and each character maps to the one at the same
    distance. Any other run (an entity, a collapsed line break) maps as a whole.
    """

    at: int
    """Where the run begins in the block's text."""
    length: int
    """Its length in the block's text."""
    source: Span
    """Where it stands in the file."""


_RUN_START = attrgetter("at")


@dataclass(frozen=True, slots=True)
class Citation:
    """A mention of a source as the writer made it."""

    start: int
    end: int
    """Its range in the block's text."""
    kind: str
    """key (`@vickers2012`), link (DOI, PubMed, PMC), footnote, author-year, or number (`[12]`)."""
    target: str
    """The citekey, `doi:10...`, `pmid:...`, `pmcid:PMC...`, `Vickers 2012`, or the text of the entry cited."""
    locator: str = ""
    """What follows the key: `p. 3`."""


@dataclass(frozen=True, slots=True)
class Block:
    """One block of prose: a paragraph, a heading, a list item.

    `text` holds no markup; it is what a reader of the page sees. Line breaks within a paragraph are kept as one
    character each, so that offsets stay exact.
    """

    kind: BlockKind
    text: str
    runs: tuple[Run, ...]
    level: int = 0
    """Heading level, or depth of the list."""
    quotation: bool = False
    """Stands in a block quotation."""
    stem: int | None = None
    """For a list item: the index of the block that introduces the list, where there is one."""
    citations: tuple[Citation, ...] = ()

    def source_span(self, start: int, end: int) -> Span:
        """Where the characters `start` to `end` of the text stand in the file."""
        shift = self.shift(start, end)
        if shift is not None:
            return Span(start + shift, end + shift)
        if end <= start:
            offset = self._source(start)[0]
            return Span(offset, offset)
        return Span(self._source(start)[0], self._source(end - 1)[1])

    def shift(self, start: int, end: int) -> int | None:
        """How much later in the file than in the text these characters stand, where one run holds them all as they are;
        else None.
        """
        runs = self.runs
        run = runs[0] if len(runs) == 1 else runs[max(bisect_right(runs, start, key=_RUN_START) - 1, 0)]
        source = run.source
        if start < end <= run.at + run.length and run.length == source.end - source.start:
            return source.start - run.at
        return None

    def _source(self, at: int) -> tuple[int, int]:
        run = self.runs[max(bisect_right(self.runs, at, key=_RUN_START) - 1, 0)]
        if run.length == len(run.source):
            offset = run.source.start + at - run.at
            return offset, offset + 1
        return run.source.start, run.source.end


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment in the article, `<!-- claim: back-pain-versus-sham -->`, with the words inside."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Document:
    """An article: its source, its blocks in order, its comments, its front matter."""

    source: Source
    format: str
    blocks: tuple[Block, ...]
    comments: tuple[Comment, ...] = ()
    metadata: Mapping[str, object] = field(default_factory=dict)
    not_read: tuple[tuple[str, Span], ...] = ()
    """Parts that could not be read, each with the reason: they belong in the report, not in silence."""

    @property
    def path(self) -> str:
        return self.source.path


_CLOSING = " \n\r\t\"'”’»)]"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a block."""

    document: Document
    block: Block
    start: int
    end: int
    """Its range in the block's text."""
    quoted: bool = False
    """Stands wholly in quotation marks or in a block quotation: somebody's speech."""
    span: Span = field(init=False, compare=False)
    """Where it stands in the file."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "span", self.block.source_span(self.start, self.end))

    @property
    def text(self) -> str:
        return self.block.text[self.start : self.end]

    @property
    def is_question(self) -> bool:
        """Whether it ends with a question mark, quotation marks and brackets left aside."""
        return self.text.rstrip(_CLOSING).endswith("?")

    def at(self, start: int, end: int) -> Span:
        """Where characters `start` to `end` *of the sentence* stand in the file."""
        return self.block.source_span(self.start + start, self.start + end)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The citations inside the sentence."""
        return tuple(c for c in self.block.citations if self.start <= c.start < self.end)
