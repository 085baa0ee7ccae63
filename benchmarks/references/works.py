"""The works in the recorded answers of Crossref's API."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from evidence.model.record import Work
from evidence.sources import crossref_work


def recorded(folder: Path) -> dict[str, Work]:
    """Every distinct work by its DOI, of several answers the one that says most."""
    found: dict[str, Mapping[str, Any]] = {}
    for path in sorted(folder.rglob("*.json")):
        for message in _messages(json.loads(path.read_text(encoding="utf-8"))):
            doi = message["DOI"].lower()
            if len(message) > len(found.get(doi, ())):
                found[doi] = message
    return {doi: crossref_work.said(dict(message)).work for doi, message in sorted(found.items())}


def held_out(doi: str) -> bool:
    """Whether the work is in the half that is only reported on."""
    return hashlib.sha256(doi.encode()).digest()[0] % 2 == 1


def _messages(answer: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(answer, dict):
        if {"DOI", "title", "type"} <= answer.keys():
            yield answer
        answer = list(answer.values())
    if isinstance(answer, list):
        for part in answer:
            yield from _messages(part)
