"""The axis of a forest plot: from values to pixels, linear or logarithmic, with ticks at round numbers."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evidence.grade.forest import Forest
from evidence.grade.forest_pooling import Row

_BEYOND = 2.5
"""Half-widths of a middling interval that the axis reaches beyond the outermost estimate: wider ones get arrows."""
_MARGIN = 0.04
_NARROWEST = 1e-100
"""Of axes that can be divided."""
_FEWEST, _MOST = 4, 8
_DECADES = 300
"""Either way, what a number of the machine can hold."""
_MANTISSAS = ((1.0,), (1.0, 3.0), (1.0, 2.0, 5.0), (1.0, 1.5, 2.0, 3.0, 5.0, 7.0))
"""Round numbers within a decade, sparse to dense."""


@dataclass(frozen=True, slots=True)
class Axis:
    """From values to pixels."""

    low: float
    high: float
    """As drawn: logarithms on a logarithmic axis."""
    left: float
    right: float
    logarithmic: bool

    def at(self, value: float) -> float:
        """Where a value lies, in pixels; beyond the ends if the value is."""
        drawn = _drawn(value, self.logarithmic)
        return self.left + (drawn - self.low) / (self.high - self.low) * (self.right - self.left)

    def clipped(self, value: float) -> float:
        """Where a value lies, held within the axis."""
        return min(max(self.at(value), self.left), self.right)

    def ticks(self, null: float) -> list[float]:
        """Round values along the axis, that of no effect among them."""
        found = [tick for tick in self._round() if self._inside(tick)]
        while len(found) > _MOST:
            found = found[::2]
        return sorted({*found, null}) if self._inside(null) and not any(math.isclose(null, t) for t in found) else found

    def _inside(self, value: float) -> bool:
        return self.low - 1e-9 <= _drawn(value, self.logarithmic) <= self.high + 1e-9

    def _round(self) -> list[float]:
        if not self.logarithmic:
            return list(_round_numbers(self.low, self.high))
        first, last = math.floor(self.low / math.log(10)) - 1, math.ceil(self.high / math.log(10)) + 2
        decades = range(max(first, -_DECADES), min(last, _DECADES))
        for mantissas in _MANTISSAS:
            found = [m * 10.0**decade for decade in decades for m in mantissas]
            if sum(map(self._inside, found)) >= _FEWEST:
                return [tick for tick in found if self._inside(tick)]
        return [tick for tick in _round_numbers(math.exp(self.low), math.exp(self.high)) if tick > 0]


def axis(forest: Forest, left: float, right: float) -> Axis:
    """An axis that shows every estimate, what matters about them, and most of every interval."""
    rows = list(_rows(forest))
    log = forest.logarithmic

    def drawn(*values: float) -> list[float]:
        return [_drawn(value, log) for value in values]

    core = drawn(forest.null, *(row.estimate for row in rows))
    core += drawn(forest.band.low, forest.band.high) if forest.band else []
    ends = [drawn(row.interval.low, row.interval.high) for row in rows]
    ends += [drawn(row.prediction.low, row.prediction.high) for row in rows if row.prediction]
    widths = sorted(high - low for low, high in ends)
    reach = _BEYOND * widths[len(widths) // 2] / 2
    low = max(min(core) - reach, min([*core, *(end[0] for end in ends)]))
    high = min(max(core) + reach, max([*core, *(end[1] for end in ends)]))
    margin = _MARGIN * (high - low) if high - low > _NARROWEST else max(abs(low), 1.0)
    return Axis(low - margin, high + margin, left, right, log)


def _rows(forest: Forest) -> Iterator[Row]:
    for group in forest.groups:
        yield from group.rows
        if group.summary:
            yield group.summary.row


def _drawn(value: float, logarithmic: bool) -> float:
    """Where a value stands; a ratio that is 0, be it rounded to it, stands at the smallest there is."""
    return math.log(max(value, math.ulp(0.0))) if logarithmic else value


def _round_numbers(low: float, high: float) -> Iterator[float]:
    """Multiples of 1, 2, 2.5 or 5 times a power of ten, four to eight of them."""
    step = _step(high - low)
    for count in range(math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9) + 1):
        yield count * step


def _step(span: float) -> float:
    decade = 10.0 ** math.floor(math.log10(span / _FEWEST))
    steps: Sequence[float] = [factor * decade for factor in (1.0, 2.0, 2.5, 5.0, 10.0)]
    return next((step for step in reversed(steps) if span / step >= _FEWEST), steps[0])
