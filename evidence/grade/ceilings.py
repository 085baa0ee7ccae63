"""The most that may be said on each scale, why, and which field of the registry says so."""

from __future__ import annotations

from collections.abc import Mapping

from evidence.grade import bands
from evidence.grade.agreement import supporting, supporting_effects
from evidence.grade.designs import NAMES, RELATION, STARTING_CERTAINTY
from evidence.model.claim import Claim, Rating
from evidence.model.scales import Certainty, Design, Magnitude, Relation, Scale
from evidence.model.warrant import Ceiling

_AT_MOST: Mapping[Relation, str] = {
    Relation.NONE: "no relation",
    Relation.ASSOCIATION: "an association at most",
    Relation.CONDITIONAL_CAUSATION: "a possible cause at most",
    Relation.CAUSATION: "cause and effect",
}


def relation(claim: Claim) -> Ceiling[Relation] | None:
    """The strongest relation the evidence supports: as declared, else by the best design among its supporters."""
    if claim.relation is not None:
        return Ceiling(claim.relation, f"the registry allows {_AT_MOST[claim.relation]}", ("relation",))
    best = _best(claim, RELATION)
    if best is None:
        return None
    index, design = best
    value = RELATION[design]
    return Ceiling(value, f"{NAMES[design]} can show {_AT_MOST[value]}", ("evidence", index, "design"))


def certainty(claim: Claim) -> Ceiling[Certainty] | None:
    """The certainty of the body of evidence: as rated, else where GRADE starts for its best design."""
    if claim.certainty is not None:
        return Ceiling(claim.certainty.level, _rating(claim.certainty), ("certainty",))
    best = _best(claim, STARTING_CERTAINTY)
    if best is None:
        return None
    index, design = best
    value = STARTING_CERTAINTY[design]
    return Ceiling(
        value, f"nobody rated it, and {NAMES[design]} starts at {value.words}", ("evidence", index, "design")
    )


def magnitude(claim: Claim) -> Ceiling[Magnitude] | None:
    """The largest effect on record among the supporting sources, or the one declared."""
    if claim.magnitude is not None:
        return Ceiling(claim.magnitude, f"{claim.magnitude.words} by the registry", ("magnitude",))
    ceilings = []
    for path, effect in supporting_effects(claim):
        if (band := bands.magnitude(effect)) is not None:
            ceilings.append(Ceiling(band[0], f"{band[0].words} ({band[1]})", path))
    return max(ceilings, key=lambda ceiling: ceiling.value, default=None)


def _best(claim: Claim, scale: Mapping[Design, Scale]) -> tuple[int, Design] | None:
    designs = [(index, e.design) for index, e in supporting(claim) if e.design is not None]
    return max(designs, key=lambda entry: scale[entry[1]], default=None)


def _rating(rating: Rating) -> str:
    reasons = f", rated down for {_listed(rating.rated_down)}" if rating.rated_down else ""
    by = f" by {rating.rated_by}" if rating.rated_by else ""
    return f"certainty is rated {rating.level.words}{by}{reasons}"


def _listed(items: tuple[str, ...]) -> str:
    """GRADE's domains in words; one named twice cost two levels."""
    times = {item: items.count(item) for item in items}
    return ", ".join(item.replace("_", " ") + " by two levels" * (count > 1) for item, count in times.items())
