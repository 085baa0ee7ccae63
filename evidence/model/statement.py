"""What one sentence says, each value with the words that carry it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from evidence.model.document import Sentence
from evidence.model.scales import Advice, Attribution, Certainty, ClaimKind, Magnitude, Relation
from evidence.model.text import Span


class Trigger(NamedTuple):
    """The words that carry a value on a scale, with their place in the file."""

    scale: str
    """relation, certainty, magnitude, comparison, population, species, safety, advice, attribution, negation,
    mechanism, prevalence, research, quantifier, attitude, or duration."""
    value: str
    """The value on that scale: `causation`, `absolute`, `large`, `vague`."""
    span: Span
    words: str
    """As written."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and what it counts."""

    kind: str
    """count, percentage, proportion ("8 out of 10"), fold, duration, effect, p-value, year, age, dose, rate, money,
    number."""
    value: float
    """For percentage the percent (50.0), for proportion the share (0.8), else the number."""
    span: Span
    words: str
    low: float | None = None
    high: float | None = None
    """Ends of a range or of a confidence interval."""
    approximate: bool = False
    """Said to be rough: about, nearly, some."""
    bound: str = ""
    """`over` or `under` where the words give only a limit: "more than 100", "up to 84 percent"."""
    unit: str = ""
    """What is counted: `people`, `weeks`, `SMD`, ..."""
    denominator: float | None = None
    """For proportion: out of how many."""


@dataclass(frozen=True, slots=True)
class StudyMention:
    """A study as the sentence describes it: "a 2012 trial involving approximately 20,000 people"."""

    design: str
    """trial, randomised-trial, meta-analysis, systematic-review, review, cohort, survey, case-report, animal, in-vitro,
    guideline, or study where the words do not say."""
    span: Span
    words: str
    year: int | None = None
    number: int | None = None
    """How many: two in "two reviews"."""
    size: Quantity | None = None
    """How many took part, where the sentence says so."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What something is said to be better, worse or safer than."""

    direction: str
    """`more` (better, safer, higher), `less`, or `same`."""
    than: str
    """What it is compared with, as written; empty where the sentence leaves it open."""
    span: Span
    words: str
    than_span: Span | None = None
    universal: bool = False
    """The comparator is "most", "all", "any other", or the form is a superlative."""


class Scores(NamedTuple):
    """Where the sentence stands on a scale, finer than the label that the scale gives it.

    A label is a band; a score tells two sentences of one band apart. Scores rank, they are not calibrated.
    """

    relation: float
    """From 0, none, to 3, causation: the mean over what the reader holds for likely."""
    certainty: float
    """From 0, how unsure, to 1, how sure readers find the wording."""
    speculation: float
    """From 0 to 1: something in the sentence is put as less than a fact."""
    checkable: float
    """From 0 to 1."""
    advice: float
    """From 0, none, to 2, explicit."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence on all the scales."""

    sentence: Sentence
    checkable: bool
    """Asserts something that research could support or refute, and for which an editor would want a source."""
    kind: ClaimKind | None
    relation: Relation
    certainty: Certainty
    attribution: Attribution
    advice: Advice
    magnitude: Magnitude | None = None
    comparison: Comparison | None = None
    negated: bool = False
    """The relation is denied: "did not reduce"."""
    reported: bool = False
    """Reports what was found ("fell by 20 % in the trial") rather than what is generally so ("lowers")."""
    species: str = ""
    """`animal` or `in-vitro` where the sentence says that its finding is of that sort; `human` where it says people;
    else empty."""
    quantities: tuple[Quantity, ...] = ()
    studies: tuple[StudyMention, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    scores: Scores | None = None
    """None where the sentence was not read: it is too long, or not English."""
    reader: str = "fast"
    """The tier that read it: `fast` or `deep`."""
    vector: tuple[float, ...] = ()
    """Where the sentence lies among others, of length 1; empty in the fast tier, which has no such notion."""

    @property
    def text(self) -> str:
        return self.sentence.text

    @property
    def span(self) -> Span:
        return self.sentence.span

    @property
    def path(self) -> str:
        return self.sentence.document.path

    def triggered(self, scale: str, value: str = "") -> tuple[Trigger, ...]:
        """The triggers on one scale, in order of the text, of one value where it is given."""
        return tuple(t for t in self.triggers if t.scale == scale and value in ("", t.value))
