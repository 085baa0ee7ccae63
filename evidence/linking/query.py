"""A sentence as the registry is asked about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from evidence.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Query:
    """What a sentence says, and what it takes over from its surroundings."""

    statement: Statement
    terms: Mapping[str, str]
    """Each with the words it was met in."""
    context: Mapping[str, float] = field(default_factory=dict)
    """Terms of its surroundings, and how far each carries over."""
    referents: frozenset[str] = frozenset()
    """Terms that a pronoun or a noun phrase of it may stand for."""
