"""The comparisons that the sources of a claim make: an Evidence resource holds the results of one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from evidence.grade.agreement import NOTHING
from evidence.grade.ceilings import ceilings
from evidence.grade.lead import lead
from evidence.model.claim import Claim, Evidence
from evidence.model.effect import Effect

Result = tuple[Evidence, Effect]
"""An effect, and the source that reports it."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was compared with what, in what, and all results of that."""

    comparator: str
    outcome: str
    subgroup: str
    results: tuple[Result, ...]
    is_main: bool
    """The claim's certainty is about this one."""


def comparisons(claim: Claim) -> tuple[Comparison, ...]:
    """Every comparison once, the claim's main one first; that one alone, where no source reports an effect."""
    groups: dict[tuple[str, str, str], list[Result]] = {}
    for evidence, effect in _results(claim):
        groups.setdefault(_kind(claim, effect), []).append((evidence, effect))
    main = _main(claim, groups)
    order = sorted(groups, key=lambda kind: kind != main)
    return tuple(Comparison(*kind, tuple(groups[kind]), is_main=kind == main) for kind in order) or (
        Comparison(_named(claim.comparator), claim.outcome, "", (), is_main=True),
    )


def _results(claim: Claim) -> Iterator[Result]:
    return ((evidence, effect) for evidence in claim.evidence for effect in evidence.effects)


def _main(claim: Claim, groups: dict[tuple[str, str, str], list[Result]]) -> tuple[str, str, str] | None:
    effect = lead(claim, ceilings(claim)).effect
    return _kind(claim, effect) if effect else next(iter(groups), None)


def _kind(claim: Claim, effect: Effect) -> tuple[str, str, str]:
    outcome = effect.outcome or claim.outcome
    time = f", {effect.time}" if effect.time and effect.time not in outcome else ""
    return _named(effect.comparator or claim.comparator), f"{outcome}{time}", effect.subgroup


def _named(comparator: str) -> str:
    return "" if comparator.lower() in NOTHING else comparator
