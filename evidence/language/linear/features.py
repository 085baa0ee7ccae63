"""What the linear model sees of a sentence: its words, its pairs of neighbouring words, and marks out of the rules."""

from __future__ import annotations

from itertools import combinations

from evidence.language.passage import Passage
from evidence.model.statement import Statement

NUMBER = "0"
"""Stands for all numbers, those of dates among them."""
START, END = "<", ">"
"""Stand before the first token and after the last one, so that the pairs there tell first and last words."""

Mark = tuple[str, ...]

_LONGEST = 1500
"""Tokens that are looked at: no sentence is longer, and sums of so many weights fit their fields."""
_EARLY = 5
"""How many tokens, START among them, are also marked as standing early."""
_MARKS_OF_END = frozenset(".!?:")
_LENGTHS = tuple(str(length // 4) for length in range(48))
_JOINT = ("advice", "attribution", "certainty", "comparison", "negation", "relation", "research", "setup")
"""Scales whose terms are also seen two by two."""
_MAIN = 4
"""How many relations, in order, are seen as one pattern."""


def tokens(passage: Passage) -> list[str]:
    """The tokens in order, numbers folded, between START and END."""
    # A number is the only token that begins with a digit, and in ASCII the digits end before the colon.
    folded = [NUMBER if "0" <= word < ":" else word for word in passage.words.words[:_LONGEST]]
    return [START, *folded, END]


def marks(passage: Passage, statement: Statement, seen: list[str]) -> list[Mark]:
    """Everything but the words and their pairs; `seen` are the tokens."""
    return [*_shape(passage, seen), *_read(statement), *_terms(passage), *_neighbours(passage, seen)]


def _shape(passage: Passage, seen: list[str]) -> list[Mark]:
    """What the sentence looks like."""
    sentence, last = passage.sentence, seen[-2]
    text = sentence.block.text
    found: list[Mark] = [
        ("length", _LENGTHS[min(len(seen), len(_LENGTHS) - 1)]),
        ("end", last if last in _MARKS_OF_END else ""),
        ("block", sentence.block.kind),
        *{("early", word) for word in seen[1:_EARLY]},
    ]
    if text[sentence.start : sentence.start + 1].islower():
        found.append(("lower", ""))
    if sentence.quoted or '"' in seen or "\u201c" in seen:
        found.append(("quoted", ""))
    if passage.stem is not None:
        found.append(("listed", ""))
    return found


def _read(statement: Statement) -> list[Mark]:
    """What the rules read."""
    relation = _NUMBERS[statement.relation]
    checkable, reported = _FLAGS[statement.checkable], _FLAGS[statement.reported]
    certainty, attribution = _NUMBERS[statement.certainty], _NUMBERS[statement.attribution]
    found: list[Mark] = [
        ("relation", relation, _FLAGS[statement.negated]),
        ("certainty", certainty),
        ("attribution", attribution),
        ("advice", _NUMBERS[statement.advice]),
        ("checkable", checkable),
        ("reported", reported),
        ("kind", statement.kind or ""),
        ("species", statement.species),
        ("relation and certainty", relation, certainty),
        ("relation and need", relation, checkable),
        ("relation and attribution", relation, attribution),
        ("relation and report", relation, reported),
    ]
    if statement.magnitude is not None:
        found.append(("magnitude", _NUMBERS[statement.magnitude]))
    if (comparison := statement.comparison) is not None:
        than = "universal" if comparison.universal else "named" if comparison.than else "open"
        found += (("comparison", comparison.direction), ("than", than))
    found += {("quantity", quantity.kind) for quantity in statement.quantities}
    found += {("study", study.design) for study in statement.studies}
    found += {("trigger", trigger.scale, trigger.value) for trigger in statement.triggers}
    if related := [trigger.value for trigger in statement.triggers if trigger.scale == "relation"]:
        found += (("first relation", related[0]), ("last relation", related[-1]), ("relations", *related[:_MAIN]))
    return found


def _terms(passage: Passage) -> list[Mark]:
    """The terms of the lexicons, alone and two by two."""
    hits = passage.hits
    alone = {hit[:2] for found in hits.values() for hit in found}
    joint = sorted({hit[:2] for scale in _JOINT if scale in hits for hit in hits[scale]})
    return [*(("term", *term) for term in alone), *(("terms", *a, *b) for a, b in combinations(joint, 2))]


def _neighbours(passage: Passage, seen: list[str]) -> list[Mark]:
    """The words beside those of cause and effect."""
    found: set[Mark] = set()
    for _, value, first, last in passage.of("relation"):
        if last + 1 < len(seen):
            found |= {("before", value, seen[first]), ("after", value, seen[last + 1])}
    return list(found)


_NUMBERS = ("0", "1", "2", "3", "4")
_FLAGS = ("no", "yes")
