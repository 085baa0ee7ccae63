"""From validated entries to the model's own values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from evidence.model.claim import (
    Anchor,
    Arm,
    Claim,
    ConfidenceInterval,
    Effect,
    Evidence,
    FieldPath,
    Rating,
)
from evidence.model.text import Source, Span
from evidence.registry.forms import ClaimEntry, EffectEntry, EvidenceEntry, Part

T = TypeVar("T")


def claim(entry: ClaimEntry, source: Source, span: Span, places: Mapping[FieldPath, Span]) -> Claim:
    """The claim that an entry declares, with its place in the file."""
    return _built(
        Claim,
        entry,
        source=source,
        span=span,
        places=places,
        certainty=_built(Rating, entry.certainty) if entry.certainty else None,
        evidence=tuple(map(_evidence, entry.evidence)),
        anchors=tuple(_built(Anchor, anchor) for anchor in entry.anchors),
    )


def _evidence(entry: EvidenceEntry) -> Evidence:
    return _built(Evidence, entry, effects=tuple(map(_effect, entry.effects)))


def _effect(entry: EffectEntry) -> Effect:
    interval = ConfidenceInterval(*entry.interval) if entry.interval else None
    return _built(Effect, entry, interval=interval, arms=tuple(_built(Arm, arm) for arm in entry.arms))


def _built(kind: Callable[..., T], entry: Part, **built: object) -> T:
    """The model's value with the same fields; lists become tuples, and `built` holds what was converted already."""
    fields = {name: tuple(value) if isinstance(value, list) else value for name, value in entry}
    return kind(**(fields | built))
