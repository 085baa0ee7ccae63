"""The published form of what the program prints: JSON Schemas of the report and of a statement.

The models below are never filled; they say what docs/machine-interface.md says, in a form that machines can check
the output against. Descriptions are published with them.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic.json_schema import GenerateJsonSchema

from evidence.model.finding import Level
from evidence.model.scales import Advice, Attribution, Certainty, ClaimKind, Magnitude, Relation, Scale


def check() -> dict[str, Any]:
    """The JSON Schema of what `evidence check --format json` prints."""
    return _published(Report, "check")


def statements() -> dict[str, Any]:
    """The JSON Schema of one line of what `evidence read --format jsonl` prints."""
    return _published(Statement, "statements")


def _published(form: type[BaseModel], name: str) -> dict[str, Any]:
    schema = form.model_json_schema(schema_generator=_Untitled)
    identity = f"urn:evidence-linter:{name}:1"
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": identity, **schema}


class _Untitled(GenerateJsonSchema):
    """Leaves out the titles of fields, which only repeat their names."""

    def field_title_should_be_set(self, schema: object) -> bool:
        return False


def _words(scale: type[Scale]) -> Any:
    """A string that is one of a scale's labels, the weakest first."""
    return Field(json_schema_extra={"enum": [member.label for member in scale]})


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid")


Offset = Annotated[int, Field(ge=0, description="In code points of the file as decoded; a byte order mark counts.")]
FromOne = Annotated[int, Field(ge=1)]
LevelWord = Annotated[str, Field(json_schema_extra={"enum": [level.label for level in Level]})]


class _Range(_Form):
    start: Offset
    end: Offset


class _Words(_Range):
    words: Annotated[str, Field(description="As a reader sees them, without markup.")]


class _Place(_Range):
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


class Counts(_Form):
    """How many statements were read, could be checked, and were tied to a claim."""

    read: Annotated[int, Field(ge=0)]
    checkable: Annotated[int, Field(ge=0)]
    linked: Annotated[int, Field(ge=0)]


class NotChecked(_Form):
    """Something that could not be checked."""

    what: str
    why: str
    path: str | None
    line: FromOne | None


class Report(_Form):
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


class Scores(_Form):
    """Where the sentence stands on a scale, finer than its label: scores rank, they are not calibrated."""

    relation: Annotated[float, Field(ge=0, le=3, description="From 0, none, to 3, causation.")]
    certainty: Annotated[float, Field(ge=0, le=1, description="From 0, how unsure, to 1, how sure it sounds.")]
    speculation: Annotated[float, Field(ge=0, le=1, description="Something in it is put as less than a fact.")]
    checkable: Annotated[float, Field(ge=0, le=1)]
    advice: Annotated[float, Field(ge=0, le=2, description="From 0, none, to 2, explicit.")]


class Statement(_Range):
    """A line of what `evidence read --format jsonl` prints: one sentence on all the scales."""

    path: str
    line: FromOne
    text: Annotated[str, Field(description="The sentence as a reader sees it, without markup.")]
    checkable: Annotated[bool, Field(description="Asserts something that an editor would want a source for.")]
    kind: ClaimKind | None
    relation: Annotated[str, _words(Relation)]
    negated: Annotated[bool, Field(description="The relation is denied: it did not reduce.")]
    certainty: Annotated[str, _words(Certainty)]
    magnitude: Annotated[str | None, Field(json_schema_extra={"enum": [*(one.label for one in Magnitude), None]})]
    comparison: Comparison | None
    attribution: Annotated[str, _words(Attribution)]
    advice: Annotated[str, _words(Advice)]
    quantities: list[Quantity]
    studies: list[Study]
    triggers: list[Trigger]
    reader: Annotated[Literal["fast", "deep"], Field(description="The tier that read the sentence.")]
    scores: Annotated[
        Scores | None, Field(description="Null for a sentence that was not read: too long, or not English.")
    ]
