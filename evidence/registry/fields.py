"""What the fields of claims.yaml can hold: the types that its forms are made of."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from evidence.model.scales import (
    Certainty,
    ClaimKind,
    Design,
    EffectMeasure,
    Magnitude,
    Relation,
    Stance,
    Status,
)
from evidence.registry.choice import Choice

RATED_DOWN = ("risk_of_bias", "inconsistency", "indirectness", "imprecision", "publication_bias")
"""GRADE's five reasons."""
RATED_UP = ("large_effect", "dose_response", "opposing_confounding")
"""GRADE's three."""


def _ascending(interval: list[float]) -> list[float]:
    if interval[0] > interval[1]:
        raise PydanticCustomError("reversed", "reversed", {"low": interval[0], "high": interval[1]})
    return interval


def _calendar(day: str) -> str:
    try:
        return date.fromisoformat(day).isoformat()
    except ValueError as error:
        raise PydanticCustomError("calendar", "no date") from error


Text = Annotated[str, Field(min_length=1)]
Number = Annotated[float, Field(strict=True, allow_inf_nan=False)]
Percent = Annotated[float, Field(strict=True, ge=0, le=100)]
Probability = Annotated[float, Field(strict=True, ge=0, le=1)]
Count = Annotated[int, Field(strict=True, ge=0)]
Year = Annotated[int, Field(strict=True, ge=1500, le=2999)]
Interval = Annotated[list[Number], Field(min_length=2, max_length=2), AfterValidator(_ascending)]
Day = Annotated[str, AfterValidator(_calendar), Field(json_schema_extra={"format": "date"})]
DesignWord = Annotated[Design, Choice("design", {design.value: design for design in Design})]
MeasureWord = Annotated[EffectMeasure, Choice("measure", {measure.value: measure for measure in EffectMeasure})]
StanceWord = Annotated[Stance, Choice("stance", {stance.value: stance for stance in Stance})]
StatusWord = Annotated[Status, Choice("status", {status.value: status for status in Status})]
KindWord = Annotated[ClaimKind, Choice("kind", {kind.value: kind for kind in ClaimKind})]
RelationWord = Annotated[Relation, Choice("relation", {relation.label: relation for relation in Relation})]
MagnitudeWord = Annotated[Magnitude, Choice("magnitude", {magnitude.label: magnitude for magnitude in Magnitude})]
# Nothing warrants absolute certainty, so nobody can rate it.
CertaintyWord = Annotated[
    Certainty, Choice("certainty", {rank.label: rank for rank in Certainty if rank is not Certainty.ABSOLUTE})
]
DownWord = Annotated[str, Choice("reason", {reason: reason.replace("_", " ") for reason in RATED_DOWN})]
UpWord = Annotated[str, Choice("reason", {reason: reason.replace("_", " ") for reason in RATED_UP})]
