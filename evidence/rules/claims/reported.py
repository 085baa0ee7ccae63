"""Effects as somebody printed them, in the registry or in an article, with the place of every number."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from evidence.model.claim import Claim, Evidence
from evidence.model.effect import ConfidenceInterval, Effect, PValue
from evidence.model.project import Project
from evidence.model.scales import EffectMeasure
from evidence.model.statement import Quantity, Statement
from evidence.model.text import Source, Span
from evidence.rules.fault import quote

_DIGITS = r"(?:\d+(?:,\d{3})+|\d*[.·]?\d+)"
_NUMBER = re.compile(rf"[-−–]?\s?{_DIGITS}")
_LEVEL = re.compile(r"(\d\d(?:\.\d)?)\s?%?\s?(?:CI|CrI|confidence|credible)", re.IGNORECASE)
_BOUNDS = {"under": "<", "over": ">", "": "="}
_USUAL_LEVEL = 95.0
_ENDS: Mapping[tuple[str | int, ...], tuple[str | int, ...]] = {
    ("low",): ("interval", 0),
    ("high",): ("interval", 1),
    ("prediction low",): ("prediction", 0),
    ("prediction high",): ("prediction", 1),
}
_BETWEEN = re.compile(r"[\s,;:()\[\]]*(?:I\W{0,2}[2²]?\W{1,4}\d+\s?%?[\s,;]*)?")
"""What may stand between an effect and its p value: heterogeneity, and nothing that begins another subject."""


class Part(NamedTuple):
    """A part of a printed effect: its place, and how it was typed."""

    span: Span
    printed: str


@dataclass(frozen=True, slots=True)
class Reported:
    """One effect as printed."""

    effect: Effect
    source: Source
    part: Callable[..., Part]
    """`estimate`, `interval`, `low`, `high`, `p`, or another field, with the way into it: `"arms", 0, "percent"`.
    What was not typed is all of the effect."""
    claim: Claim | None = None
    """The claim that records it; None in an article."""
    evidence: Evidence | None = None
    """What else its source shows; None in an article."""

    def place(self, *part: str | int) -> Span:
        """Where a part stands."""
        return self.part(*part).span

    def printed(self, *part: str | int) -> str:
        """A part as it was typed."""
        return self.part(*part).printed

    @property
    def whose(self) -> str:
        """Whose it is, behind a noun: ` of claim 'honey-cough'`."""
        return f" of claim {quote(self.claim.id)}" if self.claim else ""


def reported(project: Project) -> Iterator[Reported]:
    """Every effect of the registry, then every one that a sentence prints."""
    for claim in project.registry.claims if project.registry else ():
        yield from recorded(claim)
    for article in project.articles:
        for statement in article.statements:
            if statement.quantities:
                yield from told(statement)


def recorded(claim: Claim) -> Iterator[Reported]:
    """The effects of a claim."""
    for index, evidence in enumerate(claim.evidence):
        for number, effect in enumerate(evidence.effects):
            yield Reported(effect, claim.source, partial(_field, claim, index, number), claim, evidence)


def told(statement: Statement) -> Iterator[Reported]:
    """The effects that a sentence prints with the name of their measure: `SMD 0.23 (95% CI 0.13 to 0.33), p < 0.05`."""
    for quantity in statement.quantities:
        if quantity.kind == "effect" and quantity.unit:
            yield _told(quantity, statement)


def _field(claim: Claim, index: int, number: int, *part: str | int) -> Part:
    span = claim.place("evidence", index, "effects", number, *_ENDS.get(part, part))
    return Part(span, claim.source.excerpt(span).strip("'\" "))


def _told(quantity: Quantity, statement: Statement) -> Reported:
    parts = dict(_parts(quantity))
    p = _p_value(quantity, statement)
    if p is not None:
        parts["p"] = Part(p.span, p.words)
    level = _LEVEL.search(quantity.words)
    effect = Effect(
        measure=EffectMeasure(quantity.unit),
        estimate=quantity.value,
        interval=_interval(quantity),
        level=float(level[1]) if level else _USUAL_LEVEL,
        p=PValue(p.value, _BOUNDS[p.bound]) if p else None,
    )
    whole = Part(quantity.span, quantity.words)
    return Reported(effect, statement.sentence.document.source, lambda part: parts.get(part, whole))


def _interval(quantity: Quantity) -> ConfidenceInterval | None:
    if quantity.low is None or quantity.high is None:
        return None
    return ConfidenceInterval(*sorted((quantity.low, quantity.high)))


def _parts(quantity: Quantity) -> Iterator[tuple[str, Part]]:
    """The estimate comes first among the numbers of a printed effect, the ends of its interval last."""
    found = list(_NUMBER.finditer(quantity.words))
    if not found:
        return
    yield "estimate", _part(quantity, found[0], quantity.value)
    if quantity.low is not None and quantity.high is not None and len(found) > 2:
        ends = [_part(quantity, found[-2], quantity.low), _part(quantity, found[-1], quantity.high)]
        if quantity.low > quantity.high:  # `-0.2 to -9.3`
            ends.reverse()
        yield from zip(("low", "high"), ends, strict=True)


def _part(quantity: Quantity, match: re.Match[str], value: float) -> Part:
    """A number, without the dash before it where that is no minus sign: `0.13-0.33`."""
    printed = match[0] if value < 0 else match[0].lstrip("-−– ")
    if len(quantity.span) != len(quantity.words):  # markup stands between
        return Part(quantity.span, printed)
    end = quantity.span.start + match.end()
    return Part(Span(end - len(printed), end), printed)


def _p_value(quantity: Quantity, statement: Statement) -> Quantity | None:
    """The p value that stands right after an effect."""
    words = statement.text
    end = words.find(quantity.words) + len(quantity.words)
    for other in statement.quantities:
        if other.kind == "p-value" and other.span.start >= quantity.span.end:
            between = words[end : words.find(other.words, end)]
            return other if _BETWEEN.fullmatch(between) else None
    return None
