"""The words that evidence of a certainty and a size warrants, built from the claim's own terms.

The cells are GRADE's informative statements [@santesso2020], as the Cochrane Handbook quotes them (table 15.6.b).
"""

from __future__ import annotations

from collections.abc import Mapping

from evidence.grade.agreement import supporting
from evidence.grade.ceilings import certainty, magnitude
from evidence.language.direction import direction
from evidence.model.claim import Claim
from evidence.model.scales import Certainty, ClaimKind, Magnitude, Status

_QUALIFIER: Mapping[Certainty, str] = {
    Certainty.HIGH: "",
    Certainty.MODERATE: "probably ",
    Certainty.LOW: "may ",
}

_PREDICATE: Mapping[Magnitude | None, str] = {
    Magnitude.LARGE: "{results} in a large {reduction} in {outcome}",
    Magnitude.MODERATE: "{reduces} {outcome}",
    Magnitude.SMALL: "{reduces} {outcome} slightly",
    Magnitude.TRIVIAL: "{results} in little to no difference in {outcome}",
    None: "{reduces} {outcome}",
}

_NOT_PEOPLE = {"animal": "In animals, ", "in-vitro": "In laboratory studies, "}
"""What evidence from elsewhere than people must say first; any other species is an animal's name."""

_EFFECT_KINDS = (ClaimKind.EFFICACY, ClaimKind.COMPARATIVE, ClaimKind.MECHANISM, None)
_NOTHING = frozenset({"", "none", "none reported", "n/a", "not reported"})


def wording(claim: Claim) -> str:
    """What may be said, in GRADE's words; empty where GRADE has none for this kind of claim."""
    if claim.wording:
        return claim.wording
    ceiling = certainty(claim)
    if claim.kind not in _EFFECT_KINDS or not (claim.intervention and claim.outcome):
        return ""
    if claim.status is Status.UNSUPPORTED or ceiling is None or ceiling.value is Certainty.VERY_LOW:
        return f"The evidence is very uncertain about the effect of {claim.intervention} on {claim.outcome}."
    return _informative(claim, min(ceiling.value, Certainty.HIGH)) if claim.status is Status.SUPPORTED else ""


def _informative(claim: Claim, level: Certainty) -> str:
    change = direction(claim.statement)
    if change is None:
        return ""
    size = magnitude(claim)
    predicate = _PREDICATE[size.value if size else None].format(
        reduces=change.plain if level is Certainty.LOW else change.third,
        results="result" if level is Certainty.LOW else "results",
        reduction=change.noun,
        outcome=claim.outcome,
    )
    return _sentence_case(f"{_setting(claim)}{claim.intervention} {_QUALIFIER[level]}{predicate}{_against(claim)}.")


def _setting(claim: Claim) -> str:
    species = {evidence.species for _, evidence in supporting(claim)}
    if not species or "human" in species:
        return ""
    return _NOT_PEOPLE.get(min(species), _NOT_PEOPLE["animal"])


def _against(claim: Claim) -> str:
    return "" if claim.comparator.lower() in _NOTHING else f" compared with {claim.comparator}"


def _sentence_case(text: str) -> str:
    return text[:1].upper() + text[1:]
