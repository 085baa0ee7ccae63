"""What the writer may have meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def did_you_mean(written: str, known: Iterable[str]) -> str:
    """`; did you mean 'lee2013'?`, or nothing where no name comes close."""
    close = difflib.get_close_matches(written, list(known), 1, 0.75)
    return f"; did you mean {close[0]!r}?" if close else ""
