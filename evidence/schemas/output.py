"""The forms of a report and of a statement."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from evidence.model.scales import Advice, Attribution, Certainty, ClaimKind, Magnitude, Relation
from evidence.schemas.form import Form, FromOne, LevelWord, Range, words


class _Words(Range):
    words: Annotated[str, Field(description="As a reader sees them, without markup.")]


class _Place(Range):
    path: Annotated[str, Field(description="As given on the command line; <stdin> for standard input.")]
    line: FromOne
    column: FromOne


class Related(_Place):
    """Another place that a finding rests on."""

    message: str


class Finding(_Place):
    """One fault."""

    rule: str
    family: str
    level: LevelWord
    message: Annotated[str, Field(description="One sentence, without a full stop.")]
    excerpt: Annotated[str, Field(description="The words at fault, as the file has them.")]
    claim: Annotated[str | None, Field(description="The id of the claim that the statement was judged by.")]
    sources: Annotated[list[str], Field(description="Citekeys of the claim's evidence.")]
    warranted: Annotated[str | None, Field(description="A wording that the evidence would carry.")]
    related: list[Related]


class Counts(Form):
    """How many statements were read, could be checked, and were tied to a claim."""

    read: Annotated[int, Field(ge=0)]
    checkable: Annotated[int, Field(ge=0)]
    linked: Annotated[int, Field(ge=0)]


class NotChecked(Form):
    """Something that could not be checked."""

    what: str
    why: str
    path: str | None
    line: FromOne | None


class Report(Form):
    """What `evidence check --format json` prints."""

    version: Literal[1]
    findings: Annotated[list[Finding], Field(description="In order of path and place.")]
    statements: Counts
    not_checked: list[NotChecked]


class Quantity(_Words):
    """A number and what it counts."""

    kind: str
    value: Annotated[float, Field(description="In percent for a percentage; the share for a proportion.")]
    low: Annotated[float | None, Field(description="Lower end of a range or a confidence interval.")]
    high: float | None
    unit: str | None
    approximate: Annotated[bool, Field(description="Said to be rough: about, nearly, some.")]
    bound: Annotated[str | None, Field(json_schema_extra={"enum": ["over", "under", None]})]
    denominator: Annotated[float | None, Field(description="For a proportion: out of how many.")]


class Study(_Words):
    """A study as the sentence describes it."""

    design: str
    year: int | None
    number: Annotated[int | None, Field(description="How many studies.")]
    size: Annotated[float | None, Field(description="How many took part.")]


class Comparison(_Words):
    """What something is said to be better, worse or safer than."""

    direction: Annotated[str, Field(json_schema_extra={"enum": ["more", "less", "same"]})]
    than: Annotated[str, Field(description="As written; empty where the sentence leaves it open.")]


class Trigger(_Words):
    """The words that carry a value on a scale."""

    scale: str
    value: str


class Scores(Form):
    """Where the sentence stands on a scale, finer than its label: scores rank, they are not calibrated."""

    relation: Annotated[float, Field(ge=0, le=3, description="From 0, none, to 3, causation.")]
    certainty: Annotated[float, Field(ge=0, le=1, description="From 0, how unsure, to 1, how sure it sounds.")]
    speculation: Annotated[float, Field(ge=0, le=1, description="Something in it is put as less than a fact.")]
    checkable: Annotated[float, Field(ge=0, le=1)]
    advice: Annotated[float, Field(ge=0, le=2, description="From 0, none, to 2, explicit.")]


class Statement(Range):
    """A line of what `evidence read --format jsonl` prints: one sentence on all the scales."""

    path: str
    line: FromOne
    text: Annotated[str, Field(description="The sentence as a reader sees it, without markup.")]
    checkable: Annotated[bool, Field(description="Asserts something that an editor would want a source for.")]
    kind: ClaimKind | None
    relation: Annotated[str, words(Relation)]
    negated: Annotated[bool, Field(description="The relation is denied: it did not reduce.")]
    certainty: Annotated[str, words(Certainty)]
    magnitude: Annotated[str | None, Field(json_schema_extra={"enum": [*(one.label for one in Magnitude), None]})]
    comparison: Comparison | None
    attribution: Annotated[str, words(Attribution)]
    advice: Annotated[str, words(Advice)]
    quantities: list[Quantity]
    studies: list[Study]
    triggers: list[Trigger]
    reader: Annotated[Literal["fast", "deep"], Field(description="The tier that read the sentence.")]
    scores: Annotated[
        Scores | None, Field(description="Null for a sentence that was not read: too long, or not English.")
    ]
