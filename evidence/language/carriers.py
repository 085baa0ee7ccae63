"""The words that carry a value which a model, and not a rule, gave a sentence.

Those are a term of the lexicons that agrees with the value, if the model gives another value without it; else the
smallest stretch of words of which that is true, looked for in the part of the sentence that matters most; else the
clause around the word that matters most.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from evidence.language.judgement import Judgement
from evidence.language.passage import Passage
from evidence.model.scales import Scale

LONGEST = 4
"""Words of a stretch that is tried."""
_SEEN = 96
"""Words from the beginning that are tried: no model reads much further."""
_PARTS, _SMALLEST_PART, _OVERLAP = 4, 4, 2
"""Into how many parts a sentence is cut to find where to look, and their least length and overlap in words."""

Words = tuple[int, int]
"""Tokens of a passage, from the first up to, not including, the last."""
Ask = Callable[[Sequence[str]], Sequence[Judgement]]
"""Has texts judged."""


class Question(NamedTuple):
    """Which words of a passage carry a value on a scale."""

    passage: Passage
    scale: str
    value: Scale


def said(passage: Passage, without: Sequence[Words] = ()) -> str:
    """The text of a passage as models read it: on one line, without citations and addresses, and without some words."""
    folded = passage.words.text
    characters = [" " if low == " " else char for char, low in zip(passage.sentence.text, folded, strict=True)]
    for first, last in without:
        start, end = passage.words.starts[first], passage.words.end(last - 1)
        characters[start:end] = " " * (end - start)
    return " ".join("".join(characters).split())


def carriers(questions: Sequence[Question], ask: Ask) -> list[tuple[Words, ...]]:
    """The words for each question; all of them are asked about at once, four times at most."""
    searches = [_Search(question) for question in questions]
    for propose in (_terms, _parts, _words, _stretches):
        searching = [(search, propose(search)) for search in searches if not search.found]
        texts = {said(search.question.passage, (some,)): None for search, proposed in searching for some in proposed}
        judged = dict(zip(texts, ask(list(texts)) if texts else (), strict=True))
        for search, proposed in searching:
            likely = {some: judged[said(search.question.passage, (some,))] for some in proposed}
            if likely:
                search.weigh(likely, propose)
    return [search.found or _clause(search) for search in searches]


class _Search:
    """What is known so far about one question."""

    def __init__(self, question: Question) -> None:
        self.question = question
        self.found: tuple[Words, ...] = ()
        self.part: Words | None = None
        """The part of the sentence without which the value is least likely."""
        self.centre: int | None = None
        """The word without which the value is least likely, of those tried alone."""

    def weigh(self, without: Mapping[Words, Judgement], proposal: Propose) -> None:
        """Learn from what the model says without some words where to look, or that it is those."""
        _, scale, value = self.question
        likely = {some: getattr(judgement, scale) for some, judgement in without.items()}
        least = min(likely, key=lambda some: (likely[some][value], some))
        if proposal is _parts:
            self.part = least
            return
        if proposal is _words:
            self.centre = least[0]
        changing = [
            (last - first, told[value], first) for (first, last), told in likely.items() if preferred(told) != value
        ]
        if changing:
            size, _, first = min(changing)
            self.found = ((first, first + size),)


Propose = Callable[[_Search], list[Words]]


def preferred(likely: Sequence[float]) -> int:
    """The value that is most likely; of equals, the lowest."""
    return likely.index(max(likely))


def _terms(search: _Search) -> list[Words]:
    """The terms that agree with the value."""
    passage, scale, value = search.question
    hits = passage.of(scale, *_AGREEING.get((scale, value.label), ("",)))
    return [(hit.first, hit.last) for hit in hits]


def _parts(search: _Search) -> list[Words]:
    """The sentence in parts of like length, each with a few words of the next: what carries a value may lie between."""
    seen = min(len(search.question.passage.words), _SEEN)
    size = max(_SMALLEST_PART, -(-seen // _PARTS))
    return [(first, min(first + size + _OVERLAP, seen)) for first in range(0, seen, size)]


def _words(search: _Search) -> list[Words]:
    """Every word of the part that matters most."""
    if search.part is None:
        return []
    words = search.question.passage.words.words
    return [(at, at + 1) for at in range(*search.part) if words[at][:1].isalnum()]


def _stretches(search: _Search) -> list[Words]:
    """Every stretch of that part around the word that matters most."""
    if search.centre is None or search.part is None:
        return []
    start, end = search.part
    return [
        (first, first + length)
        for length in range(2, LONGEST + 1)
        for first in range(max(search.centre - length + 1, start), search.centre + 1)
        if first + length <= end
    ]


def _clause(search: _Search) -> tuple[Words, ...]:
    """The stretch of one clause around the word that matters most; nothing where there is no word."""
    if search.centre is None:
        return ()
    passage = search.question.passage
    clause = passage.clause(search.centre)
    first, last = search.centre, search.centre + 1
    while first > 0 and passage.clause(first - 1) == clause and passage.word(first - 1).isalnum():
        first -= 1
    while last < len(passage.words) and passage.clause(last) == clause and passage.word(last).isalnum():
        last += 1
    return ((first, last),)


_CAUSES = ("causation", "effect", "change", "effect-noun")
_AGREEING = {
    ("relation", "association"): ("association", "change", "effect-noun"),
    ("relation", "conditional-causation"): ("conditional-causation", *_CAUSES),
    ("relation", "causation"): _CAUSES,
    ("certainty", "very-low"): ("very-low",),
    ("certainty", "low"): ("low", "low-reported"),
    ("certainty", "moderate"): ("moderate",),
    ("certainty", "absolute"): ("absolute", "absolute-near"),
    ("attribution", "vague"): ("vague", "authority", "reporting"),
    ("attribution", "specific"): ("named", "reporting", "authority"),
    ("advice", "implicit"): ("implicit",),
    ("advice", "explicit"): ("explicit", "action"),
}
"""The sections of a scale's lexicon whose terms may carry a value."""
