"""The JSON Schema that editors' programs read."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from evidence import registry
from evidence.registry.forms import PARTS

COMMITTED = Path(__file__).parents[2] / "schemas" / "claims.schema.json"

WRONG = {
    "unknown key": {"version": 1, "claims": [{"id": "a", "statement": "b", "colour": "red"}]},
    "no statement": {"version": 1, "claims": [{"id": "a"}]},
    "other version": {"version": 2, "claims": []},
    "unknown design": {
        "version": 1,
        "claims": [{"id": "a", "statement": "b", "evidence": [{"source": "c", "design": "rumour"}]}],
    },
    "unknown certainty": {"version": 1, "claims": [{"id": "a", "statement": "b", "certainty": "absolute"}]},
}


@pytest.fixture(scope="module")
def validator():
    schema = registry.json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_the_committed_copy_is_the_schema():
    assert json.loads(COMMITTED.read_text(encoding="utf-8")) == registry.json_schema()


def test_our_own_registry_is_valid(validator):
    text = (COMMITTED.parents[1] / "claims.yaml").read_text(encoding="utf-8")

    assert [error.message for error in validator.iter_errors(_plain(text))] == []


@pytest.mark.parametrize("certainty", ["low", {"level": "low", "rated_down": ["imprecision"]}, None])
@pytest.mark.parametrize("key", ["certainty", "confidence"])
def test_shorthand_and_alias_are_valid(validator, key, certainty):
    assert validator.is_valid({"version": 1, "claims": [{"id": "a", "statement": "b", key: certainty}]})


@pytest.mark.parametrize("value", WRONG.values(), ids=WRONG)
def test_what_reading_refuses_is_invalid(validator, value):
    assert not validator.is_valid(value)


def test_every_field_is_described():
    definitions = registry.json_schema()["$defs"]

    assert [
        (form.__name__, name)
        for form in PARTS.values()
        for name in form.model_fields
        if not definitions[form.__name__]["properties"][name].get("description", "").endswith((".", "`."))
    ] == []


def _plain(text):
    """As a program that knows YAML 1.1 sees it, dates aside."""
    return json.loads(json.dumps(yaml.safe_load(text), default=str))
