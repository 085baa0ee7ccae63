"""One claim for people to read: what it says, its numbers in other terms, its certainty, and what may be said of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from evidence.grade.designs import named
from evidence.grade.profile import Domain, EffectProfile, Profile, SourceProfile
from evidence.grade.summary import estimate
from evidence.model.claim import Claim, FieldPath
from evidence.model.effect import Effect
from evidence.model.scales import Certainty, Magnitude, Relation, Stance
from evidence.model.warrant import Ceiling
from evidence.renderers.layout import Layout, printable
from evidence.renderers.usage import Use

_INDENT = "  "
_NARROWEST = 40
_LABEL = 15
"""Columns of the labels on the left."""

Line = tuple[str, str]
"""A label, or nothing, and words."""


def render(profile: Profile, uses: Sequence[Use] | None, layout: Layout = Layout()) -> str:  # noqa: B008
    """The whole sheet, in sections; `uses` is None where no article was looked at."""
    claim = profile.claim
    place = claim.source.place(claim.span.start)
    where = f"({printable(claim.source.path)}:{place.line})"
    sections = [
        (f"{claim.id} {where}", list(_identity(claim))),
        *((name, lines) for name, lines in _sections(profile, uses) if lines),
    ]
    return "\n\n".join("\n".join(_section(heading, lines, layout)) for heading, lines in sections)


def field_name(path: FieldPath) -> str:
    """A field of the registry as people write it: `evidence[0].effects[1].estimate`."""
    name = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)
    return name.removeprefix(".")


def _sections(profile: Profile, uses: Sequence[Use] | None) -> Iterator[tuple[str, list[Line]]]:
    yield "Effects", [line for effect in profile.effects for line in _effect(effect)] + list(_pooled(profile))
    yield "Sources", [line for source in profile.sources for line in _source(source, profile.claim)]
    yield "Certainty", list(_certainty(profile))
    yield "At most", list(_ceilings(profile))
    yield (
        "What may be said",
        [("", f"{one.text} ({one.style.value}; {one.source})") for one in profile.warrant.wordings],
    )
    yield "In the articles", list(_uses(uses))


def _section(heading: str, lines: Sequence[Line], layout: Layout) -> Iterator[str]:
    yield layout.paint("bold", printable(heading))
    room = max(layout.width - _LABEL - 2 * len(_INDENT), _NARROWEST)
    plain = max(layout.width - 2 * len(_INDENT), _NARROWEST)
    for label, words in lines:
        text = printable(words)
        if not label:
            yield from (f"{_INDENT}{' ' * 2 * bool(at)}{part}" for at, part in enumerate(_wrapped(text, plain)))
            continue
        parts = _wrapped(text, room)
        yield f"{_INDENT}{layout.paint('dim', f'{label:<{_LABEL}}')} {parts[0]}"
        yield from (f"{_INDENT}{'':<{_LABEL}} {part}" for part in parts[1:])


def _wrapped(text: str, room: int) -> list[str]:
    return wrap(text, room, break_long_words=False, break_on_hyphens=False) or [""]


def _identity(claim: Claim) -> Iterator[Line]:
    yield "", claim.statement
    told = [
        ("status", claim.status.value),
        ("kind", claim.kind.value if claim.kind else ""),
        ("population", claim.population),
        ("intervention", claim.intervention),
        ("comparator", claim.comparator),
        ("outcome", claim.outcome),
        ("stands in for", ", ".join(claim.surrogate_for)),
        ("harms", ", ".join(claim.harms)),
        ("review by", claim.review_by),
        ("note", claim.note),
    ]
    yield from ((label, words) for label, words in told if words)


def _effect(profile: EffectProfile) -> Iterator[Line]:
    effect = profile.effect
    words = profile.words or f"{effect.measure.value}, without an estimate"
    yield "", f"{words}{_of_what(effect, words)} [{profile.source}]"
    if profile.size:
        yield "size", profile.size
    if effect.p is not None:
        yield "p-value", f"p {effect.p} as reported"
    if effect.i2 is not None:
        yield "I2", f"{effect.i2:g}%"
    if effect.prediction is not None:
        yield "prediction", f"{effect.prediction.low:g} to {effect.prediction.high:g} in a new study"
    for other in profile.others:
        yield other.kind.value, other.words


def _of_what(effect: Effect, words: str) -> str:
    parts = [part for part in (effect.outcome, effect.time, effect.subgroup) if part and part not in words]
    return f", {', '.join(parts)}" if parts else ""


def _pooled(profile: Profile) -> Iterator[Line]:
    if profile.pooled is not None:
        effect = profile.pooled.effect
        yield "", f"{estimate(effect)} [{', '.join(profile.pooled.sources)}, pooled here by random effects]"
        if effect.i2 is not None:
            yield "I2", f"{effect.i2:g}%"


def _source(source: SourceProfile, claim: Claim) -> Iterator[Line]:
    evidence = source.evidence
    against = evidence.stance is Stance.CONTRADICTS
    parts = [named(evidence, claim)]
    parts += [f"{evidence.studies:,} studies"] if evidence.studies else []
    parts += [f"{evidence.participants:,} participants"] if evidence.participants else []
    parts += [evidence.species] if evidence.species != "human" else []
    parts += [evidence.population] if evidence.population else []
    yield "", f"{evidence.source} {'contradicts' if against else 'supports'} it: {', '.join(parts)}"
    if source.superseded_by:
        yield "outdated", f"{source.superseded_by} takes its place"
    if evidence.updates:
        yield "updates", ", ".join(evidence.updates)
    if evidence.recommendation:
        yield "recommends", evidence.recommendation.value.replace("-", " ")
    if evidence.conclusion:
        yield "concludes", evidence.conclusion


def _certainty(profile: Profile) -> Iterator[Line]:
    rating = profile.claim.certainty
    if profile.start is not None:
        yield "starts at", f"{profile.start.value.words} ({profile.start.reason})"
    for domain in profile.domains:
        yield "rated down" if domain.levels < 0 else "rated up", _domain(domain)
    if profile.sum is not None:
        yield "sum", profile.sum.words
    if rating is None:
        yield "rated", "by nobody"
        return
    by = f"by {rating.rated_by}" if rating.rated_by else "and nobody is named"
    yield "rated", f"{rating.level.words}, {by}{', published' if rating.published else ''}"
    if profile.sum is not None and profile.sum.level is not rating.level:
        yield "but", f"the sum is {profile.sum.level.words} and the rating {rating.level.words}"


def _domain(domain: Domain) -> str:
    levels = abs(domain.levels)
    reason = f": {domain.reason}" if domain.reason else ""
    return f"{levels} level{'s' * (levels > 1)} for {domain.name}{reason}"


def _ceilings(profile: Profile) -> Iterator[Line]:
    warrant = profile.warrant
    yield "relation", _ceiling(profile.claim, warrant.relation, "the record says nothing that would limit it")
    yield "certainty", _ceiling(profile.claim, warrant.certainty, "nobody rated it")
    yield "magnitude", _ceiling(profile.claim, warrant.magnitude, "no effect on record says how large")
    yield "compared with", ", ".join(warrant.comparators) or "nothing"
    if warrant.species:
        yield "studied in", ", ".join(warrant.species)


def _ceiling(
    claim: Claim, ceiling: Ceiling[Relation] | Ceiling[Certainty] | Ceiling[Magnitude] | None, otherwise: str
) -> str:
    if ceiling is None:
        return otherwise
    line = claim.source.place(claim.place(*ceiling.field).start).line
    return f"{ceiling.value.words}: {ceiling.reason} ({field_name(ceiling.field)}, line {line})"


def _uses(uses: Sequence[Use] | None) -> Iterator[Line]:
    if uses is not None and not uses:
        yield "", "no sentence states it"
    for use in uses or ():
        place = use.statement.sentence.document.source.place(use.statement.span.start)
        yield "", f"{use.statement.path}:{place.line}:{place.column}: {use.statement.text}"
        told = ", ".join(f"{finding.level.label}: {finding.rule}" for finding in use.findings)
        yield "found", told or "nothing"
