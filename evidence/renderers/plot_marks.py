"""The marks of a forest plot: boxes as large as their weight, diamonds, intervals with arrows where they are cut."""

from __future__ import annotations

import math
from collections.abc import Iterator

from evidence.grade.forest_pooling import Row
from evidence.renderers.markup import Element, element
from evidence.renderers.plot_axis import Axis
from evidence.statistics.intervals import Interval

_LARGEST, _SMALLEST, _PLAIN = 7.0, 2.5, 4.5
"""Half the side of a box, in pixels."""
_ARROW = 6.0
_HALF_DIAMOND = 7.0


def marks(row: Row, axis: Axis, y: float, heaviest: float) -> Iterator[Element]:
    """A study's interval with its box, or a diamond for what several came to."""
    if row.pooled:
        yield from _diamond(row, axis, y)
        return
    yield from _whisker(row.interval, axis, y, "study")
    half = _half_side(row.weight, heaviest)
    at = axis.clipped(row.estimate)
    yield element("rect", class_="study", x=at - half, y=y - half, width=2 * half, height=2 * half)


def prediction(interval: Interval, axis: Axis, y: float) -> Iterator[Element]:
    """A prediction interval: a thin line between two ticks."""
    yield from _whisker(interval, axis, y, "pooled")
    for end in (interval.low, interval.high):
        if axis.clipped(end) == axis.at(end):
            yield element("line", class_="pooled", x1=axis.at(end), x2=axis.at(end), y1=y - 4, y2=y + 4)


def _diamond(row: Row, axis: Axis, y: float) -> Iterator[Element]:
    left, middle, right = (axis.clipped(value) for value in (row.interval.low, row.estimate, row.interval.high))
    corners = ((left, y), (middle, y - _HALF_DIAMOND), (right, y), (middle, y + _HALF_DIAMOND))
    points = " ".join(f"{across:.1f},{down:.1f}" for across, down in corners)
    yield element("polygon", class_="pooled", points=points)
    yield from _arrows(row.interval, axis, y, "pooled")


def _whisker(interval: Interval, axis: Axis, y: float, tone: str) -> Iterator[Element]:
    left, right = axis.clipped(interval.low), axis.clipped(interval.high)
    yield element("line", class_=tone, x1=left, x2=right, y1=y, y2=y)
    yield from _arrows(interval, axis, y, tone)


def _arrows(interval: Interval, axis: Axis, y: float, tone: str) -> Iterator[Element]:
    """Where an end is cut, the line goes on."""
    for end, way in ((interval.low, -1), (interval.high, 1)):
        at = axis.clipped(end)
        if at != axis.at(end):
            back = at - way * _ARROW
            points = f"{at:.1f},{y:.1f} {back:.1f},{y - 4:.1f} {back:.1f},{y + 4:.1f}"
            yield element("polygon", class_=tone, points=points)


def _half_side(weight: float | None, heaviest: float) -> float:
    """The area of a box is as its weight."""
    if weight is None or not heaviest:
        return _PLAIN
    return max(_LARGEST * math.sqrt(weight / heaviest), _SMALLEST)
