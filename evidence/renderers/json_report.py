"""A report as JSON, version 1: the fields are documented in docs/machine-interface.md and will stay."""

from __future__ import annotations

import json
import re
from typing import Any

from evidence.model.finding import Finding, NotChecked, Related
from evidence.model.report import Report
from evidence.model.text import Source, Span
from evidence.renderers.layout import Layout

VERSION = 1

_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def render(report: Report, layout: Layout = Layout()) -> str:  # noqa: B008
    """The whole report as one JSON object, whatever the layout."""
    return written(payload(report), indent=2)


def payload(report: Report) -> dict[str, Any]:
    """The object that is written."""
    counts = report.statements
    return {
        "version": VERSION,
        "findings": [_finding(finding) for finding in report.findings],
        "statements": {"read": counts.read, "checkable": counts.checkable, "linked": counts.linked},
        "not_checked": [_not_checked(one) for one in report.not_checked],
    }


def written(value: object, indent: int | None = None) -> str:
    """JSON in UTF-8, with escapes for what programs take for the end of a line and what could steer a terminal."""
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(value, ensure_ascii=False, indent=indent))


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "family": finding.family,
        "level": finding.level.label,
        **_place(finding.source, finding.span),
        "message": finding.message,
        "excerpt": finding.excerpt,
        "claim": finding.claim or None,
        "sources": list(finding.sources),
        "warranted": finding.warranted or None,
        "related": [_related(related) for related in finding.related],
    }


def _related(related: Related) -> dict[str, Any]:
    return {**_place(related.source, related.span), "message": related.message}


def _place(source: Source, span: Span) -> dict[str, Any]:
    place = source.place(span.start)
    return {
        "path": source.path,
        "line": place.line,
        "column": place.column,
        "start": span.start,
        "end": span.end,
    }


def _not_checked(one: NotChecked) -> dict[str, Any]:
    return {"what": one.what, "why": one.why, "path": one.path or None, "line": one.line}
