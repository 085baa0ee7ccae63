"""A p value as people print it, as a field of the registry: `0.03`, `< 0.001`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from evidence.model.effect import PValue

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

_FORM = re.compile(r"^\s*(?:[pP]\s*)?([=<>])?\s*(\d*\.?\d+(?:[eE]-?\d+)?)\s*$")


def p_value(typed: object) -> PValue:
    """The p value that a number or a text such as `< 0.001` gives; an error of type `p_value` if it gives none."""
    if isinstance(typed, int | float) and not isinstance(typed, bool) and 0 <= typed <= 1:
        return PValue(float(typed))
    match = _FORM.match(typed) if isinstance(typed, str) else None
    if match is None or float(match[2]) > 1:
        raise PydanticCustomError("p_value", "not a p value")
    return PValue(float(match[2]), match[1] or "=")


@dataclass(frozen=True, slots=True)
class AsPrinted:
    """Annotates a field that holds a p value, with the sign it is printed with."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(p_value)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"anyOf": [{"type": "number", "minimum": 0, "maximum": 1}, {"type": "string", "pattern": _FORM.pattern}]}
