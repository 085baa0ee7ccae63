"""Reports and statements -> text, one renderer to a file."""

from __future__ import annotations

from collections.abc import Callable

from evidence.model.report import Report
from evidence.renderers import json_report, statements, text
from evidence.renderers.layout import Layout
from evidence.renderers.statements import StatementRenderer

Renderer = Callable[[Report, Layout], str]
"""The whole output, without a line break at its end."""

RENDERERS: dict[str, Renderer] = {"text": text.render, "json": json_report.render}
"""What `evidence check` can print."""

STATEMENT_RENDERERS: dict[str, StatementRenderer] = {"text": statements.text, "jsonl": statements.jsonl}
"""What `evidence read` can print."""
