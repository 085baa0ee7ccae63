"""Whom, or what creature, a sentence speaks about."""

from __future__ import annotations

from evidence.language import reporting
from evidence.language.lexicon import Hit
from evidence.language.negation import negation
from evidence.language.passage import Passage
from evidence.model.statement import Trigger

_CARRIED = ("animal", "in-vitro")


def read(passage: Passage) -> tuple[str, list[Trigger]]:
    """The species that a finding comes from (animal, in-vitro, human, or empty), and the words that name whom."""
    named = [
        passage.trigger("population", hit.value, hit.first, hit.last)
        for hit in passage.of("population")
        if hit.value != "universal" or _takes_in_all(passage, hit)
    ]
    return _species(passage), named + passage.triggers("species", "animal", "in-vitro")


def _species(passage: Passage) -> str:
    """The species named, else that of the stem, else that of the sentences before as long as they go on reporting."""
    own = _named(passage)
    before: Passage | None = passage
    while before is not None and not before.of("species"):
        goes_on = before.stem is None and reporting.reported(before, None)
        before = before.previous if goes_on else before.stem
    carried = "" if before is None else _named(before)
    return own or (carried if carried in _CARRIED else "")


def _named(passage: Passage) -> str:
    values = {hit.value for hit in passage.of("species")}
    return next((value for value in (*_CARRIED, "human") if value in values), "")


def _takes_in_all(passage: Passage, hit: Hit) -> bool:
    """`helps everyone`, not `almost everyone` and not `does not help everyone`."""
    return negation(passage, hit) is None and passage.word(hit.first - 1) not in {"almost", "nearly"}
