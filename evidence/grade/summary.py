"""The evidence behind a claim in one line, with its numbers."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.grade.agreement import NO_COMPARATOR, standing, superseded
from evidence.grade.designs import NAMES
from evidence.grade.pooled import PooledEffect, pooled
from evidence.model.claim import Claim, Evidence
from evidence.model.effect import Effect
from evidence.model.scales import IN_PERCENT, EffectMeasure, Stance, Status

_OF_AN_OUTCOME = (*IN_PERCENT, EffectMeasure.RATE)
"""Measures that say little without the outcome they count."""
_MOST_EFFECTS = 2
_LONGEST_CONCLUSION = 160
_LONGEST_NAME = 100


def summary(claim: Claim) -> str:
    """What the most telling source shows: `SMD 0.23 (95% CI 0.13 to 0.33) against sham (vickers2012, 29 studies)`."""
    return summed_up(claim, pooled(claim))


def summed_up(claim: Claim, together: PooledEffect | None) -> str:
    """The same, where it is known already what the claim's studies come to together."""
    if together and claim.status is Status.SUPPORTED:
        return f"{estimate(together.effect)} ({' and '.join(map(named, together.sources))}, pooled)"
    telling = _telling(claim)
    if telling:
        return _line(telling)
    return "the registry records no source that supports it" if claim.status is Status.UNSUPPORTED else ""


def comparators(claim: Claim) -> tuple[str, ...]:
    """Everything the claim's sources were compared with, head to head."""
    found = [claim.comparator]
    for evidence in claim.evidence:
        found.extend(evidence.comparators)
        for effect in evidence.effects:
            found.append(effect.comparator)
            found.extend(arm.arm for arm in effect.arms[1:])
    return tuple(dict.fromkeys(name for name in found if name.lower() not in NO_COMPARATOR))


def estimate(effect: Effect) -> str:
    """One effect in numbers: `SMD 0.23 (95% CI 0.13 to 0.33) against sham acupuncture`."""
    unit = "%" if effect.measure in IN_PERCENT else ""
    parts = []
    if effect.estimate is not None:
        parts.append(f"{_measure(effect)} {effect.estimate:g}{unit}")
    if effect.estimate is not None and effect.measure is EffectMeasure.RATE:
        parts.append(named(effect.scale))
    if effect.interval:
        parts.append(f"({effect.level:g}% CI {effect.interval.low:g} to {effect.interval.high:g})")
    shares = [f"{share:.4g}% with {named(arm.arm)}" for arm in effect.arms if (share := arm.share) is not None]
    if shares:
        parts.append(", ".join(shares))
    elif effect.comparator:
        parts.append(f"against {named(effect.comparator)}")
    return " ".join(parts)


def named(name: str) -> str:
    """A name as typed in the registry; shortened where it is as long as no name should be."""
    return name if len(name) <= _LONGEST_NAME else _cut(name, _LONGEST_NAME)


def _telling(claim: Claim) -> Evidence | None:
    """The source to show: one against a contradicted claim, else one for it; numbers before words, none outdated."""
    stance = Stance.CONTRADICTS if claim.status is not Status.SUPPORTED else Stance.SUPPORTS
    outdated = superseded(claim.evidence)
    sources = [e for _, e in standing(claim, stance)] or [e for e in claim.evidence if e.source not in outdated]
    return min(sources, key=lambda e: not e.effects, default=None)


def _line(evidence: Evidence) -> str:
    effects = [text for effect in evidence.effects if (text := estimate(effect))]
    shown = ", ".join(effects[:_MOST_EFFECTS]) or _concluded(evidence) or _described(evidence)
    return f"{shown} ({', '.join([named(evidence.source), *_size(evidence)])})"


def _concluded(evidence: Evidence) -> str:
    """The source's own conclusion, made to stand inside a sentence."""
    words = evidence.conclusion.strip().rstrip(".")
    if len(words) > _LONGEST_CONCLUSION:
        words = _cut(words, _LONGEST_CONCLUSION)
    return words


def _cut(words: str, longest: int) -> str:
    return words[:longest].rsplit(" ", 1)[0] + " …"


def _described(evidence: Evidence) -> str:
    return NAMES[evidence.design] if evidence.design else "no figures on record"


def _size(evidence: Evidence) -> Iterator[str]:
    if evidence.studies:
        yield f"{evidence.studies:,} studies"
    if evidence.participants:
        yield f"{evidence.participants:,} participants"


def _measure(effect: Effect) -> str:
    name = effect.measure.value.replace("-", " ")
    return f"{named(effect.outcome)}:" if effect.measure in _OF_AN_OUTCOME and effect.outcome else name
