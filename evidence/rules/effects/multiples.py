"""Multiples of a risk, held against the ratios on record: `halves the risk`, `three times as likely`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from evidence.language import fold
from evidence.model.statement import Quantity, Statement
from evidence.rules.effects.relative_changes import RISK, is_response

_AFTER = re.compile(rf"\s+(?:[a-z'\u2019-]+\s+){{0,3}}?{RISK.pattern}")
_BEFORE = re.compile(rf"{RISK.pattern}(?: of)?(?: (?!(?:and|but|or)\b)[a-z-]+){{0,6}}\s+$")
_AS = re.compile(r"\s+as\b")
_MORE = re.compile(r"\s+(?:more|higher|greater)\b")
_APPROXIMATELY = 0.1
"""Share by which a multiple, which is told in round numbers, may be off."""


def is_multiple(quantity: Quantity, statement: Statement) -> bool:
    """Whether a number multiplies a risk: `halves the risk`, `a third as likely`, not `saw their pain halved`."""
    if quantity.kind not in {"fold", "proportion"}:
        return False
    folded, start = fold(statement.text), quantity.span.start - statement.span.start
    end = start + len(quantity.span)
    after = folded[end:]
    if is_response(folded, start, end):
        return False
    if quantity.kind == "proportion" and not _AS.match(after):
        return False
    return bool(_AFTER.match(after) or _BEFORE.search(folded[:start]))


def is_recorded(quantity: Quantity, statement: Statement, ratios: Iterable[float]) -> bool:
    """Whether a multiple is one of the ratios, or the inverse of one; `three times more` may be three or four times."""
    end = quantity.span.start - statement.span.start + len(quantity.span)
    more = _MORE.match(fold(statement.text)[end:])
    said = (quantity.value, quantity.value + 1) if more else (quantity.value,)
    return any(_agree(quantity, value, way) for ratio in ratios for way in (ratio, 1 / ratio) for value in said)


def _agree(quantity: Quantity, said: float, ratio: float) -> bool:
    if abs(said - ratio) <= _APPROXIMATELY * ratio:
        return True
    if not quantity.bound or (said > 1) != (ratio > 1):
        return False
    return (abs(ratio - 1) > abs(said - 1)) == (quantity.bound == "over")
