"""A sentence as the registry is asked about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from evidence.linking.context import Surroundings
from evidence.model.statement import Statement


@dataclass(frozen=True)
class Query:
    """What a sentence says, and what it takes over from its surroundings, looked for when first asked for."""

    statement: Statement
    terms: Mapping[str, str]
    """Each with the words it was met in."""
    surroundings: Surroundings
    at: int
    """Where among the statements of its document it stands."""

    @cached_property
    def context(self) -> Mapping[str, float]:
        """Terms of its surroundings, and how far each carries over."""
        return self.surroundings.of(self.at)

    @cached_property
    def referents(self) -> frozenset[str]:
        """Terms that a pronoun or a noun phrase of it may stand for."""
        return self.surroundings.referents(self.at)
