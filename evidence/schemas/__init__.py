"""The published form of what the program prints and writes: JSON Schemas of a report, a statement, a claim, the lock.

The models in these modules are never filled; they say what docs/machine-interface.md says, in a form that machines can
check the output against. Descriptions are published with them.
"""

from __future__ import annotations

from typing import Any

from evidence.schemas.claim_sheet import ClaimSheet
from evidence.schemas.form import published
from evidence.schemas.lock import Lock
from evidence.schemas.output import Report, Statement

__all__ = ["check", "claim", "lock", "statements"]


def check() -> dict[str, Any]:
    """The JSON Schema of what `evidence check --format json` prints."""
    return published(Report, "check")


def statements() -> dict[str, Any]:
    """The JSON Schema of one line of what `evidence read --format jsonl` prints."""
    return published(Statement, "statements")


def claim() -> dict[str, Any]:
    """The JSON Schema of what `evidence claim --format json` prints."""
    return published(ClaimSheet, "claim")


def lock() -> dict[str, Any]:
    """The JSON Schema of evidence.lock."""
    return published(Lock, "lock")
