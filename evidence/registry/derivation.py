"""What compiled.json holds: the core schemas that pydantic makes of the forms, cut down to what reading needs.

After a change to the forms: `python -c "from evidence.registry import derivation; derivation.write()"`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from evidence.registry.checks import CHECKS
from evidence.registry.compiled import FILE
from evidence.registry.forms import PARTS

_NAMES = {check: name for name, check in CHECKS.items()}
_DROPPED = frozenset({"metadata", "serialization", "ref"})
_KEYS = {form: key for key, form in PARTS.items()}


def derived() -> dict[str, object]:
    """The core schema of every part, by its key, as JSON can hold it."""
    return {key: _mapping(dict(form.__pydantic_core_schema__)) for key, form in PARTS.items()}


def write() -> None:
    """Bring compiled.json up to date."""
    FILE.write_text(json.dumps(derived(), indent=1) + "\n", encoding="utf-8")


def _mapping(model: Mapping[str, Any]) -> dict[str, object]:
    """A model as a mapping: what was not written is left out, and the defaults are those of the claim's own classes."""
    fields = {name: _field(field["schema"]) for name, field in model["schema"]["fields"].items()}
    config = {key: value for key, value in model["config"].items() if key != "title"}
    return {"type": "typed-dict", "fields": fields, "config": config}


def _field(schema: Mapping[str, Any]) -> dict[str, object]:
    if schema["type"] == "default":
        return {"type": "typed-dict-field", "schema": _value(schema["schema"]), "required": False}
    return {"type": "typed-dict-field", "schema": _value(schema), "required": True}


def _value(schema: Mapping[str, Any]) -> dict[str, object]:
    if schema["type"] == "model":
        return {"type": "definition-ref", "schema_ref": _KEYS[schema["cls"]]}
    if schema["type"] == "nullable":  # what is left empty counts as not written, and is never validated
        return _value(schema["schema"])
    return {key: _kept(key, value) for key, value in schema.items() if key not in _DROPPED}


def _kept(key: str, value: Any) -> object:
    if key == "function":
        return _NAMES[value["function"]]
    return _value(value) if isinstance(value, dict) else value
