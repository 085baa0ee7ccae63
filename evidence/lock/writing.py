"""Records -> the text of evidence.lock: in order of citekeys, laid out so that a small change touches few lines."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from evidence.model.effect import ConfidenceInterval, PValue
from evidence.model.record import EffectStatement, Record

VERSION = 1
_STEP = "  "
_WIDTH = 160
"""Characters up to which an object without objects in it stays on one line."""
_HALF = re.compile(r"[\ud800-\udfff]")
"""Half a character, which JSON can name and no file can hold; a citekey may have one."""
_ONCE = frozenset({"citekey"})
"""Fields that the key of a record says already."""


def write(sources: Iterable[str], records: Iterable[Record]) -> str:
    """The whole file, with a line break at its end."""
    by_citekey = {record.citekey: _plain(record) for record in sorted(records, key=lambda one: one.citekey)}
    whole = {"version": VERSION, "sources": sorted(sources), "references": by_citekey}
    lines = [f"{_STEP}{json.dumps(name)}: {_laid_out(value, 1)}" for name, value in whole.items()]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _plain(value: object) -> Any:
    """What JSON has for a value: an object without its empty fields, in the order of the model."""
    plain: Any = value
    match value:
        case EffectStatement():
            plain = {**_plain(value.effect), "sentence": value.sentence}
        case ConfidenceInterval():
            plain = [value.low, value.high]
        case PValue():
            plain = f"{value.relation} {value.value!r}"
        case tuple():
            plain = [_plain(one) for one in value]
        case dict():
            plain = {name: _plain(value[name]) for name in sorted(value)}
        case _ if is_dataclass(value):
            plain = dict(_fields(value))
        case _:
            pass
    return plain


def _fields(value: Any) -> Iterator[tuple[str, object]]:
    """What differs from what it would be anyway."""
    for one in fields(value):
        part = getattr(value, one.name)
        if one.name not in _ONCE and part != one.default:
            yield one.name, _plain(part)


def _laid_out(value: object, depth: int) -> str:
    """Objects and lists that hold objects go over several lines, all else stands on one."""
    inner, outer = _STEP * (depth + 1), _STEP * depth
    if isinstance(value, dict) and _is_deep(value):
        parts = [f"{inner}{_json(name)}: {_laid_out(part, depth + 1)}" for name, part in value.items()]
        return "{\n" + ",\n".join(parts) + f"\n{outer}}}"
    if isinstance(value, list) and any(isinstance(one, dict) for one in value):
        return "[\n" + ",\n".join(inner + _laid_out(one, depth + 1) for one in value) + f"\n{outer}]"
    return _json(value)


def _is_deep(value: dict[str, object]) -> bool:
    """Whether an object is told over several lines: it holds objects, or is long."""
    nested = any(
        isinstance(part, dict) or (isinstance(part, list) and part and isinstance(part[0], dict))
        for part in value.values()
    )
    return nested or len(_json(value)) > _WIDTH


def _json(value: object) -> str:
    return _HALF.sub(lambda half: f"\\u{ord(half[0]):04x}", json.dumps(value, ensure_ascii=False))
