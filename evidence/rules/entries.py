"""Entries of the bibliography as findings point at them, and as messages name what stands in them."""

from __future__ import annotations

from collections.abc import Mapping

from evidence.identifiers import NAMES
from evidence.model.finding import Related
from evidence.model.reference import Reference
from evidence.model.text import Span

FIELDS: Mapping[str, str] = {
    "author": "first author",
    "title": "title",
    "year": "year",
    "journal": "journal",
    "volume": "volume",
    "number": "issue",
    "pages": "page range",
    **NAMES,
}
"""What messages call a field, by its BibTeX name, or an identifier, by its kind."""
_WRITTEN_AS = {
    "arxiv": ("eprint",),
    "journal": ("journal", "journaltitle", "booktitle"),
    "number": ("number", "issue"),
    "pmcid": ("pmcid", "pmc"),
    "year": ("year", "date"),
}
"""What BibTeX and biblatex call it."""
_ELSEWHERE = ("url", "note")
"""Where people put identifiers instead."""


def place(reference: Reference, *names: str) -> Span:
    """Where the first of some fields or identifiers stands that the entry has, else its citekey."""
    fields = [field for name in names for field in _WRITTEN_AS.get(name, (name,))]
    elsewhere = _ELSEWHERE if any(name in reference.identifiers for name in names) else ()
    known = (*fields, *elsewhere, "citekey")
    return next((reference.places[field] for field in known if field in reference.places), reference.span)


def listed(reference: Reference) -> Related:
    """The place of an entry, for a finding that stands elsewhere."""
    return Related(reference.source, place(reference), f"{reference.citekey} is here")
