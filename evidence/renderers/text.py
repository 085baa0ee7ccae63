"""A report for people to read: each finding with the words underlined, then what was read and what was not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from evidence.model.finding import Finding, Level, NotChecked
from evidence.model.report import Counts, Report
from evidence.model.text import Source, Span
from evidence.renderers.excerpt import excerpt
from evidence.renderers.layout import Layout, printable

_SHOWN = 10
"""As many things not checked are listed, neighbours with the same reason as one; JSON lists them all."""
_PLACES = 10
"""As many places are named that have to do with a finding: a correction may concern every sentence of an article."""
_SOURCES = 4
"""As many sources are named; the claim lists them all."""


def render(report: Report, layout: Layout = Layout()) -> str:  # noqa: B008
    """The findings one below the other, and a summary if the layout asks for it."""
    blocks = ["\n".join(_finding(finding, others, layout)) for finding, others in _grouped(report.findings)]
    if layout.summary:
        blocks.append("\n".join(_summary(report, layout)))
    return "\n\n".join(blocks)


def _grouped(findings: Sequence[Finding]) -> Iterator[tuple[Finding, list[Finding]]]:
    """Each fault once, with the findings that say the same of the same words for other claims."""
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        said = "" if finding.claim else finding.message
        groups.setdefault((id(finding.source), finding.span, finding.rule, finding.level, said), []).append(finding)
    return ((group[0], group[1:]) for group in groups.values())


def _finding(finding: Finding, others: Sequence[Finding], layout: Layout) -> Iterator[str]:
    level = finding.level.label
    yield (
        f"{layout.paint('bold', _where(finding.source, finding.span))}: {layout.paint(level, level)}: "
        f"{layout.paint('bold', printable(finding.message))} {layout.paint('dim', f'[{finding.rule}]')}"
    )
    margin = " " * len(str(finding.source.place(finding.span.start).line))
    yield from excerpt(finding.source, finding.span, level, layout)
    for label, words in (*_notes(finding), *_also(others)):
        painted = layout.paint("good", words) if label == "instead" else words
        yield f"{margin} {layout.paint('dim', '=')} {label}: {painted}"


def _notes(finding: Finding) -> Iterator[tuple[str, str]]:
    if finding.sources:
        more = f" and {len(finding.sources) - _SOURCES} more" if len(finding.sources) > _SOURCES else ""
        yield "evidence", printable(", ".join(finding.sources[:_SOURCES])) + more
    if finding.warranted:
        yield "instead", printable(finding.warranted)
    for related in finding.related[:_PLACES]:
        yield "see", f"{_where(related.source, related.span)}: {printable(related.message)}"
    if left := len(finding.related[_PLACES:]):
        yield "see", f"{left} more (--format json lists them all)"


def _also(others: Sequence[Finding]) -> Iterator[tuple[str, str]]:
    if others:
        yield "also", printable(", ".join(f"claim {finding.claim!r}" for finding in others))


def _where(source: Source, span: Span) -> str:
    place = source.place(span.start)
    return f"{printable(source.path)}:{place.line}:{place.column}"


def _summary(report: Report, layout: Layout) -> Iterator[str]:
    yield from _not_checked(report.not_checked, layout)
    if report.findings:
        yield _tally(report.findings, layout)
    yield _counts(report.statements, len(report.not_checked))


def _not_checked(things: Sequence[NotChecked], layout: Layout) -> Iterator[str]:
    if not things:
        return
    yield layout.paint("bold", "Not checked:")
    groups = [list(group) for _, group in groupby(things, lambda one: (one.path, one.why))]
    for first, *others in groups[:_SHOWN]:
        more = f" and {len(others)} more" if others else ""
        yield f"  {printable(_thing(first))}{more}: {printable(first.why)}"
    if left := sum(map(len, groups[_SHOWN:])):
        yield f"  and {left} more (--format json lists them all)"
    yield ""


def _thing(one: NotChecked) -> str:
    place = ":".join(str(part) for part in (one.path, one.line) if part)
    return f"{place}: {one.what}" if place and one.what != one.path else one.what or place


def _tally(findings: Sequence[Finding], layout: Layout) -> str:
    counts = Counter(finding.level for finding in findings)
    parts = (
        layout.paint(level.label, f"{counts[level]} {level.label}{'s' * (counts[level] != 1)}")
        for level in sorted(Level, reverse=True)
        if counts[level]
    )
    return f"{len(findings)} finding{'s' * (len(findings) != 1)}: {', '.join(parts)}"


def _counts(counts: Counts, not_checked: int) -> str:
    return (
        f"{counts.read} statement{'s' * (counts.read != 1)} read, {counts.checkable} checkable, "
        f"{counts.linked} backed, {counts.flagged} flagged, {not_checked} not checked"
    )
