"""evidence.lock <-> what sources held of the references when they were last asked."""

from __future__ import annotations

from evidence.errors import LockError
from evidence.lock.writing import write
from evidence.model.decoding import decode
from evidence.model.finding import Finding
from evidence.model.record import Lock
from evidence.model.text import Source

__all__ = ["read", "write"]


def read(path: str, data: bytes) -> tuple[Lock, tuple[Finding, ...]]:
    """The records that could be read, and what is wrong with the file.

    A merge conflict, or damage, costs the records that it stands in, and no others. Raises LockError only if the file
    is not text, or was written by a later version.
    """
    from evidence.lock.reading import read_text

    return read_text(Source(path, decode(path, data, LockError)))
