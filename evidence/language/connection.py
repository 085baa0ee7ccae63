"""One word that connects a cause and an effect, with what governs it."""

from __future__ import annotations

from dataclasses import dataclass

from evidence.language.lexicon import Hit
from evidence.model.scales import Relation


@dataclass(frozen=True, slots=True)
class Connection:
    """A word of the relation lexicon as the sentence uses it."""

    hit: Hit
    relation: Relation
    """Hedges inside the claim make causation conditional."""
    hedges: tuple[Hit, ...] = ()
    """Those inside the claim: `may reduce`."""
    reported: tuple[Hit, ...] = ()
    """Those in how it is reported: `suggests that it reduces`."""
    negation: Hit | None = None
