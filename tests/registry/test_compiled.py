"""The forms compiled ahead, which reading uses in place of the forms."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import MISSING, Field, fields
from pathlib import Path

import pytest

from evidence.model import claim as model
from evidence.model.effect import Arm, Effect, StudyEffect, Threshold
from evidence.registry import derivation
from evidence.registry.compiled import FILE
from evidence.registry.forms import (
    AnchorEntry,
    ArmEntry,
    ClaimEntry,
    EffectEntry,
    EvidenceEntry,
    Part,
    RatingEntry,
    StudyEntry,
    ThresholdEntry,
)

ROOT = Path(__file__).parents[2]


def test_the_committed_copy_is_what_the_forms_say():
    assert json.loads(FILE.read_text(encoding="utf-8")) == derivation.derived(), derivation.__doc__


@pytest.mark.parametrize(
    ("form", "value"),
    [
        (ClaimEntry, model.Claim),
        (EvidenceEntry, model.Evidence),
        (EffectEntry, Effect),
        (ArmEntry, Arm),
        (StudyEntry, StudyEffect),
        (ThresholdEntry, Threshold),
        (RatingEntry, model.Rating),
        (AnchorEntry, model.Anchor),
    ],
)
def test_what_is_not_written_is_the_same_in_forms_and_model(form: type[Part], value: type) -> None:
    defaults = {field.name: default(field) for field in fields(value)}

    for name, field in form.model_fields.items():
        published = MISSING if field.is_required() else field.default
        assert (tuple(published) if isinstance(published, list) else published) == defaults[name], name


def default(field: Field[object]) -> object:
    return field.default_factory() if field.default_factory is not MISSING else field.default


def test_reading_needs_only_the_core_of_pydantic():
    script = (
        "import sys; from evidence import registry; "
        "registry.read('claims.yaml', b'- id: a\\n  statement: b\\n  colour: red'); print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True, env={})
    modules = set(done.stdout.split())

    assert "pydantic_core" in modules
    assert not modules & {"pydantic", "evidence.registry.forms", "importlib.metadata"}
