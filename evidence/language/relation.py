"""How strongly a sentence connects a cause and an effect."""

from __future__ import annotations

from evidence.language import certainty
from evidence.language.connection import Connection
from evidence.language.lexicon import Hit
from evidence.language.negation import negation
from evidence.language.passage import Passage
from evidence.model.scales import Relation

_BANDS = {
    "association": Relation.ASSOCIATION,
    "conditional-causation": Relation.CONDITIONAL_CAUSATION,
    "causation": Relation.CAUSATION,
}


def connections(passage: Passage) -> list[Connection]:
    """Every connection that the sentence makes, in order."""
    return [_connection(passage, hit) for hit in passage.of("relation")]


def strongest(found: list[Connection]) -> Connection | None:
    """The connection that the sentence stands for: the strongest of those asserted."""
    asserted = [connection for connection in found if connection.negation is None]
    return max(asserted or found, key=lambda connection: connection.relation, default=None)


def _connection(passage: Passage, hit: Hit) -> Connection:
    relation = _BANDS[hit.value]
    hedges = tuple(certainty.hedges(passage, hit))
    if relation is Relation.CAUSATION and any(hedge.value != "moderate" for hedge in hedges):
        relation = Relation.CONDITIONAL_CAUSATION
    reported = tuple(certainty.reported_hedges(passage, hit))
    return Connection(hit, relation, hedges, reported, negation(passage, hit))
