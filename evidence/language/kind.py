"""What sort of thing a sentence asserts."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.language.passage import Passage
from evidence.model.scales import Advice, ClaimKind, Relation
from evidence.model.statement import Comparison, Quantity

_SHARES = frozenset({"percentage", "proportion", "count", "rate"})


def kind(
    passage: Passage,
    relation: Relation,
    comparison: Comparison | None,
    advice: Advice,
    quantities: tuple[Quantity, ...],
) -> ClaimKind:
    """The most telling kind: what harms before what helps, what compares before what works."""
    return next(_kinds(passage, relation, comparison, advice, quantities), ClaimKind.DESCRIPTION)


def _kinds(
    passage: Passage,
    relation: Relation,
    comparison: Comparison | None,
    advice: Advice,
    quantities: tuple[Quantity, ...],
) -> Iterator[ClaimKind]:
    if "safety" in passage.hits and passage.of("safety", "absolute", "comparative", "minimal", "plain"):
        yield ClaimKind.SAFETY
    if comparison is not None and comparison.than and relation is not Relation.ASSOCIATION:
        yield ClaimKind.COMPARATIVE
    if relation >= Relation.CONDITIONAL_CAUSATION:
        yield ClaimKind.MECHANISM if passage.of("mechanism") else ClaimKind.EFFICACY
    if relation is Relation.ASSOCIATION:
        yield ClaimKind.ASSOCIATION
    if "prevalence" in passage.hits and passage.of("prevalence", "use"):
        yield ClaimKind.USE
    if "prevalence" in passage.hits or any(quantity.kind in _SHARES for quantity in quantities):
        yield ClaimKind.PREVALENCE
    if advice is Advice.EXPLICIT:
        yield ClaimKind.ADVICE
