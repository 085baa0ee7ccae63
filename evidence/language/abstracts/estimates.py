"""The estimates of a sentence: numbers that a measure's name or an interval marks as such."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from evidence.language.abstracts.measuring import measured
from evidence.language.abstracts.names import NONE, Name, direct, distant, names
from evidence.language.abstracts.printed import BARE, I2, INTERVAL, NUMBER, P_VALUE, interval, number, people, studies
from evidence.model.effect import ConfidenceInterval
from evidence.model.scales import EffectMeasure

_NUMBER = re.compile(NUMBER)
_UNIT = (
    r"(?P<unit>\s?%|\s(?:percentage )?points?|\s?(?![Cc]onf|[Cc]red|CI\b|to\b|and\b|vs?\b|or\b|in\b|p\b)[A-Za-z\u00b5\u03bc\u00b0]"
    r"[\w/\u00b5\u03bc\u00b2\u00b3.%^-]*(?:\s(?!to\b|and\b|vs?\b|CI\b)[a-z\u00b5\u03bc/][\w/\u00b5\u03bc\u00b2\u00b3.%-]*){0,5})?"
)
_AHEAD = re.compile(
    rf"(?P<number>{NUMBER}){_UNIT}[\s,;:=(\[\u00b1]{{0,4}}(?:with\s(?:an?\s)?)?(?:(?:at|and)\s(?:a\s)?)?$"
)
_UNIT_AFTER = re.compile(rf"{_UNIT}(?=\s?[,;:)(\]\[]|\s(?:in|for|at|with|between)\b|$)")
_REACH = 90
"""Characters before an interval in which its estimate stands."""
_LATER = 70
"""Characters at most from an estimate to an interval that a p value or a count keeps apart from it."""
_DETAILS = (P_VALUE, I2)


@dataclass(frozen=True, slots=True)
class Estimate:
    """One estimate, and where in its sentence it stands."""

    measure: EffectMeasure
    value: float
    start: int
    end: int
    """Where the number ends, or its interval."""
    interval: ConfidenceInterval | None = None
    level: float = 95.0
    unit: str = ""
    of: str = ""
    """What it is said to be an estimate of: `death` in `hazard ratio for death`."""
    name: Name | None = None


@dataclass(frozen=True, slots=True)
class _Figure:
    """A number that is an estimate of something."""

    start: int
    end: int
    name: Name | None = None
    of: str = ""
    interval: re.Match[str] | None = None
    unit: str = ""


def estimates(text: str) -> list[Estimate]:
    """The estimates of a sentence whose marks are even, in order."""
    named = list(names(text))
    figures = {figure.start: figure for figure in _named(text, named)}
    for match in INTERVAL.finditer(text):
        if (figure := _before(text, match, figures, named)) is not None:
            figures[figure.start] = figure
    ordered = sorted(figures.values(), key=lambda figure: figure.start)
    return [estimate for figure in ordered if (estimate := _estimate(text, figure)) is not None]


def _named(text: str, named: Sequence[Name]) -> Iterator[_Figure]:
    """The numbers that follow a measure's name."""
    limits = [*(name.start for name in named[1:]), len(text)]
    for name, limit in zip(named, limits, strict=False):
        link = direct().match(text, name.end, limit)
        match = _NUMBER.match(text, link.end(), limit) if link else None
        of = ""
        if match is None and (link := distant().match(text, name.end, limit)):
            match, of = _NUMBER.match(text, link.end(), limit), link["of"]
        if match is not None and not _is_detail(text, match.start()):
            yield _with_bare(text, _Figure(*match.span(), name, of))


def _with_bare(text: str, figure: _Figure) -> _Figure:
    """With the range that follows in brackets, and that nothing calls an interval."""
    match = BARE.match(text, figure.end)
    if match is not None and interval(match) is not None:
        return replace(figure, interval=match)
    unit = _UNIT_AFTER.match(text, figure.end)
    return replace(figure, unit=(unit["unit"] or "").strip()) if unit else figure


def _before(text: str, match: re.Match[str], figures: dict[int, _Figure], named: Sequence[Name]) -> _Figure | None:
    """The number that an interval belongs to."""
    window = max(0, match.start() - _REACH)
    ahead = _AHEAD.search(text[window : match.start()])
    if ahead is not None:
        start, end = window + ahead.start("number"), window + ahead.end("number")
        if not _is_detail(text, start) and not _inside_interval(start, figures):
            figure = figures.get(start) or _Figure(start, end, _last(named, start))
            return replace(figure, interval=match, unit=(ahead["unit"] or "").strip())
    earlier = [figure for figure in figures.values() if figure.start < match.start()]
    nearest = max(earlier, key=lambda figure: figure.start, default=None)
    if nearest is None or nearest.interval is not None or match.start() - nearest.end > _LATER:
        return None
    return replace(nearest, interval=match)


def _last(named: Sequence[Name], before: int) -> Name | None:
    """The measure that was named last before a place, and so holds for it too."""
    return next((name for name in reversed(named) if name.end <= before and name.measure != NONE), None)


def _inside_interval(start: int, figures: dict[int, _Figure]) -> bool:
    return any(
        figure.interval and figure.interval.start() <= start < figure.interval.end() for figure in figures.values()
    )


def _is_detail(text: str, start: int) -> bool:
    """Whether a number is a p value, a share of heterogeneity, or a count of studies or people."""
    window = max(0, start - 40)
    stretch = text[window : start + 60]
    spans = [match.span() for pattern in _DETAILS for match in pattern.finditer(stretch)]
    spans += [(counted.start, counted.end) for counted in (*studies(stretch), *people(stretch))]
    return any(first <= start - window < last for first, last in spans)


def _estimate(text: str, figure: _Figure) -> Estimate | None:
    found = measured(text, figure.name, figure.start, figure.end, figure.unit, figure.interval)
    if found is None:
        return None
    measure, factor = found
    match = figure.interval
    ends = interval(match) if match else None
    level = match.groupdict().get("level") or match.groupdict().get("after") if match else None
    return Estimate(
        measure=measure,
        value=number(text[figure.start : figure.end]) * factor,
        start=figure.start,
        end=match.end() if match else figure.end,
        interval=ConfidenceInterval(ends.low * factor, ends.high * factor) if ends else None,
        level=float(level) if level else 95.0,
        unit=figure.unit,
        of=figure.of,
        name=figure.name,
    )
