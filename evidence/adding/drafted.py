"""What the abstract of a work states, as evidence that waits for somebody to confirm it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from evidence.language import abstracts
from evidence.model.claim import Evidence
from evidence.model.record import Work


def drafted(citekey: str, work: Work, abstract: str, publication_types: Sequence[str] = ()) -> Evidence:
    """The design, the sizes and every effect, each with the sentence that states it."""
    sizes = abstracts.sizes(abstract)
    return Evidence(
        source=citekey,
        design=abstracts.design(publication_types, work.title, abstract),
        studies=sizes.studies,
        participants=sizes.participants,
        effects=tuple(replace(each.effect, quote=each.sentence) for each in abstracts.effect_statements(abstract)),
        drafted=True,
    )
