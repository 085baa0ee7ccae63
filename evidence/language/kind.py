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
    judges = comparison is not None and bool(comparison.than) and relation is not Relation.ASSOCIATION
    signs = {
        ClaimKind.SAFETY: passage.of("safety", "absolute", "comparative", "minimal", "plain"),
        ClaimKind.COMPARATIVE: judges,
        ClaimKind.MECHANISM: relation >= Relation.CONDITIONAL_CAUSATION and passage.of("mechanism"),
        ClaimKind.EFFICACY: relation >= Relation.CONDITIONAL_CAUSATION,
        ClaimKind.ASSOCIATION: relation is Relation.ASSOCIATION,
        ClaimKind.USE: passage.of("prevalence", "use"),
        ClaimKind.PREVALENCE: passage.of("prevalence") or any(each.kind in _SHARES for each in quantities),
        ClaimKind.ADVICE: advice is Advice.EXPLICIT,
    }
    return next((sort for sort, sign in signs.items() if sign), ClaimKind.DESCRIPTION)
