"""Whom, or what creature, a sentence speaks about."""

from __future__ import annotations

from evidence.language.lexicon import Hit
from evidence.language.negation import negation
from evidence.language.passage import Passage
from evidence.model.statement import Trigger


def read(passage: Passage) -> tuple[str, list[Trigger]]:
    """The species that a finding comes from (animal, in-vitro, human, or empty), and the words that name whom."""
    values = {hit.value for hit in passage.of("species")}
    species = next((value for value in ("animal", "in-vitro", "human") if value in values), "")
    named = [
        passage.trigger("population", hit.value, hit.first, hit.last)
        for hit in passage.of("population")
        if hit.value != "universal" or _takes_in_all(passage, hit)
    ]
    return species, named + passage.triggers("species", "animal", "in-vitro")


def _takes_in_all(passage: Passage, hit: Hit) -> bool:
    """`helps everyone`, not `almost everyone` and not `does not help everyone`."""
    return negation(passage, hit) is None and passage.word(hit.first - 1) not in {"almost", "nearly"}
