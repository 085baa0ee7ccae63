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


def whole_title(title: str, subtitle: str) -> str:
    """`Ginger for nausea: a trial`; a title that ends in a mark of its own needs no colon."""
    if not (title and subtitle):
        return title or subtitle
    return f"{title}{'' if title[-1] in '.:?!' else ':'} {subtitle}"


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
    arxiv: str = ""
    """arXiv's number, without `arXiv:` and without its version: `1706.03762`, `hep-th/9901001`."""
    isbn: str = ""
    """As written."""
    issn: str = ""
    """As written."""
    publisher: str = ""
    url: str = ""
    note: str = ""
    places: Mapping[str, Span] = field(default_factory=dict, repr=False, compare=False)
    """The place of every field, by its BibTeX name, whatever the format of the file."""

    @property
    def identifiers(self) -> dict[str, str]:
        """What the work can be asked for by, by kind: `{"doi": "10.1000/1", "pmid": "1"}`."""
        named = {"doi": self.doi, "pmid": self.pmid, "pmcid": self.pmcid, "arxiv": self.arxiv, "isbn": self.isbn}
        return {kind: number for kind, number in named.items() if number}

    @property
    def can_be_looked_up(self) -> bool:
        """Whether there is anything to ask sources about it."""
        return bool(self.identifiers or self.title)

    @property
    def query(self) -> dict[str, str]:
        """What sources are asked: its identifiers, else title, first author and year.

        A record holds for the query that it answers: where the entry asks for something else by now, it is stale.
        """
        if found := self.identifiers:
            return found
        author = self.author[0].family if self.author else ""
        words = {"title": self.title, "author": author, "year": str(self.issued or "")}
        return {name: text for name, text in words.items() if text}

    @property
    def short(self) -> str:
        """How running text names it: `Vickers 2012`."""
        name = self.author[0].family if self.author else self.citekey
        return f"{name} {self.issued}" if self.issued else name


@dataclass(frozen=True, slots=True)
class Bibliography:
    """The bibliography as read: the entries that could be read, by citekey, and its file."""

    source: Source
    references: Mapping[str, Reference] = field(default_factory=dict)
