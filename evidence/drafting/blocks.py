"""Evidence -> a block for claims.yaml, marked as drafted, every effect with the sentence that it was taken from."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.drafting.scalars import on_one_line, quoted, scalar
from evidence.language.abstracts import as_printed
from evidence.model.claim import Evidence
from evidence.model.effect import Arm, Effect

_UNKNOWN_DESIGN = "design:  # TODO: what kind of study it is"
_STEP = "  "


def block(evidence: Evidence, conclusion: str = "") -> str:
    """An entry for a claim's `evidence`, its dash in the first column; the conclusion stands in a comment.

    A conclusion limits what may be said, so that an editor is to choose the words.
    """
    return "\n".join(_lines(evidence, conclusion)) + "\n"


def _lines(evidence: Evidence, conclusion: str) -> Iterator[str]:
    yield f"- source: {scalar(evidence.source)}"
    yield "  drafted: true  # hold it against the paper, then take this line out"
    yield f"  design: {evidence.design.value}" if evidence.design else f"  {_UNKNOWN_DESIGN}"
    for key, number in (("studies", evidence.studies), ("participants", evidence.participants)):
        if number is not None:
            yield f"  {key}: {number}"
    if evidence.effects:
        yield "  effects:"
    for effect in evidence.effects:
        for at, line in enumerate(_effect(effect)):
            yield f"{_STEP}{_STEP}{'- ' if at == 0 else _STEP}{line}"
    if conclusion:
        yield f"  # its abstract concludes: {on_one_line(conclusion)}"


def _effect(effect: Effect) -> Iterator[str]:
    """The lines of one effect, numbers as its sentence prints them: `0.70` says that it was rounded to two decimals."""
    yield f"measure: {effect.measure.value}"
    for key, written in _numbers(effect):
        if written:
            yield f"{key}: {written}"
    for key in ("comparator", "outcome", "scale", "time", "subgroup"):
        if words := getattr(effect, key):
            yield f"{key}: {scalar(words)}"
    for key, number in (("studies", effect.studies), ("participants", effect.participants)):
        if number is not None:
            yield f"{key}: {number}"
    if effect.arms:
        yield "arms:"
        yield from (f"{_STEP}- {{{', '.join(_arm(arm, effect.quote))}}}" for arm in effect.arms)
    if effect.quote:
        yield f"quote: {quoted(effect.quote)}"


def _numbers(effect: Effect) -> Iterator[tuple[str, str]]:
    quote, interval = effect.quote, effect.interval
    yield "estimate", _printed(effect.estimate, quote)
    yield "interval", f"[{as_printed(interval.low, quote)}, {as_printed(interval.high, quote)}]" if interval else ""
    yield "level", "" if effect.level == Effect(effect.measure).level else f"{effect.level:g}"
    yield "p", _p_value(effect)
    yield "i2", _printed(effect.i2, quote)


def _p_value(effect: Effect) -> str:
    if effect.p is None:
        return ""
    value = as_printed(effect.p.value, effect.quote)
    return value if effect.p.relation == "=" else f"'{effect.p.relation} {value}'"


def _arm(arm: Arm, quote: str) -> Iterator[str]:
    yield f"arm: {scalar(arm.arm) if ',' not in arm.arm else quoted(arm.arm)}"
    if arm.percent is not None:
        yield f"percent: {_printed(arm.percent, quote)}"
    for key, number in (("events", arm.events), ("participants", arm.participants)):
        if number is not None:
            yield f"{key}: {number}"


def _printed(value: float | None, quote: str) -> str:
    return "" if value is None else as_printed(value, quote)
