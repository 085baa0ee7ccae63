"""The words that carry a value which a model, and not a rule, gave a sentence.

Those are terms of the lexicons that agree with the value, if the model gives another value without them; else the
smallest stretch of words of which that is true; else the clause that matters most to the model.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from evidence.language.judgement import Judgement
from evidence.language.passage import Passage
from evidence.model.scales import Scale

LONGEST = 6
"""Words of a stretch that is tried."""
_SEEN = 96
"""Words from the beginning that are tried one by one: no model reads much further."""

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
    """The words for each question; all of them are asked about at once, three times at most."""
    searches = [_Search(question) for question in questions]
    for propose in (_terms, _words, _stretches):
        searching = [(search, propose(search)) for search in searches if not search.found]
        texts = {said(search.question.passage, some): None for search, proposed in searching for some in proposed}
        judged = dict(zip(texts, ask(list(texts)) if texts else (), strict=True))
        for search, proposed in searching:
            search.weigh(proposed, judged)
    return [search.found or _clause(search) for search in searches]


class _Search:
    """What is known so far about one question."""

    def __init__(self, question: Question) -> None:
        self.question = question
        self.found: tuple[Words, ...] = ()
        self.centre: int | None = None
        """The word without which the value is least likely, of those tried alone."""

    def weigh(self, proposed: Sequence[tuple[Words, ...]], judged: Mapping[str, Judgement]) -> None:
        """Take the shortest of the words without which the value changes; of equals, those that matter most."""
        passage, scale, value = self.question
        changing: list[tuple[int, float, tuple[Words, ...]]] = []
        single: list[tuple[float, int]] = []
        for some in proposed:
            likely = getattr(judged[said(passage, some)], scale)
            size = sum(last - first for first, last in some)
            if preferred(likely) != value:
                changing.append((size, likely[value], some))
            if size == 1:
                single.append((likely[value], some[0][0]))
        if changing:
            self.found = min(changing)[2]
        if single:
            self.centre = min(single)[1]


def preferred(likely: Sequence[float]) -> int:
    """The value that is most likely; of equals, the lowest."""
    return likely.index(max(likely))


def _terms(search: _Search) -> list[tuple[Words, ...]]:
    """Every term that agrees with the value, and all of them together."""
    passage, scale, value = search.question
    hits = passage.of(scale, *_AGREEING.get((scale, value.label), ("",)))
    terms = tuple((hit.first, hit.last) for hit in hits)
    return [*((term,) for term in terms), *([terms] if len(terms) > 1 else [])]


def _words(search: _Search) -> list[tuple[Words, ...]]:
    """Every word."""
    return [((at, at + 1),) for at in _lettered(search.question.passage)]


def _stretches(search: _Search) -> list[tuple[Words, ...]]:
    """Every stretch around the word that matters most."""
    if search.centre is None:
        return []
    passage, centre = search.question.passage, search.centre
    return [
        ((first, first + length),)
        for length in range(2, LONGEST + 1)
        for first in range(max(centre - length + 1, 0), centre + 1)
        if first + length <= len(passage.words)
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


def _lettered(passage: Passage) -> Iterator[int]:
    return (at for at, word in enumerate(passage.words.words[:_SEEN]) if word[:1].isalnum())


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
