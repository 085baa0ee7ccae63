"""The words at fault: where a finding points, and how a message quotes them."""

from __future__ import annotations

from dataclasses import dataclass

from evidence.model.scales import Certainty
from evidence.model.statement import Statement, Trigger
from evidence.model.text import Span

_LONGEST_QUOTE = 70


@dataclass(frozen=True, slots=True)
class Fault:
    """A place in an article and its words, quoted for a message."""

    span: Span
    words: str


def fault(statement: Statement, *scales: str, value: str = "") -> Fault:
    """The first words that carry a value on one of the scales, in that order; else the whole sentence."""
    for scale in scales:
        for trigger in statement.triggered(scale, value):
            return _of(trigger)
    return whole(statement)


def certainty_fault(statement: Statement) -> Fault:
    """The words that make a sentence as sure as it sounds: a booster, a hedge, or the plain verb."""
    for trigger in statement.triggered("certainty", statement.certainty.label):
        return _of(trigger)
    if statement.certainty >= Certainty.HIGH:
        return relation_fault(statement)
    return fault(statement, "certainty")


def relation_fault(statement: Statement) -> Fault:
    """The words that connect cause and effect."""
    people = {trigger.span for trigger in statement.triggered("population")}
    connecting = statement.triggered("relation", statement.relation.label)
    for trigger in sorted(connecting, key=lambda trigger: trigger.span in people):
        return _of(trigger)
    return fault(statement, "relation")


def whole(statement: Statement) -> Fault:
    """The whole sentence."""
    return Fault(statement.span, quote(statement.text))


def quote(words: str) -> str:
    """Words in quotation marks, on one line, shortened in the middle of a long sentence."""
    line = " ".join(words.split())
    if len(line) > _LONGEST_QUOTE:
        line = line[: _LONGEST_QUOTE - 1].rsplit(" ", 1)[0] + " …"
    return repr(line)


def _of(trigger: Trigger) -> Fault:
    return Fault(trigger.span, quote(trigger.words))
