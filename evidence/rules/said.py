"""How much a sentence says, once it is clear in whose name it speaks."""

from __future__ import annotations

from evidence.model.scales import Certainty, Relation
from evidence.model.statement import Statement


def certainty_said(statement: Statement) -> Certainty:
    """A finding reported as one vouches for the study, not for the world: a level less than the plain statement."""
    if statement.reported and statement.certainty is Certainty.HIGH:
        return Certainty.MODERATE
    return statement.certainty


def relation_said(statement: Statement) -> Relation:
    """Cause that is only reported, believed or possible is conditional."""
    if statement.relation is Relation.CAUSATION and (statement.reported or statement.certainty <= Certainty.LOW):
        return Relation.CONDITIONAL_CAUSATION
    return statement.relation
