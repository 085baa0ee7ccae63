"""One sentence made ready for reading: its words, the terms found in them, and the clauses they stand in."""

from __future__ import annotations

from dataclasses import dataclass, field

from evidence.language.lexicon import Hit, look_up
from evidence.language.tokens import Words, tokenise
from evidence.model.document import BlockKind, Sentence
from evidence.model.statement import Trigger

_MARKS = frozenset(
    {";", ":", "\u2014", "\u2013", "(", ")", "[", "]", "--", "-", "\u201c", "\u201d", '"', ".", "?", "!"}
)
_JOINTS = frozenset({"and", "but", "so", "or", "yet"})


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, its words, and its terms by scale."""

    sentence: Sentence
    words: Words
    hits: dict[str, list[Hit]]
    stem: Passage | None = None
    """The sentence that introduces the list that this one stands in."""
    previous: Passage | None = None
    """The sentence before it in the same block."""
    _clauses: list[int] = field(default_factory=list, repr=False, compare=False)

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

    def trigger(self, scale: str, value: str, first: int, last: int) -> Trigger:
        """The words from token `first` up to `last`, as the carrier of a value."""
        start, end = self.words.starts[first], self.words.end(last - 1)
        return Trigger(scale, value, self.sentence.at(start, end), self.sentence.text[start:end])

    def triggers(self, scale: str, *values: str) -> list[Trigger]:
        """All hits on one scale as triggers."""
        return [self.trigger(scale, hit.value, hit.first, hit.last) for hit in self.of(scale, *values)]

    def clause(self, at: int) -> int:
        """The number of the clause that a token stands in; a clause interrupted by another keeps its number."""
        if not self._clauses:
            self._clauses.extend(_clauses(self))
        return self._clauses[at]


def prepare(sentence: Sentence, stem: Passage | None = None, previous: Passage | None = None) -> Passage:
    """The passage of a sentence, citations blanked out: `[12]` is neither a word nor a quantity."""
    words = tokenise(_masked(sentence))
    return Passage(sentence, words, look_up(words), stem, previous)


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
    openers = {hit.first: hit.value for hit in passage.of("clause", "reason", "contrast", "relative", "condition")}
    subjects = {hit.first for hit in passage.of("clause", "subject")}
    numbers: list[int] = []
    current = last = 0
    inserted_in: list[int] = []
    for at, word in enumerate(passage.words.words):
        opener = openers.get(at, "")
        after_comma = passage.word(at - 1) == ","
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
        numbers.append(current)
    return numbers
