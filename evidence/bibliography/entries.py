"""One entry of references.bib: its fields, their places, and what is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from evidence.bibliography.problem import Problem
from evidence.bibliography.values import Value, read_value
from evidence.model.finding import Level
from evidence.model.text import Span

if TYPE_CHECKING:
    from bibtexparser.model import Entry as ParsedEntry

_SPACE = re.compile(r"\s*")
_NEXT_FIELD = re.compile(r"([A-Za-z][\w-]*)\s*=\s*")


@dataclass(slots=True)
class Entry:
    """An entry with its fields by lower-case name; the values are still in LaTeX."""

    type: str
    citekey: str
    citekey_span: Span
    span: Span
    fields: dict[str, Value] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def text(self, *names: str) -> str:
        """The first of the fields that is there, its white space collapsed; empty if none is."""
        return next((" ".join(self.fields[name].text.split()) for name in names if name in self.fields), "")


def read_entry(parsed: ParsedEntry, text: str, start: int, strings: Mapping[str, str]) -> Entry:
    """The entry that bibtexparser found at `start`."""
    raw = parsed.raw or ""
    key_start = _after_space(text, start + re.search(r"[{(]", raw).end())  # type: ignore[union-attr]  # an entry has one
    key = Span(key_start, key_start + len(parsed.key))
    entry = Entry(parsed.entry_type, " ".join(parsed.key.split()), key, Span(start, start + len(raw)))
    _check_citekey(entry, text)
    at = key.end
    for parsed_field in parsed.fields:
        name_start = _after_space(text, text.index(",", at) + 1)
        value_start = _after_space(text, text.index("=", name_start + len(parsed_field.key)) + 1)
        at = value_start + len(parsed_field.value)
        name = Span(name_start, name_start + len(parsed_field.key))
        for place, value in _values(entry, name, Span(value_start, at), text, strings):
            _enter(entry, place, value, text)
    return entry


def no_citekey(kind: str) -> str:
    """What is said of an entry that has none."""
    return f"the @{kind} has no citekey, so that nothing can cite it"


def _after_space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _check_citekey(entry: Entry, text: str) -> None:
    if not entry.citekey:
        head = Span(entry.span.start, max(entry.citekey_span.start, entry.span.start + 1))
        entry.problems.append(Problem(head, no_citekey(entry.type)))
    elif " " in entry.citekey:
        entry.problems.append(Problem(entry.citekey_span, f"the citekey {entry.citekey!r} holds spaces"))


def _values(
    entry: Entry, name: Span, place: Span, text: str, strings: Mapping[str, str]
) -> Iterator[tuple[Span, Value]]:
    """The value of a field, and of those that a missing comma has joined to it."""
    at = place.start
    while True:
        value = read_value(text, at, place.end, strings)
        yield name, value
        if value.end == at:
            entry.problems.append(Problem(name, f"{text[name.start : name.end]!r} has no value", Level.WARNING))
        if value.end >= place.end:
            return
        words = text[name.start : name.end]
        joined = _NEXT_FIELD.match(text, value.end, place.end)
        if joined is None:
            rest = Span(value.end, place.end)
            entry.problems.append(Problem(rest, f"what follows the value of {words!r} is not read"))
            return
        name, at = Span(*joined.span(1)), joined.end()
        entry.problems.append(Problem(name, f"a comma is missing before {joined[1]!r}", Level.WARNING))


def _enter(entry: Entry, name: Span, value: Value, text: str) -> None:
    words = text[name.start : name.end].lower()
    if words in entry.fields:
        first = entry.fields[words].span
        message = f"the field {words!r} stands twice in {entry.citekey!r}; the first one holds"
        entry.problems.append(Problem(name, message, Level.WARNING, related=first))
        return
    entry.fields[words] = value
    for span in value.undefined:
        message = f"no @string defines {text[span.start : span.end]!r}; put text in braces"
        entry.problems.append(Problem(span, message, Level.WARNING))
