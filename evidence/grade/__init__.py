"""From evidence to warrant: what the body of evidence behind one claim allows a sentence to say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from evidence.grade.ceilings import ceilings
from evidence.grade.limits import limits, species
from evidence.grade.summary import comparators, summed_up
from evidence.grade.wording import wordings
from evidence.model.claim import Claim
from evidence.model.warrant import Warrant

__all__ = ["Warrants", "warrant"]


class Warrants(Mapping[str, Warrant]):
    """The warrant of every claim by its id, each made when it is first asked for: an article states few of many."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._claims = {claim.id: claim for claim in claims}
        self._made: dict[str, Warrant] = {}

    def __getitem__(self, claim: str) -> Warrant:
        if claim not in self._made:
            self._made[claim] = warrant(self._claims[claim])
        return self._made[claim]

    def __iter__(self) -> Iterator[str]:
        return iter(self._claims)

    def __len__(self) -> int:
        return len(self._claims)


def warrant(claim: Claim) -> Warrant:
    """The ceilings of a claim on every scale, each with its reason and the field that sets it."""
    allowed = ceilings(claim)
    words = wordings(claim, allowed)
    return Warrant(
        claim=claim,
        relation=allowed.relation,
        certainty=allowed.certainty,
        magnitude=allowed.magnitude,
        comparators=comparators(claim),
        species=species(claim),
        evidence=summed_up(claim, allowed.pooled),
        wording=words[0].text if words else "",
        wordings=words,
        limits=limits(claim),
    )
