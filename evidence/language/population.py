"""Whom, or what creature, a sentence speaks about."""

from __future__ import annotations

from evidence.language import reporting
from evidence.language.lexicon import Hit
from evidence.language.negation import negation
from evidence.language.passage import Passage
from evidence.model.statement import Trigger

_NAMING = ("population", "species")
_CARRIED = ("animal", "in-vitro")


def read(passage: Passage) -> tuple[str, list[Trigger]]:
    """The species that a finding comes from (animal, in-vitro, human, or empty), and the words that name whom."""
    if passage.hits.keys().isdisjoint(_NAMING):
        return _species(passage), []
    named = [
        passage.trigger("population", hit.value, hit.first, hit.last)
        for hit in passage.of("population")
        if hit.value != "universal" or _takes_in_all(passage, hit)
    ]
    return _species(passage), named + passage.triggers("species", "animal", "in-vitro")


def _species(passage: Passage) -> str:
    species = _spoken_of(passage)
    return species if species in _CARRIED or "species" in passage.hits else ""


def _spoken_of(passage: Passage) -> str:
    """The species named, else that of the stem, else that of the sentences before as long as they go on reporting."""
    if passage.species is None:
        if passage.of("species"):
            values = {hit.value for hit in passage.of("species")}
            passage.species = next((value for value in (*_CARRIED, "human") if value in values), "")
        else:
            passage.species = _carried(passage)
    return passage.species


def _carried(passage: Passage) -> str:
    if passage.stem is not None:
        return _spoken_of(passage.stem)
    before = "" if passage.previous is None else _spoken_of(passage.previous)
    return before if before and reporting.reported(passage, None) else ""


def _takes_in_all(passage: Passage, hit: Hit) -> bool:
    """`helps everyone`, not `almost everyone` and not `does not help everyone`."""
    return negation(passage, hit) is None and passage.word(hit.first - 1) not in {"almost", "nearly"}
