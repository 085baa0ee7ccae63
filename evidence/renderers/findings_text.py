"""A summary-of-findings table for a terminal: it fits the width, and stacks its cells where that is narrow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest

from evidence.grade.findings_table import FindingsTable
from evidence.model.reference import Reference
from evidence.renderers.cells import LEGEND, NONE, TITLE, Cells, cells, fold, heading, left_out, letters, source_line
from evidence.renderers.layout import Layout, columns, printable

_HEADINGS = ("Outcome", "Participants", "Certainty", "Effect", "What happens")
_SHARES = (0.19, 0.15, 0.14, 0.24, 0.28)
_GAP = "  "
_STACKED = 72
"""Columns below which there is no room for columns."""
_NARROWEST = 30


def render(table: FindingsTable, references: Mapping[str, Reference], layout: Layout = Layout()) -> str:  # noqa: B008
    """The table with its footnotes and sources."""
    return "\n".join(line.rstrip() for line in _lines(table, dict(references), layout))


def _lines(table: FindingsTable, references: dict[str, Reference], layout: Layout) -> Iterator[str]:
    lettered = letters(table)
    width = max(layout.width, _NARROWEST)
    yield layout.paint("bold", TITLE)
    for comparison in table.comparisons:
        yield ""
        for line in fold(printable(heading(comparison)), width):
            yield layout.paint("bold", line)
        rows = [cells(row, lettered) for row in comparison.rows]
        yield from _stacked(rows, width, layout) if width < _STACKED else _tabled(rows, width, layout)
    yield ""
    yield from fold(LEGEND, width)
    for note, letter in lettered.items():
        yield from _hanging(f"{letter}. ", note, width)
    if table.sources:
        yield ""
        yield layout.paint("bold", "Sources")
        for citekey in table.sources:
            yield from _hanging("  ", f"{citekey}: {source_line(citekey, references)}", width)
    if told := left_out(table):
        yield ""
        yield from fold(printable(told), width)


def _tabled(rows: list[Cells], width: int, layout: Layout) -> Iterator[str]:
    room = width - len(_GAP) * (len(_SHARES) - 1)
    widths = [int(room * share) for share in _SHARES]
    yield layout.paint("dim", "-" * width)
    yield from _across([[name] for name in _HEADINGS], widths)
    yield layout.paint("dim", "-" * width)
    for index, row in enumerate(rows):
        if index:
            yield ""
        parts = [_paragraphs(told, at) for told, at in zip(_parts(row), widths, strict=True)]
        yield from _across(parts, widths)
    yield layout.paint("dim", "-" * width)


def _stacked(rows: list[Cells], width: int, layout: Layout) -> Iterator[str]:
    for row in rows:
        yield layout.paint("dim", "-" * width)
        for name, told in zip(_HEADINGS, _parts(row), strict=True):
            yield from _hanging(f"{name}: ", " ".join(told), width)
    yield layout.paint("dim", "-" * width)


def _parts(row: Cells) -> tuple[list[str], ...]:
    """The five cells, each as its paragraphs."""
    marks = f" ({', '.join(row.marks)})" if row.marks else ""
    effect = [row.relative] if row.relative != NONE else []
    if row.treated != NONE:
        against = f" of 1,000, against {row.untreated}" if row.untreated != NONE else ""
        effect.append(f"{row.treated}{against}")
    if row.difference != NONE:
        effect.append(row.difference)
    named = [f"{citekey} (against)" if contradicts else citekey for citekey, contradicts in row.sources]
    sources = [f"[{', '.join(named)}]"] if named else []
    certainty = [row.symbols] if row.symbols else []
    return (
        [row.outcome],
        [row.participants],
        [*certainty, f"{row.certainty}{marks}"],
        effect or [NONE],
        [row.what_happens, *sources],
    )


def _paragraphs(told: list[str], room: int) -> list[str]:
    return [line for part in told for line in fold(printable(part), room)]


def _across(parts: list[list[str]], widths: list[int]) -> Iterator[str]:
    for line in zip_longest(*parts, fillvalue=""):
        yield _GAP.join(f"{told}{' ' * (at - columns(told))}" for told, at in zip(line, widths, strict=True))


def _hanging(first: str, text: str, width: int) -> Iterator[str]:
    indent = " " * min(len(first), 4)
    lines = fold(f"{first}{printable(text)}", width - len(indent))
    start = first[: len(first) - len(first.lstrip())]
    yield f"{start}{lines[0]}"
    yield from (f"{indent}{line}" for line in lines[1:])
