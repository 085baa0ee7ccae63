"""One claim as JSON, version 1: the fields are documented in docs/machine-interface.md and will stay."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from evidence.grade.profile import EffectProfile, Profile, SourceProfile
from evidence.grade.re_expression import ReExpression
from evidence.model.claim import Claim, FieldPath
from evidence.model.effect import ConfidenceInterval, Effect
from evidence.model.scales import Certainty, Magnitude, Relation
from evidence.model.warrant import Ceiling
from evidence.renderers.claim_sheet import field_name
from evidence.renderers.json_report import written
from evidence.renderers.layout import Layout
from evidence.renderers.usage import Use

VERSION = 1


def render(profile: Profile, uses: Sequence[Use] | None, layout: Layout = Layout()) -> str:  # noqa: B008
    """The whole claim as one JSON object, whatever the layout."""
    return written(payload(profile, uses), indent=2)


def payload(profile: Profile, uses: Sequence[Use] | None) -> dict[str, Any]:
    """The object that is written."""
    claim, warrant = profile.claim, profile.warrant
    return {
        "version": VERSION,
        "id": claim.id,
        "path": claim.source.path,
        "line": claim.source.place(claim.span.start).line,
        "statement": claim.statement,
        "status": claim.status.value,
        "kind": claim.kind.value if claim.kind else None,
        "population": claim.population or None,
        "intervention": claim.intervention or None,
        "comparator": claim.comparator or None,
        "outcome": claim.outcome or None,
        "surrogate_for": list(claim.surrogate_for),
        "harms": list(claim.harms),
        "review_by": claim.review_by or None,
        "note": claim.note or None,
        "effects": [_effect(claim, effect) for effect in profile.effects],
        "sources": [_source(source) for source in profile.sources],
        "certainty": _certainty(profile),
        "ceilings": {
            "relation": _ceiling(claim, warrant.relation),
            "certainty": _ceiling(claim, warrant.certainty),
            "magnitude": _ceiling(claim, warrant.magnitude),
        },
        "comparators": list(warrant.comparators),
        "species": list(warrant.species),
        "wordings": [{"text": one.text, "style": one.style.value, "source": one.source} for one in warrant.wordings],
        "uses": None if uses is None else [_use(use) for use in uses],
    }


def _effect(claim: Claim, profile: EffectProfile) -> dict[str, Any]:
    effect = profile.effect
    return {
        "source": profile.source,
        **_field(claim, profile.path),
        "words": profile.words,
        "measure": effect.measure.value,
        "estimate": effect.estimate,
        "interval": _interval(effect.interval),
        "level": effect.level,
        "p": {"relation": effect.p.relation, "value": effect.p.value} if effect.p else None,
        "i2": effect.i2,
        "prediction": _interval(effect.prediction),
        **_of_what(effect),
        "size": profile.size or None,
        "re_expressions": [_re_expression(one) for one in profile.others],
    }


def _of_what(effect: Effect) -> dict[str, str | None]:
    names = ("comparator", "outcome", "scale", "time", "subgroup")
    return {name: getattr(effect, name) or None for name in names}


def _re_expression(one: ReExpression) -> dict[str, Any]:
    return {
        "kind": one.kind.value,
        "words": one.words,
        "estimate": _rounded(one.estimate),
        "interval": [_rounded(one.interval.low), _rounded(one.interval.high)] if one.interval else None,
        "unit": one.unit or None,
    }


def _source(source: SourceProfile) -> dict[str, Any]:
    evidence = source.evidence
    return {
        "source": evidence.source,
        "stance": evidence.stance.value,
        "design": evidence.design.value if evidence.design else None,
        "studies": evidence.studies,
        "participants": evidence.participants,
        "population": evidence.population or None,
        "species": evidence.species,
        "conclusion": evidence.conclusion or None,
        "updates": list(evidence.updates),
        "superseded_by": source.superseded_by or None,
        "recommendation": evidence.recommendation.value if evidence.recommendation else None,
    }


def _certainty(profile: Profile) -> dict[str, Any]:
    rating = profile.claim.certainty
    return {
        "level": rating.level.label if rating else None,
        "rated_by": rating.rated_by or None if rating else None,
        "published": rating.published if rating else None,
        "starts_at": profile.start.value.label if profile.start else None,
        "why": profile.start.reason if profile.start else None,
        "domains": [
            {"name": domain.name, "levels": domain.levels, "reason": domain.reason or None}
            for domain in profile.domains
        ],
        "sum": profile.sum.level.label if profile.sum else None,
    }


def _ceiling(
    claim: Claim, ceiling: Ceiling[Relation] | Ceiling[Certainty] | Ceiling[Magnitude] | None
) -> dict[str, Any] | None:
    if ceiling is None:
        return None
    return {"value": ceiling.value.label, "reason": ceiling.reason, **_field(claim, ceiling.field)}


def _field(claim: Claim, path: FieldPath) -> dict[str, Any]:
    return {"field": field_name(path), "line": claim.source.place(claim.place(*path).start).line}


def _use(use: Use) -> dict[str, Any]:
    statement = use.statement
    place = statement.sentence.document.source.place(statement.span.start)
    return {
        "path": statement.path,
        "line": place.line,
        "column": place.column,
        "start": statement.span.start,
        "end": statement.span.end,
        "text": statement.text,
        "flagged": use.flagged,
        "rules": list(dict.fromkeys(finding.rule for finding in use.findings)),
    }


def _rounded(value: float) -> float:
    """What was computed, without the digits that differ from processor to processor."""
    return float(f"{value:.6g}")


def _interval(interval: ConfidenceInterval | None) -> list[float] | None:
    return [interval.low, interval.high] if interval else None
