"""What is sent to a source, and what comes back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from evidence.model.lookup import Refused, Unavailable
from evidence.model.record import Notice, NoticeKind, Relation, Work

Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Request:
    """A question to a source: what it is asked for, without who asks."""

    source: str
    url: str
    params: Mapping[str, str] = field(default_factory=dict)
    lists: bool = False
    """Whether it asks for a list of works; Crossref answers fewer of those a second."""

    @property
    def gate(self) -> str:
        """What its pace is counted by."""
        return f"{self.source}-lists" if self.lists else self.source


@dataclass(frozen=True, slots=True)
class Page:
    """An answer as it came."""

    status: int
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reply(Generic[Read]):
    """An answer as read."""

    value: Read | None
    """None where the source does not know what it was asked for."""
    time: str
    """When the source gave it, which may have been in an earlier run: `2026-11-29T10:00:00Z`."""


@dataclass(frozen=True, slots=True)
class Said:
    """What one source says of one work."""

    work: Work
    notices: tuple[Notice, ...] = ()
    relations: tuple[Relation, ...] = ()
    abstract: str = ""
    """Plain text, a line to each labelled part."""
    publication_types: tuple[str, ...] = ()
    """In the words of MEDLINE: `Randomized Controlled Trial`."""
    marked: NoticeKind | None = None
    """As what the source marks the work without naming a notice: retracted, withdrawn, removed."""
    key: str = ""
    """The source's own number of the work, where it is needed to ask on."""


class NoAnswerError(Exception):
    """A source could not be asked, or will not answer."""

    def __init__(self, failure: Unavailable | Refused) -> None:
        super().__init__(failure.why)
        self.failure = failure


class UnreadableError(ValueError):
    """An answer that is not of the form in which the source answers."""
