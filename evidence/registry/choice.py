"""One word out of a fixed list, as a field of the registry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic_core import CoreSchema, PydanticCustomError, core_schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """Annotates a field whose value is named by one of a few words; case, `-`, `_` and spaces do not matter."""

    what: str
    """What the words name: `design`."""
    options: Mapping[str, object]
    """What each word stands for."""

    def pick(self, typed: object) -> object:
        """What the typed word stands for; an error of type `choice` if it is none of them."""
        if isinstance(typed, str):
            if typed in self.options:
                return self.options[typed]
            for word, meaning in self.options.items():
                if _plain(word) == _plain(typed):
                    return meaning
        raise PydanticCustomError("choice", "not a {what}", {"what": self.what, "words": tuple(self.options)})

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.pick)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"enum": list(self.options)}


def _plain(word: str) -> str:
    return word.strip().lower().replace("_", "-").replace(" ", "-")
