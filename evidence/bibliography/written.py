"""An entry in plain text, whatever the format of its file, and the reference that it becomes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from evidence.bibliography.identifiers import identifiers
from evidence.identifiers import arxiv
from evidence.model.reference import Name, Reference, whole_title
from evidence.model.text import Source, Span

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_DASH = re.compile(r"\s*(?:-+|[–—])\s*")
_ADDRESS = re.compile(r"https?://\S+")


@dataclass(slots=True)
class Written:
    """An entry with its fields by BibTeX name, in lower case, without markup, their white space collapsed."""

    type: str
    """BibTeX's or biblatex's."""
    citekey: str
    """Empty where the entry has none."""
    span: Span
    fields: dict[str, str] = field(default_factory=dict)
    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    places: dict[str, Span] = field(default_factory=dict)
    """By BibTeX name, `citekey` among them: the head of the entry where it has none."""

    def text(self, *names: str) -> str:
        """The first of the fields that is there and not empty; empty if none is."""
        return next((self.fields[name] for name in names if self.fields.get(name)), "")


EDITED = frozenset({"book", "mvbook", "collection", "mvcollection", "proceedings", "mvproceedings", "reference"})
"""Types whose editors stand where an author would, as in BibTeX's own styles."""


def reference(entry: Written, source: Source) -> Reference:
    """The reference that an entry is."""
    published = _ADDRESS.search(entry.text("howpublished"))
    entry.fields.setdefault("url", published.group() if published else "")
    return Reference(
        citekey=entry.citekey,
        type=entry.type,
        source=source,
        span=entry.span,
        title=whole_title(entry.text("title"), entry.text("subtitle")),
        author=entry.author or (entry.editor if entry.type in EDITED else ()),
        issued=year(entry),
        container_title=entry.text("journal", "journaltitle", "booktitle"),
        volume=entry.text("volume"),
        issue=_issue(entry.text("number", "issue")),
        page=_DASH.sub("-", entry.text("pages")),
        isbn=entry.text("isbn"),
        issn=entry.text("issn"),
        publisher=entry.text("publisher", "institution", "organization", "school"),
        url=entry.text("url"),
        note=entry.text("note"),
        places=entry.places,
        **identifiers(entry.fields),
    )


def year(entry: Written) -> int | None:
    """The year of publication, as BibTeX or biblatex has it."""
    found = _YEAR.search(f"{entry.text('year')} {entry.text('date')}")
    return int(found.group()) if found else None


def _issue(number: str) -> str:
    """Preprints have their number at arXiv there, which is no issue."""
    return "" if arxiv.within(number) else number
