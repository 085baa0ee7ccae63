"""A judge for tests: it goes by single words, so that what carries a value is known."""

from collections.abc import Sequence
from dataclasses import replace

from evidence.language.judgement import SCALES, Judgement
from evidence.language.passage import Passage, prepare
from evidence.model.document import Block, BlockKind, Citation, Document, Run, Sentence
from evidence.model.statement import Statement
from evidence.model.text import Source, Span

_MARKS = str.maketrans("", "", ".,:;")

AT_REST = {"relation": "none", "certainty": "high", "attribution": "none", "advice": "none"}


def judgement(
    sure: float = 0.9, *, checkable: float = 0.5, negation: float = 0.0, vector: tuple[float, ...] = (), **values: str
) -> Judgement:
    """A judgement that holds the values named to be likely, and else that nothing is said."""
    likely = {}
    for scale, members in SCALES.items():
        rest = (1 - sure) / (len(members) - 1)
        told = values.get(scale, AT_REST[scale])
        likely[scale] = tuple(sure if member.label == told else rest for member in members)
    return Judgement(**likely, checkable=checkable, negation=negation, speculation=0.25, sureness=0.75, vector=vector)


class Judge:
    """Holds a value of a scale to be likely where all of its words are there: `relation={"soothes": "causation"}`."""

    version = "fake"

    def __init__(self, checkable: float = 0.5, **words: dict[str, str]) -> None:
        self.words = words
        self.checkable = checkable
        self.asked: list[list[str]] = []

    def judge(self, texts: Sequence[str]) -> list[Judgement]:
        self.asked.append(list(texts))
        return [self._judgement(text.lower()) for text in texts]

    def _judgement(self, text: str) -> Judgement:
        values = {
            scale: value for scale, words in self.words.items() for some, value in words.items() if _has(text, some)
        }
        return judgement(0.875, checkable=self.checkable, vector=(0.6, 0.8), **values)


def _has(text: str, words: str) -> bool:
    return set(words.split()) <= set(text.translate(_MARKS).split())


def as_ruled(_: Passage, ruled: Statement) -> Statement:
    """In place of the linear model: what the rules read stands."""
    return replace(ruled, scores=judgement(checkable=float(ruled.checkable)).scores)


def document(text: str, *, shift: int = 0, citations: tuple[Citation, ...] = ()) -> Document:
    """One paragraph, some characters into the file."""
    block = Block(BlockKind.PARAGRAPH, text, (Run(0, len(text), Span(shift, shift + len(text))),), citations=citations)
    return Document(Source("a.md", "*" * shift + text), "markdown", (block,))


def sentence(text: str, *, shift: int = 0, citations: tuple[Citation, ...] = ()) -> Sentence:
    """The whole of it as one sentence."""
    made = document(text, shift=shift, citations=citations)
    return Sentence(made, made.blocks[0], 0, len(text))


def passage(text: str, **more: object) -> Passage:
    """The same, prepared."""
    return prepare(sentence(text, **more))  # type: ignore[arg-type]
