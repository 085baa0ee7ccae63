"""The tables that linking reads."""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).parent


def lines(name: str) -> list[str]:
    """The lines of a table, without comments and blank lines."""
    text = (_FOLDER / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
