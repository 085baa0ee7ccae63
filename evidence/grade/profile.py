"""One claim as a whole: what its effects come to, what its sources say to each other, how its certainty was reached."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from evidence.grade import bands, warrant
from evidence.grade.accuracy import tested
from evidence.grade.agreement import superseded
from evidence.grade.certainty import Sum, reckoned, start_of
from evidence.grade.consistency import inconsistency
from evidence.grade.other_terms import re_expressed
from evidence.grade.pooled import PooledEffect, pooled
from evidence.grade.precision import imprecision
from evidence.grade.re_expression import ReExpression
from evidence.grade.summary import estimate
from evidence.model.claim import Claim, Evidence, FieldPath
from evidence.model.effect import Effect
from evidence.model.scales import Certainty
from evidence.model.warrant import Ceiling, Warrant

_NAMES = {
    "risk_of_bias": "risk of bias",
    "inconsistency": "inconsistency",
    "indirectness": "indirectness",
    "imprecision": "imprecision",
    "publication_bias": "publication bias",
    "large_effect": "a large effect",
    "dose_response": "dose and response",
    "opposing_confounding": "opposing confounding",
}


@dataclass(frozen=True, slots=True)
class EffectProfile:
    """One effect on record and what it comes to."""

    effect: Effect
    source: str
    """The citekey of the source that reports it."""
    path: FieldPath
    words: str
    """In its own terms: `SMD 0.23 (95% CI 0.13 to 0.33) against sham acupuncture`."""
    others: tuple[ReExpression, ...]
    """In other terms."""
    size: str
    """How large it is, and by whose measure; empty where nothing says."""


@dataclass(frozen=True, slots=True)
class Domain:
    """One reason for which a certainty was rated down or up."""

    name: str
    levels: int
    """Below 0 for down."""
    reason: str = ""
    """What in the record shows it, where it can be computed."""


@dataclass(frozen=True, slots=True)
class SourceProfile:
    """One source, and what has taken its place."""

    evidence: Evidence
    path: FieldPath
    superseded_by: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """Everything that the record says of one claim."""

    claim: Claim
    warrant: Warrant
    effects: tuple[EffectProfile, ...]
    pooled: PooledEffect | None
    """Several studies of the claim's main effect together, where no review has pooled them."""
    sources: tuple[SourceProfile, ...]
    start: Ceiling[Certainty] | None
    """Where a rating of this body of evidence starts."""
    domains: tuple[Domain, ...]
    sum: Sum | None
    """What the rating's reasons come to; None where none are given."""


def profile(claim: Claim) -> Profile:
    """A claim's profile."""
    later = superseded(claim.evidence)
    return Profile(
        claim=claim,
        warrant=warrant(claim),
        effects=tuple(_effects(claim)),
        pooled=pooled(claim),
        sources=tuple(
            SourceProfile(evidence, ("evidence", index), later.get(evidence.source, ""))
            for index, evidence in enumerate(claim.evidence)
        ),
        start=start_of(claim),
        domains=domains(claim),
        sum=reckoned(claim),
    )


def domains(claim: Claim) -> tuple[Domain, ...]:
    """The reasons of a claim's rating, down before up, each with what in the record shows it."""
    if claim.certainty is None:
        return ()
    shown = {"inconsistency": inconsistency(claim), "imprecision": imprecision(claim)}
    return tuple(
        Domain(_NAMES.get(name, name.replace("_", " ")), sign * levels, found.reason if found else "")
        for sign, names in ((-1, claim.certainty.rated_down), (1, claim.certainty.rated_up))
        for name, levels in Counter(names).items()
        for found in (shown.get(name),)
    )


def _effects(claim: Claim) -> Iterator[EffectProfile]:
    for index, evidence in enumerate(claim.evidence):
        paired = tested(evidence.effects)
        for number, effect in enumerate(evidence.effects):
            path = ("evidence", index, "effects", number)
            size = bands.magnitude(effect, claim, path)
            others = (*re_expressed(effect, claim), *(one for at, one in paired if at == number))
            yield EffectProfile(effect, evidence.source, path, estimate(effect), others, size.reason if size else "")
