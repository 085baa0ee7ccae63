"""The readers that are measured: as users have them, and with held-out answers for what their models have seen."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from benchmarks.held_out import Answers, HeldOut
from benchmarks.language.cases import Case, learnt_from, own_articles
from evidence import language, readers
from evidence.language import Reader, deep, linear
from evidence.language.segmentation import sentences
from evidence.model.document import Block, BlockKind, Document, Run, Sentence
from evidence.model.statement import Statement
from evidence.model.text import Source, Span

_PORTION = 256
_SAMPLE = {"fast": 500, "deep": 50}
"""Sentences that the time is taken of, by tier."""


@dataclass(frozen=True, slots=True)
class Tier:
    """A tier under measurement."""

    name: str
    shipped: Reader
    """As users have it."""
    seconds: float
    """From nothing to its first sentence read."""
    answers: Answers
    measured: Callable[[Iterable[Sentence]], Reader]
    """A reader for these sentences that answers what its model has seen by the held-out answers."""
    learnt: set[str]
    """The documents of the corpora that its model has seen a sentence of."""

    def fair(self, cases: Sequence[Case]) -> list[Case]:
        """The cases without those whose document the model learnt from and for which it has no held-out answer."""
        return [
            case
            for case in cases
            if not any(map(self.answers.learnt, case.texts))
            and (self.held(case.texts) == len(case.texts) or case.document not in self.learnt)
        ]

    def held(self, texts: Iterable[str]) -> int:
        """For how many of some sentences there is a held-out answer."""
        return sum(self.answers.get(text) is not None for text in texts)

    def statements(self, cases: Sequence[Case], *, in_articles: bool) -> dict[tuple[str, str], Statement]:
        """What each sentence of the cases says, by document and text: in its article, or for itself."""
        found: dict[tuple[str, str], Statement] = {}
        if in_articles:
            for name in sorted({case.document for case in cases}):
                found |= {(name, each.text): each for each in self.article(own_article(name))}
        rest = [(case.document, text) for case in cases for text in case.texts if (case.document, text) not in found]
        for first in range(0, len(rest), _PORTION):
            portion = rest[first : first + _PORTION]
            asked = [sentence(text) for _, text in portion]
            found |= zip(portion, language.read_each(asked, self.measured(asked)), strict=True)
        return found

    def article(self, document: Document) -> tuple[Statement, ...]:
        """What every sentence of an article says."""
        return language.read(document, self.measured(sentences(document)))

    def pace(self, texts: Sequence[str]) -> float:
        """Sentences a second of processor time, read as users have them read, over a sample."""
        step = max(len(texts) // _SAMPLE[self.name], 1)
        asked = [sentence(text) for text in texts[::step][: _SAMPLE[self.name]]]
        start = time.process_time()
        language.read_each(asked, self.shipped)
        return len(asked) / (time.process_time() - start)


def opened(name: str) -> Tier:
    """A tier, ready; ModelError if it is `deep` and cannot be had, EvidenceError if `fast` cannot."""
    # A folder that is none: what an earlier run judged must not be read from the cache in no time.
    os.environ["XDG_CACHE_HOME"] = "."
    start = time.process_time()
    shipped = language.reader(name)
    language.read_each([sentence("Mint tea may soothe a sore throat.")], shipped)
    seconds = time.process_time() - start
    answers = Answers.of(name)
    measured = _by_linear(answers) if name == "fast" else _by_encoder(answers)
    return Tier(name, shipped, seconds, answers, measured, learnt_from(answers.get) if answers else set())


def sentence(text: str) -> Sentence:
    """A sentence that stands alone in its document."""
    block = Block(BlockKind.PARAGRAPH, text, (Run(0, len(text), Span(0, len(text))),))
    return Sentence(Document(Source("benchmark", text), "plain", (block,)), block, 0, len(text))


def own_article(name: str) -> Document:
    """An article whose sentences we coded ourselves."""
    path = own_articles() / name
    return readers.read(str(path), path.read_bytes())


def _by_linear(answers: Answers) -> Callable[[Iterable[Sentence]], Reader]:
    reader = Reader(linear=answers.or_else(linear.judge))
    return lambda _: reader


def _by_encoder(answers: Answers) -> Callable[[Iterable[Sentence]], Reader]:
    judge = HeldOut(answers, deep.load())
    second = Answers.of("fast").or_else(linear.judge)

    def measured(asked: Iterable[Sentence]) -> Reader:
        judge.expect(asked)
        return Reader(judge, linear=second)

    return measured
