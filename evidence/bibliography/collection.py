"""The entries of a file become references, one to a citekey."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from evidence.bibliography.problem import Problem
from evidence.bibliography.written import Written, reference, year
from evidence.identifiers import pubmed
from evidence.matching import citekeys
from evidence.model.finding import Level
from evidence.model.reference import Reference
from evidence.model.text import Source, Span

Read = tuple[dict[str, Reference], list[Problem]]
"""The references of a file by citekey, and what is wrong with it."""


def collected(entries: Iterable[Written], problems: list[Problem], source: Source) -> Read:
    """The references by citekey, the first of each; entries without one are given one that no other has."""
    found: dict[str, Reference] = {}
    for entry in _named(list(entries)):
        if entry.citekey in found:
            message = f"the citekey {entry.citekey!r} stands twice; the first entry holds"
            first = found[entry.citekey].places["citekey"]
            problems.append(Problem(entry.places["citekey"], message, rule="duplicate-citekey", related=first))
        else:
            found[entry.citekey] = reference(entry, source)
    if not found and not problems:
        problems.append(Problem(Span(0, 0), "the bibliography holds no entries", Level.WARNING))
    return found, problems


def _named(entries: Sequence[Written]) -> Sequence[Written]:
    taken = {entry.citekey.lower() for entry in entries}
    for entry in entries:
        if not entry.citekey:
            people, number = entry.author or entry.editor, pubmed.pmid(entry.text("pmid"))
            key = citekeys.stem(people, entry.text("title"), str(year(entry) or ""), number)
            entry.citekey = citekeys.free(key, taken)
            taken.add(entry.citekey)
    return entries
