"""A summary-of-findings table as one page of HTML that needs nothing else: for screens, readers aloud, and paper."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from evidence.grade.findings_table import Comparison, FindingsTable
from evidence.model.reference import Reference
from evidence.renderers.cells import COLUMNS, LEGEND, TITLE, Cells, cells, heading, left_out, letters, source_line
from evidence.renderers.layout import Layout
from evidence.renderers.markup import Element, Raw, document, element

_STYLE = """
:root{color-scheme:light dark;--ground:#fff;--text:#1a1d21;--muted:#4f5760;--line:#c3cad1;--head:#eef2f6;--link:#0b4f94}
@media screen and (prefers-color-scheme:dark){:root{--ground:#14181d;--text:#eceff1;--muted:#b3bcc5;--line:#3c4651;
--head:#202831;--link:#8fc3f3}}
body{margin:1.5rem;background:var(--ground);color:var(--text);font:1rem/1.45 system-ui,-apple-system,"Segoe UI",
"DejaVu Sans",Arial,sans-serif}
a{color:var(--link)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;min-width:64rem;font-size:.925rem}
caption{text-align:left;font-size:1.35rem;font-weight:600;padding-bottom:.6rem}
th,td{border-bottom:1px solid var(--line);padding:.5rem .6rem;text-align:left;vertical-align:top}
thead th{border-bottom:2px solid var(--line)}
th[scope=rowgroup]{background:var(--head)}
th[scope=row]{font-weight:600}
.sign{display:block;white-space:nowrap;letter-spacing:.05em}
.note,.legend{color:var(--muted);font-size:.875rem}
:target{outline:2px solid var(--link);outline-offset:2px}
@media print{@page{size:landscape}body{margin:0;font-size:.7rem}table{min-width:0}.scroll{overflow:visible}
thead{display:table-header-group}tr{break-inside:avoid}a{color:inherit;text-decoration:none}}
"""


def render(table: FindingsTable, references: Mapping[str, Reference], layout: Layout = Layout()) -> str:  # noqa: B008
    """The whole page, whatever the layout."""
    page = element(
        "html",
        element(
            "head",
            element("meta", charset="utf-8"),
            element("meta", name="viewport", content="width=device-width, initial-scale=1"),
            element("title", TITLE),
            element("style", Raw(_STYLE)),
        ),
        element("body", element("main", *_main(table, dict(references)))),
        lang="en",
    )
    return f"<!DOCTYPE html>\n{document(page)}"


def _main(table: FindingsTable, references: dict[str, Reference]) -> Iterator[Element]:
    lettered = letters(table)
    seen: set[str] = set()
    bodies = [_body(comparison, lettered, seen) for comparison in table.comparisons]
    head = element("thead", element("tr", *(element("th", name, scope="col") for name in COLUMNS)))
    whole = element("table", element("caption", TITLE), head, *bodies)
    yield element("div", whole, class_="scroll", role="region", aria_label=TITLE, tabindex="0")
    yield element("p", LEGEND, class_="legend")
    for note, letter in lettered.items():
        back = element("a", f"{letter}.", href=f"#mark-{letter}", aria_label=f"Back to footnote mark {letter}")
        yield element("p", back, f" {note}", id=f"note-{letter}", class_="note")
    if table.sources:
        items = (
            element("li", f"{citekey}: {source_line(citekey, references)}", id=_anchor(citekey))
            for citekey in table.sources
        )
        yield element("h2", "Sources")
        yield element("ul", *items)
    if told := left_out(table):
        yield element("p", told, class_="legend")


def _body(comparison: Comparison, lettered: dict[str, str], seen: set[str]) -> Element:
    span = str(len(COLUMNS))
    top = element("tr", element("th", heading(comparison), scope="rowgroup", colspan=span))
    return element("tbody", top, *(_row(cells(row, lettered), seen) for row in comparison.rows))


def _row(row: Cells, seen: set[str]) -> Element:
    signs = [element("span", row.symbols, class_="sign", aria_hidden="true")] if row.symbols else []
    certainty = element("td", *signs, row.certainty, *(_mark(letter, seen) for letter in row.marks))
    sources = [part for index, source in enumerate(row.sources) for part in _source(*source, first=index == 0)]
    plain = (row.relative, row.untreated, row.treated, row.difference, row.what_happens)
    return element(
        "tr",
        element("th", row.outcome, scope="row"),
        element("td", row.participants),
        certainty,
        *(element("td", told) for told in plain),
        element("td", *sources),
    )


def _mark(letter: str, seen: set[str]) -> Element:
    """A footnote's mark; the first of each letter is where the note leads back to."""
    own = None if letter in seen else f"mark-{letter}"
    seen.add(letter)
    link = element("a", letter, href=f"#note-{letter}", id=own, aria_label=f"Footnote {letter}")
    return element("sup", " ", link)


def _source(citekey: str, contradicts: bool, *, first: bool) -> list[Element | str]:
    against = " (against)" if contradicts else ""
    return ["" if first else ", ", element("a", citekey, href=f"#{_anchor(citekey)}"), against]


def _anchor(citekey: str) -> str:
    """An id: other characters than letters and digits as their code, so that two citekeys never share one."""
    return "source-" + re.sub(r"[^A-Za-z0-9]", lambda found: f"_{ord(found[0]):x}_", citekey)
