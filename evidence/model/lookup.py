"""How asking a source about a reference ends: found, not found, unavailable, refused. Only the first two are facts."""

from __future__ import annotations

from dataclasses import dataclass

from evidence.model.record import Answer, Candidate, Notice, Relation, Work


@dataclass(frozen=True, slots=True)
class Found:
    """The source knows the work, or, asked by title, works that may be the one."""

    answer: Answer
    work: Work | None = None
    notices: tuple[Notice, ...] = ()
    relations: tuple[Relation, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    abstract: str = ""
    """Plain text, a line to each labelled part; it is read for effects and never kept."""
    agency: str = ""
    """As in `Record`."""


@dataclass(frozen=True, slots=True)
class NotFound:
    """The source answered that it does not know the work."""

    answer: Answer


@dataclass(frozen=True, slots=True)
class Unavailable:
    """The source could not be reached, was out of order, or gave an answer that cannot be read: try again later."""

    source: str
    why: str


@dataclass(frozen=True, slots=True)
class Refused:
    """The source will not answer: no key, a wrong key, a spent allowance, an address that is not allowed."""

    source: str
    why: str


Lookup = Found | NotFound | Unavailable | Refused
