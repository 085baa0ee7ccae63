"""What sort of thing a sentence asserts."""

from __future__ import annotations

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
    if passage.of("safety", "absolute", "comparative", "minimal", "plain"):
        return ClaimKind.SAFETY
    if comparison is not None and comparison.than and relation is not Relation.ASSOCIATION:
        return ClaimKind.COMPARATIVE
    if relation >= Relation.CONDITIONAL_CAUSATION:
        return ClaimKind.MECHANISM if passage.of("mechanism") else ClaimKind.EFFICACY
    if relation is Relation.ASSOCIATION:
        return ClaimKind.ASSOCIATION
    if passage.of("prevalence", "use"):
        return ClaimKind.USE
    if passage.of("prevalence") or any(quantity.kind in _SHARES for quantity in quantities):
        return ClaimKind.PREVALENCE
    if passage.of("mechanism"):
        return ClaimKind.MECHANISM
    return ClaimKind.ADVICE if advice else ClaimKind.DESCRIPTION
