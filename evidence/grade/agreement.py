"""Several sources of one claim: which of them still stand, and which effects of theirs the claim is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from evidence import language
from evidence.model.claim import Claim, Evidence, FieldPath
from evidence.model.effect import Effect
from evidence.model.scales import Stance, Status

NO_COMPARATOR = frozenset({"", "none", "none reported", "n/a", "not reported", "-"})
"""What registries write where nothing was compared."""
NOTHING = NO_COMPARATOR | {"not given", "nothing"}
"""What no sentence can name."""


def superseded(evidence: Iterable[Evidence]) -> Mapping[str, str]:
    """The sources that a later one takes the place of, each with that later source.

    Two that each call the other outdated both stand: which is the later one cannot be told.
    """
    updates = {entry.source: entry.updates for entry in evidence if entry.updates}
    if not updates:  # as in most claims, and this is asked often
        return {}
    return {
        older: newer
        for newer, olders in updates.items()
        for older in olders
        if older != newer and newer not in updates.get(older, ())
    }


def newest(source: str, later: Mapping[str, str]) -> str:
    """The source that, by way of others or not, has taken the place of a source; itself where there is none."""
    passed = {source}
    while source in later and later[source] not in passed:
        source = later[source]
        passed.add(source)
    return source


def standing(claim: Claim, stance: Stance) -> Iterator[tuple[int, Evidence]]:
    """The sources on one side of the claim that nothing on record has taken the place of, with their index."""
    outdated = superseded(claim.evidence)
    for index, evidence in enumerate(claim.evidence):
        if evidence.stance is stance and evidence.source not in outdated:
            yield index, evidence


def supporting(claim: Claim) -> Iterator[tuple[int, Evidence]]:
    """The sources that support the claim and still stand, with their index."""
    if claim.status is not Status.UNSUPPORTED:
        yield from standing(claim, Stance.SUPPORTS)


def supporting_effects(claim: Claim) -> Iterator[tuple[FieldPath, Effect]]:
    """Every effect of the sources that support the claim and still stand, with its route."""
    for index, evidence in supporting(claim):
        for number, effect in enumerate(evidence.effects):
            yield ("evidence", index, "effects", number), effect


def opposing(claim: Claim) -> Iterator[tuple[int, Evidence]]:
    """The sources that contradict the claim and still stand, with their index."""
    yield from standing(claim, Stance.CONTRADICTS)


def main_effects(claim: Claim) -> list[tuple[FieldPath, Effect]]:
    """The effects of its supporters that the claim is about: of its own outcome, of all who were studied and, where
    there are such, against its own comparator.
    """
    return _main(supporting_effects(claim), claim)


def main_effects_either_way(claim: Claim) -> list[tuple[FieldPath, Effect]]:
    """The like effects of all sources that stand: to sum up the supporters alone would be to choose by the result."""
    sides = sorted([*supporting(claim), *opposing(claim)], key=lambda side: side[0])
    return _main(((("evidence", i, "effects", n), one) for i, e in sides for n, one in enumerate(e.effects)), claim)


def is_against_its_own(claim: Claim, effect: Effect) -> bool:
    """Whether an effect is against what the claim is held against; where either leaves it open, it is."""
    return _about(claim.comparator, (effect.comparator, *(arm.arm for arm in effect.arms[1:])))


def _main(effects: Iterable[tuple[FieldPath, Effect]], claim: Claim) -> list[tuple[FieldPath, Effect]]:
    own = [one for one in effects if not one[1].subgroup and _about(claim.outcome, (one[1].outcome,))]
    return [one for one in own if is_against_its_own(claim, one[1])] or own


def _about(asked: str, told: tuple[str, ...]) -> bool:
    """Whether what an effect tells is what the claim asks; where either leaves it open, it is."""
    named = [name for name in told if name]
    if asked.lower() in NO_COMPARATOR or not named:
        return True
    return any(asked.lower() == name.lower() or language.same_topic(asked, name) for name in named)
