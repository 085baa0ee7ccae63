"""What an entry takes over from others: `crossref` from the book or volume that it is a part of, `xdata` from anywhere.

As in biblatex (manual, appendix B), a title becomes the title of the book or journal. Unlike there, nothing is taken
over that identifies the whole and not the part: no DOI, no address, no pages, no note.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from evidence.bibliography.entries import Entry
from evidence.bibliography.problem import Problem
from evidence.bibliography.values import Value
from evidence.model.finding import Level
from evidence.model.text import Span

DATA = "xdata"
"""The type of an entry that only others take from, and the field that names it."""
_PUBLICATION = (
    "journal",
    "journaltitle",
    "booktitle",
    "series",
    "volume",
    "number",
    "issue",
    "edition",
    "issn",
    "isbn",
)
_PUBLISHING = ("year", "date", "month", "publisher", "institution", "organization", "address", "location", "editor")
_OF_THE_WHOLE = frozenset((*_PUBLICATION, *_PUBLISHING))
_TITLE = {"article": "journaltitle", "suppperiodical": "journaltitle"}
"""What the title of the whole becomes, by the type of the part; `booktitle` for all others."""


def inherit(entries: Sequence[Entry]) -> None:
    """Fill in the fields that entries take over, and put down where they name an entry that there is not."""
    known: dict[str, Entry] = {}
    for entry in entries:
        known.setdefault(entry.citekey.lower(), entry)
    settled: set[str] = set()
    for entry in entries:
        _settle(entry, known, settled)


def _settle(entry: Entry, known: Mapping[str, Entry], settled: set[str]) -> None:
    """Parents first; an entry that is its own ancestor takes what there is so far."""
    if entry.citekey.lower() in settled and known.get(entry.citekey.lower()) is entry:
        return
    settled.add(entry.citekey.lower())
    for field, parent in _parents(entry, known):
        _settle(parent, known, settled)
        taken = parent.fields.items() if field == DATA else _of_the_whole(entry, parent)
        for name, value in taken:
            entry.fields.setdefault(name, value)


def _parents(entry: Entry, known: Mapping[str, Entry]) -> Iterator[tuple[str, Entry]]:
    for field in (DATA, "crossref"):
        for key in entry.text(field).split(","):
            parent = known.get(key.strip().lower())
            if parent is not None and parent is not entry:
                yield field, parent
            elif key.strip():
                place = entry.fields[field].span
                message = f"{field} of {entry.citekey!r} names {key.strip()!r}, which is no other entry here"
                entry.problems.append(Problem(Span(place.start, place.end), message, Level.WARNING))


def _of_the_whole(entry: Entry, parent: Entry) -> Iterator[tuple[str, Value]]:
    if "title" in parent.fields:
        yield _TITLE.get(entry.type, "booktitle"), parent.fields["title"]
    yield from ((name, value) for name, value in parent.fields.items() if name in _OF_THE_WHOLE)
    if entry.type == "inbook" and "author" in parent.fields:
        yield "author", parent.fields["author"]
