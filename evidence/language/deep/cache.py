"""What the encoder judged before, kept from run to run. A cache that fails costs time, never a result.

It holds no text: judgements are found by the SHA-256 of the model's version and the sentence.
"""

from __future__ import annotations

import os
import sqlite3
import struct
import sys
from collections.abc import Iterable, Sequence
from contextlib import closing, suppress
from hashlib import sha256
from pathlib import Path
from typing import Any
from zlib import crc32

from evidence.language.judgement import ONCE, SCALES, Judge, Judgement

LIMIT = 40_000
"""Judgements that are kept, the latest ones: about 30 MB at a vector of 128 numbers."""
_PATIENCE = 0.2
"""Seconds to wait for another process that writes."""
_AT_ONCE = 500
"""Keys to a query; SQLite takes 999."""
_FOLDERS = {"darwin": ("Library", "Caches"), "win32": ("AppData", "Local")}
_ANSWERS = sum(map(len, SCALES.values())) + len(ONCE)
_NUMBER, _SUM = 4, 4
"""Bytes of a number, a float of single precision as the encoder gives it, and of the sum that tells damage."""


def path() -> Path | None:
    """The file of the cache in the user's folder for caches; None if there is no such folder."""
    try:
        named = os.environ.get("XDG_CACHE_HOME") or (os.environ.get("LOCALAPPDATA") if sys.platform == "win32" else "")
        folder = Path(named) if named else Path.home().joinpath(*_FOLDERS.get(sys.platform, (".cache",)))
    except RuntimeError:  # no home
        return None
    return folder / "evidence-linter" / "judgements-1.sqlite" if folder.is_absolute() else None


class Cached:
    """A Judge that asks another only for what it has not judged before."""

    def __init__(self, judge: Judge, file: Path | None) -> None:
        self._judge = judge
        self._store = Store(file)

    @property
    def version(self) -> str:
        return self._judge.version

    def judge(self, texts: Sequence[str]) -> list[Judgement]:
        """A judgement for each text, each text judged once."""
        version = self.version
        keys = {text: sha256(f"{version}\0{text}".encode("utf-8", "surrogatepass")).digest() for text in texts}
        found = self._store.get(keys.values())
        judged = {text: found[key] for text, key in keys.items() if key in found}
        new = [text for text in keys if text not in judged]
        if new:
            judged.update(zip(new, self._judge.judge(new), strict=True))
            self._store.put([(keys[text], judged[text]) for text in new])
        return [judged[text] for text in texts]


class Store:
    """Judgements by key in an SQLite file. What fails once is not tried again, so that a run waits for it only once."""

    def __init__(self, file: Path | None) -> None:
        self._readable = self._writable = file is not None
        self._file = file or Path()

    def get(self, keys: Iterable[bytes]) -> dict[bytes, Judgement]:
        """The judgements that are kept under these keys, undamaged."""
        if not self._readable:
            return {}
        try:
            with closing(self._open()) as database:
                rows = _select(database, list(keys))
        except (sqlite3.Error, OSError) as error:
            self._readable = self._writable = False
            self._clear_away(error)
            return {}
        read = ((key, _unpacked(key, value)) for key, value in rows)
        return {key: judgement for key, judgement in read if judgement is not None and isinstance(key, bytes)}

    def put(self, judgements: Iterable[tuple[bytes, Judgement]]) -> None:
        """Keep these too, in one transaction, and let go of the oldest beyond the limit."""
        if not self._writable:
            return
        rows = [(key, _packed(key, judgement)) for key, judgement in judgements]
        try:
            with closing(self._open()) as database, database:
                database.executemany("INSERT OR REPLACE INTO judgements (key, value) VALUES (?, ?)", rows)
                database.execute(
                    "DELETE FROM judgements WHERE number <= (SELECT max(number) FROM judgements) - ?", (LIMIT,)
                )
        except (sqlite3.Error, OSError) as error:
            self._writable = False
            self._clear_away(error)

    def _open(self) -> sqlite3.Connection:
        self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        database = sqlite3.connect(self._file, timeout=_PATIENCE)
        try:
            # Nobody's work is lost if a crash damages it, so that it need not wait for the disk, nor keep a journal.
            database.execute("PRAGMA synchronous = OFF")
            database.execute("PRAGMA journal_mode = MEMORY")
            database.execute(
                "CREATE TABLE IF NOT EXISTS judgements (number INTEGER PRIMARY KEY, key BLOB UNIQUE, value BLOB)"
            )
        except sqlite3.Error:
            database.close()
            raise
        return database

    def _clear_away(self, error: Exception) -> None:
        """Remove a file that is no database, or a damaged one, so that the next run can have a new one."""
        if type(error) is sqlite3.DatabaseError:  # its subclasses tell of other things: it is locked, the disk is full
            with suppress(OSError):
                self._file.unlink()


def _select(database: sqlite3.Connection, keys: list[bytes]) -> list[tuple[object, object]]:
    rows: list[tuple[object, object]] = []
    for first in range(0, len(keys), _AT_ONCE):
        some = keys[first : first + _AT_ONCE]
        marks = ",".join("?" * len(some))
        rows += database.execute(f"SELECT key, value FROM judgements WHERE key IN ({marks})", some)
    return rows


def _packed(key: bytes, judgement: Judgement) -> bytes:
    """The numbers side by side, then a sum over them and the key: SQLite does not tell all damage by itself."""
    numbers = [number for name in SCALES for number in getattr(judgement, name)]
    numbers += [getattr(judgement, name) for name in ONCE]
    numbers += judgement.vector
    packed = struct.pack(f"<{len(numbers)}f", *numbers)
    return packed + crc32(key + packed).to_bytes(_SUM, "little")


def _unpacked(key: object, value: object) -> Judgement | None:
    if not isinstance(key, bytes) or not isinstance(value, bytes) or len(value) < _ANSWERS * _NUMBER + _SUM:
        return None
    packed, total = value[:-_SUM], value[-_SUM:]
    if crc32(key + packed).to_bytes(_SUM, "little") != total:
        return None
    numbers = struct.unpack(f"<{len(packed) // _NUMBER}f", packed)
    parts: dict[str, Any] = {}
    at = 0
    for name, scale in SCALES.items():
        parts[name] = numbers[at : at + len(scale)]
        at += len(scale)
    for name in ONCE:
        parts[name] = numbers[at]
        at += 1
    return Judgement(**parts, vector=numbers[at:])
