"""Several sources of one claim: which of them still stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from evidence.model.claim import Claim, Evidence, FieldPath
from evidence.model.effect import Effect
from evidence.model.scales import Stance, Status


def superseded(evidence: Iterable[Evidence]) -> Mapping[str, str]:
    """The sources that a later one takes the place of, each with that later source.

    Two that each call the other outdated both stand: which is the later one cannot be told.
    """
    updates = {entry.source: entry.updates for entry in evidence if entry.updates}
    return {
        older: newer
        for newer, olders in updates.items()
        for older in olders
        if older != newer and newer not in updates.get(older, ())
    }


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
