"""Which measure a number is an estimate of, where its name leaves that open or none stands before it."""

from __future__ import annotations

import re

from evidence.language.abstracts.names import DIFFERENCE, NONE, Name
from evidence.language.abstracts.printed import interval, number
from evidence.model.scales import IN_PERCENT, RATIOS, EffectMeasure

_POSITIVE = RATIOS | {EffectMeasure.LR_POSITIVE, EffectMeasure.LR_NEGATIVE}
_POINTS = re.compile(r"\s?%|\s(?:percentage|per cent|percent|absolute percentage)\b")
_RATIO_WORDS = re.compile(r"\b(?:ratio|odds|hazard|relative risk)\b", re.IGNORECASE)
_DIFFERENCE_WORDS = re.compile(
    r"\b(?:differ\w*|more|less|fewer|greater|lower|higher|longer|shorter|reduc\w+|increas\w+|decreas\w+|improv\w+|"
    r"chang\w+|declin\w+|better|worse|gain\w*|loss)\b",
    re.IGNORECASE,
)
_SHARE_WORDS = re.compile(
    r"\b(?:differ\w*|absolute|percentage points?|fewer|more)\b",
    re.IGNORECASE,
)
_NEAR = 60


def measured(
    text: str, name: Name | None, start: int, end: int, unit: str, ends: re.Match[str] | None
) -> tuple[EffectMeasure, float] | None:
    """The measure of the number from `start` to `end`, and what to multiply it by; None where there is no telling."""
    percent = _POINTS.match(text, end) is not None or unit.startswith(("%", "percent"))
    value = number(text[start:end])
    if name is None:
        return _unnamed(text, start, percent, ends)
    if name.measure == NONE:
        return None
    if name.measure == DIFFERENCE:
        return (_difference(percent), 1.0) if ends is not None else None
    return _named(EffectMeasure(name.measure), value, percent, ends)


def _named(
    measure: EffectMeasure, value: float, percent: bool, ends: re.Match[str] | None
) -> tuple[EffectMeasure, float] | None:
    if measure in _POSITIVE and (percent or value < 0 or _is_negative(ends)):
        # A response rate is called RR too.
        return (EffectMeasure.PROPORTION, 1.0) if percent and 0 <= value <= 100 and ends is not None else None
    if measure is EffectMeasure.RD and not percent and abs(value) <= 1 and _within_one(ends):
        return measure, 100.0
    if measure in IN_PERCENT and not percent:
        return (measure, 100.0) if 0 <= value <= 1 and _within_one(ends) else None
    if measure is EffectMeasure.AUC and percent:
        return measure, 0.01
    if measure is EffectMeasure.CORRELATION and not -1 <= value <= 1:
        return None
    if measure in (EffectMeasure.PROPORTION, EffectMeasure.MD) and percent and ends is None:
        return None
    return measure, 1.0


def _unnamed(text: str, start: int, percent: bool, ends: re.Match[str] | None) -> tuple[EffectMeasure, float] | None:
    """What a number is where only an interval says that it is an estimate."""
    if ends is None or interval(ends) is None:
        return None
    before = text[max(0, start - _NEAR) : start]
    after = text[ends.start() - (ends.start() - start) : ends.start()]
    if percent:
        differs = _SHARE_WORDS.search(before[-30:]) or "point" in after or _is_negative(ends)
        return (EffectMeasure.RD if differs else EffectMeasure.PROPORTION), 1.0
    if _RATIO_WORDS.search(text):
        return None
    if _is_negative(ends) or number(text[start : ends.start()].split()[0].strip("(,;")) < 0:
        return EffectMeasure.MD, 1.0
    return (EffectMeasure.MD, 1.0) if _DIFFERENCE_WORDS.search(before + after) else None


def _difference(percent: bool) -> EffectMeasure:
    return EffectMeasure.RD if percent else EffectMeasure.MD


def _is_negative(ends: re.Match[str] | None) -> bool:
    return ends is not None and number(ends["low"]) < 0


def _within_one(ends: re.Match[str] | None) -> bool:
    return ends is None or max(abs(number(ends["low"])), abs(number(ends["high"]))) <= 1
