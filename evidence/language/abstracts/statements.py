"""The effect statements of an abstract: what its sentences say of each estimate, put together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from evidence.language.abstracts.arms import Pair, pairs
from evidence.language.abstracts.comparators import comparator
from evidence.language.abstracts.details import details, p_beside
from evidence.language.abstracts.estimates import Estimate, estimates
from evidence.language.abstracts.plain import even, parts
from evidence.model.effect import Effect
from evidence.model.record import EffectStatement
from evidence.model.scales import IN_PERCENT, EffectMeasure

_OUTCOME = re.compile(
    r"\b(?:risks?|rates?|incidence|odds|likelihood|chance|prevalence|reduction|increase|decrease|differences?|"
    r"improvements?|effects?|impact)\s(?:of|in|on|for)\s(?:the\s)?(?P<of>[^\W\d_][^,;:()\[\]]{2,70}?)\s?[(\[,]\s?[^()\[\]]{0,60}$"
)
"""An outcome right before the bracket with its estimate: `a lower risk of muscle weakness (RR 0.8`."""
_ENDS = re.compile(
    r"\b(?:because|over|on|from|during|in|within|that|as|comparing|compared|was|were|did|than|between|versus|vs|with|and|"
    r"is|are|may|by|after|among|when|at|persisted)\b"
)
"""Words that an outcome goes up to."""
_OF = re.compile(
    r"^(?:(?:the|risks?|rates?|incidence|number|odds|RR|OR|HR)\s)*(?:of|for)\s(?:the\s)?|^(?:the|either|any)\s(?=\w)"
)
_NO_OUTCOME = re.compile(
    r"\b(?:groups?|arms?|interventions?|treatments?)$|^\W*$|\b(?:favou?r|trials?|stud(?:y|ies))\b", re.IGNORECASE
)
_SIDES = re.compile(r"\b(?:vs?\.?|versus|compared)\s")
"""`hazard ratio for ginger versus placebo`: what is compared, and no outcome."""
_SCALE = re.compile(r"[A-Za-z%\u00b5\u03bc/][\w/%\u00b5\u03bc\u00b2\u00b3.-]*(?:\s(?:Hg|per|points?)\b)?")
_LONGEST_OUTCOME = 8
_WIDEST = 80
"""Characters at most from the shares of two arms to an estimate of how they differ."""


def effect_statements(text: str) -> tuple[EffectStatement, ...]:
    """Every effect that an abstract states, in order, each with the sentence that states it.

    Ratios are as printed; shares, and differences between shares, are in percent, also where they are printed as
    parts of 1. Only what a sentence itself says is there: a comparator that the sentence before names is not.
    """
    return tuple(EffectStatement(effect, part.sentence) for part in parts(text) for effect in _effects(part.sentence))


def _effects(sentence: str) -> Iterator[Effect]:
    text = even(sentence)
    found = estimates(text)
    shares = list(pairs(text, found))
    for at, estimate in enumerate(found):
        beside = details(text, found, at)
        yield Effect(
            measure=estimate.measure,
            estimate=estimate.value,
            interval=estimate.interval,
            level=estimate.level,
            p=beside.p,
            i2=beside.i2,
            comparator=_against(text, estimate, shares),
            outcome=_outcome(text, estimate),
            scale=_scale(estimate),
            studies=beside.studies,
            participants=beside.participants,
        )
    for pair in shares:
        yield _of_arms(text, pair, found)


def _against(text: str, estimate: Estimate, shares: Sequence[Pair]) -> str:
    """What an estimate is against; the share of one group by itself is against nothing."""
    if estimate.measure in IN_PERCENT and estimate.measure is not EffectMeasure.PERCENT_CHANGE:
        return ""
    return comparator(text, estimate.end) or _beside(shares, estimate)


def _beside(shares: Sequence[Pair], estimate: Estimate) -> str:
    """The second arm of the shares that stand right before an estimate."""
    before = [pair for pair in shares if 0 <= estimate.start - pair.place.end <= _WIDEST]
    return before[-1].comparator if before else ""


def _of_arms(text: str, pair: Pair, found: Sequence[Estimate]) -> Effect:
    """The share of the first arm, beside that of the other."""
    return Effect(
        measure=EffectMeasure.PROPORTION,
        estimate=pair.arms[0].percent,
        p=p_beside(text, pair.place, found),
        comparator=pair.comparator or comparator(text, pair.place.end),
        arms=pair.arms,
    )


def _outcome(text: str, estimate: Estimate) -> str:
    """What the words before an estimate plainly say that it is of."""
    match = _OUTCOME.search(text[: estimate.start])
    words = estimate.of or (match["of"] if match else "")
    if _SIDES.search(words):
        return ""
    words = _OF.sub("", _ENDS.split(words, maxsplit=1)[0].strip(" ,-"))
    return words if len(words.split()) <= _LONGEST_OUTCOME and not _NO_OUTCOME.search(words) else ""


def _scale(estimate: Estimate) -> str:
    """The unit of a mean difference."""
    match = _SCALE.match(estimate.unit) if estimate.measure is EffectMeasure.MD else None
    return match[0] if match else ""
