"""The estimates of a sentence, each on the scale of its measure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from evidence.language.abstracts.figures import Figure, figures
from evidence.language.abstracts.measuring import Measured, measured
from evidence.language.abstracts.printed import ends
from evidence.model.effect import ConfidenceInterval
from evidence.model.scales import EffectMeasure

_NEEDED = frozenset({EffectMeasure.NNT, EffectMeasure.NNH})
_USUAL_LEVEL = 95.0
_DIGITS = 10
"""Decimals that are kept of a share that was printed as a part of 1."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """One estimate, and where in its sentence it stands."""

    measure: EffectMeasure
    value: float
    start: int
    """Where the number begins."""
    end: int
    """Where it ends, or its interval."""
    named_from: int
    """Where its measure is named, if that is right before it; else where the number begins."""
    interval: ConfidenceInterval | None = None
    level: float = _USUAL_LEVEL
    unit: str = ""
    of: str = ""
    """What it is said to be an estimate of."""


def estimates(text: str) -> list[Estimate]:
    """The estimates of a sentence whose marks are even, in order."""
    return list(_estimates(text))


def _estimates(text: str) -> Iterator[Estimate]:
    before: Measured | None = None
    for figure in figures(text):
        found = measured(text, figure, before)
        before = None if figure.name else found
        if found is not None:
            yield _estimate(figure, found)


def _estimate(figure: Figure, found: Measured) -> Estimate:
    match = figure.interval
    interval = _interval(match, found) if match else None
    written = match.groupdict() if match else {}
    level = written.get("level") or written.get("after")
    return Estimate(
        measure=found.measure,
        value=_scaled(figure.value, found),
        start=figure.start,
        end=max(figure.end, match.end()) if match else figure.end,
        named_from=figure.name.start if figure.name else figure.start,
        interval=interval,
        level=float(level) if level else _USUAL_LEVEL,
        unit=figure.unit,
        of=figure.of,
    )


def _interval(match: re.Match[str], found: Measured) -> ConfidenceInterval | None:
    """The interval on the scale of its measure; only numbers needed to treat run down to benefit."""
    low, high = (_scaled(end, found) for end in ends(match))
    if low > high and found.measure in _NEEDED:
        low, high = high, low
    return ConfidenceInterval(low, high) if low <= high else None


def _scaled(value: float, found: Measured) -> float:
    return value if found.factor == 1 else round(value * found.factor, _DIGITS)
