"""One sentence made ready for reading: its words, the terms found in them, and the clauses they stand in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from evidence.language.lexicon import Hit, look_up
from evidence.language.tokens import Words, tokenise
from evidence.model.document import BlockKind, Sentence
from evidence.model.statement import Trigger
from evidence.model.text import Span

_MARKS = frozenset(
    {";", ":", "\u2014", "\u2013", "(", ")", "[", "]", "--", "-", "\u201c", "\u201d", '"', ".", "?", "!"}
)
_BREAKS = _MARKS | {","}
_OPENING = frozenset({"reason", "contrast", "relative", "condition"})
"""Sections of the lexicon of clauses whose words open one."""
_JOINTS = frozenset({"and", "but", "so", "or", "yet"})


@dataclass(slots=True, eq=False)
class Passage:
    """A sentence, its words, and its terms by scale."""

    sentence: Sentence
    words: Words
    hits: dict[str, list[Hit]]
    stem: Passage | None = None
    """The sentence that introduces the list that this one stands in."""
    previous: Passage | None = None
    """The sentence before it in the same block."""
    shift: int | None = None
    """How much later the file has its characters than the text of its block, where they are the same."""
    species: str | None = None
    """The species that it speaks of or carries on from before, once that has been read."""
    _clauses: list[int] | None = None

    @property
    def kind(self) -> BlockKind:
        return self.sentence.block.kind

    def of(self, scale: str, *values: str) -> list[Hit]:
        """The hits on one scale, of some values where they are named."""
        found = self.hits.get(scale)
        if found is None:
            return []
        return [hit for hit in found if hit.value in values] if values else found

    def word(self, at: int) -> str:
        """The word at a place, empty outside the sentence."""
        words = self.words.words
        return words[at] if 0 <= at < len(words) else ""

    def place(self, first: int, last: int) -> tuple[Span, str]:
        """Where the words from token `first` up to `last` stand in the file, and the words as written."""
        words, sentence, shift = self.words, self.sentence, self.shift
        block, at = sentence.block, sentence.start
        start = at + words.starts[first]
        end = at + words.starts[last - 1] + len(words.words[last - 1])
        span = block.source_span(start, end) if shift is None else Span(start + shift, end + shift)
        return span, block.text[start:end]

    def source(self, at: int) -> int:
        """Where a token begins in the file."""
        start = self.sentence.start + self.words.starts[at]
        return self.sentence.block.source_span(start, start + 1).start if self.shift is None else start + self.shift

    def trigger(self, scale: str, value: str, first: int, last: int) -> Trigger:
        """The words from token `first` up to `last`, as the carrier of a value."""
        return Trigger(scale, value, *self.place(first, last))

    def triggers(self, scale: str, *values: str) -> list[Trigger]:
        """All hits on one scale as triggers."""
        return [self.trigger(scale, hit.value, hit.first, hit.last) for hit in self.of(scale, *values)]

    def clause(self, at: int) -> int:
        """The number of the clause that a token stands in; a clause interrupted by another keeps its number."""
        if self._clauses is None:
            self._clauses = _clauses(self)
        return self._clauses[at]


def prepare(sentence: Sentence, stem: Passage | None = None, previous: Passage | None = None) -> Passage:
    """The passage of a sentence, citations blanked out: `[12]` is neither a word nor a quantity."""
    words = tokenise(_masked(sentence))
    shift = sentence.block.shift(sentence.start, sentence.end)
    return Passage(sentence, words, look_up(words), stem, previous, shift)


def _masked(sentence: Sentence) -> str:
    text = sentence.text
    if not sentence.block.citations:
        return text
    for citation in sentence.citations:
        if citation.kind != "link":
            start, end = citation.start - sentence.start, min(citation.end - sentence.start, len(text))
            text = text[:start] + " " * (end - start) + text[end:]
    return text


def _clauses(passage: Passage) -> list[int]:
    """Clause numbers by token: marks and conjunctions open a clause, an inserted one ends where the comma does."""
    words = passage.words.words
    terms = passage.of("clause")
    openers = {hit.first: hit.value for hit in terms if hit.value in _OPENING}
    subjects = {hit.first for hit in terms if hit.value == "subject"}
    numbers: list[int] = []
    current = last = 0
    inserted_in: list[int] = []
    for at in _turns(words, openers):
        numbers += [current] * (at - len(numbers))
        word, opener = words[at], openers.get(at, "")
        after_comma = at > 0 and words[at - 1] == ","
        if word == "," and inserted_in:
            current = inserted_in.pop()
        elif word in _MARKS:
            last += 1
            current, inserted_in = last, []
        elif opener and not (opener == "relative" and not after_comma):
            inserted_in = [current] if at == 0 or (opener == "relative" and after_comma) else []
            last += 1
            current = last
        elif after_comma and (at in subjects or (word in _JOINTS and at + 1 in subjects)):
            last += 1
            current = last
    return numbers + [current] * (len(words) - len(numbers))


def _turns(words: list[str], openers: Iterable[int]) -> list[int]:
    """The tokens at which a clause may begin or end: marks, what follows a comma, and words that open one."""
    turns = set(openers)
    for at, word in enumerate(words):
        if word in _BREAKS:
            turns.add(at)
            if word == ",":
                turns.add(at + 1)
    turns.discard(len(words))
    return sorted(turns)
