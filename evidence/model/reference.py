"""An entry of the bibliography, in CSL's field names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from evidence.model.text import Source, Span


@dataclass(frozen=True, slots=True)
class Name:
    """A person, or an organisation (family only)."""

    family: str
    given: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """One work cited."""

    citekey: str
    type: str
    source: Source = field(repr=False, compare=False)
    span: Span
    """The place of the whole entry."""
    title: str = ""
    author: tuple[Name, ...] = ()
    issued: int | None = None
    """Year of publication."""
    container_title: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    doi: str = ""
    """Lower case, without a resolver's address."""
    pmid: str = ""
    pmcid: str = ""
    isbn: str = ""
    url: str = ""
    note: str = ""
    places: Mapping[str, Span] = field(default_factory=dict, repr=False, compare=False)
    """The place of every field, by its BibTeX name."""

    @property
    def short(self) -> str:
        """How running text names it: `Vickers 2012`."""
        name = self.author[0].family if self.author else self.citekey
        return f"{name} {self.issued}" if self.issued else name


@dataclass(frozen=True, slots=True)
class Bibliography:
    """references.bib as read: the entries that could be read, by citekey, and its file."""

    source: Source
    references: Mapping[str, Reference] = field(default_factory=dict)
