"""What the world's registries hold of a work: its metadata, the notices about it, and the works it is tied to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from evidence.model.effect import Effect
from evidence.model.reference import Name, Reference
from evidence.model.text import Source, Span

SOURCES: Mapping[str, str] = {
    "crossref": "Crossref",
    "datacite": "DataCite",
    "europe-pmc": "Europe PMC",
    "openalex": "OpenAlex",
    "pubmed": "PubMed",
    "retraction-watch": "Retraction Watch",
}
"""Everybody who is asked, with the names that they give themselves."""


class NoticeKind(StrEnum):
    """Crossref's update types, and the reinstatement of Retraction Watch; the gravest first."""

    RETRACTION = "retraction"
    PARTIAL_RETRACTION = "partial_retraction"
    WITHDRAWAL = "withdrawal"
    REMOVAL = "removal"
    EXPRESSION_OF_CONCERN = "expression_of_concern"
    CORRECTION = "correction"
    CORRIGENDUM = "corrigendum"
    ERRATUM = "erratum"
    CLARIFICATION = "clarification"
    ADDENDUM = "addendum"
    NEW_VERSION = "new_version"
    NEW_EDITION = "new_edition"
    REINSTATEMENT = "reinstatement"


class RelationKind(StrEnum):
    """How another work stands to this one."""

    PUBLISHED_AS = "published_as"
    """This one is a preprint, and that is its publication."""
    PREPRINT = "preprint"
    """That one is the preprint of this."""
    NEWER_VERSION = "newer_version"
    """That one takes the place of this: an updated review, a new edition, a later version under another DOI."""
    OLDER_VERSION = "older_version"
    """This one takes the place of that."""
    NOTICE_OF = "notice_of"
    """This one is a notice (a retraction, say) about that."""
    CITING_REVIEW = "citing_review"
    """That one is a later review that cites this."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something published about a work that changes how it stands."""

    kind: NoticeKind
    date: str = ""
    """As far as known: `2010-02-06`, `2010-02`, `2010`."""
    doi: str = ""
    """Of the notice itself, lower case."""
    pmid: str = ""
    """Of the notice itself."""
    source: str = ""
    """Who says so: `publisher`, or one of SOURCES."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A work that this one is tied to."""

    kind: RelationKind
    doi: str = ""
    pmid: str = ""
    title: str = ""
    issued: int | None = None
    source: str = ""
    """Who says so, as in `Notice`."""


@dataclass(frozen=True, slots=True)
class Work:
    """The metadata of a work, in CSL's field names, plain text without markup or entities."""

    type: str = ""
    """CSL's: `article-journal`, `chapter`, `book`, `report`, `article` (a preprint), ..."""
    title: str = ""
    subtitle: str = ""
    author: tuple[Name, ...] = ()
    issued: int | None = None
    """The year of publication, the earliest that is known."""
    years: tuple[int, ...] = ()
    """Every year that some source gives for it, in order: online first, in print."""
    container_title: str = ""
    container_title_short: str = ""
    publisher: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    """`455-474`."""
    number: str = ""
    """The number of an article that has no pages: `CD013814`, `e33693`."""
    doi: str = ""
    pmid: str = ""
    pmcid: str = ""
    arxiv: str = ""
    isbn: tuple[str, ...] = ()
    issn: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A work that may be the one meant, where no identifier of the entry leads to it: offered, never assumed."""

    work: Work
    score: float
    """Between 0 and 1: how well title, authors and year fit."""
    source: str = ""
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class EffectStatement:
    """An effect that an abstract states, and the sentence that states it."""

    effect: Effect
    sentence: str


@dataclass(frozen=True, slots=True)
class Answer:
    """That one source was asked, and whether it knew the work."""

    source: str
    """One of SOURCES."""
    found: bool
    time: str
    """`2026-11-29T10:00:00Z`."""
    digest: str = ""
    """`sha256:` and the hexadecimal digest of the answer's body, or of the part that is about this work."""


@dataclass(frozen=True, slots=True)
class Record:
    """What sources hold of one reference: facts only. A source that could not be asked has left nothing here."""

    citekey: str
    query: Mapping[str, str]
    """What was asked, as `Reference.query` has it."""
    work: Work | None = None
    """None where no source knows the identifiers, or where there are none."""
    agency: str = ""
    """Who registers the DOI, where that is somebody whose metadata cannot be read here: `mEDRA`."""
    candidates: tuple[Candidate, ...] = ()
    """Best first; only where no identifier of the entry is known, or leads to another work than it describes."""
    notices: tuple[Notice, ...] = ()
    """In order of date."""
    relations: tuple[Relation, ...] = ()
    effects: tuple[EffectStatement, ...] = ()
    """What the abstract states."""
    answers: tuple[Answer, ...] = ()
    """In order of source."""
    unanswered: tuple[str, ...] = ()
    """Sources that could not be asked, and will be asked again."""

    def answers_to(self, reference: Reference) -> bool:
        """Whether it is about what the entry asks for by now; else it is stale, and vouches for nothing."""
        return self.query == reference.query

    @property
    def time(self) -> str:
        """When it was last asked about: the oldest of the answers; empty where there are none."""
        return min((answer.time for answer in self.answers), default="")


@dataclass(frozen=True, slots=True)
class Lock:
    """evidence.lock as read."""

    source: Source
    sources: tuple[str, ...] = ()
    """The sources that were in use when it was written."""
    records: Mapping[str, Record] = field(default_factory=dict)
    """By citekey."""
    places: Mapping[str, Span] = field(default_factory=dict, repr=False, compare=False)
    """Where each record's citekey stands."""
