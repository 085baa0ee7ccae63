"""What is wrong with an entry, in words for the people who write the registry."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from evidence.errors import nearest
from evidence.model.claim import FieldPath
from evidence.registry.compiled import PARTS

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_PARTS = {
    "": "claim",
    "certainty": "rating",
    "evidence": "evidence",
    "effects": "effect",
    "arms": "arm",
    "pools": "study",
    "thresholds": "threshold",
    "anchors": "anchor",
}
"""What the mapping under each key is called."""
_LONGEST_QUOTE = 40
_NUMERIC = frozenset({"float_type", "int_type"})
_NUMBER = re.compile(r"-?[0-9]*\.?[0-9]+")
_AS_PRINTED = str.maketrans({",": "", "\u00a0": "", "\u2009": "", "%": "", "−": "-", "–": "-", "·": "."})
_EXPECTED = {
    "float_type": "must be a number, not {typed}",
    "int_type": "must be a whole number, not {typed}",
    "int_from_float": "must be a whole number, not {typed}",
    "bool_type": "must be true or false, not {typed}",
    "bool_parsing": "must be true or false, not {typed}",
    "string_type": "must be text, not {typed}; put it in quotes",
    "string_too_short": "is empty",
    "finite_number": "must be a finite number, not {typed}",
    "greater_than_equal": "must be at least {ge:g}, not {typed}",
    "greater_than": "must be above {gt:g}, not {typed}",
    "less_than": "must be below {lt:g}, not {typed}",
    "less_than_equal": "must be at most {le:g}, not {typed}",
    "list_type": "must be a list, not {typed}",
    "dict_type": "must be a mapping of keys and values, not {typed}",
    "too_short": "must be two numbers, the lower end first: [0.1, 0.3]",
    "too_long": "must be two numbers, the lower end first: [0.1, 0.3]",
    "reversed": "is reversed: its lower end {low:g} is above its upper end {high:g}",
    "p_value": "must be a p value between 0 and 1, such as 0.03 or '< 0.001', not {typed}",
    "calendar": "must be a date such as 2027-06-30, not {typed}",
}


def message(error: ErrorDetails, path: FieldPath, typed: str) -> str:
    """The fault in one sentence; `path` leads to the part at fault, and `typed` is what stands there."""
    kind, context = error["type"], error.get("ctx", {})
    if kind == "missing":
        return f"the {_part(path)} has no {str(error['loc'][-1])!r}"
    if kind == "extra_forbidden":
        return _unknown_key(path)
    if kind == "choice" and typed:
        return _unknown_word(context, typed)
    words = _EXPECTED.get(kind, error["msg"]).format(typed=_quoted(typed), **context) if typed else "is empty"
    return f"{_named(path)} {words}{_rewritten(kind, typed)}"


def _unknown_key(path: FieldPath) -> str:
    key = str(path[-1])
    home = _key_of(path[:-1])
    if hint := nearest(key, PARTS[home]["fields"]):
        return f"unknown key {_quoted(key)}; {hint}"
    homes = [_PARTS[other] for other, part in PARTS.items() if key in part["fields"]]
    return f"unknown key {_quoted(key)} in the {_PARTS[home]}" + (f"; it belongs in the {homes[0]}" if homes else "")


def _unknown_word(context: Mapping[str, Any], typed: str) -> str:
    words = context["words"]
    hint = nearest(typed.strip("'\""), words) or f"it is one of {', '.join(words)}"
    return f"unknown {context['what']} {_quoted(typed)}; {hint}"


def _rewritten(kind: str, typed: str) -> str:
    """How a number is to be typed that was typed as people print it: `17,922`, `0·23`, `50%`."""
    digits = typed.strip("'\"").translate(_AS_PRINTED)
    return f"; write {digits}" if kind in _NUMERIC and _NUMBER.fullmatch(digits) and digits != typed else ""


def _part(path: FieldPath) -> str:
    return _PARTS[_key_of(path)]


def _key_of(path: FieldPath) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def _named(path: FieldPath) -> str:
    """How the message names what it speaks of: by its key, or as one entry of a list."""
    key = _key_of(path)
    if not key:
        return "a claim"
    return f"an entry of {key!r}" if isinstance(path[-1], int) else repr(key)


def _quoted(typed: str) -> str:
    words = " ".join(typed.split()).strip("'\"")
    return repr(words if len(words) <= _LONGEST_QUOTE else f"{words[:_LONGEST_QUOTE].rstrip()}…")
