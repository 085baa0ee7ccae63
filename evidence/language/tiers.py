"""The tiers: how carefully the articles of one run are read.

`fast` is the rules and a small linear model. `deep` has the encoder judge every sentence as well. `auto` has it judge
those that may be checkable, in order, as long as a budget lasts, where the encoder is installed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice

from evidence.errors import ConfigError, ModelError, NotInstalledError, nearest
from evidence.language import linear
from evidence.language.articles import Article, Reading, alone, article, is_too_long, statements, unconnected, unread
from evidence.language.budget import Budget
from evidence.language.carriers import Question, Words, carriers, preferred, said
from evidence.language.judgement import Judge, Judgement, joined
from evidence.language.passage import Passage, prepare
from evidence.language.settlement import settle, unexplained, verdict
from evidence.model.document import Document, Sentence
from evidence.model.finding import NotChecked
from evidence.model.statement import Statement

TIERS = ("fast", "deep", "auto")
BUDGET = 60.0
"""Seconds that `auto` may spend on a run where nothing else is said."""
Linear = Callable[[Passage, Statement], Judgement]
"""What the linear model is: a judgement of a sentence that the rules have read."""
_IN_DOUBT = 0.3
"""The least score by the fast tier of a sentence that `auto` has judged again, though the rules pass it over."""
_SECOND_OPINION = 0.35
"""How much of a deep judgement is the linear model's, which knows what the rules read: held-out answers to most
tasks are better for it, and none much worse."""
_PORTION = 32
"""Sentences judged at a time, so that a budget is not exceeded by much."""


def reader(tier: str = "fast", budget: float = BUDGET) -> Reader:
    """A reader for one run; the budget, in seconds, is for `auto`.

    ConfigError for an unknown tier; ModelError for `deep` if the encoder cannot be used. `auto` then reads fast:
    without a word where the extra is not installed, else with one in `not_checked`.
    """
    if tier not in TIERS:
        raise ConfigError(f"unknown reader {tier!r}", hint=nearest(tier, TIERS) or f"one of {', '.join(TIERS)}")
    if tier == "fast":
        return Reader()
    from evidence.language import deep  # reads the model's files

    try:
        return Reader(deep.load(), Budget(budget if tier == "auto" else None))
    except ModelError as error:
        if tier == "deep":
            raise
        return Reader(failure=None if isinstance(error, NotInstalledError) else error)


class Reader:
    """Reads the articles of one run in one tier."""

    def __init__(
        self,
        judge: Judge | None = None,
        budget: Budget | None = None,
        failure: ModelError | None = None,
        linear: Linear | None = None,
    ) -> None:
        """Without a judge, the tier is `fast`; with a budget that has an end it is `auto`, else `deep`.

        `failure` is why there is no judge where there ought to be one. `linear` judges instead of the linear model.
        """
        self._judge = judge
        self._budget = budget or Budget(None)
        self._failure = failure
        self._settle = _fast if linear is None else partial(_fast, judge=linear)
        self._linear = linear or _linear

    def read(self, document: Document) -> tuple[Statement, ...]:
        """What every sentence of an article says, in order; ModelError if `deep` was asked for and cannot be had."""
        return self._deepened(article(document, self._settle))

    def one(self, sentence: Sentence, stem: Sentence | None, previous: Sentence | None) -> Statement:
        """What one sentence says after the one that introduces its list and the one before it; ModelError as above."""
        if is_too_long(sentence):
            return unread(sentence)
        introduction = None if stem is None or is_too_long(stem) else alone(stem, self._settle)
        before = None if previous is None or is_too_long(previous) else prepare(previous)
        reading = alone(sentence, self._settle, introduction, before)
        return self._deepened([reading] if introduction is None else [introduction, reading])[-1]

    def each(self, sentences: Sequence[Sentence]) -> tuple[Statement, ...]:
        """What every sentence says, each read for itself; ModelError as above."""
        return self._deepened(unconnected(sentences, self._settle))

    def place(self, texts: Sequence[str]) -> list[tuple[float, ...]]:
        """Where texts lie among others, as vectors of length 1, empty without the encoder; ModelError as above."""
        if self._judge is None:
            return [()] * len(texts)
        self._budget.pay(texts)
        try:
            return [judgement.vector for judgement in self._judge.judge(texts)]
        except ModelError as error:
            if self._budget.seconds is None:
                raise
            self._judge, self._failure = None, error
            return [()] * len(texts)

    def not_checked(self) -> Iterator[NotChecked]:
        """What was to be read deep, and was not, and why."""
        if self._failure is not None:
            why = f"{self._failure.message}: the fast reader was used instead; {self._failure.hint}"
            yield NotChecked("deep reading", why, self._failure.path)
        if (first := self._budget.first_left_out) is not None:
            number = f"{self._budget.left_out} checkable sentence{'s' * (self._budget.left_out > 1)}"
            why = f"the budget of {self._budget.seconds:g} s is spent: from here on, {number} had to be read fast"
            yield NotChecked(
                "deep reading", why, first.document.path, first.document.source.place(first.span.start).line
            )

    def _deepened(self, readings: Article) -> tuple[Statement, ...]:
        fast = statements(readings)
        if self._judge is None:
            return fast
        chosen = self._chosen(readings, fast)
        try:
            while portion := list(islice(chosen, _PORTION)):
                self._deepen(portion, self._judge)
        except ModelError as error:
            if self._budget.seconds is None:
                raise
            self._judge, self._failure = None, error
        return statements(readings)

    def _chosen(self, readings: Article, fast: Sequence[Statement]) -> Iterator[Reading]:
        """What is to be read deep: all that has words, or what may be checkable as long as the budget lasts."""
        for reading, statement in zip(readings, fast, strict=True):
            if isinstance(reading, Sentence) or not reading.passage.words.words:
                continue
            if self._budget.seconds is None or (_may_matter(statement) and self._budget.takes(reading.passage)):
                yield reading

    def _deepen(self, readings: Sequence[Reading], judge: Judge) -> None:
        """Settle what the rules read with what the encoder makes of it, and ask it for the words it goes by."""

        def ask(texts: Sequence[str]) -> Sequence[Judgement]:
            self._budget.pay(texts)
            return judge.judge(texts)

        judgements = judge.judge([said(reading.passage) for reading in readings])
        cases = []
        asked: list[Question] = []
        carried: dict[Question, Sequence[Words]] = {}
        for reading, deep in zip(readings, judgements, strict=True):
            judgement = joined(deep, self._linear(reading.passage, reading.ruled), _SECOND_OPINION)
            found = verdict(reading.passage, reading.ruled, judgement, "deep")
            cases.append((reading, judgement, found))
            for scale, value in unexplained(reading.ruled, found).items():
                question = Question(reading.passage, scale, value)
                if preferred(getattr(deep, scale)) == value:
                    asked.append(question)
                else:  # it is the linear model that tipped the scales
                    carried[question] = linear.carriers(reading.passage, reading.ruled, scale, value)
        carried |= zip(asked, carriers(asked, ask), strict=True)
        for reading, judgement, found in cases:
            reading.settled = settle(reading.passage, reading.ruled, judgement, found, carried)


def _may_matter(statement: Statement) -> bool:
    """Whether the fast tier holds a sentence for checkable, or is in doubt."""
    return statement.checkable or (statement.scores is not None and statement.scores.checkable >= _IN_DOUBT)


_linear: Linear = linear.judge


def _fast(passage: Passage, ruled: Statement, judge: Linear = linear.judge) -> Statement:
    """As the rules and the linear model have it."""
    judgement = judge(passage, ruled)
    found = verdict(passage, ruled, judgement, "fast")
    carried = {
        Question(passage, scale, value): linear.carriers(passage, ruled, scale, value)
        for scale, value in unexplained(ruled, found).items()
    }
    return settle(passage, ruled, judgement, found, carried)
