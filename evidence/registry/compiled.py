"""The forms of claims.yaml compiled ahead: reading a registry needs pydantic's core, and never pydantic itself.

compiled.json is derived from the forms by `derivation`; a test holds the two together.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, cast

from pydantic_core import CoreSchema, SchemaValidator, core_schema, from_json

from evidence.registry.checks import CHECKS

FILE = Path(__file__).with_name("compiled.json")
PARTS: dict[str, dict[str, Any]] = from_json(FILE.read_bytes())
"""The core schema of the mapping under each key of the registry, and of a claim itself, under ''."""

ALL_KEYS = frozenset(key for part in PARTS.values() for key in part["fields"])
"""Every key that has a meaning somewhere."""


@cache
def validator() -> SchemaValidator:
    """What checks a claim, and gives it back as a mapping of what was written."""
    definitions = [cast("CoreSchema", {**_bound(part), "ref": key}) for key, part in PARTS.items()]
    claim = core_schema.definition_reference_schema("")
    return SchemaValidator(core_schema.definitions_schema(claim, definitions))


def _bound(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema with our checks in place of their names."""
    bound = {key: _bound(value) if isinstance(value, dict) else value for key, value in schema.items()}
    if "function" in schema:
        bound["function"] = {"type": "no-info", "function": CHECKS[schema["function"]]}
    return bound
