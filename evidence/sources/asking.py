"""Asking about many references at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from functools import partial
from threading import Event
from types import TracebackType
from typing import Self

from evidence.model.lookup import Lookup
from evidence.model.record import Record
from evidence.model.reference import Reference
from evidence.sources.clients import Clients
from evidence.sources.resolving import Resolution, resolve
from evidence.sources.reviews import citing_reviews
from evidence.sources.session import Patience
from evidence.sources.settings import Mode, SourceSettings
from evidence.sources.transport import WORKERS, Transport
from evidence.sources.workers import side_by_side


class Sources:
    """The sources of one run, with the connections, the paces, and the cache that they share.

    InputError where the copy of Retraction Watch that is named cannot be read.
    """

    def __init__(
        self,
        settings: SourceSettings,
        *,
        mode: Mode = Mode.CACHED,
        now: Callable[[], datetime],
        wait: Callable[[float], object] | None = None,
        patience: Patience | None = None,
    ) -> None:
        """`now` gives the time, with its zone; `wait` takes seconds, and unless given is cut short by closing."""
        self._closed = Event()
        self._transport = Transport(settings, mode, now, wait or self._closed.wait, patience or Patience())
        self._clients = Clients(self._transport)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def resolve(self, references: Iterable[Reference]) -> Iterator[Resolution]:
        """What is held of each reference, as the answers come, in no order.

        Whoever stops asking for more loses what is under way, and nothing else; these sources are then closed.
        """
        complete = False
        try:
            yield from side_by_side(partial(resolve, self._clients), references, WORKERS)
            complete = True
        finally:
            if not complete:
                self._stop()

    def citing_reviews(self, record: Record) -> Lookup:
        """The systematic reviews and meta-analyses that cite the work of a record and are newer than it."""
        return citing_reviews(self._clients, record)

    def close(self) -> None:
        """Stop asking, and give up connections and cache."""
        self._stop()
        self._transport.close()

    def _stop(self) -> None:
        self._transport.shut()
        self._closed.set()
