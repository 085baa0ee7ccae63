"""Asking a source: from the cache or over the network, at its pace, again where that may help."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from evidence.model.lookup import Refused, Unavailable
from evidence.sources import credentials
from evidence.sources.answers import NoAnswerError, Page, Reply, Request, UnreadableError
from evidence.sources.cache import Cache, Kept
from evidence.sources.pace import RATES, RATES_WITH_KEY, Gate, retry_after
from evidence.sources.session import Patience, Session, TroubleError
from evidence.sources.settings import Mode, SourceSettings

Read = TypeVar("Read")

WORKERS = 64
"""References that are asked about at once. At 50 answers a second that take a second each, this is enough."""

_CHANCE = random.Random()
"""Of our own: a program that has us ask in the background may want its own dice in order."""
_FRESH = timedelta(days=1)
_OK, _NOT_FOUND, _TOO_MANY = 200, 404, 429
_NOT_FOUND_WORDS = (b"not found", b"doesn't exist", b'"404"')
_REFUSING = frozenset({401, 403})
_OVERLOADED = frozenset({429, 502, 503, 504})


class Transport:
    """What all clients ask through."""

    def __init__(
        self,
        settings: SourceSettings,
        mode: Mode,
        now: Callable[[], datetime],
        wait: Callable[[float], object],
        patience: Patience,
    ) -> None:
        self.settings = settings
        self._mode = mode
        self._now = now
        self._wait = wait
        self._patience = patience
        self._session = Session(credentials.agent(settings), set(settings.bases.values()), patience, WORKERS)
        self._cache = Cache(settings.cache) if settings.cache else None
        rates = {**RATES, **{name: rate for name, rate in RATES_WITH_KEY.items() if name in settings.keys}}
        self._gates = {name: Gate(rate, wait) for name, rate in rates.items()}

    def ask(self, request: Request, read: Callable[[bytes], Read]) -> Reply[Read]:
        """The answer of the cache, or else of the source, read; NoAnswerError if there is none."""
        return self.kept(request, read) or self.fetch(request, read, keep=True)

    def kept(self, request: Request, read: Callable[[bytes], Read]) -> Reply[Read] | None:
        """The answer of the cache, where one may serve. Offline, NoAnswerError where there is none."""
        found = self._cache.get(request) if self._cache and self._mode is not Mode.REFRESH else None
        if found and (self._mode is Mode.OFFLINE or abs(self._now() - found.time) < _FRESH):
            try:
                return Reply(read(found.body) if found.status == _OK else None, stamp(found.time))
            except UnreadableError:  # kept by a version that read it otherwise
                pass
        if self._mode is Mode.OFFLINE:
            raise NoAnswerError(Unavailable(request.source, "was not asked, and the cache holds no answer of it"))
        return None

    def fetch(self, request: Request, read: Callable[[bytes], Read], *, keep: bool = False) -> Reply[Read]:
        """The answer of the source; NoAnswerError if there is none."""
        page, value = self._insist(request, read)
        moment = self._now()
        if keep:
            self.keep(request, Kept(page.status, page.body, moment))
        return Reply(value, stamp(moment))

    def keep(self, request: Request, kept: Kept) -> None:
        """Put an answer into the cache."""
        if self._cache:
            self._cache.keep(request, kept)

    def now(self) -> datetime:
        """The time at which an answer that comes now is given."""
        return self._now()

    def shut(self) -> None:
        """Ask nothing any more: what is waiting gives up."""
        for name, gate in self._gates.items():
            gate.shut(Unavailable(name.removesuffix("-lists"), "was not asked, because asking was stopped"))

    def close(self) -> None:
        """Give up connections and cache."""
        self._session.close()
        if self._cache:
            if self._mode is not Mode.OFFLINE:
                self._cache.forget_old(self._now())
            self._cache.close()

    def _insist(self, request: Request, read: Callable[[bytes], Read]) -> tuple[Page, Read | None]:
        gate = self._gates[request.gate]
        failure: Unavailable | Refused = Unavailable(request.source, "was not asked")
        for attempt in range(self._patience.tries):
            if attempt:
                self._wait(_backoff(attempt))
            began = gate.enter()
            try:
                page = self._send(request)
                value = self._judge(request, page, read, gate)
            except TroubleError as trouble:
                failure = Unavailable(request.source, trouble.why)
                gate.failed(began, failure, slow=trouble.slow)
                if not trouble.again:
                    break
            except NoAnswerError as refusal:
                gate.failed(began, refusal.failure)
                raise
            else:
                if (seconds := gate.wanted(page.headers)) > self._patience.longest_wait:
                    self._leave(request, gate, seconds)
                gate.succeeded(page.headers)
                return page, value
        raise NoAnswerError(failure)

    def _send(self, request: Request) -> Page:
        params = {**request.params, **credentials.params(request.source, self.settings)}
        return self._session.get(request.url, params, credentials.headers(request.source, self.settings))

    def _judge(self, request: Request, page: Page, read: Callable[[bytes], Read], gate: Gate) -> Read | None:
        """What an answer says: what was read, or None for not found; TroubleError or NoAnswerError for neither."""
        if page.status == _OK:
            try:
                return read(page.body)
            except UnreadableError as error:
                raise TroubleError(f"gave an answer that cannot be read: {error}") from None
        if page.status == _NOT_FOUND and says_not_found(request.source, page.body):
            return None
        if page.status in _REFUSING:
            raise NoAnswerError(Refused(request.source, self._refusal(request, page.status)))
        self._heed(request, page, gate)
        again = page.status >= 500 or page.status in (_NOT_FOUND, _TOO_MANY)
        raise TroubleError(f"answered with status {page.status}", again=again)

    def _refusal(self, request: Request, status: int) -> str:
        key = "with the key given" if request.source in self.settings.keys else "without a key"
        return f"refuses to answer {key} (status {status})"

    def _heed(self, request: Request, page: Page, gate: Gate) -> None:
        """Hold back as long as an overloaded service asks, or for good where that is too long."""
        if page.status not in _OVERLOADED:
            return
        seconds = retry_after(page.headers, self._now())
        if seconds is not None and seconds > self._patience.longest_wait:
            raise NoAnswerError(self._leave(request, gate, seconds))
        if seconds is not None:
            gate.hold(seconds)

    def _leave(self, request: Request, gate: Gate, seconds: float) -> Refused:
        """Ask a service nothing more that wants longer waits than anybody would sit through."""
        refusal = Refused(request.source, f"asks to be left alone for {seconds:,.0f} seconds")
        gate.shut(refusal)
        return refusal


def says_not_found(source: str, body: bytes) -> bool:
    """Whether the body of a 404 is the service's own, in JSON or plain text; OpenAlex's comes from its web framework.

    A proxy or a portal that stands in the way answers with a page of its own, and says nothing about works.
    """
    start = body[:2000].strip().lower()
    if source == "openalex" and b"the requested url was not found on the server" in start:
        return True
    return not start.startswith(b"<") and any(words in start for words in _NOT_FOUND_WORDS)


def _backoff(attempt: int) -> float:
    """Seconds before another attempt: twice as many each time, and never the same for two."""
    return float(0.5 * 2 ** (attempt - 1)) * _CHANCE.uniform(0.75, 1.25)


def stamp(moment: datetime) -> str:
    """A time as a record has it: `2026-11-29T10:00:00Z`."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
