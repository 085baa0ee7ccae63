"""The checks of ours that pydantic's own types do not make, by the names that compiled.json knows them by."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from pydantic_core import PydanticCustomError

from evidence.model.scales import (
    Certainty,
    ClaimKind,
    Design,
    EffectMeasure,
    Favours,
    Magnitude,
    Recommendation,
    Relation,
    Stance,
    Status,
)
from evidence.registry.choice import Choice
from evidence.registry.p_value import p_value

RATED_DOWN = ("risk_of_bias", "inconsistency", "indirectness", "imprecision", "publication_bias")
"""GRADE's five reasons."""
RATED_UP = ("large_effect", "dose_response", "opposing_confounding")
"""GRADE's three."""

CHOICES = {
    "design": Choice("design", {design.value: design for design in Design}),
    "measure": Choice("measure", {measure.value: measure for measure in EffectMeasure}),
    "stance": Choice("stance", {stance.value: stance for stance in Stance}),
    "status": Choice("status", {status.value: status for status in Status}),
    "kind": Choice("kind", {kind.value: kind for kind in ClaimKind}),
    "relation": Choice("relation", {relation.label: relation for relation in Relation}),
    "magnitude": Choice("magnitude", {magnitude.label: magnitude for magnitude in Magnitude}),
    "recommendation": Choice("recommendation", {kind.value: kind for kind in Recommendation}),
    "favours": Choice("side", {side.value: side for side in Favours}),
    # Nothing warrants absolute certainty, so nobody can rate it.
    "certainty": Choice("certainty", {rank.label: rank for rank in Certainty if rank is not Certainty.ABSOLUTE}),
    "rated_down": Choice("reason", {reason: reason.replace("_", " ") for reason in RATED_DOWN}),
    "rated_up": Choice("reason", {reason: reason.replace("_", " ") for reason in RATED_UP}),
}


def ascending(interval: list[float]) -> list[float]:
    """The interval; an error of type `reversed` if its ends are the wrong way round."""
    if interval[0] > interval[1]:
        raise PydanticCustomError("reversed", "reversed", {"low": interval[0], "high": interval[1]})
    return interval


def calendar(day: str) -> str:
    """The day in ISO 8601's extended form; an error of type `calendar` if there is no such day."""
    try:
        return date.fromisoformat(day).isoformat()
    except ValueError as error:
        raise PydanticCustomError("calendar", "no date") from error


def rating(typed: object) -> object:
    """`certainty: low` is short for a rating with nothing but a level."""
    return typed if isinstance(typed, dict) else {"level": typed}


CHECKS: dict[str, Callable[[Any], object]] = {
    "ascending": ascending,
    "calendar": calendar,
    "p_value": p_value,
    "rating": rating,
    **{name: choice.pick for name, choice in CHOICES.items()},
}
