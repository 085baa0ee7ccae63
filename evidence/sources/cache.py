"""Answers of earlier runs, in a file that projects share. It can be lost without loss, and never keeps a key."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Lock

from requests_cache.backends.sqlite import SQLiteDict
from requests_cache.models.response import CachedResponse

from evidence.sources.answers import Request

_PATIENCE = 2000
"""Milliseconds that another program may hold the file."""

_LIFE = timedelta(days=90)
"""How long an answer is of use to a run that asks nobody; then it goes, so that the file does not grow for ever."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer that was kept."""

    status: int
    body: bytes
    time: datetime


class Cache:
    """What was answered to a request, by what it asked for and not by who asked.

    Only what a source said is kept: its status, its body, and when; the address is kept without parameters.
    A file that cannot be opened, is broken, or is held by another program makes this cache forget, and nothing else.
    """

    def __init__(self, path: Path) -> None:
        self._lock = Lock()
        self._answers: _Answers | None = None
        with self._forgetting():
            path.parent.mkdir(parents=True, exist_ok=True)
            self._answers = _Answers(
                path, table_name="answers", serializer="json", busy_timeout=_PATIENCE, fast_save=True, wal=True
            )

    def get(self, request: Request) -> Kept | None:
        """The answer kept for a request."""
        kept: object = None
        with self._forgetting():
            kept = self._answers.get(_key(request)) if self._answers is not None else None
        if not isinstance(kept, CachedResponse) or not kept.status_code:
            return None
        return Kept(kept.status_code, kept.content or b"", _aware(kept.created_at))

    def keep(self, request: Request, kept: Kept) -> None:
        """Keep an answer, in place of an older one."""
        moment = kept.time.astimezone(UTC)
        response = CachedResponse(
            content=kept.body, status_code=kept.status, url=request.url, created_at=moment, expires=moment + _LIFE
        )
        with self._forgetting():
            if self._answers is not None:
                self._answers[_key(request)] = response

    def forget_old(self, now: datetime) -> None:
        """Take out the answers whose time is over."""
        with self._forgetting():
            if self._answers is not None:
                self._answers.forget_old(now)

    def close(self) -> None:
        """Close the file."""
        with self._forgetting():
            if self._answers is not None:
                self._answers.close()  # type: ignore[no-untyped-call]  # the library leaves it so
        self._answers = None

    @contextmanager
    def _forgetting(self) -> Iterator[None]:
        with self._lock:
            try:
                yield
            except Exception:  # whatever is wrong with a file that nobody needs; the library names no errors
                logging.getLogger(__name__).debug("the cache is given up", exc_info=True)
                self._answers = None


class _Answers(SQLiteDict):
    """The library's table; but it gives up on a file that it may not write, where the library waits for ever."""

    def forget_old(self, now: datetime) -> None:
        """Take out what has expired."""
        with self.connection(commit=True) as connection:
            connection.execute(f"DELETE FROM {self.table_name} WHERE expires < ?", (int(now.timestamp()),))

    @contextmanager
    def _acquire_sqlite_lock(self) -> Iterator[None]:
        with self._lock, self.connection() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                connection.commit()
            except BaseException:
                connection.rollback()
                raise


def _key(request: Request) -> str:
    asked = json.dumps([request.url, sorted(request.params.items())])
    return hashlib.sha256(asked.encode()).hexdigest()


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
