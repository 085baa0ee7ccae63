"""The numbers of a sentence that are estimates: a measure's name stands before them, or an interval after them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from evidence.language.abstracts.counts import people, studies
from evidence.language.abstracts.names import DIFFERENCE, NONE, Name, direct, distant, names
from evidence.language.abstracts.printed import BARE, I2, INTERVAL, NUMBER, P_VALUE, ends, interval, is_centred, number
from evidence.model.scales import RATIOS

_NUMBER = re.compile(NUMBER)
_NO_UNIT = r"(?![Cc]onf|[Cc]red|(?:CIs?|CL|to|and|vs?|or|in|p|P|for|with|from|at|favou?ring)\b)"
_UNIT_WORD = r"(?!/\d)[A-Za-z\u00b5\u03bc\u00b0/][\w/\u00b5\u03bc\u00b2\u00b3.%^-]*"
_UNIT = rf"(?P<unit>\s?%(?:\spoints?)?|\s?{_NO_UNIT}{_UNIT_WORD}(?:\s{_NO_UNIT}{_UNIT_WORD}){{0,6}})?"
_ASIDE = r"(?:\s(?:favou?ring|than|in favou?r of|(?:on|in)\sthe)\s[\w\s-]{2,40})?"
"""What may stand between an estimate and its interval: `1.43 favouring ginger`, `7.7 units on the Index of Nausea`."""
_AHEAD = re.compile(
    rf"(?P<number>{NUMBER}){_UNIT}{_ASIDE}"
    r"[\s,;:=(\[\u00b1]{0,4}(?:with\s(?:an?\s)?)?(?:(?:at|and)\s(?:a\s)?)?$"
)
_UNIT_AFTER = re.compile(rf"{_UNIT}(?=\s?[,;:)(\]\[]|\s(?:in|for|at|with|between)\b|$)")
_PERCENT = re.compile(r"\s?%|\s(?:percentage|per cent|percent|absolute percentage)\b")
_LAST_NUMBER = re.compile(rf"{NUMBER}$")
_WIDEST = 15
"""Characters of a number."""
_REACH = 90
"""Characters before an interval in which its estimate stands."""
_LATER = 70
"""Characters at most from an estimate to an interval that a p value or a count keeps apart from it."""
_AROUND = 40, 60
"""Characters before and after a number in which a p value or a count that it is part of begins and ends."""
_NESTED = 30
"""Characters at most between a measure and a `difference` that only says once more what it measures."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that is an estimate of something."""

    start: int
    end: int
    value: float
    name: Name | None = None
    """The measure that was named last before it."""
    of: str = ""
    """What it is said to be an estimate of: `death` in `hazard ratio for death`."""
    interval: re.Match[str] | None = None
    unit: str = ""
    percent: bool = False
    carried: bool = False
    """Its measure was named for another number, and holds for this one only as far as the sentence goes on in kind."""


def figures(text: str) -> list[Figure]:
    """The estimates among the numbers of a sentence whose marks are even, in order."""
    named = list(names(text))
    found = {figure.start: figure for figure in _named(text, named)}
    for figure in _listed(text, found, named):
        found[figure.start] = figure
    for match in INTERVAL.finditer(text):
        if (before := _ahead(text, match, found, named) or _earlier(match, found)) is not None:
            found[before.start] = replace(before, interval=match)
    return sorted(found.values(), key=lambda figure: figure.start)


def _named(text: str, named: Sequence[Name]) -> Iterator[Figure]:
    """The numbers that follow a measure's name."""
    limits = [*(name.start for name in named[1:]), len(text)]
    for name, limit in zip(named, limits, strict=False):
        link = direct().match(text, name.end, limit)
        match, of = _NUMBER.match(text, link.end(), limit) if link else None, ""
        if match is None and (link := distant().match(text, name.end, limit)):
            match, of = _NUMBER.match(text, link.end(), limit), link["of"]
        if match is not None and not _is_detail(text, match.start()):
            yield _with_range(text, _figure(text, *match.span(), name, of))


def _listed(text: str, found: Mapping[int, Figure], named: Sequence[Name]) -> Iterator[Figure]:
    """The ratios that follow one in a list: `odds ratio 3.01 [1.79-5.07]; 3.96 [2.33-6.71]`."""
    for match in BARE.finditer(text):
        number_before = _LAST_NUMBER.search(text, max(0, match.start() - _WIDEST), match.start())
        name = _last(named, match.start())
        if number_before is None or name is None or number_before.start() in found:
            continue
        figure = _figure(text, *number_before.span(), name)
        if name.measure in RATIOS and is_centred(figure.value, *ends(match)):
            yield replace(figure, interval=match, carried=True)


def _figure(text: str, start: int, end: int, name: Name | None, of: str = "") -> Figure:
    percent = _PERCENT.match(text, end) is not None
    return Figure(start, end, number(text[start:end]), name, of, percent=percent)


def _with_range(text: str, figure: Figure) -> Figure:
    """With the range that follows, where nothing calls it an interval, and with its unit."""
    match = BARE.match(text, figure.end)
    if match is not None and interval(match) is not None:
        return replace(figure, interval=match)
    unit = _UNIT_AFTER.match(text, figure.end)
    return replace(figure, unit=(unit["unit"] or "").strip()) if unit else figure


def _ahead(text: str, match: re.Match[str], found: Mapping[int, Figure], named: Sequence[Name]) -> Figure | None:
    """The number right before an interval."""
    window = max(0, match.start() - _REACH)
    ahead = _AHEAD.search(text, window, match.start())
    if ahead is None or text[ahead.start("number") - 1 : ahead.start("number")] == "/":
        return None
    start, end = ahead.span("number")
    if _is_detail(text, start) or any(_holds(figure.interval, start) for figure in found.values()):
        return None
    figure = found.get(start) or replace(_figure(text, start, end, _last(named, start)), carried=True)
    if figure.carried and not _is_inside(figure.value, match):
        return None
    return replace(figure, unit=(ahead["unit"] or "").strip())


def _is_inside(value: float, match: re.Match[str]) -> bool:
    """Whether a number, or its opposite where words say `lower by`, is within an interval: else it is another's."""
    low, high = ends(match)
    return any(low <= each <= high for each in (value, -value))


def _earlier(match: re.Match[str], found: Mapping[int, Figure]) -> Figure | None:
    """The estimate before it, where other details stand between the two."""
    nearest = max((figure for figure in found.values() if figure.start < match.start()), key=_start, default=None)
    if nearest is None or nearest.interval is not None or match.start() - nearest.end > _LATER:
        return None
    return nearest


def _holds(interval: re.Match[str] | None, at: int) -> bool:
    return interval is not None and interval.start() <= at < interval.end()


def _start(figure: Figure) -> int:
    return figure.start


def _last(named: Sequence[Name], before: int) -> Name | None:
    """The measure that was named last before a place, and so holds for it too."""
    earlier = [name for name in named if name.end <= before and name.measure != NONE]
    if not earlier:
        return None
    *others, last = earlier
    if last.measure == DIFFERENCE and others and last.start - others[-1].end <= _NESTED:
        return others[-1]
    return last


def _is_detail(text: str, start: int) -> bool:
    """Whether a number is a p value, a share of heterogeneity, or a count of studies or people."""
    window = max(0, start - _AROUND[0])
    stretch, at = text[window : start + _AROUND[1]], start - window
    spans = [match.span() for pattern in (P_VALUE, I2) for match in pattern.finditer(stretch)]
    spans += [(counted.start, counted.end) for counted in (*studies(stretch), *people(stretch))]
    return any(first <= at < last for first, last in spans)
