"""The lists of vocabulary.txt."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path


def listed(name: str) -> tuple[str, ...]:
    """The words of one list, in order."""
    return _lists()[name]


@lru_cache(maxsize=1)
def _lists() -> dict[str, tuple[str, ...]]:
    text = Path(__file__).with_name("vocabulary.txt").read_text(encoding="utf-8")
    lines = (line.partition(":") for line in text.splitlines() if line and not line.startswith("#"))
    return {name: tuple(words.split()) for name, _, words in lines}
