"""Which measure a figure is an estimate of, where its name leaves that open or none stands before it."""

from __future__ import annotations

import re
from typing import NamedTuple

from evidence.language.abstracts.figures import Figure
from evidence.language.abstracts.names import DIFFERENCE, NONE
from evidence.language.abstracts.printed import ends, interval
from evidence.model.scales import IN_PERCENT, RATIOS, EffectMeasure

_POSITIVE = RATIOS | {EffectMeasure.LR_POSITIVE, EffectMeasure.LR_NEGATIVE}
_DIFFERS = re.compile(r"\b(?:differ\w*|absolute|points?)\b", re.IGNORECASE)
_CHANGES = re.compile(
    r"\b(?:more|less|fewer|greater|lower|higher|longer|shorter|better|worse|reduc\w+|increas\w+|decreas\w+|improv\w+|"
    r"chang\w+|declin\w+|gain\w*|loss|drop\w*|fell|rose)\b",
    re.IGNORECASE,
)
_MEDIANS = re.compile(r"\bmedians?\b", re.IGNORECASE)
"""Of one group, which is no effect."""
_REACHES = re.compile(r"\bto\s$")
_RATIOS = re.compile(r"\b(?:ratio|odds|hazard|relative risk)\b", re.IGNORECASE)
_NEAR = 60
"""Characters before a figure in which words tell what it is."""


class Measured(NamedTuple):
    """A measure, and what a printed number is to be multiplied by to be on its scale."""

    measure: EffectMeasure
    factor: float = 1.0


def measured(text: str, figure: Figure, before: Measured | None) -> Measured | None:
    """The measure of a figure; None where there is no telling.

    `before` is what the figure before it was found to be, which holds on in a list where nothing else is named.
    """
    if figure.name is None or (figure.carried and figure.unit and figure.name.measure in RATIOS):
        return _unnamed(text, figure, before)
    if figure.name.measure == NONE:
        return None
    if figure.name.measure == DIFFERENCE:
        difference = EffectMeasure.RD if figure.percent else EffectMeasure.MD
        return Measured(difference) if figure.interval else None
    return _named(EffectMeasure(figure.name.measure), figure)


def _named(measure: EffectMeasure, figure: Figure) -> Measured | None:
    if measure in _POSITIVE and (figure.percent or _is_negative(figure)):
        # A response rate is called RR too.
        is_share = figure.percent and figure.interval and 0 <= figure.value <= 100
        return Measured(EffectMeasure.PROPORTION) if is_share else None
    if measure is EffectMeasure.RD and not figure.percent and _largest(figure) <= 1:
        return Measured(measure, 100.0)
    if measure in IN_PERCENT and not figure.percent:
        return Measured(measure, 100.0) if _largest(figure) <= 1 else None
    if measure is EffectMeasure.AUC and figure.percent:
        return Measured(measure, 0.01)
    return None if measure is EffectMeasure.CORRELATION and _largest(figure) > 1 else Measured(measure)


def _unnamed(text: str, figure: Figure, before: Measured | None) -> Measured | None:
    """What a number is where only an interval says that it is an estimate."""
    if figure.interval is None or interval(figure.interval) is None:
        return None
    words = text[max(0, figure.start - _NEAR) : figure.start]
    if figure.percent:
        return _share(words, figure)
    if figure.name is None and _RATIOS.search(text):
        return None
    beside = words + text[figure.end : figure.interval.start()]
    goes_on = before is not None and before.measure is EffectMeasure.MD
    return Measured(EffectMeasure.MD) if _is_difference(words, beside, figure, goes_on=goes_on) else None


def _is_difference(words: str, beside: str, figure: Figure, *, goes_on: bool) -> bool:
    """Whether a number with an interval is a difference, and not what one group had: a median time, a mean age."""
    if _DIFFERS.search(beside) or _is_negative(figure):
        return True
    return not _MEDIANS.search(words) and (goes_on or _CHANGES.search(beside) is not None)


def _share(words: str, figure: Figure) -> Measured | None:
    if _DIFFERS.search(words) or "point" in figure.unit:
        return Measured(EffectMeasure.RD)
    if _CHANGES.search(words) and not _REACHES.search(words):
        return Measured(EffectMeasure.PERCENT_CHANGE)
    return None if _is_negative(figure) else Measured(EffectMeasure.PROPORTION)


def _is_negative(figure: Figure) -> bool:
    return figure.value < 0 or (figure.interval is not None and ends(figure.interval)[0] < 0)


def _largest(figure: Figure) -> float:
    """The largest of the estimate and the ends of its interval, signs left aside."""
    values: tuple[float, ...] = (figure.value, *(ends(figure.interval) if figure.interval else ()))
    return max(abs(value) for value in values)
