"""The measures, and how far they would be off had other documents been drawn."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import chain

Pair = tuple[float, float]
"""What is right, and what was said."""
Score = Callable[[Sequence[Pair]], float]

BOOTSTRAPS = 500
_SEED = 1


def macro_f1(pairs: Sequence[Pair]) -> float:
    """Mean F1 over the classes that occur among the right answers."""
    counts = Counter(pairs)
    classes = {gold for gold, _ in counts}
    return sum(_f1(counts, each) for each in classes) / len(classes) if classes else 0.0


def f1(pairs: Sequence[Pair]) -> float:
    """F1 of the class 1."""
    return _f1(Counter(pairs), 1)


def accuracy(pairs: Sequence[Pair]) -> float:
    """Share of right answers."""
    return sum(gold == said for gold, said in pairs) / len(pairs) if pairs else 0.0


def share(pairs: Sequence[Pair]) -> float:
    """Share of answers 1, whatever is right."""
    return sum(said == 1 for _, said in pairs) / len(pairs) if pairs else 0.0


def spearman(pairs: Sequence[Pair]) -> float:
    """Rank correlation; 0 where one side is all the same."""
    first, second = _ranks([gold for gold, _ in pairs]), _ranks([said for _, said in pairs])
    mean = (len(pairs) - 1) / 2
    covariance = sum((a - mean) * (b - mean) for a, b in zip(first, second, strict=True))
    spread = sum((a - mean) ** 2 for a in first) * sum((b - mean) ** 2 for b in second)
    return covariance / spread**0.5 if spread else 0.0


def interval(answers: Iterable[tuple[str, Pair]], score: Score) -> tuple[float, float]:
    """The 2.5th and the 97.5th percentile of a score over bootstrap samples; `answers` are pairs with their document.

    Whole documents are drawn: the sentences of one are alike, and some repeat each other.
    """
    grouped: defaultdict[str, list[Pair]] = defaultdict(list)
    for document, pair in answers:
        grouped[document].append(pair)
    documents = list(grouped.values())
    if not documents:
        return 0.0, 0.0
    chance = random.Random(_SEED)
    samples = (chance.choices(documents, k=len(documents)) for _ in range(BOOTSTRAPS))
    values = sorted(score(list(chain.from_iterable(sample))) for sample in samples)
    return values[round(0.025 * (BOOTSTRAPS - 1))], values[round(0.975 * (BOOTSTRAPS - 1))]


def _f1(counts: Counter[Pair], wanted: float) -> float:
    both = counts[wanted, wanted]
    either = sum(n * ((gold == wanted) + (said == wanted)) for (gold, said), n in counts.items())
    return 2 * both / either if either else 0.0


def _ranks(values: Sequence[float]) -> list[float]:
    """Ranks from 0, ties averaged."""
    order = sorted(range(len(values)), key=values.__getitem__)
    found = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end < len(order) and values[order[end]] == values[order[start]]:
            end += 1
        for at in order[start:end]:
            found[at] = (start + end - 1) / 2
        start = end
    return found
