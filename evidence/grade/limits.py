"""Whom, of which species, and against what the evidence speaks: what lies beyond has not been studied."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.grade.agreement import standing
from evidence.grade.designs import PEOPLE, species_of
from evidence.grade.summary import comparators
from evidence.model.claim import Claim, FieldPath
from evidence.model.scales import Stance
from evidence.model.warrant import Limit


def limits(claim: Claim) -> tuple[Limit, ...]:
    """The limits of the claim's evidence that the registry says anything about."""
    return (*_species(claim), *_population(claim), *_comparators(claim))


def species(claim: Claim) -> tuple[str, ...]:
    """The species of the evidence that supports the claim and still stands."""
    return tuple(dict.fromkeys(species_of(evidence) for _, evidence in standing(claim, Stance.SUPPORTS)))


def _species(claim: Claim) -> Iterator[Limit]:
    found = species(claim)
    if found and PEOPLE not in found:
        sources, field = _said(claim, "species")
        yield Limit("species", found, f"the evidence is not from people ({', '.join(found)}; {sources})", field)


def _population(claim: Claim) -> Iterator[Limit]:
    studied = [e.population for _, e in standing(claim, Stance.SUPPORTS) if e.population]
    if studied:
        sources, field = _said(claim, "population")
        several = tuple(dict.fromkeys(studied))
        yield Limit("population", several, f"those studied were {'; '.join(several)} ({sources})", field)
    elif claim.population:
        yield Limit("population", (claim.population,), f"the claim is about {claim.population}", ("population",))


def _comparators(claim: Claim) -> Iterator[Limit]:
    if found := comparators(claim):
        field: FieldPath = ("comparator",) if found[0] == claim.comparator else ("evidence",)
        yield Limit("comparator", found, f"compared head to head was only {', '.join(found)}", field)


def _said(claim: Claim, field: str) -> tuple[str, FieldPath]:
    """Which sources say it, and where the first of them does."""
    saying = [(index, e.source) for index, e in standing(claim, Stance.SUPPORTS) if getattr(e, field)]
    return ", ".join(dict.fromkeys(source for _, source in saying)), ("evidence", saying[0][0], field)
