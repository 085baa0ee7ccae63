"""The linear model's judgement of a sentence, and the words that speak for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, chain, pairwise
from math import exp

from evidence.language.judgement import Judgement
from evidence.language.linear.features import each_once, groups, singles, tokens
from evidence.language.linear.weights import OUTPUTS, load
from evidence.language.passage import Passage
from evidence.model.statement import Statement

Range = tuple[int, int]
"""Tokens of a passage: the first, and the one after the last."""

_STARTS = dict(zip(OUTPUTS, accumulate(OUTPUTS.values(), initial=0), strict=False))
_SHARE = 0.5
"""Of the strongest token's part, what a token must have to belong to the carriers."""


def judge(passage: Passage, statement: Statement) -> Judgement:
    """How likely the sentence holds each value; `statement` is what the rules read in it."""
    weights = load()
    seen = tokens(passage)
    words = map(weights.words.get, each_once(passage, seen))
    pairs = map(weights.pairs.get, set(pairwise(seen)))
    alone = map(weights.marks.get, singles(passage, statement, seen))
    together = map(weights.groups.__getitem__, groups(passage, statement, seen))
    out = weights.outputs(sum(filter(None, chain(words, pairs, alone, together))))
    try:
        return _judgement(list(map(exp, out)))
    except (OverflowError, ZeroDivisionError):
        return _judgement([exp(min(max(output, -_LARGEST), _LARGEST)) for output in out])


def carriers(passage: Passage, statement: Statement, scale: str, value: int) -> tuple[Range, ...]:
    """The stretches of tokens that speak most for a value of a scale, the strongest first; none where no words do.

    `value` is a member of the scale; for `checkable`, `negation`, `speculation`, and `sureness` it is 1, or 0 for what
    speaks against.
    """
    parts = _by_token(passage, _margins(scale, value))
    strongest = max(parts, default=0.0)
    if strongest <= 0:
        return ()
    return tuple(sorted(_stretches(parts, _SHARE * strongest), key=lambda place: -max(parts[slice(*place)])))


def _by_token(passage: Passage, margins: _Margins) -> list[float]:
    """What every token adds for a value: a feature that stands on several is shared among them."""
    weights, seen = load(), tokens(passage)
    last = len(seen) - 2
    parts = [0.0 if row is None else margins[row] for row in map(weights.words.get, seen[1:-1])]
    parts += [0.0] * (len(passage.words) - last)
    for at, row in enumerate(map(weights.pairs.get, pairwise(seen))):
        if row is not None:
            places = [place for place in (at - 1, at) if 0 <= place < last]
            for place in places:
                parts[place] += margins[row] / len(places)
    for hits in passage.hits.values():
        for scale, term, first, end in hits:
            for mark in (("term", scale, term), ("trigger", scale, term)):
                if mark in weights.marks and end <= last:
                    for place in range(first, end):
                        parts[place] += margins[weights.marks[mark]] / (end - first)
    return parts


class _Margins(dict[int, float]):
    """What features add for a value over what they add for the others of its scale, by their weights.

    Each is worked out once: frequent words are asked about again and again.
    """

    def __init__(self, scale: str, value: int) -> None:
        self._value, self._outputs = value, (_STARTS[scale], OUTPUTS[scale])

    def __missing__(self, row: int) -> float:
        parts, value = load().parts(row, *self._outputs), self._value
        if len(parts) == 1:
            margin = parts[0] if value else -parts[0]
        else:
            margin = parts[value] - (sum(parts) - parts[value]) / (len(parts) - 1)
        self[row] = margin
        return margin


_margins = cache(_Margins)


def _stretches(parts: Sequence[float], least: float) -> Iterator[Range]:
    """Neighbouring tokens whose parts are large enough."""
    start = None
    for at, part in enumerate([*parts, float("-inf")]):
        if part >= least and start is None:
            start = at
        elif part < least and start is not None:
            yield start, at
            start = None


def _judgement(odds: Sequence[float]) -> Judgement:
    """Odds as probabilities: those of exclusive values together, the others by themselves."""
    relation, certainty, attribution, advice = sum(odds[0:4]), sum(odds[4:9]), sum(odds[9:12]), sum(odds[12:15])
    checkable, negation, speculation, sureness = [each / (1 + each) for each in odds[15:]]
    return Judgement(
        tuple([each / relation for each in odds[0:4]]),
        tuple([each / certainty for each in odds[4:9]]),
        tuple([each / attribution for each in odds[9:12]]),
        tuple([each / advice for each in odds[12:15]]),
        checkable,
        negation,
        speculation,
        sureness,
    )


_LARGEST = 700.0
"""Beyond it `exp` has no answer."""
