"""Statements as JSON lines, one object to a statement, and as text to read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from evidence.model.statement import Comparison, Quantity, Scores, Statement, StudyMention, Trigger
from evidence.model.text import Span
from evidence.renderers.json_report import written
from evidence.renderers.layout import Layout, printable

StatementRenderer = Callable[[Statement, Layout], str]
"""One statement, without a line break at its end."""

_DECIMALS = 4
"""Of a score: the rest differs from processor to processor."""


def jsonl(statement: Statement, layout: Layout = Layout()) -> str:  # noqa: B008
    """One object on one line; the fields are documented in docs/machine-interface.md and will stay."""
    return written(payload(statement))


def text(statement: Statement, layout: Layout = Layout()) -> str:  # noqa: B008
    """The sentence, then the scales on which it says something, each with the words that carry it."""
    place = statement.sentence.document.source.place(statement.span.start)
    where = layout.paint("bold", f"{printable(statement.path)}:{place.line}:{place.column}:")
    lines = [f"{where} {printable(statement.text)}"]
    if statement.checkable:
        lines += [f"  {layout.paint('dim', label)} {printable(words)}" for label, words in _told(statement)]
    return "\n".join(lines)


def payload(statement: Statement) -> dict[str, Any]:
    """The object that is written."""
    place = statement.sentence.document.source.place(statement.span.start)
    return {
        "path": statement.path,
        **_range(statement.span),
        "line": place.line,
        "text": statement.text,
        "checkable": statement.checkable,
        "kind": statement.kind.value if statement.kind else None,
        "relation": statement.relation.label,
        "negated": statement.negated,
        "certainty": statement.certainty.label,
        "magnitude": statement.magnitude.label if statement.magnitude is not None else None,
        "comparison": _comparison(statement.comparison) if statement.comparison else None,
        "attribution": statement.attribution.label,
        "advice": statement.advice.label,
        "quantities": [_quantity(quantity) for quantity in statement.quantities],
        "studies": [_study(study) for study in statement.studies],
        "triggers": [_trigger(trigger) for trigger in statement.triggers],
        "reader": statement.reader,
        "scores": _scores(statement.scores) if statement.scores else None,
    }


def _comparison(comparison: Comparison) -> dict[str, Any]:
    return {
        "direction": comparison.direction,
        "than": comparison.than,
        **_range(comparison.span),
        "words": comparison.words,
    }


def _quantity(quantity: Quantity) -> dict[str, Any]:
    return {
        "kind": quantity.kind,
        "value": quantity.value,
        "low": quantity.low,
        "high": quantity.high,
        "unit": quantity.unit or None,
        "approximate": quantity.approximate,
        "bound": quantity.bound or None,
        "denominator": quantity.denominator,
        **_range(quantity.span),
        "words": quantity.words,
    }


def _study(study: StudyMention) -> dict[str, Any]:
    return {
        "design": study.design,
        "year": study.year,
        "number": study.number,
        "size": study.size.value if study.size else None,
        **_range(study.span),
        "words": study.words,
    }


def _trigger(trigger: Trigger) -> dict[str, Any]:
    return {"scale": trigger.scale, "value": trigger.value, **_range(trigger.span), "words": trigger.words}


def _scores(scores: Scores) -> dict[str, float]:
    return {scale: round(score, _DECIMALS) for scale, score in scores._asdict().items()}


def _range(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _told(statement: Statement) -> list[tuple[str, str]]:
    scales = [
        ("kind       ", statement.kind.value if statement.kind else "none"),
        ("relation   ", _carried(statement, "relation", statement.relation.words)),
        ("certainty  ", _carried(statement, "certainty", statement.certainty.words)),
    ]
    if statement.magnitude is not None:
        scales.append(("magnitude  ", _carried(statement, "magnitude", statement.magnitude.words)))
    if statement.comparison:
        than = f" than {statement.comparison.than}" if statement.comparison.than else ""
        scales.append(("comparison ", f"{statement.comparison.direction}{than}"))
    if statement.attribution:
        scales.append(("attribution", _carried(statement, "attribution", statement.attribution.words)))
    if statement.advice:
        scales.append(("advice     ", _carried(statement, "advice", statement.advice.words)))
    scales += [("quantity   ", f"{quantity.words} ({quantity.kind})") for quantity in statement.quantities]
    scales += [("study      ", f"{study.words} ({study.design})") for study in statement.studies]
    return scales


def _carried(statement: Statement, scale: str, value: str) -> str:
    """A value with the words that carry it, as written."""
    words = dict.fromkeys(trigger.words for trigger in statement.triggered(scale))
    return f"{value} ({', '.join(words)})" if words else value
