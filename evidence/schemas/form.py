"""What all forms of the output share."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field
from pydantic.json_schema import GenerateJsonSchema

from evidence.model.finding import Level
from evidence.model.scales import Scale


def published(form: type[BaseModel], name: str) -> dict[str, Any]:
    """The schema of a form, with its name and its identity."""
    schema = form.model_json_schema(schema_generator=_Untitled)
    identity = f"urn:evidence-linter:{name}:1"
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": identity, **schema}


class _Untitled(GenerateJsonSchema):
    """Leaves out the titles of fields, which only repeat their names."""

    def field_title_should_be_set(self, schema: object) -> bool:
        return False


def words(scale: type[Scale]) -> Any:
    """A string that is one of a scale's labels, the weakest first."""
    return Field(json_schema_extra={"enum": [member.label for member in scale]})


class Form(BaseModel):
    """An object without other fields."""

    model_config = ConfigDict(extra="forbid")


Offset = Annotated[int, Field(ge=0, description="In code points of the file as decoded; a byte order mark counts.")]
FromOne = Annotated[int, Field(ge=1)]
LevelWord = Annotated[str, Field(json_schema_extra={"enum": [level.label for level in Level]})]


class Range(Form):
    """Where something stands in a file."""

    start: Offset
    end: Offset
