"""The linear model's judgement of a sentence, and the words that speak for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, pairwise
from math import exp

from evidence.language.judgement import Judgement
from evidence.language.linear.features import marks, tokens
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
    words = map(weights.words.get, set(seen))
    pairs = map(weights.pairs.get, set(pairwise(seen)))
    rest = map(weights.marks.get, marks(passage, statement, seen))
    out = weights.outputs([row for row in chain(words, pairs, rest) if row is not None])
    checkable, negation, speculation, sureness = map(_probability, out[-4:])
    return Judgement(
        _shares(out[0:4]),
        _shares(out[4:9]),
        _shares(out[9:12]),
        _shares(out[12:15]),
        checkable,
        negation,
        speculation,
        sureness,
    )


def carriers(passage: Passage, statement: Statement, scale: str, value: int) -> tuple[Range, ...]:
    """The stretches of tokens that speak most for a value of a scale, the strongest first; none where no words do.

    `value` is a member of the scale; for `checkable`, `negation`, `speculation`, and `sureness` it is 1, or 0 for what
    speaks against.
    """
    weights = load()
    parts = [0.0] * len(passage.words)
    for row, places in _placed(passage):
        part = _margin(weights.parts((row,)), scale, value) / len(places)
        for at in places:
            parts[at] += part
    strongest = max(parts, default=0.0)
    if strongest <= 0:
        return ()
    return tuple(sorted(_stretches(parts, _SHARE * strongest), key=lambda place: -max(parts[slice(*place)])))


def _placed(passage: Passage) -> Iterator[tuple[int, list[int]]]:
    """The weights of every feature that stands somewhere, and the tokens it stands on."""
    weights, seen = load(), tokens(passage)
    last = len(seen) - 2
    for at, word in enumerate(seen[1:-1]):
        if word in weights.words:
            yield weights.words[word], [at]
    for at, pair in enumerate(pairwise(seen)):
        if pair in weights.pairs:
            yield weights.pairs[pair], [place for place in (at - 1, at) if 0 <= place < last]
    for hits in passage.hits.values():
        for scale, term, first, end in hits:
            for mark in (("term", scale, term), ("trigger", scale, term)):
                if mark in weights.marks and end <= last:
                    yield weights.marks[mark], list(range(first, end))


def _margin(parts: Sequence[float], scale: str, value: int) -> float:
    """What is added for a value over what is added for the others of its scale."""
    start, size = _STARTS[scale], OUTPUTS[scale]
    if size == 1:
        return parts[start] if value else -parts[start]
    others = sum(parts[start : start + size]) - parts[start + value]
    return parts[start + value] - others / (size - 1)


def _stretches(parts: Sequence[float], least: float) -> Iterator[Range]:
    """Neighbouring tokens whose parts are large enough."""
    start = None
    for at, part in enumerate([*parts, float("-inf")]):
        if part >= least and start is None:
            start = at
        elif part < least and start is not None:
            yield start, at
            start = None


def _shares(outputs: Sequence[float]) -> tuple[float, ...]:
    """Probabilities of exclusive values."""
    highest = max(outputs)
    sizes = [exp(output - highest) for output in outputs]
    total = sum(sizes)
    return tuple([size / total for size in sizes])


def _probability(output: float) -> float:
    return 1 / (1 + exp(-output)) if output > -_LARGEST else 0.0


_LARGEST = 700.0
"""Beyond it `exp` has no answer."""
