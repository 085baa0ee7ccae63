"""Asking the double, without waiting."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from evidence.model.reference import Reference
from evidence.sources import Mode, Patience, Resolution, Sources, SourceSettings
from tests.sources.double import Double

NOW = datetime(2026, 11, 29, 10, tzinfo=UTC)
QUICK = Patience(connect=2, read=0.3, total=0.6)
"""For services that say nothing; on a busy machine, others may take longer than that."""


@contextmanager
def asking(
    double: Double,
    *,
    mode: Mode = Mode.CACHED,
    waited: list[float] | None = None,
    now: Callable[[], datetime] = lambda: NOW,
    wait: Callable[[float], object] | None = None,
    patience: Patience | None = None,
    **settings: Any,
) -> Iterator[Sources]:
    """Sources that ask the double, and note how long they would have waited."""
    noted = [] if waited is None else waited
    chosen = SourceSettings(**{"bases": double.bases, **settings})
    with Sources(chosen, mode=mode, now=now, wait=wait or noted.append, patience=patience) as sources:
        yield sources


def resolved(double: Double, *references: Reference, **options: Any) -> dict[str, Resolution]:
    """What comes of asking the double about references, by citekey."""
    with asking(double, **options) as sources:
        return {found.reference.citekey: found for found in sources.resolve(references)}


def resolve(double: Double, reference: Reference, **options: Any) -> Resolution:
    """What comes of asking the double about one reference."""
    return resolved(double, reference, **options)[reference.citekey]
