"""What the linear model sees of a sentence: its words, its pairs of neighbouring words, and marks out of the rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import chain, combinations
from typing import Any

from evidence.language.passage import Passage
from evidence.model.statement import Statement

NUMBER = "0"
"""Stands for all numbers, those of dates among them."""
START, END = "<", ">"
"""Stand before the first token and after the last one, so that the pairs there tell first and last words."""

Mark = tuple[str, ...]
Group = tuple[Any, ...]
"""What a number of marks follow from: the name of their sort, and what they depend on."""

_ENDS = (START, END)
_LONGEST = 1500
"""Tokens that are looked at: no sentence is longer, and sums of so many weights fit their fields."""
_EARLY = 5
"""How many tokens, START among them, are also marked as standing early."""
_MARKS_OF_END = frozenset(".!?:")
_LONG, _STEP = 47, 4
"""Tokens of what counts as long, and how many make a difference."""
_JOINT = ("advice", "attribution", "certainty", "comparison", "negation", "relation", "research", "setup")
"""Scales whose terms are also seen two by two."""
_MAIN = 4
"""How many relations, in order, are seen as one pattern."""


def tokens(passage: Passage) -> list[str]:
    """The tokens in order, numbers folded, between START and END."""
    words = passage.words
    seen = [START, *words.words[:_LONGEST], END]
    for at in words.numerals:
        # In ASCII the digits end before the colon.
        if at < _LONGEST and seen[at + 1] < ":":
            seen[at + 1] = NUMBER
    return seen


def each_once(passage: Passage, seen: list[str]) -> Iterable[str]:
    """The tokens, each once; `seen` are all of them."""
    words = passage.words
    if words.numerals or len(words) > _LONGEST or not words.different.isdisjoint(_ENDS):
        return set(seen)
    return chain(words.different, _ENDS)


def marks(passage: Passage, statement: Statement, seen: list[str]) -> list[Mark]:
    """Everything but the words and their pairs; `seen` are the tokens."""
    together = [mark for group in groups(passage, statement, seen) for mark in spelt(group)]
    return [*together, *singles(passage, statement, seen)]


def groups(passage: Passage, statement: Statement, seen: list[str]) -> list[Group]:
    """The marks that depend on few things, which are the same in many sentences."""
    sentence, last = passage.sentence, seen[-2]
    text = passage.words.text
    shape = (
        "shape",
        min(len(seen), _LONG) // _STEP,
        last if last in _MARKS_OF_END else "",
        sentence.block.kind,
        sentence.block.text[sentence.start : sentence.start + 1].islower(),
        sentence.quoted or '"' in text or "\u201c" in text,
        passage.stem is not None,
    )
    read = (
        "read",
        statement.relation,
        statement.negated,
        statement.certainty,
        statement.attribution,
        statement.advice,
        statement.checkable,
        statement.reported,
        statement.kind,
        statement.species,
    )
    related = [trigger.value for trigger in statement.triggers if trigger.scale == "relation"]
    return [shape, read, ("related", related[0], related[-1], *related[:_MAIN])] if related else [shape, read]


def spelt(group: Group) -> list[Mark]:
    """The marks of a group."""
    return _SPELT[group[0]](*group[1:])


def singles(passage: Passage, statement: Statement, seen: list[str]) -> list[Mark]:
    """The marks that belong to no group."""
    found: list[Mark] = [("early", word) for word in set(seen[1:_EARLY])]
    if statement.magnitude is not None:
        found.append(("magnitude", str(int(statement.magnitude))))
    if (comparison := statement.comparison) is not None:
        than = "universal" if comparison.universal else "named" if comparison.than else "open"
        found += (("comparison", comparison.direction), ("than", than))
    if statement.quantities:
        found += {("quantity", quantity.kind) for quantity in statement.quantities}
    if statement.studies:
        found += {("study", study.design) for study in statement.studies}
    if statement.triggers:
        found += {("trigger", scale, value) for scale, value, *_ in statement.triggers}
    if passage.hits:
        found += _terms(passage)
    if "relation" in passage.hits:
        found += _neighbours(passage, seen)
    return found


def _shape(length: int, end: str, *rest: Any) -> list[Mark]:
    """What the sentence looks like."""
    block, *told = rest
    found: list[Mark] = [("length", str(length)), ("end", end), ("block", block)]
    return [*found, *((name, "") for name, holds in zip(_LOOKS, told, strict=True) if holds)]


def _read(*parts: Any) -> list[Mark]:
    """What the rules read."""
    scales, kind, species = [str(int(part)) for part in (*parts[:1], *parts[2:5])], *parts[7:]
    negated, checkable, reported = (_FLAGS[part] for part in (parts[1], *parts[5:7]))
    relation, certainty, attribution, advice = scales
    return [
        ("relation", relation, negated),
        ("certainty", certainty),
        ("attribution", attribution),
        ("advice", advice),
        ("checkable", checkable),
        ("reported", reported),
        ("kind", kind or ""),
        ("species", species),
        ("relation and certainty", relation, certainty),
        ("relation and need", relation, checkable),
        ("relation and attribution", relation, attribution),
        ("relation and report", relation, reported),
    ]


def _related(first: str, last: str, *values: str) -> list[Mark]:
    """The relations that are told."""
    return [("first relation", first), ("last relation", last), ("relations", *values)]


def _terms(passage: Passage) -> list[Mark]:
    """The terms of the lexicons, alone and two by two."""
    hits = passage.hits
    found: list[Mark] = list({("term", scale, hit.value) for scale, some in hits.items() for hit in some})
    if len(found) > 1:
        joint = sorted({hit[:2] for scale in _JOINT if scale in hits for hit in hits[scale]})
        found += [("terms", *one, *other) for one, other in combinations(joint, 2)]
    return found


def _neighbours(passage: Passage, seen: list[str]) -> list[Mark]:
    """The words beside those of cause and effect."""
    found: set[Mark] = set()
    for _, value, first, last in passage.of("relation"):
        if last + 1 < len(seen):
            found |= {("before", value, seen[first]), ("after", value, seen[last + 1])}
    return list(found)


_LOOKS = ("lower", "quoted", "listed")
_FLAGS = ("no", "yes")
_SPELT: Mapping[str, Callable[..., list[Mark]]] = {"shape": _shape, "read": _read, "related": _related}
