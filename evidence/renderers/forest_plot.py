"""A forest plot as SVG: studies, what they come to together, no effect, and what is too small to matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from evidence.grade.forest import Forest
from evidence.grade.forest_pooling import Row
from evidence.renderers import plot_words
from evidence.renderers.lettering import clip, width, wrap
from evidence.renderers.markup import Element, Raw, document, element
from evidence.renderers.plot_axis import Axis, axis
from evidence.renderers.plot_marks import marks, prediction
from evidence.renderers.plot_style import BOLD, LARGE, SMALL, TYPE, style

_WIDTH, _EDGE, _GAP = 960.0, 20.0, 18.0
_WIDEST_LABEL = 300.0
_NARROWEST_PLOT = 220.0
_LINE, _PADDING = 18.0, 8.0
_SMALL_LINE = 16.0


def render(forest: Forest) -> str:
    """The whole picture; the same plot is always the same text."""
    page = _page(forest)
    head, top = _head(forest, page)
    body, bottom, arrows = _body(forest, page, top)
    scale, below = _scale(forest, page, bottom)
    foot, height = _foot(forest, below, arrows)
    name = re.sub(r"[^\w-]", "-", forest.claim.id)
    picture = element(
        "svg",
        element("title", f"Forest plot: {forest.claim.statement}", id=f"{name}-title"),
        element("desc", plot_words.description(forest), id=f"{name}-description"),
        element("style", Raw(style())),
        element("rect", class_="ground", width=_WIDTH, height=height),
        *_ground(forest, page, top, bottom),
        *head,
        *body,
        *scale,
        *foot,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {_WIDTH:g} {height:g}",
        role="img",
        aria_labelledby=f"{name}-title {name}-description",
    )
    return document(picture)


@dataclass(frozen=True, slots=True)
class _Page:
    """Where the columns stand."""

    axis: Axis
    label_room: float
    people: float | None
    """The right edge of the column; None where no study says how many took part."""
    numbers: float
    weight: float | None
    places: int


def _page(forest: Forest) -> _Page:
    places = plot_words.decimals(forest)
    rows = [row for group in forest.groups for row in (*group.rows, *([group.summary.row] if group.summary else []))]
    right = _WIDTH - _EDGE
    weight = right if any(row.weight is not None for row in rows) else None
    right -= width("Weight", TYPE) + _GAP if weight else 0
    numbers = right
    texts = [plot_words.estimate(row, places) for row in rows]
    texts += [_prediction_text(row, places) for row in rows if row.prediction]
    right -= max(width(text, TYPE) for text in (*texts, _measured(forest))) + _GAP
    people_room = width("1,000,000", TYPE) if any(row.participants for row in rows) else 0.0
    room = right - _EDGE - people_room - 2 * _GAP - _NARROWEST_PLOT
    wanted = max(width(plot_words.label(row), TYPE) * (BOLD if row.pooled else 1) for row in rows)
    label_room = max(min(wanted, _WIDEST_LABEL, room), 80.0)
    left = _EDGE + label_room + _GAP
    people = left + people_room if people_room else None
    return _Page(axis(forest, (people + _GAP) if people else left, right), label_room, people, numbers, weight, places)


def _head(forest: Forest, page: _Page) -> tuple[list[Element], float]:
    room, y = _WIDTH - 2 * _EDGE, _EDGE + LARGE
    drawn = []
    for line in wrap(forest.claim.statement, room, LARGE * BOLD):
        drawn.append(_text(line, _EDGE, y, "large bold"))
        y += LARGE + 6
    for line in wrap(plot_words.subtitle(forest), room, TYPE):
        drawn.append(_text(line, _EDGE, y, "muted"))
        y += _LINE
    y += _PADDING + 4
    drawn.append(_text("Study", _EDGE, y, "bold"))
    drawn.append(_text(_measured(forest), page.numbers, y, "bold", "end"))
    if page.people:
        drawn.append(_text("People", page.people, y, "bold", "end"))
    if page.weight:
        drawn.append(_text("Weight", page.weight, y, "bold", "end"))
    drawn.append(element("line", class_="line", x1=_EDGE, x2=_WIDTH - _EDGE, y1=y + 7, y2=y + 7))
    return drawn, y + 7


def _body(forest: Forest, page: _Page, top: float) -> tuple[list[Element], float, bool]:
    """The rows, where they end, and whether an interval was cut."""
    drawn: list[Element] = []
    y, cut = top + _PADDING, False
    heaviest = max((row.weight or 0.0 for group in forest.groups for row in group.rows), default=0.0)
    for group in forest.groups:
        if group.heading:
            drawn.append(
                _text(clip(group.heading, page.axis.left - _EDGE - _GAP, TYPE * BOLD), _EDGE, y + TYPE, "bold")
            )
            y += _LINE + _PADDING
        rows = (*group.rows, *([group.summary.row] if group.summary else []))
        for row in rows:
            shapes, height = _row(row, page, y, heaviest)
            cut = cut or any(page.axis.clipped(end) != page.axis.at(end) for end in _ends(row))
            drawn += shapes
            y += height
        y += _PADDING if len(forest.groups) > 1 else 0
    return drawn, y, cut


def _row(row: Row, page: _Page, y: float, heaviest: float) -> tuple[list[Element], float]:
    lines = wrap(plot_words.label(row), page.label_room, TYPE * (BOLD if row.pooled else 1))
    tone = "bold" if row.pooled else ""
    base = y + TYPE
    drawn = [_text(line, _EDGE, base + _LINE * index, tone) for index, line in enumerate(lines)]
    if page.people and row.participants:
        drawn.append(_text(f"{row.participants:,}", page.people, base, tone, "end"))
    drawn.append(_text(plot_words.estimate(row, page.places), page.numbers, base, tone, "end"))
    if page.weight and row.weight is not None:
        drawn.append(_text(f"{row.weight:.1f}%", page.weight, base, tone, "end"))
    drawn += marks(row, page.axis, base - 5, heaviest)
    height = _LINE * len(lines) + _PADDING
    if row.prediction:
        base = y + height + TYPE - 3
        drawn.append(_text("Prediction interval", _EDGE, base, "muted"))
        drawn.append(_text(_prediction_text(row, page.places), page.numbers, base, "muted", "end"))
        drawn += prediction(row.prediction, page.axis, base - 5)
        height += _LINE + _PADDING
    return drawn, height


def _ground(forest: Forest, page: _Page, top: float, bottom: float) -> Iterator[Element]:
    """The band and the line of no effect, which lie behind everything."""
    if forest.band:
        left, right = page.axis.clipped(forest.band.low), page.axis.clipped(forest.band.high)
        yield element("rect", class_="band", x=left, y=top, width=right - left, height=bottom - top)
    at = page.axis.at(forest.null)
    yield element("line", class_="rule", x1=at, x2=at, y1=top, y2=bottom)


def _scale(forest: Forest, page: _Page, y: float) -> tuple[list[Element], float]:
    """The axis with its ticks, and what lies on either side of no effect."""
    drawn = [element("line", class_="line", x1=page.axis.left, x2=page.axis.right, y1=y, y2=y)]
    null = page.axis.at(forest.null)
    taken = [(null, width(plot_words.tick(forest.null), SMALL))]
    for tick in sorted(page.axis.ticks(forest.null), key=lambda tick: tick != forest.null):
        at, told = page.axis.at(tick), plot_words.tick(tick)
        room = width(told, SMALL)
        if tick != forest.null and any(abs(at - other) < (room + taken_by) / 2 + 4 for other, taken_by in taken):
            continue
        taken.append((at, room))
        drawn.append(element("line", class_="line", x1=at, x2=at, y1=y, y2=y + 5))
        drawn.append(_text(told, at, y + 18, "small muted", "middle"))
    y += 38
    if forest.sides is None:
        return drawn, y - 12
    rooms = (null - _EDGE - 8, _WIDTH - _EDGE - null - 8)
    told_sides = (f"\N{LEFTWARDS ARROW} {forest.sides[0]}", f"{forest.sides[1]} \N{RIGHTWARDS ARROW}")
    lines = [wrap(side, room, SMALL) for side, room in zip(told_sides, rooms, strict=True)]
    for side, anchor, at in ((lines[0], "end", null - 8), (lines[1], "start", null + 8)):
        drawn += [_text(line, at, y + _SMALL_LINE * index, "small", anchor) for index, line in enumerate(side)]
    return drawn, y + _SMALL_LINE * max(map(len, lines))


def _foot(forest: Forest, y: float, arrows: bool) -> tuple[list[Element], float]:
    drawn, room = [], _WIDTH - 2 * _EDGE
    y += _PADDING + 4
    if told := plot_words.band(forest):
        drawn.append(element("rect", class_="band", x=_EDGE, y=y - 11, width=18.0, height=13.0))
        for index, line in enumerate(wrap(told, room - 26, SMALL)):
            drawn.append(_text(line, _EDGE + 26, y + _SMALL_LINE * index, "small muted"))
        y += _SMALL_LINE * len(wrap(told, room - 26, SMALL)) + 3
    for note in plot_words.footnotes(forest, arrows=arrows):
        for line in wrap(note, room, SMALL, 4):
            drawn.append(_text(line, _EDGE, y, "small muted"))
            y += _SMALL_LINE
        y += 3
    return drawn, round(y + _EDGE - _SMALL_LINE / 2)


def _text(words: str, x: float, y: float, tone: str = "", anchor: str | None = None) -> Element:
    return element("text", words, x=x, y=y, class_=tone or None, text_anchor=None if anchor == "start" else anchor)


def _measured(forest: Forest) -> str:
    return f"{forest.measure.value.replace('-', ' ')} ({forest.level:g}% CI)"


def _prediction_text(row: Row, places: int) -> str:
    if row.prediction is None:
        return ""
    return f"({plot_words.number(row.prediction.low, places)} to {plot_words.number(row.prediction.high, places)})"


def _ends(row: Row) -> tuple[float, ...]:
    return (row.interval.low, row.interval.high, *((row.prediction.low, row.prediction.high) if row.prediction else ()))
