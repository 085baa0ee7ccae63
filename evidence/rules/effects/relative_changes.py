"""Relative changes of a risk, however they are written: "40% less likely", "doubles the risk"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from evidence.language import fold
from evidence.model.statement import Quantity, Statement
from evidence.rules.effects.percentages import percent

RISK = re.compile(
    r"\b(?:risks?|odds|chances?|likelihood|likely|likelier|probability|mortality|deaths?|dying|incidence|rates?)\b"
)
"""The words for a risk."""
_MORE_OR_LESS = (
    "lower|higher|less|more|fewer|greater|as|reduced|increased|elevated|decreased|reduction|increase|decrease|drop|"
    "rise|decline|cut|jump"
)
_AFTER = re.compile(rf"\s*(?:\w+\s+)?(?:{_MORE_OR_LESS})\b")
_BEFORE = re.compile(
    r"\b(?:by|(?:reduction|increase|decrease|drop|rise|decline|cut|jump) of)"
    r"(?: (?:about|some|nearly|almost|around|up to|at least|as much as|more than|over|a|an estimated))*\s*$"
)
_WAS = re.compile(r"\b(?:was|were|is|are|be|been|being|has|have|had)\b")
_ROUNDING = 0.51
"""Percentage points by which a change told in whole percent may be off."""
_ENDS = re.compile(r"[;:.]\s|\b(?:but|while|whereas|although)\b")
"""Where the words that a number belongs to end."""
_ABSOLUTE = re.compile(
    r"\b(?:percentage points?|number needed|nnt|nnh|absolute"
    r"|(?:in|per|of|out of) (?:every )?(?:1[0,.]*00\b|a thousand|a hundred|ten thousand))"
)


def relative_change(statement: Statement, recorded: Sequence[float] = ()) -> Quantity | None:
    """The first relative change of a risk that a sentence gives; None where it gives none.

    A change in percent that is a recorded change of a risk is one, whatever it is called: `86% fewer fractures`.
    """
    folded = fold(statement.text)
    for quantity in statement.quantities:
        if _is_relative(quantity, statement, folded) or (
            _changes(quantity, statement, folded)
            and any(abs(change_in_percent(quantity) - change) < _ROUNDING for change in recorded)
        ):
            return quantity
    return None


def tells_absolute(statements: Iterable[Statement]) -> bool:
    """Whether sentences give a risk itself: `3 in 100`, `4%`, percentage points, a number needed to treat."""
    return any(_tells_absolute(statement) for statement in statements)


def change_in_percent(quantity: Quantity) -> float:
    """The size of a relative change: 50 for `half as likely` and for `50% less`, 200 for `three times`."""
    if quantity.kind == "fold" or (quantity.kind == "proportion" and quantity.denominator == 2.0):
        return abs(quantity.value - 1) * 100
    return percent(quantity) or 0.0


def _tells_absolute(statement: Statement) -> bool:
    folded = fold(statement.text)
    if _ABSOLUTE.search(folded):
        return True
    return any(
        (quantity.kind == "rate" or percent(quantity) is not None) and not _changes(quantity, statement, folded)
        for quantity in statement.quantities
    )


def _is_relative(quantity: Quantity, statement: Statement, folded: str) -> bool:
    if quantity.kind != "fold" and not _changes(quantity, statement, folded):
        return False
    start, end = _range(quantity, statement)
    if is_response(folded, start, end):
        return False
    before, after = _ENDS.split(folded[:start])[-1], _ENDS.split(folded[end:])[0]
    return bool(RISK.search(before) or RISK.search(after))


def is_response(folded: str, start: int, end: int) -> bool:
    """`the chance of pain at least halved`: what counts as a response, and no change of a risk."""
    before, after = _ENDS.split(folded[:start])[-1], _ENDS.split(folded[end:])[0]
    return folded[start:end].endswith("halved") and not _WAS.search(before) and not RISK.search(after)


def _changes(quantity: Quantity, statement: Statement, folded: str) -> bool:
    """Whether the words make a share a change: `by 40%`, `40% lower`, `half as likely`."""
    if percent(quantity) is None:
        return False
    start, end = _range(quantity, statement)
    return bool(_BEFORE.search(folded[:start]) or _AFTER.match(folded[end:]))


def _range(quantity: Quantity, statement: Statement) -> tuple[int, int]:
    start = quantity.span.start - statement.span.start
    return start, start + len(quantity.span)
