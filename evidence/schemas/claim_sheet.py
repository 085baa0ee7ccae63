"""The form of what is printed of one claim."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from evidence.grade.re_expression import Kind
from evidence.model.scales import (
    Certainty,
    ClaimKind,
    Design,
    EffectMeasure,
    Magnitude,
    Recommendation,
    Relation,
    Stance,
    Status,
)
from evidence.model.warrant import Style
from evidence.schemas.form import Form, FromOne, Range, words


def _or_null(scale: type[Certainty]) -> Any:
    return Field(json_schema_extra={"enum": [*(one.label for one in scale), None]})


Interval = Annotated[list[float], Field(min_length=2, max_length=2, description="Lower and upper end.")]


class _OfField(Form):
    """Something that a field of the registry says."""

    field: Annotated[str, Field(description="As evidence[0].effects[1].")]
    line: FromOne


class P(Form):
    """A p value as reported."""

    relation: Annotated[str, Field(json_schema_extra={"enum": ["=", "<", ">"]})]
    value: float


class ReExpression(Form):
    """An effect in other terms."""

    kind: Kind
    words: str
    estimate: float
    interval: Interval | None
    unit: str | None


class Effect(_OfField):
    """An effect on record, and what it comes to."""

    source: Annotated[str, Field(description="The citekey of the source that reports it.")]
    words: str
    measure: EffectMeasure
    estimate: float | None
    interval: Interval | None
    level: Annotated[float, Field(description="Of the interval, in percent.")]
    p: P | None
    i2: float | None
    prediction: Interval | None
    comparator: str | None
    outcome: str | None
    scale: str | None
    time: str | None
    subgroup: str | None
    size: Annotated[str | None, Field(description="How large it is, and by whose measure.")]
    re_expressions: list[ReExpression]


class ClaimSource(Form):
    """A source and where it stands."""

    source: str
    stance: Stance
    design: Design | None
    studies: int | None
    participants: int | None
    population: str | None
    species: str
    conclusion: str | None
    updates: Annotated[list[str], Field(description="Citekeys of earlier work that it takes the place of.")]
    superseded_by: Annotated[str | None, Field(description="The citekey of what takes its place.")]
    recommendation: Recommendation | None


class Domain(Form):
    """A reason for which the certainty was rated down or up."""

    name: str
    levels: Annotated[int, Field(description="Below 0 for down.")]
    reason: Annotated[str | None, Field(description="What in the record shows it.")]


class CertaintyOfClaim(Form):
    """How the certainty was reached."""

    level: Annotated[str | None, _or_null(Certainty)]
    rated_by: str | None
    published: bool | None
    starts_at: Annotated[str | None, _or_null(Certainty)]
    why: Annotated[str | None, Field(description="Why it starts there.")]
    domains: list[Domain]
    sum: Annotated[str | None, Field(description="The level that the domains come to.")]


class RelationCeiling(_OfField):
    """The strongest relation that may be asserted."""

    value: Annotated[str, words(Relation)]
    reason: str


class CertaintyCeiling(_OfField):
    """How sure wording may sound."""

    value: Annotated[str, words(Certainty)]
    reason: str


class MagnitudeCeiling(_OfField):
    """How large the effect may be called."""

    value: Annotated[str, words(Magnitude)]
    reason: str


class Ceilings(Form):
    """The most that may be said; null where nothing limits it."""

    relation: RelationCeiling | None
    certainty: CertaintyCeiling | None
    magnitude: MagnitudeCeiling | None


class Wording(Form):
    """A sentence that the evidence would carry."""

    text: str
    style: Style
    source: Annotated[str, Field(description="Whose words they are.")]


class Use(Range):
    """A sentence of an article that states the claim."""

    path: str
    line: FromOne
    column: FromOne
    text: str
    flagged: Annotated[bool, Field(description="There is a finding at warning or above.")]
    rules: Annotated[list[str], Field(description="Of all that was found in it.")]


class ClaimSheet(Form):
    """What `evidence claim --format json` prints."""

    version: Literal[1]
    id: str
    path: Annotated[str, Field(description="The registry.")]
    line: FromOne
    statement: str
    status: Status
    kind: ClaimKind | None
    population: str | None
    intervention: str | None
    comparator: str | None
    outcome: str | None
    surrogate_for: list[str]
    harms: list[str]
    review_by: str | None
    note: str | None
    effects: list[Effect]
    sources: list[ClaimSource]
    certainty: CertaintyOfClaim
    ceilings: Ceilings
    comparators: list[str]
    species: list[str]
    wordings: Annotated[list[Wording], Field(description="What to say first comes first.")]
    uses: Annotated[list[Use] | None, Field(description="Null where no article was looked through.")]
