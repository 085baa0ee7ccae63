"""Placeholder until the reader of abstracts lands."""

from __future__ import annotations

from evidence.model.record import EffectStatement


def effect_statements(text: str) -> tuple[EffectStatement, ...]:
    """What an abstract states."""
    return ()
