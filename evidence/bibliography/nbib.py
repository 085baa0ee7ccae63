"""PubMed's .nbib: the MEDLINE display format, with the tags that the NLM describes.

An entry begins at `PMID`, or after an empty line. Lines that begin with blanks belong to the value above them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from evidence.bibliography import types
from evidence.bibliography.collection import Read, collected
from evidence.bibliography.people import inverted, with_initials
from evidence.bibliography.problem import Problem
from evidence.bibliography.tagged import Tagged, enter, lines
from evidence.bibliography.written import Written
from evidence.model.finding import Level
from evidence.model.reference import Name
from evidence.model.text import Source, Span

_TAG = re.compile(r"([A-Z]{2,4}) {0,2}-(?: |(?=\S|$))")
_FIELDS: Mapping[str, tuple[str, ...]] = {
    "pmid": ("PMID",),
    "pmcid": ("PMC",),
    "journal": ("JT", "TA"),
    "volume": ("VI",),
    "number": ("IP",),
    "pages": ("PG",),
    "year": ("DP",),
    "publisher": ("PB",),
}
_DOI = re.compile(r"(?P<doi>\S+) \[doi\]|doi:\s*(?P<named>\S+)", re.IGNORECASE)
_RANGE = re.compile(r"(?<!\d)(?P<first>\d+)-(?P<last>\d+)")


def read(source: Source) -> Read:
    """The references of an .nbib file, and what is wrong with it."""
    entries: list[list[Tagged]] = []
    problems: list[Problem] = []
    for line in lines(source.text, _TAG):
        if line.tag:
            if line.after_blank or line.tag == "PMID" or not entries:
                entries.append([])
            entries[-1].append(line)
        elif entries and _is_indented(line, source.text):
            entries[-1][-1].go_on(line)
        else:
            problems.append(Problem(line.span, "the line begins with no tag, so that it is not read", Level.WARNING))
    return collected(map(_entry, entries), problems, source)


def _is_indented(line: Tagged, text: str) -> bool:
    return text[line.span.start - 1 : line.span.start] in (" ", "\t")


def _entry(values: list[Tagged]) -> Written:
    """One entry from its tagged values."""
    kinds = {value.text for value in values if value.tag == "PT"}
    kind = next((types.MEDLINE[kind] for kind in types.MEDLINE if kind in kinds), "article")
    head = values[0]
    entry = Written(kind, "", Span(head.start, max(value.span.end for value in values)))
    entry.places["citekey"] = head.span
    for name, tags in _FIELDS.items():
        enter(entry, name, _of(values, *tags))
    if "pages" in entry.fields:
        entry.fields["pages"] = _RANGE.sub(_in_full, entry.fields["pages"])
    enter(entry, "issn", _of(values, "IS"), joint=", ")
    enter(entry, "isbn", _of(values, "ISBN"), joint=", ")
    _titles(entry, values)
    _people(entry, values)
    _doi(entry, _of(values, "LID", "AID"))
    return entry


def _of(values: list[Tagged], *tags: str) -> list[Tagged]:
    return [value for tag in tags for value in values if value.tag == tag]


def _in_full(pages: re.Match[str]) -> str:
    """`455-74` is 455-474: the NLM leaves out the digits that both numbers share."""
    first, last = pages["first"], pages["last"]
    return f"{first}-{first[: max(len(first) - len(last), 0)]}{last}"


def _titles(entry: Written, values: list[Tagged]) -> None:
    """TI is the title; a book has its own in BTI, which for a chapter is the title of the book."""
    title, book = _of(values, "TI"), _of(values, "BTI", "CTI")
    enter(entry, "title", title, joint=" ")
    if any(value.text for value in title):
        enter(entry, "booktitle", book)
    else:
        enter(entry, "title", book or _of(values, "TT"))
    # PubMed ends every title with a full stop.
    entry.fields["title"] = entry.text("title").removesuffix(".")


def _people(entry: Written, values: list[Tagged]) -> None:
    """Full names and corporate authors in the order of the file; names with initials only where there are no others."""
    full = any(value.tag == "FAU" and value.text for value in values)
    tags = ("FAU", "CN") if full else ("AU", "CN")
    people = [value for value in values if value.tag in tags and value.text]
    enter(entry, "author", people, joint=" and ")
    entry.author = tuple(map(_name, people))
    editors = [value for value in values if value.tag == "FED" and value.text]
    enter(entry, "editor", editors, joint=" and ")
    entry.editor = tuple(map(_name, editors))


def _name(value: Tagged) -> Name:
    if value.tag == "CN":
        return Name(value.text)
    return with_initials(value.text) if value.tag == "AU" else inverted(value.text)


def _doi(entry: Written, values: list[Tagged]) -> None:
    for value in values:
        if found := _DOI.fullmatch(value.text):
            group = found.lastgroup or "doi"
            entry.fields["doi"] = found[group]
            entry.places["doi"] = Span(value.span.start + found.start(group), value.span.start + found.end(group))
            return
