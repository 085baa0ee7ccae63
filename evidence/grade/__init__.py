"""From evidence to warrant: what the body of evidence behind one claim allows a sentence to say."""

from __future__ import annotations

from evidence.grade.ceilings import certainty, magnitude, relation
from evidence.grade.summary import comparators, summary
from evidence.grade.wording import wordings
from evidence.model.claim import Claim
from evidence.model.scales import Stance
from evidence.model.warrant import Warrant

__all__ = ["warrant"]


def warrant(claim: Claim) -> Warrant:
    """The ceilings of a claim on every scale, each with its reason and the field that sets it."""
    words = wordings(claim)
    species = (e.species for e in claim.evidence if e.stance is Stance.SUPPORTS)
    return Warrant(
        claim=claim,
        relation=relation(claim),
        certainty=certainty(claim),
        magnitude=magnitude(claim),
        comparators=comparators(claim),
        species=tuple(dict.fromkeys(species)),
        evidence=summary(claim),
        wording=words[0].text if words else "",
        wordings=words,
    )
