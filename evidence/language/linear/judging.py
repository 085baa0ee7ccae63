"""The linear model's judgement of a sentence, and the words that speak for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, chain, pairwise
from math import exp

from evidence.language.judgement import Judgement
from evidence.language.linear.features import groups, singles, tokens
from evidence.language.linear.weights import OUTPUTS, load
from evidence.language.passage import Passage
from evidence.model.statement import Statement

Range = tuple[int, int]
"""Tokens of a passage: the first, and the one after the last."""

_STARTS = dict(zip(OUTPUTS, accumulate(OUTPUTS.values(), initial=0), strict=False))
_SHARE = 0.5
"""Of the strongest token's part, what a token must have to belong to the carriers."""
_KNOWN_MARGINS = 8192
"""How many margins of features are kept: those of frequent words are asked for again and again."""


def judge(passage: Passage, statement: Statement) -> Judgement:
    """How likely the sentence holds each value; `statement` is what the rules read in it."""
    weights = load()
    seen = tokens(passage)
    words = map(weights.words.get, set(seen))
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
    parts = [0.0] * len(passage.words)
    for row, places in _placed(passage):
        part = _margin(row, scale, value) / len(places)
        for at in places:
            parts[at] += part
    strongest = max(parts, default=0.0)
    if strongest <= 0:
        return ()
    return tuple(sorted(_stretches(parts, _SHARE * strongest), key=lambda place: -max(parts[slice(*place)])))


def _placed(passage: Passage) -> Iterator[tuple[int, Sequence[int]]]:
    """The weights of every feature that stands somewhere, and the tokens it stands on."""
    weights, seen = load(), tokens(passage)
    last = len(seen) - 2
    for at, row in enumerate(map(weights.words.get, seen[1:-1])):
        if row is not None:
            yield row, (at,)
    for at, row in enumerate(map(weights.pairs.get, pairwise(seen))):
        if row is not None:
            yield row, [place for place in (at - 1, at) if 0 <= place < last]
    for hits in passage.hits.values():
        for scale, term, first, end in hits:
            for mark in (("term", scale, term), ("trigger", scale, term)):
                if mark in weights.marks and end <= last:
                    yield weights.marks[mark], range(first, end)


@lru_cache(maxsize=_KNOWN_MARGINS)
def _margin(row: int, scale: str, value: int) -> float:
    """What a feature adds for a value over what it adds for the others of its scale; `row` are its weights."""
    parts = load().parts(row, _STARTS[scale], OUTPUTS[scale])
    if len(parts) == 1:
        return parts[0] if value else -parts[0]
    return parts[value] - (sum(parts) - parts[value]) / (len(parts) - 1)


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
