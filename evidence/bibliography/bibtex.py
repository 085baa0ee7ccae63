"""BibTeX and biblatex: from the blocks of a .bib file to references."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from bibtexparser.exceptions import BlockAbortedException
from bibtexparser.model import (
    Block,
    DuplicateBlockKeyBlock,
    DuplicateFieldKeyBlock,
    ImplicitComment,
    ParsingFailedBlock,
    String,
)
from bibtexparser.model import Entry as ParsedEntry

from evidence.bibliography.blocks import blocks
from evidence.bibliography.collection import Read, collected
from evidence.bibliography.entries import Entry, no_citekey, read_entry
from evidence.bibliography.identifiers import address, verbatim
from evidence.bibliography.inheritance import DATA, inherit
from evidence.bibliography.latex import decode
from evidence.bibliography.names import names
from evidence.bibliography.problem import Problem
from evidence.bibliography.values import MONTHS, read_value
from evidence.bibliography.written import Written
from evidence.model.text import Source, Span

_HEAD = re.compile(r"@(\w+)\s*[{(]\s*([^\s,{}()=@]*)")
_UNOPENED = re.compile(
    r"^[ \t]*@(?:article|book|booklet|inbook|incollection|inproceedings|conference|manual|mastersthesis|misc|online"
    r"|phdthesis|proceedings|report|techreport|thesis|unpublished|dataset|software)\b[^\n]*",
    re.IGNORECASE | re.MULTILINE,
)


_NUMBERS = (
    "archiveprefix",
    "date",
    "doi",
    "eprint",
    "eprinttype",
    "isbn",
    "issn",
    "pages",
    "pmc",
    "pmcid",
    "pmid",
    "year",
)
_TITLES = ("title", "subtitle", "booktitle", "journal", "journaltitle", "volume", "number", "issue")
_WORDS = ("publisher", "institution", "organization", "school", "howpublished", "note")
_PLAIN: Mapping[str, Callable[[str], str]] = {
    **dict.fromkeys(_NUMBERS, verbatim),
    **dict.fromkeys((*_TITLES, *_WORDS), decode),
    "url": address,
}
"""The fields that a reference has a use for, each with what takes the LaTeX out of it."""


def read(source: Source) -> Read:
    """The references of a .bib file, and what is wrong with it."""
    reading = _Reading(source)
    for block, start in blocks(source.text):
        reading.take(block, start)
    inherit(reading.entries)
    problems = [*reading.problems, *(problem for entry in reading.entries for problem in entry.problems)]
    entries = [_plain(entry) for entry in reading.entries if entry.citekey and entry.type != DATA]
    return collected(entries, problems, source)


class _Reading:
    """Goes through the blocks in order: an @string holds from its definition on."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.entries: list[Entry] = []
        self.problems: list[Problem] = []
        self._strings: dict[str, str] = dict(MONTHS)

    def take(self, block: Block, start: int) -> None:
        """Read one block, whatever it is."""
        match block:
            case DuplicateBlockKeyBlock() | DuplicateFieldKeyBlock():
                if block.ignore_error_block is not None:
                    self.take(block.ignore_error_block, start)
            case ParsingFailedBlock():
                self._failed(block, start)
            case ParsedEntry():
                self.entries.append(read_entry(block, self.source.text, start, self._strings))
            case String():
                self._strings[block.key.lower()] = read_value(block.value, 0, len(block.value), self._strings).text
            case ImplicitComment():
                self._between(block, start)
            case _:  # @preamble and @comment hold nothing to cite
                pass

    def _between(self, block: ImplicitComment, start: int) -> None:
        """BibTeX ignores what stands between entries; an entry without its brace is hardly meant to be ignored."""
        for match in _UNOPENED.finditer(block.comment):
            span = Span(start + match.start(), start + match.end())
            kind = match.group().split()[0]
            self.problems.append(Problem(span, f"no brace opens this {kind}, so that it is not read"))

    def _failed(self, block: ParsingFailedBlock, start: int) -> None:
        head = _HEAD.match(block.raw or "")
        # BibTeX has no comments that span lines: what stands in @comment is read like anything else.
        if head is None or head[1].lower() == "comment":
            return
        reason = block.error.abort_reason if isinstance(block.error, BlockAbortedException) else ""
        self.problems.append(Problem(Span(start, start + head.end()), _fault(reason, head[1], head[2])))


def _fault(reason: str, kind: str, citekey: str) -> str:
    """The fault in words, from bibtexparser's."""
    name = f"the @{kind} {citekey!r}" if citekey else f"the @{kind}"
    if reason.startswith("Unexpected"):
        return f"{name} is never closed: a brace or a quotation mark is missing"
    if reason.startswith("Expected comma after entry key, but found ="):
        return no_citekey(kind)
    if named := re.search(r"entry key `(.+?)`", reason):
        return f"{name} has a field without a value, {named[1]!r}"
    return f"{name} cannot be read: a comma, a brace or an equals sign is missing"


def _plain(entry: Entry) -> Written:
    """The entry without LaTeX."""
    return Written(
        type=entry.type,
        citekey=entry.citekey,
        span=entry.span,
        fields={name: _text(name, entry.text(name)) for name in entry.fields if name in _PLAIN},
        author=names(entry.text("author")),
        editor=names(entry.text("editor")),
        places={name: value.span for name, value in entry.fields.items()} | {"citekey": entry.citekey_span},
    )


def _text(name: str, value: str) -> str:
    return address(value) if value.startswith("\\url") else _PLAIN[name](value)
