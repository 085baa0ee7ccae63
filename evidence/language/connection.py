"""Words that connect a cause and an effect: how each is used, and what governs it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from evidence.language.lexicon import Hit
from evidence.model.scales import Relation


class Usage(Enum):
    """What a word does in its sentence."""

    CAUSES = auto()
    """A finite verb with an object, or what amounts to one."""
    DIFFERS = auto()
    """Something is or becomes higher or lower: no cause is named."""
    NAMES = auto()
    """Part of a noun phrase, an aim or a topic: asserts nothing by itself."""


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
    named: bool = False
    """Only named, not asserted: `to study interactions between`."""
