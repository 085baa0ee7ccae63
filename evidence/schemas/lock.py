"""The form of evidence.lock."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from evidence.model.record import NoticeKind, RelationKind
from evidence.model.scales import EffectMeasure
from evidence.schemas.claim_sheet import Interval
from evidence.schemas.form import Form

Score = Annotated[float, Field(ge=0, le=1)]
Asserted = Annotated[str, Field(description="Who says so.")]


class Name(Form):
    """A person, or an organisation, which has a family name only."""

    family: str
    given: str = ""


class Work(Form):
    """The metadata of a work, by CSL's field names."""

    type: Annotated[str, Field(description="CSL's.")] = ""
    title: str = ""
    subtitle: str = ""
    author: list[Name] = []
    issued: Annotated[int | None, Field(description="The earliest year known.")] = None
    years: Annotated[list[int], Field(description="Every year that a source gives.")] = []
    container_title: str = ""
    container_title_short: str = ""
    publisher: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    number: Annotated[str, Field(description="Of an article that has no pages.")] = ""
    doi: str = ""
    pmid: str = ""
    pmcid: str = ""
    arxiv: str = ""
    isbn: list[str] = []
    issn: list[str] = []


class Notice(Form):
    """Something published about the work that changes how it stands."""

    kind: NoticeKind
    date: Annotated[str, Field(description="YYYY-MM-DD, or the part of it that is known.")] = ""
    doi: Annotated[str, Field(description="Of the notice.")] = ""
    pmid: Annotated[str, Field(description="Of the notice.")] = ""
    source: Asserted = ""


class Relation(Form):
    """A work that this one is tied to."""

    kind: RelationKind
    doi: str = ""
    pmid: str = ""
    title: str = ""
    issued: int | None = None
    source: Asserted = ""


class Candidate(Form):
    """A work that may be the one meant, where no identifier of the entry leads to it."""

    work: Work
    score: Annotated[Score, Field(description="How well title, authors, and year fit.")]
    source: str = ""
    notices: list[Notice] = []


class Arm(Form):
    """One group of a comparison."""

    arm: str
    percent: float | None = None
    events: int | None = None
    participants: int | None = None
    mean: float | None = None
    sd: float | None = None


class EffectStatement(Form):
    """An effect that the abstract states."""

    measure: EffectMeasure
    estimate: float | None = None
    interval: Interval | None = None
    level: Annotated[float, Field(description="Of the interval, in percent.")] = 95.0
    p: Annotated[str, Field(description="As reported: < 0.01.")] = ""
    i2: float | None = None
    comparator: str = ""
    outcome: str = ""
    scale: str = ""
    time: str = ""
    subgroup: str = ""
    studies: int | None = None
    participants: int | None = None
    arms: list[Arm] = []
    sentence: Annotated[str, Field(description="The sentence that states it.")]


class Answer(Form):
    """That a source was asked, and whether it knew the work."""

    source: str
    found: bool
    time: Annotated[str, Field(description="YYYY-MM-DDThh:mm:ssZ.")]
    digest: Annotated[str, Field(description="sha256: and the digest of the answer.")] = ""


class Record(Form):
    """What sources hold of one reference. Fields that are empty are left out."""

    query: Annotated[dict[str, str], Field(description="What was asked: identifiers, or title, author, and year.")]
    work: Annotated[Work | None, Field(description="Left out where no source knows it.")] = None
    agency: Annotated[str, Field(description="Who registers the DOI, where that is nobody who could be asked.")] = ""
    candidates: list[Candidate] = []
    notices: list[Notice] = []
    relations: list[Relation] = []
    effects: list[EffectStatement] = []
    answers: list[Answer] = []
    unanswered: Annotated[list[str], Field(description="Sources that are to be asked again.")] = []


class Lock(Form):
    """evidence.lock."""

    version: Literal[1]
    sources: Annotated[list[str], Field(description="Those in use when it was written.")]
    references: Annotated[dict[str, Record], Field(description="By citekey, in order.")]
