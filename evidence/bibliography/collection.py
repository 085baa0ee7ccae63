"""The entries of a file become references, one to a citekey."""

from __future__ import annotations

from collections.abc import Iterable

from evidence.bibliography.citekeys import named
from evidence.bibliography.problem import Problem
from evidence.bibliography.written import Written, reference
from evidence.model.finding import Level
from evidence.model.reference import Reference
from evidence.model.text import Source, Span

Read = tuple[dict[str, Reference], list[Problem]]
"""The references of a file by citekey, and what is wrong with it."""


def collected(entries: Iterable[Written], problems: list[Problem], source: Source) -> Read:
    """The references by citekey, the first of each; those without one get the key that `citekeys` makes."""
    found: dict[str, Reference] = {}
    for entry in named(list(entries)):
        if entry.citekey in found:
            message = f"the citekey {entry.citekey!r} stands twice; the first entry holds"
            first = found[entry.citekey].places["citekey"]
            problems.append(Problem(entry.places["citekey"], message, rule="duplicate-citekey", related=first))
        else:
            found[entry.citekey] = reference(entry, source)
    if not found and not problems:
        problems.append(Problem(Span(0, 0), "the bibliography holds no entries", Level.WARNING))
    return found, problems
