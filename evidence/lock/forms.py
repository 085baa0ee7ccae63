"""The form of a record in evidence.lock: a reader for every field. What it does not know, it leaves out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import isfinite
from typing import Any, TypeVar

from evidence.model.effect import Arm, ConfidenceInterval, Effect, PValue
from evidence.model.record import (
    Answer,
    Candidate,
    EffectStatement,
    Notice,
    NoticeKind,
    Record,
    Relation,
    RelationKind,
    Work,
)
from evidence.model.reference import Name
from evidence.model.scales import EffectMeasure

_T = TypeVar("_T")
_Fields = Mapping[str, Callable[[object], object]]


class MalformedError(ValueError):
    """A value that no version of the program writes."""


def record(citekey: str, written: object) -> Record:
    """The record of one reference; MalformedError says what is wrong with it."""
    return _made(Record, _RECORD, written, citekey=citekey)


def texts(value: object) -> tuple[str, ...]:
    """A list of strings."""
    return _each(_text)(value)


def _made(kind: Callable[..., _T], fields: _Fields, value: object, **known: object) -> _T:
    if not isinstance(value, dict):
        raise MalformedError(f"{_shown(value)} is no object")
    try:
        return kind(**known, **{name: fields[name](part) for name, part in value.items() if name in fields})
    except TypeError:
        raise MalformedError(f"{_shown(value)} is incomplete") from None


def _each(read: Callable[[object], _T]) -> Callable[[object], tuple[_T, ...]]:
    def read_all(value: object) -> tuple[_T, ...]:
        if not isinstance(value, list):
            raise MalformedError(f"{_shown(value)} is no list")
        return tuple(read(one) for one in value)

    return read_all


def _parts(kind: Callable[..., _T], fields: _Fields) -> Callable[[object], tuple[_T, ...]]:
    return _each(lambda value: _made(kind, fields, value))


def _one_of(kind: Callable[[str], _T]) -> Callable[[object], _T]:
    def read(value: object) -> _T:
        try:
            return kind(_text(value))
        except ValueError:
            raise MalformedError(f"{_shown(value)} is unknown") from None

    return read


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise MalformedError(f"{_shown(value)} is no text")
    return value


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise MalformedError(f"{_shown(value)} is neither true nor false")
    return value


def _whole(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise MalformedError(f"{_shown(value)} is no whole number")
    return value


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        raise MalformedError(f"{_shown(value)} is no number")
    return float(value)


def _query(value: object) -> dict[str, str]:
    if not isinstance(value, dict):
        raise MalformedError(f"{_shown(value)} is no object")
    return {name: _text(part) for name, part in value.items()}


def _interval(value: object) -> ConfidenceInterval:
    ends = _each(_number)(value)
    if len(ends) != 2:
        raise MalformedError(f"{_shown(value)} is no interval")
    return ConfidenceInterval(*ends)


def _p(value: object) -> PValue:
    relation, _, number = _text(value).partition(" ")
    try:
        return PValue(_number(float(number)), {"<": "<", ">": ">", "=": "="}[relation])
    except (KeyError, ValueError):
        raise MalformedError(f"{_shown(value)} is no p value") from None


def _work(value: object) -> Work:
    return _made(Work, _WORK, value)


def _effect_statement(value: object) -> EffectStatement:
    if not isinstance(value, dict):
        raise MalformedError(f"{_shown(value)} is no object")
    return EffectStatement(_made(Effect, _EFFECT, value), _text(value.get("sentence", "")))


def _shown(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 40 else f"{shown[:39]}…"


_NAME: _Fields = {"family": _text, "given": _text}
_WORK: _Fields = {
    **dict.fromkeys(("type", "title", "subtitle", "container_title", "container_title_short", "publisher"), _text),
    **dict.fromkeys(("volume", "issue", "page", "number", "doi", "pmid", "pmcid", "arxiv"), _text),
    "author": _parts(Name, _NAME),
    "issued": _whole,
    "years": _each(_whole),
    "isbn": texts,
    "issn": texts,
}
_NOTICE: _Fields = {"kind": _one_of(NoticeKind), **dict.fromkeys(("date", "doi", "pmid", "source"), _text)}
_RELATION: _Fields = {
    "kind": _one_of(RelationKind),
    **dict.fromkeys(("doi", "pmid", "title", "source"), _text),
    "issued": _whole,
}
_CANDIDATE: _Fields = {"work": _work, "score": _number, "source": _text, "notices": _parts(Notice, _NOTICE)}
_ARM: _Fields = {
    "arm": _text,
    **dict.fromkeys(("percent", "mean", "sd"), _number),
    **dict.fromkeys(("events", "participants"), _whole),
}
_EFFECT: _Fields = {
    "measure": _one_of(EffectMeasure),
    **dict.fromkeys(("estimate", "level", "i2"), _number),
    "interval": _interval,
    "p": _p,
    **dict.fromkeys(("comparator", "outcome", "scale", "time", "subgroup"), _text),
    **dict.fromkeys(("studies", "participants"), _whole),
    "arms": _parts(Arm, _ARM),
}
_ANSWER: _Fields = {"found": _truth, **dict.fromkeys(("source", "time", "digest"), _text)}
_RECORD: dict[str, Callable[[object], Any]] = {
    "query": _query,
    "work": _work,
    "agency": _text,
    "candidates": _parts(Candidate, _CANDIDATE),
    "notices": _parts(Notice, _NOTICE),
    "relations": _parts(Relation, _RELATION),
    "effects": _each(_effect_statement),
    "answers": _parts(Answer, _ANSWER),
    "unanswered": texts,
}
