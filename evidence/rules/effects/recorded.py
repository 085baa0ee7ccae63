"""The numbers that the registry holds for a claim."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.model.claim import Claim
from evidence.model.effect import Effect
from evidence.model.scales import IN_PERCENT, RATIOS, EffectMeasure

_OF_A_TEST = IN_PERCENT - {EffectMeasure.PROPORTION, EffectMeasure.PERCENT_CHANGE}
"""Shares of results that are right: the rest of them is as good as on record."""
_PER = re.compile(r"per (\d[\d,]*)")
"""The base of a rate: `per 10,000 patients`."""


def percentages(claim: Claim) -> tuple[float, ...]:
    """Every percentage on record: shares, arms and their differences."""
    found = (share for evidence in claim.evidence for effect in evidence.effects for share in _percentages(effect))
    return tuple(dict.fromkeys(found))


def relative_changes(claim: Claim) -> tuple[float, ...]:
    """Every ratio on record, as a change in percent: a risk ratio of 0.14 is a change of 86%."""
    return tuple(
        abs(1 - effect.estimate) * 100
        for evidence in claim.evidence
        for effect in evidence.effects
        if effect.measure in RATIOS and effect.estimate is not None
    )


def ratios(claim: Claim) -> tuple[float, ...]:
    """Every ratio on record, and those that the shares of two arms come to."""
    return tuple(ratio for evidence in claim.evidence for effect in evidence.effects for ratio in _ratios(effect))


def headline_shares(claim: Claim) -> dict[str, float]:
    """The first share that each supporting source gives, by citekey; shares of separate groups are not among them."""
    shares: dict[str, float] = {}
    for evidence in claim.evidence:
        for effect in evidence.effects:
            if effect.measure is EffectMeasure.PROPORTION and effect.estimate is not None and not effect.arms:
                shares.setdefault(evidence.source, effect.estimate)
    return shares


def _ratios(effect: Effect) -> Iterator[float]:
    if effect.measure in RATIOS and effect.estimate:
        yield effect.estimate
    first, *others = [arm.share or 0.0 for arm in effect.arms] or [0.0]
    yield from (first / other for other in others if first and other)


def _percentages(effect: Effect) -> Iterator[float]:
    arms = [share for arm in effect.arms if (share := arm.share) is not None]
    yield from arms
    yield from (abs(arms[0] - other) for other in arms[1:])
    if effect.estimate is None:
        return
    if effect.measure in IN_PERCENT or effect.measure is EffectMeasure.RD:
        yield abs(effect.estimate)
        if effect.measure in _OF_A_TEST:
            yield 100 - effect.estimate
        if effect.interval:
            yield from (abs(effect.interval.low), abs(effect.interval.high))
    elif effect.measure is EffectMeasure.RATE and (base := _base(effect)):
        yield effect.estimate / base * 100


def _base(effect: Effect) -> float:
    """Of how many a rate is; 0 where its scale does not say."""
    per = _PER.search(effect.scale)
    return float(per[1].replace(",", "")) if per else 0.0
