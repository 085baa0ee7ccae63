"""From the blocks of references.bib to references."""

from __future__ import annotations

import re

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

from evidence.bibliography import identifiers
from evidence.bibliography.blocks import blocks
from evidence.bibliography.entries import Entry, no_citekey, read_entry
from evidence.bibliography.latex import decode
from evidence.bibliography.names import names
from evidence.bibliography.problem import Problem
from evidence.bibliography.values import MONTHS, read_value
from evidence.model.finding import Level
from evidence.model.reference import Reference
from evidence.model.text import Source, Span

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_HEAD = re.compile(r"@(\w+)\s*[{(]\s*([^\s,{}()=@]*)")
_UNOPENED = re.compile(
    r"^[ \t]*@(?:article|book|booklet|inbook|incollection|inproceedings|conference|manual|mastersthesis|misc|online"
    r"|phdthesis|proceedings|report|techreport|thesis|unpublished|dataset|software)\b[^\n]*",
    re.IGNORECASE | re.MULTILINE,
)


def references(source: Source) -> tuple[dict[str, Reference], list[Problem]]:
    """The references of a file by citekey, the first of each, and what is wrong with the rest."""
    reading = _Reading(source)
    for block, start in blocks(source.text):
        reading.take(block, start)
    if not reading.found and not reading.problems:
        reading.problems.append(Problem(Span(0, 0), "the bibliography holds no entries", Level.WARNING))
    return reading.found, reading.problems


class _Reading:
    """Goes through the blocks in order: an @string holds from its definition on."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.found: dict[str, Reference] = {}
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
                self._entry(read_entry(block, self.source.text, start, self._strings))
            case String():
                self._strings[block.key.lower()] = read_value(block.value, 0, len(block.value), self._strings).text
            case ImplicitComment():
                self._between(block, start)
            case _:  # @preamble and @comment hold nothing to cite
                pass

    def _entry(self, entry: Entry) -> None:
        self.problems.extend(entry.problems)
        if entry.citekey in self.found:
            message = f"the citekey {entry.citekey!r} stands twice; the first entry holds"
            first = self.found[entry.citekey].places["citekey"]
            self.problems.append(Problem(entry.citekey_span, message, rule="duplicate-citekey", related=first))
        elif entry.citekey:
            self.found[entry.citekey] = _reference(entry, self.source)

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


def _reference(entry: Entry, source: Source) -> Reference:
    url = identifiers.address(entry.text("url"))
    note = decode(entry.text("note"))
    year = _YEAR.search(f"{entry.text('year')} {entry.text('date')}")
    return Reference(
        citekey=entry.citekey,
        type=entry.type,
        source=source,
        span=entry.span,
        title=decode(entry.text("title")),
        author=names(entry.text("author")),
        issued=int(year.group()) if year else None,
        container_title=decode(entry.text("journal", "journaltitle", "booktitle")),
        volume=decode(entry.text("volume")),
        issue=decode(entry.text("number", "issue")),
        page=re.sub(r"\s*(?:-+|[–—])\s*", "-", entry.text("pages")),
        doi=identifiers.doi(entry.text("doi"), url),
        pmid=identifiers.pmid(entry.text("pmid"), url, note),
        pmcid=identifiers.pmcid(entry.text("pmcid", "pmc"), url, note),
        isbn=entry.text("isbn"),
        url=url,
        note=note,
        places={name: value.span for name, value in entry.fields.items()} | {"citekey": entry.citekey_span},
    )
