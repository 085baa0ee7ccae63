"""At what pace a service is asked, and when it is left in peace.

One gate to a service. Requests pass it one after another, no faster than the service says in its headers that it
wants; a failure holds all of them back, longer each time; a service that keeps failing is not asked again.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from threading import Lock

from evidence.model.lookup import Refused, Unavailable
from evidence.sources.answers import NoAnswerError

RATES: Mapping[str, float] = {
    "crossref": 5,
    "crossref-lists": 1,
    "datacite": 5,
    "europe-pmc": 10,
    "europe-pmc-lists": 5,
    "openalex": 10,
    "openalex-lists": 5,
    "pubmed": 3,
}
"""Requests a second until a service's headers say otherwise: what Crossref gives the public, what NCBI asks for without
a key, and what OpenAlex documents; DataCite and Europe PMC name no figure."""
RATES_WITH_KEY: Mapping[str, float] = {"pubmed": 10}
STRIKES = 5
"""Failures in a row, of requests that began one after another, after which a service counts as down."""
_SLOW_STRIKES = 3
"""What a failure counts that took long: a service that says nothing is given up after it has been silent twice."""
_FASTEST = 100
"""Requests a second; no service for single works wants more."""
_LATE = 0.01
"""Seconds by which a turn may come late and be made up for by the next, so that the pace is kept on average."""

_LIMITS = ("X-Rate-Limit-Limit", "X-RateLimit-Limit")
_INTERVALS = ("X-Rate-Limit-Interval",)


class Gate:
    """The way to one service."""

    def __init__(self, rate: float, wait: Callable[[float], object]) -> None:
        self._usual = rate
        self._interval = 1 / rate
        self._wait = wait
        self._turn = Lock()
        self._next = 0.0
        self._strikes = 0
        self._failed = 0.0
        self._shut: Unavailable | Refused | None = None

    def enter(self) -> float:
        """Wait for one's turn; the time at which it came. NoAnswerError where the service is not asked any more."""
        with self._turn:
            self._refuse()
            delay = self._next - time.monotonic()
            if delay > 0:
                self._wait(delay)
                self._refuse()
            now = time.monotonic()
            self._next = max(self._next, now - _LATE) + self._interval
            return now

    def hold(self, seconds: float) -> None:
        """Let nobody pass for a while."""
        self._next = max(self._next, time.monotonic() + seconds)

    def succeeded(self, headers: Mapping[str, str]) -> None:
        """Count an answer, and keep to the pace that it asks for."""
        self._strikes = 0
        self._interval = self.wanted(headers)

    def wanted(self, headers: Mapping[str, str]) -> float:
        """Seconds from one request to the next that an answer asks for; as before where it asks for nothing."""
        rate = stated_rate(headers, self._usual)
        return 1 / rate if rate else self._interval

    def failed(self, began: float, failure: Unavailable | Refused, *, slow: bool = False) -> None:
        """Count a failure, and one that took long as several. Requests that were on their way together fail as one."""
        if began >= self._failed:
            self._failed = time.monotonic()
            self._strikes += _SLOW_STRIKES if slow else 1
        if self._strikes >= STRIKES:
            self.shut(failure)

    def shut(self, failure: Unavailable | Refused) -> None:
        """Let nobody pass any more, for the reason given."""
        self._shut = self._shut or failure

    def _refuse(self) -> None:
        if self._shut:
            raise NoAnswerError(self._shut)


def stated_rate(headers: Mapping[str, str], usual: float) -> float | None:
    """Requests a second, as an answer's headers have it; None where they say nothing of use.

    Crossref states a limit and an interval: `50`, `1s`. A limit alone is NCBI's to the second, and OpenAlex's to the
    day: it makes nobody faster than usual.
    """
    limit, interval = _number(headers, _LIMITS), _number(headers, _INTERVALS)
    if not limit:
        return None
    return min(limit / interval if interval else min(limit, usual), _FASTEST)


def retry_after(headers: Mapping[str, str], now: datetime) -> float | None:
    """Seconds that `Retry-After` asks to wait, given as seconds or as a date; None where it does not."""
    stated = headers.get("Retry-After", "").strip()
    if re.fullmatch(r"\d{1,9}", stated):
        return float(stated)
    try:
        moment = parsedate_to_datetime(stated)
    except (ValueError, TypeError):
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - now).total_seconds())


def _number(headers: Mapping[str, str], names: tuple[str, ...]) -> float | None:
    stated = next((headers[name] for name in names if name in headers), "")
    found = re.match(r"\s*(\d{1,9}(?:\.\d{1,9})?)", stated)
    return float(found[1]) if found else None
