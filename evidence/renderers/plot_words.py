"""The numbers and the words of a forest plot."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.grade.forest import Forest, Group
from evidence.grade.forest_pooling import Row, Summary
from evidence.model.scales import RATIOS

_MOST_DECIMALS = 3
_SMALL, _LARGE, _LARGEST = 0.01, 1e3, 1e7
_LEFT_OUT = 5


def decimals(forest: Forest) -> int:
    """As many as the numbers on record have, three at most; ratios have two."""
    typed = [value for group in forest.groups for row in group.rows for value in _numbers(row) if abs(value) >= _SMALL]
    most = max(map(_decimals, typed), default=0)
    return min(max(most, 2 if forest.measure in RATIOS else 0), _MOST_DECIMALS)


def number(value: float, places: int) -> str:
    """A number with a proper minus sign."""
    told = (
        f"{value:.{places}f}" if abs(value) < _LARGE else f"{value:,.0f}" if abs(value) < _LARGEST else f"{value:.3g}"
    )
    if value and not float(told.replace(",", "")):
        told = f"{value:.1g}"
    return told.replace("-", "\N{MINUS SIGN}")


def tick(value: float) -> str:
    """A round number without superfluous digits: `0.00001`, `−2.5`, `20,000`."""
    size = abs(value)
    plain = 1e-6 <= size < _LARGEST or not value
    told = f"{value:,.6f}".rstrip("0").rstrip(".") if plain else f"{value:.4g}"
    return told.replace("-", "\N{MINUS SIGN}")


def estimate(row: Row, places: int) -> str:
    """`0.23 (0.13 to 0.33)`."""
    low, high = (number(end, places) for end in (row.interval.low, row.interval.high))
    return f"{number(row.estimate, places)} ({low} to {high})"


def label(row: Row) -> str:
    """`Vickers 2018 (39 studies)`."""
    return f"{row.label} ({row.studies:,} studies)" if row.pooled and row.studies and row.studies > 1 else row.label


def subtitle(forest: Forest) -> str:
    """What is measured, in whom."""
    scale = f" {'on the scale' if forest.scale[0] in '-0123456789' else 'in'} {forest.scale}" if forest.scale else ""
    parts = [f"{forest.measure.value.replace('-', ' ')}{scale}, with {forest.level:g}% confidence intervals"]
    parts += [part for part in (forest.claim.outcome, forest.claim.population) if part]
    return "; ".join(parts)


def footnotes(forest: Forest, *, arrows: bool) -> Iterator[str]:
    """What is to be said below the plot: how it was pooled, how far studies differ, what is not in it."""
    for group in forest.groups:
        where = f"{group.heading}: " if group.heading and len(forest.groups) > 1 else ""
        if group.summary:
            yield _sentence(f"{where}{group.summary.how}")
            if group.summary.heterogeneity:
                yield _sentence(f"{where}{group.summary.heterogeneity}")
        elif group.remark:
            yield _sentence(f"{where}{group.remark}")
        if not group.summary:
            yield from (f"{row.label}: I² {row.i2:g}% as reported." for row in group.rows if row.i2 is not None)
    if forest.sides is None and forest.takes_sides:
        yield "Which side speaks for whom the record does not say; favours on the effects would."
    if arrows:
        yield "An arrow marks an interval that runs on beyond the axis."
    if forest.left_out:
        more = len(forest.left_out) - _LEFT_OUT
        told = [*forest.left_out[:_LEFT_OUT], *([f"and {more} more"] if more > 0 else [])]
        yield f"Not in the plot: {'; '.join(told)}."


def band(forest: Forest) -> str:
    """What the shaded band means; empty where there is none."""
    if forest.band is None:
        return ""
    return f"Shaded: {'too small to matter' if forest.band.declared else 'called trivial'} ({forest.band.words})"


def description(forest: Forest) -> str:
    """The whole plot in words, for those who do not see it."""
    places = decimals(forest)
    parts = [subtitle(forest)]
    for group in forest.groups:
        parts += [f"{group.heading}:" if group.heading else "", *(_row(row, places) for row in _all_rows(group))]
    parts.append(f"No effect is at {forest.null:g}")
    if forest.sides:
        parts.append(f"Below it: {forest.sides[0]}; above it: {forest.sides[1]}")
    parts += [band(forest), *footnotes(forest, arrows=False)]
    return " ".join(part if part.endswith((".", ":")) else f"{part}." for part in parts if part)


def _all_rows(group: Group) -> Iterator[Row]:
    yield from group.rows
    if isinstance(group.summary, Summary):
        yield group.summary.row


def _row(row: Row, places: int) -> str:
    told = f"{label(row)}: {estimate(row, places)}"
    if row.weight is not None:
        told += f", weight {row.weight:.1f}%"
    if row.prediction:
        told += f", prediction interval {number(row.prediction.low, places)} to {number(row.prediction.high, places)}"
    return told


def _numbers(row: Row) -> tuple[float, float, float]:
    return row.estimate, row.interval.low, row.interval.high


def _decimals(value: float) -> int:
    return len(f"{value:.4f}".rstrip("0").partition(".")[2])


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."
