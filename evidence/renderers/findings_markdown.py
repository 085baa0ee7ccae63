"""A summary-of-findings table in Markdown, with GitHub's tables and footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from evidence.grade.findings_table import FindingsTable
from evidence.model.reference import Reference
from evidence.renderers.cells import COLUMNS, LEGEND, TITLE, Cells, cells, heading, left_out, letters, source_line
from evidence.renderers.layout import Layout, printable

_MARKUP = re.compile(r"([\\|*_`\[\]<>~#])")


def render(table: FindingsTable, references: Mapping[str, Reference], layout: Layout = Layout()) -> str:  # noqa: B008
    """The table with its footnotes and sources, whatever the layout."""
    return "\n".join(_lines(table, dict(references)))


def _lines(table: FindingsTable, references: dict[str, Reference]) -> Iterator[str]:
    lettered = letters(table)
    yield f"# {TITLE}"
    for comparison in table.comparisons:
        yield ""
        yield f"## {_escaped(heading(comparison))}"
        yield ""
        yield _line(COLUMNS)
        yield _line(["---"] * len(COLUMNS))
        for row in comparison.rows:
            yield _line(_told(cells(row, lettered)))
    yield ""
    yield LEGEND
    for note, letter in lettered.items():
        yield ""
        yield f"[^{letter}]: {_escaped(note)}"
    if table.sources:
        yield ""
        yield "Sources:"
        yield ""
        yield from (f"- {_escaped(f'{citekey}: {source_line(citekey, references)}')}" for citekey in table.sources)
    if told := left_out(table):
        yield ""
        yield _escaped(told)


def _told(row: Cells) -> list[str]:
    sources = [f"{citekey} (against)" if contradicts else citekey for citekey, contradicts in row.sources]
    marks = "".join(f"[^{letter}]" for letter in row.marks)
    plain = [row.relative, row.untreated, row.treated, row.difference, row.what_happens, ", ".join(sources)]
    certainty = f"{row.symbols} {_escaped(row.certainty)}{marks}".strip()
    return [_escaped(row.outcome), _escaped(row.participants), certainty, *map(_escaped, plain)]


def _escaped(text: str) -> str:
    """A text on one line, with nothing in it that Markdown or HTML would take for markup."""
    return _MARKUP.sub(r"\\\1", printable(text)).replace("&", "&amp;").replace("\\<", "&lt;").replace("\\>", "&gt;")


def _line(told: list[str] | tuple[str, ...]) -> str:
    return f"| {' | '.join(told)} |"
