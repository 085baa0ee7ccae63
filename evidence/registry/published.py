"""The JSON Schema of claims.yaml, which editors' programs read: the forms, described by their docstrings."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator

from evidence.registry import schema

_ID = "https://evidence-linter.org/schemas/claims.schema.json"
_LEVELS = {"$ref": "#/$defs/RatingEntry/properties/level"}


def json_schema() -> dict[str, object]:
    """Draft 2020-12; shorthands and aliases that reading accepts are in it."""
    published = schema.RegistryFile.model_json_schema()
    forms = published["$defs"]
    descriptions = dict(_descriptions())
    for form, body in (*forms.items(), ("RegistryFile", published)):
        for name, field in body["properties"].items():
            field.pop("title", None)
            field["description"] = descriptions[form, name]
        if form in forms:
            body["title"] = form.removesuffix("Entry")
    claim = forms["ClaimEntry"]["properties"]
    claim["certainty"]["anyOf"].insert(0, _LEVELS)
    claim["confidence"] = claim["certainty"] | {"description": "Another word for `certainty`."}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": _ID, **published}


def _descriptions() -> Iterator[tuple[tuple[str, str], str]]:
    """The docstring under every field, by form and field."""
    for form in ast.parse(inspect.getsource(schema)).body:
        if isinstance(form, ast.ClassDef):
            for statement, below in zip(form.body, form.body[1:], strict=False):
                match statement, below:
                    case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(words))):
                        yield (form.name, name), " ".join(words.split())
