"""Recorded answers of the services, from the corpora; they are read there, and not copied here."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

BESIDE = Path(__file__).resolve().parents[3] / "shared" / "corpora"


def corpora() -> Path:
    """The folder of the corpora; skips where there is none."""
    folder = Path(os.environ.get("EVIDENCE_CORPORA", BESIDE))
    if not folder.is_dir():
        pytest.skip(f"no corpora at {folder}; name their folder in EVIDENCE_CORPORA")
    return folder


def crossref_answers() -> list[Path]:
    """The recorded answers of Crossref in JSON."""
    return sorted((corpora() / "crossref-api").rglob("*.json"))


def crossref_works() -> dict[str, dict[str, Any]]:
    """Every work that a recorded answer describes, by DOI; of several descriptions, the one that says most."""
    works: dict[str, dict[str, Any]] = {}
    for path in crossref_answers():
        for item in _described(json.loads(path.read_text(encoding="utf-8"))):
            doi = item["DOI"].lower()
            if len(item) > len(works.get(doi, ())):
                works[doi] = item
    return works


def _described(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if "DOI" in value and "type" in value and "issued" in value:
            yield value
        for inner in value.values():
            yield from _described(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _described(inner)
