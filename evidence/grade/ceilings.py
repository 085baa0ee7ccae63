"""The most that may be said on each scale, why, and which field of the registry says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from evidence.grade import bands
from evidence.grade.agreement import main_effects, supporting, supporting_effects
from evidence.grade.certainty import certainty
from evidence.grade.designs import RELATION, carries, is_of_accuracy, named
from evidence.grade.pooled import PooledEffect, pooled
from evidence.model.claim import Claim, FieldPath
from evidence.model.scales import Certainty, Magnitude, Relation
from evidence.model.warrant import Ceiling

_AT_MOST: Mapping[Relation, str] = {
    Relation.NONE: "no relation",
    Relation.ASSOCIATION: "an association at most",
    Relation.CONDITIONAL_CAUSATION: "a possible cause at most",
    Relation.CAUSATION: "cause and effect",
}


@dataclass(frozen=True, slots=True)
class Ceilings:
    """What is worked out once of a claim, and all of its warrant rests on."""

    relation: Ceiling[Relation] | None
    certainty: Ceiling[Certainty] | None
    magnitude: Ceiling[Magnitude] | None
    pooled: PooledEffect | None
    sizes: Mapping[FieldPath, Ceiling[Magnitude]]
    """Of the supporting effects that have one, by the route of the effect."""


def ceilings(claim: Claim) -> Ceilings:
    """The ceilings of a claim on every scale, with what sets them."""
    together = pooled(claim)
    found = ((path, bands.magnitude(effect, claim, path)) for path, effect in supporting_effects(claim))
    sizes = {path: size for path, size in found if size is not None}
    return Ceilings(_relation(claim), certainty(claim), _magnitude(claim, sizes, together), together, sizes)


def _relation(claim: Claim) -> Ceiling[Relation] | None:
    """The strongest relation the evidence supports: as declared, else by the best design among its supporters.

    How often a test is right is no question of cause and effect, and has no ceiling.
    """
    if claim.relation is not None:
        return Ceiling(claim.relation, f"the registry allows {_AT_MOST[claim.relation]}", ("relation",))
    if is_of_accuracy(claim):
        return None
    ceilings = [
        Ceiling(value, f"{named(evidence, claim)} can show {_AT_MOST[value]}", ("evidence", index, "design"))
        for index, evidence in supporting(claim)
        if (design := carries(evidence, claim)) is not None and (value := RELATION[design]) is not None
    ]
    return max(ceilings, key=lambda ceiling: ceiling.value, default=None)


def _magnitude(
    claim: Claim, sizes: Mapping[FieldPath, Ceiling[Magnitude]], together: PooledEffect | None
) -> Ceiling[Magnitude] | None:
    """The largest effect on record among the supporting sources, or the one declared.

    An effect of some people only counts where there is none of all who were studied; several studies of the same
    effect, which no review on record has pooled, count together.
    """
    if claim.magnitude is not None:
        return Ceiling(
            claim.magnitude, f"{claim.magnitude.words} by the registry{_by_effect(claim, sizes)}", ("magnitude",)
        )
    sized = [
        (effect.subgroup == "", sizes[path])
        for path, effect in supporting_effects(claim)
        if path in sizes and (together is None or path not in together.paths)
    ]
    if together and (ceiling := bands.magnitude(together.effect, claim, together.paths[0])) is not None:
        why = f"{ceiling.reason}, {' and '.join(together.sources)} pooled"
        sized.append((True, Ceiling(ceiling.value, why, ("evidence",))))
    whole = [ceiling for of_all, ceiling in sized if of_all] or [ceiling for _, ceiling in sized]
    return max(whole, key=lambda ceiling: ceiling.value, default=None)


def _by_effect(claim: Claim, sizes: Mapping[FieldPath, Ceiling[Magnitude]]) -> str:
    """What the main effect comes to by its threshold, so that a declared size can be compared with it."""
    for path, effect in main_effects(claim):
        if effect.estimate is not None and path in sizes:
            return f"; its {effect.measure.value} {effect.estimate:g} is {sizes[path].reason}"
    return ""
