"""The numbers of a claim and of a statement, as far as two of them may be the same one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator

from evidence.language import read_phrase
from evidence.model.claim import Claim, Evidence
from evidence.model.statement import Quantity, Statement

_COUNTED = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twice|half|third|quarter|dozen)\b", re.IGNORECASE
)
"""What a text must hold to be worth reading for numbers."""

_EXACT = 0.005
_ROUGH = 0.15
"""How far, relative to the larger, two numbers may lie apart where one is given roughly."""

_WEIGHTS = {"year": 0.3, "percentage": 0.4, "proportion": 0.4, "count": 0.3, "effect": 0.4}
_OTHER = 0.15
_LARGE = 100
_LARGE_COUNT = 0.5
_UNTOLD = frozenset({"p-value"})


def of_claim(claim: Claim) -> tuple[float, ...]:
    """Every number on record for a claim, in ascending order; shares as percentages."""
    found = list(_written(claim.statement))
    for evidence in claim.evidence:
        found.extend(_recorded(evidence))
        found.extend(_written(evidence.conclusion))
    return tuple(sorted({number for number in found if number}))


def agreement(statement: Statement, recorded: Callable[[], tuple[float, ...]]) -> tuple[float, tuple[str, ...]]:
    """How much the numbers of a statement speak for a claim that has these, and the words of those that do."""
    weight, words = 0.0, []
    for quantity in statement.quantities:
        if quantity.kind in _UNTOLD or _within_word(quantity, statement):
            continue
        if closeness := _closeness(quantity, recorded()):
            weight += closeness * _weight(quantity)
            words.append(quantity.words)
    return weight, tuple(words)


def _written(text: str) -> list[float]:
    if not _COUNTED.search(text):
        return []
    return [_natural(quantity) for quantity in read_phrase(text).quantities if quantity.kind not in _UNTOLD]


def _recorded(evidence: Evidence) -> Iterator[float]:
    counts = [evidence.studies, evidence.participants, evidence.year]
    for effect in evidence.effects:
        counts += [effect.studies, effect.participants]
        if effect.estimate is not None:
            yield abs(effect.estimate)
        yield from (share for arm in effect.arms if (share := arm.share) is not None)
    yield from (float(count) for count in counts if count is not None)


def _closeness(quantity: Quantity, recorded: tuple[float, ...]) -> float:
    value = _natural(quantity)
    if not recorded or not value:
        return 0.0
    at = bisect_left(recorded, value)
    nearest = recorded[max(at - 1, 0) : at + 1]
    gap = min(abs(value - number) / max(abs(value), abs(number)) for number in nearest)
    if gap <= _EXACT:
        return 1.0
    return 0.5 if gap <= _ROUGH and (quantity.approximate or quantity.bound) and quantity.kind != "year" else 0.0


def _within_word(quantity: Quantity, statement: Statement) -> bool:
    """Whether the number is part of a name: the 4 of Text4all."""
    start = quantity.span.start
    return start > 0 and statement.sentence.document.source.text[start - 1].isalpha()


def _natural(quantity: Quantity) -> float:
    """The number as the registry writes it: a share in percent."""
    return quantity.value * 100 if quantity.kind == "proportion" else quantity.value


def _weight(quantity: Quantity) -> float:
    if quantity.kind == "count" and quantity.value >= _LARGE:
        return _LARGE_COUNT
    return _WEIGHTS.get(quantity.kind, _OTHER)
