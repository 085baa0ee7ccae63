"""What a learnt model makes of one sentence: how likely it holds each value of a scale to be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, Protocol

from evidence.model.scales import Advice, Attribution, Certainty, Relation
from evidence.model.statement import Scores


class Judgement(NamedTuple):
    """Probabilities by value, in the order of the scale."""

    relation: tuple[float, ...]
    """Of the members of Relation."""
    certainty: tuple[float, ...]
    """Of the members of Certainty."""
    attribution: tuple[float, ...]
    """Of the members of Attribution."""
    advice: tuple[float, ...]
    """Of the members of Advice."""
    checkable: float
    negation: float
    """Some relation is denied."""
    speculation: float
    sureness: float
    """How sure readers would find the wording, from 0 to 1."""
    vector: tuple[float, ...] = ()
    """The sentence's place among others, of length 1; empty if the model knows none."""

    @property
    def scores(self) -> Scores:
        """The judgement as a statement carries it."""
        relation, advice = _mean(self.relation), _mean(self.advice)
        return Scores(relation, self.sureness, self.speculation, self.checkable, advice)


def joined(first: Judgement, second: Judgement, share: float) -> Judgement:
    """The mean of two judgements, in which the second counts for a share; the vector is the first's."""

    def mean(one: float, other: float) -> float:
        return (1 - share) * one + share * other

    parts: dict[str, Any] = {scale: tuple(map(mean, getattr(first, scale), getattr(second, scale))) for scale in SCALES}
    parts |= {part: mean(getattr(first, part), getattr(second, part)) for part in ONCE}
    return first._replace(**parts)


class Judge(Protocol):
    """A learnt model."""

    @property
    def version(self) -> str:
        """Changes whenever the same sentence may be judged otherwise."""
        ...

    def judge(self, texts: Sequence[str]) -> list[Judgement]:
        """A judgement for each sentence."""
        ...


SCALES = {"relation": Relation, "certainty": Certainty, "attribution": Attribution, "advice": Advice}
"""The scales on which a judgement has a probability for every member."""

ONCE = ("checkable", "negation", "speculation", "sureness")
"""The parts of a judgement that are one number each."""


def _mean(probabilities: Sequence[float]) -> float:
    return sum([value * probability for value, probability in enumerate(probabilities)])
