"""The JSON Schema of claims.yaml, which editors' programs read: the forms, described by their docstrings."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator

from evidence.registry import effect_forms, forms

_ID = "urn:evidence-linter:claims:1"
_LEVELS = {"$ref": "#/$defs/RatingEntry/properties/level"}


def json_schema() -> dict[str, object]:
    """Draft 2020-12; shorthands and aliases that reading accepts are in it."""
    published = forms.RegistryFile.model_json_schema()
    parts = published["$defs"]
    descriptions = dict(_descriptions())
    for form, body in (*parts.items(), ("RegistryFile", published)):
        for name, field in body["properties"].items():
            field.pop("title", None)
            field["description"] = descriptions[form, name]
        if form in parts:
            body["title"] = form.removesuffix("Entry")
    claim = parts["ClaimEntry"]["properties"]
    claim["certainty"]["anyOf"].insert(0, _LEVELS)
    claim["confidence"] = claim["certainty"] | {"description": "Another word for `certainty`."}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": _ID, **published}


def _descriptions() -> Iterator[tuple[tuple[str, str], str]]:
    """The docstring under every field, by form and field."""
    for form in (*ast.parse(inspect.getsource(effect_forms)).body, *ast.parse(inspect.getsource(forms)).body):
        if isinstance(form, ast.ClassDef):
            for statement, below in zip(form.body, form.body[1:], strict=False):
                if isinstance(statement, ast.AnnAssign) and isinstance(below, ast.Expr):
                    words = ast.literal_eval(below.value)
                    yield (form.name, ast.unparse(statement.target)), " ".join(words.split())
