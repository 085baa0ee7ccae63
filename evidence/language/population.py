"""Whom, or what creature, a sentence speaks about."""

from __future__ import annotations

from evidence.language.passage import Passage
from evidence.model.statement import Trigger


def read(passage: Passage) -> tuple[str, list[Trigger]]:
    """The species that a finding comes from (animal, in-vitro, human, or empty), and the words that name whom."""
    values = {hit.value for hit in passage.of("species")}
    species = next((value for value in ("animal", "in-vitro", "human") if value in values), "")
    everyone = [hit for hit in passage.of("population") if passage.word(hit.first - 1) != "not"]
    named = [passage.trigger("population", hit.value, hit.first, hit.last) for hit in everyone]
    return species, named + passage.triggers("species", "animal", "in-vitro")
