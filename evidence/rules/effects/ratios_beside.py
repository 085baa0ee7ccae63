"""Changes in percent that stand right before the ratio that they put into words: `a 12% improvement (RR 1.12)`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from evidence.model.scales import RATIOS, EffectMeasure
from evidence.model.statement import Quantity, Statement

_CHANGE = (
    r"lower|higher|less|more|fewer|greater|better|worse|reduction|increase|decrease|drop|rise|decline|improvement|gain|"
    r"reduced|increased|decreased|improved"
)
_TO_BRACKET = r"[^.;()\[\]\d]{0,60}[(\[]\s?$"
_AFTER = re.compile(rf"(?:\s|-)(?:relative\s)?(?:{_CHANGE})\b{_TO_BRACKET}", re.IGNORECASE)
_BY = re.compile(r"\bby (?:about |some |nearly |almost |around )?$", re.IGNORECASE)
_IN_BRACKETS = re.compile(_TO_BRACKET)
_ABSOLUTE = re.compile(r"absolute|percentage point|risk difference", re.IGNORECASE)


def changes_beside_ratios(statement: Statement) -> Iterator[tuple[Quantity, Quantity]]:
    """Each relative change of a sentence with the ratio in brackets behind it."""
    for change, ratio in pairwise(statement.quantities):
        if change.kind == "percentage" and ratio.kind == "effect" and ratio.unit in _RATIOS:
            before, between = _around(change, ratio, statement)
            worded = _AFTER.match(between) or (_BY.search(before) and _IN_BRACKETS.match(between))
            if worded and not _ABSOLUTE.search(statement.text):
                yield change, ratio


def change_of(ratio: Quantity) -> float:
    """A ratio as a change in percent: 11 for 1.11, 20 for 0.80."""
    return abs(1 - ratio.value) * 100


_RATIOS = frozenset(EffectMeasure(measure).value for measure in RATIOS)


def _around(change: Quantity, ratio: Quantity, statement: Statement) -> tuple[str, str]:
    """What stands before the change, and what between the two."""
    text = statement.text
    start = text.find(change.words)
    end = start + len(change.words)
    return text[:start], text[end : text.find(ratio.words, end)]
