"""RIS, as EndNote, Zotero, Scopus, the Web of Science and PubMed Central write it.

An entry goes from `TY` to `ER`. Lines without a tag belong to the value above them. What stands between entries is not
read, as in BibTeX. Where several tags mean the same thing, the first in `_FIELDS` that is there counts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from evidence.bibliography import types
from evidence.bibliography.collection import Read, collected
from evidence.bibliography.people import inverted
from evidence.bibliography.problem import Problem
from evidence.bibliography.tagged import Tagged, enter, lines
from evidence.bibliography.written import Written
from evidence.model.finding import Level
from evidence.model.text import Source, Span

_TAG = re.compile(r"[ \t]*([A-Z][A-Z0-9])(?:  -| -(?=\s|$))")
_FIELDS: Mapping[str, tuple[str, ...]] = {
    "title": ("TI", "T1", "CT"),
    "volume": ("VL",),
    "number": ("IS",),
    "publisher": ("PB",),
    "url": ("UR", "L2"),
    "year": ("PY", "Y1", "DA"),
    "type": ("M3",),
}
_IN_PERIODICAL = ("JF", "T2", "JO", "JA", "J2", "J1", "BT")
_IN_BOOK = ("T2", "BT", "JF", "JO", "J2")
_IDENTIFIER = {
    "doi": re.compile(r"\s*(?:doi(?:\s*:\s*|\s+)|https?://(?:dx\.)?doi\.org/)?10\.\d{4,9}/.*", re.IGNORECASE),
    "pmid": re.compile(r"\s*\d+\s*\[pmid\]\s*|\s*PMID\s*(?::\s*)?\d+\s*", re.IGNORECASE),
    "pmcid": re.compile(r"\s*PMC\d+\s*(?:\[pmcid\])?\s*", re.IGNORECASE),
}
_ODD_PLACES = ("M3", "N1", "AN", "C2", "C6", "C7", "U1", "U2", "U3", "U4", "L3")
"""Tags of no fixed meaning, in which programs put identifiers."""
_NUMBER_OF_PUBMED = {"PUBMED": "AN", "MEDLINE": "AN", "NLM": "AN", "SCOPUS": "C2"}
"""Where databases put it, without a word."""
_NOT_DIGITS = re.compile(r"[^0-9Xx]")


def read(source: Source) -> Read:
    """The references of a RIS file, and what is wrong with it."""
    reading = _Reading(source)
    for line in lines(source.text, _TAG):
        reading.take(line)
    reading.close()
    return collected(reading.entries, reading.problems, source)


class _Reading:
    """Goes through the lines in order."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.entries: list[Written] = []
        self.problems: list[Problem] = []
        self._values: list[Tagged] = []

    def take(self, line: Tagged) -> None:
        """Read one line."""
        if line.tag == "ER":
            self._end()
        elif line.tag == "TY":
            self.close()
            self._values = [line]
        elif line.tag:
            self._add(line)
        elif self._values:
            self._values[-1].go_on(line)

    def close(self) -> None:
        """End an entry that ought to have ended: at the next one, or at the end of the file."""
        if self._values:
            message = "the entry that begins here has no ER at its end, so that something of it may be missing"
            self.problems.append(Problem(self._values[0].span, message, Level.WARNING))
            self._end()

    def _add(self, line: Tagged) -> None:
        if not self._values:
            message = f"no TY stands before {line.tag}, so that it is not known what kind of work this is"
            self.problems.append(Problem(line.span, message, Level.WARNING))
        self._values.append(line)

    def _end(self) -> None:
        values, self._values = self._values, []
        if any(value.text for value in values if value.tag != "TY"):
            self.entries.append(_entry(values))
        elif values:
            self.problems.append(Problem(values[0].span, "the entry holds nothing but its type"))


def _entry(values: list[Tagged]) -> Written:
    """One entry from its tagged values."""

    def of(*tags: str) -> list[Tagged]:
        return [value for tag in tags for value in values if value.tag == tag]

    head = values[0]
    kind = head.text.upper() if head.tag == "TY" else ""
    entry = Written(types.RIS.get(kind, "misc"), "", Span(head.start, max(v.span.end for v in values)))
    _name(entry, of("ID"), head.span)
    if kind:
        entry.places["entrysubtype"] = head.span
    for name, tags in _FIELDS.items():
        enter(entry, name, of(*tags))
    enter(entry, "note", of("N1"), joint="; ")
    _people(entry, of)
    _container(entry, of)
    _pages(entry, of)
    _numbers(entry, of("SN"))
    _identifiers(entry, of)
    return entry


_Values = Callable[..., list[Tagged]]


def _name(entry: Written, ids: list[Tagged], head: Span) -> None:
    """Its citekey, if it has one that an article could cite."""
    usable = len(ids) == 1 and not re.search(r"\s", ids[0].text)
    entry.citekey = ids[0].text if usable else ""
    entry.places["citekey"] = ids[0].span if entry.citekey else head


def _people(entry: Written, of: _Values) -> None:
    for name, tags in (("author", ("AU", "A1")), ("editor", ("ED", "A2"))):
        people = next(filter(None, ([value for value in of(tag) if value.text] for tag in tags)), [])
        enter(entry, name, people, joint=" and ")
        setattr(entry, name, tuple(inverted(value.text) for value in people))


def _container(entry: Written, of: _Values) -> None:
    """The journal, or the book that it is a part of."""
    if entry.type in ("incollection", "inproceedings", "inreference"):
        enter(entry, "booktitle", of(*_IN_BOOK))
    elif entry.type == "book":
        enter(entry, "title", of("TI", "T1", "BT", "CT"))
    else:
        enter(entry, "journal", of(*_IN_PERIODICAL))


def _pages(entry: Written, of: _Values) -> None:
    """First page to last; an article without pages has a number, which the Web of Science and Scopus put in C7."""
    enter(entry, "pages", of("SP", "C7") if entry.type == "article" else of("SP"))
    last = next((value.text for value in of("EP") if value.text), "")
    first = entry.text("pages")
    if first and last and "-" not in first and last != first:
        entry.fields["pages"] = f"{first}-{last}"


def _numbers(entry: Written, values: list[Tagged]) -> None:
    """SN is an ISSN or an ISBN, whichever it has the digits of."""
    issn = [value for value in values if len(_NOT_DIGITS.sub("", value.text.split("(")[0])) <= 8]
    enter(entry, "issn", issn, joint=", ")
    enter(entry, "isbn", [value for value in values if value not in issn], joint=", ")


def _identifiers(entry: Written, of: _Values) -> None:
    enter(entry, "doi", of("DO", "DI"))
    for name, pattern in _IDENTIFIER.items():
        if name not in entry.fields:
            enter(entry, name, [value for value in of(*_ODD_PLACES) if pattern.fullmatch(value.text)])
    tags = [_NUMBER_OF_PUBMED.get(value.text.upper(), "") for value in of("DB", "DP")]
    if "pmid" not in entry.fields:
        enter(entry, "pmid", [value for value in of(*tags) if value.text.isdigit()])
