"""The model's files as shipped: found, whole, and of the form that this version reads."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from evidence.errors import ModelError
from evidence.language.judgement import ONCE, SCALES

ENCODER, TOKENIZER, DESCRIPTION = "encoder.onnx", "tokenizer.json", "model.json"
HINT = "install evidence-linter[deep] anew, or use --reader fast, which needs no model"


@dataclass(frozen=True, slots=True)
class Shipped:
    """A model: what its files hold, and how its answers are to be read."""

    version: str
    """Tells any change of the model's files."""
    longest: int
    """Word pieces, the two that mark the ends included; the rest of a longer sentence is not read."""
    layout: Mapping[str, tuple[int, int]]
    """Which of the answers, which stand side by side, belong to which part of a judgement."""
    batch: int
    """How many sentences may be judged at once without a change of their judgements."""
    path: Path
    """Of the encoder."""
    encoder: bytes = field(repr=False)
    tokenizer: bytes = field(repr=False)


def read(folder: Path) -> Shipped:
    """The model in a folder; ModelError if a file of it is missing or not as described."""
    try:
        description = json.loads(_contents(folder / DESCRIPTION))
        hashes = {name: str(description["files"][name]) for name in (ENCODER, TOKENIZER)}
        layout = {name: (int(first), int(last)) for name, (first, last) in description["layout"].items()}
        version, longest = str(description["version"]), int(description["longest"])
        batch = int(description.get("batch", 1))
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise damaged(folder / DESCRIPTION, "is not as it was shipped") from error
    if {name: last - first for name, (first, last) in layout.items()} != _SIZES or min(batch, longest - 2) < 1:
        raise damaged(folder / DESCRIPTION, "describes no model that this version can read")
    return Shipped(
        version="-".join([version, *(digest[:16] for digest in hashes.values())]),
        longest=longest,
        layout=layout,
        batch=batch,
        path=folder / ENCODER,
        encoder=_verified(folder / ENCODER, hashes[ENCODER]),
        tokenizer=_verified(folder / TOKENIZER, hashes[TOKENIZER]),
    )


def damaged(path: Path, what: str) -> ModelError:
    """The error that a file of the model is not what it should be."""
    return ModelError(f"the deep reader's {path.name} {what}", hint=HINT, path=str(path))


def _contents(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise damaged(path, "is missing") from error
    except OSError as error:
        raise damaged(path, f"cannot be read: {error.strerror or error}") from error


def _verified(path: Path, digest: str) -> bytes:
    contents = _contents(path)
    if sha256(contents).hexdigest() != digest:
        raise damaged(path, "is damaged: its SHA-256 is not the one that model.json has")
    return contents


_SIZES = {**{name: len(scale) for name, scale in SCALES.items()}, **dict.fromkeys(ONCE, 1)}
"""How many answers each part of a judgement takes."""
