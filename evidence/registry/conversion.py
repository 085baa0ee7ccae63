"""From validated entries to the model's own values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from evidence.model.claim import Anchor, Claim, Evidence, FieldPath, Rating
from evidence.model.effect import Arm, ConfidenceInterval, Effect, StudyEffect, Threshold
from evidence.model.text import Source, Span

_KINDS: dict[str, Callable[..., object]] = {
    "certainty": Rating,
    "evidence": Evidence,
    "effects": Effect,
    "arms": Arm,
    "pools": StudyEffect,
    "thresholds": Threshold,
    "anchors": Anchor,
}
"""What the mappings under each key become."""
_NESTED = (dict, list)
_INTERVALS = frozenset({"interval", "prediction"})


def claim(entry: Mapping[str, Any], source: Source, span: Span, places: Mapping[FieldPath, Span]) -> Claim:
    """The claim that an entry declares, with its place in the file; what was not written takes the claim's defaults."""
    return Claim(source=source, span=span, places=places, **_fields(entry))


def _fields(entry: Mapping[str, Any]) -> dict[str, Any]:
    # Most values are plain, and a call for each would be most of the time.
    return {key: _value(key, typed) if type(typed) in _NESTED else typed for key, typed in entry.items()}


def _value(key: str, typed: object) -> object:
    if isinstance(typed, dict):
        return _KINDS[key](**_fields(typed))
    if isinstance(typed, list):
        return ConfidenceInterval(*typed) if key in _INTERVALS else tuple(_value(key, one) for one in typed)
    return typed
