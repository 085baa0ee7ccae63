"""At what pace services are asked: theirs."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest

from evidence.model.lookup import Unavailable
from evidence.sources.answers import NoAnswerError
from evidence.sources.pace import STRIKES, Gate, retry_after, stated_rate
from tests.sources.asking import NOW, resolved
from tests.sources.double import Double
from tests.sources.works import crossref_item, reference

RATES = {
    "Crossref, public": ({"X-Rate-Limit-Limit": "5", "X-Rate-Limit-Interval": "1s"}, 5),
    "Crossref, fifty": ({"X-Rate-Limit-Limit": "50", "X-Rate-Limit-Interval": "1s"}, 50),
    "a minute": ({"X-Rate-Limit-Limit": "120", "X-Rate-Limit-Interval": "60s"}, 2),
    "NCBI": ({"X-RateLimit-Limit": "3", "X-RateLimit-Remaining": "2"}, 3),
    "OpenAlex's day": ({"X-RateLimit-Limit": "100000"}, 10),
    "as fast as may be": ({"X-Rate-Limit-Limit": "5000", "X-Rate-Limit-Interval": "1s"}, 100),
    "nothing": ({}, None),
    "nonsense": ({"X-Rate-Limit-Limit": "many"}, None),
    "none": ({"X-Rate-Limit-Limit": "0"}, None),
}


@pytest.mark.parametrize(("headers", "rate"), RATES.values(), ids=RATES)
def test_the_pace_is_read_from_the_headers(headers: dict[str, str], rate: float | None) -> None:
    assert stated_rate(headers, usual=10) == rate


AFTER = {
    "7": 7,
    "0": 0,
    "Sun, 29 Nov 2026 10:00:30 GMT": 30,
    "Sun, 29 Nov 2026 09:00:00 GMT": 0,
    "Sun, 29 Nov 2026 10:00:30": 30,
    "soon": None,
    "-1": None,
    "": None,
}


@pytest.mark.parametrize(("stated", "seconds"), AFTER.items(), ids=AFTER)
def test_a_wait_is_read_as_seconds_or_as_a_date(stated: str, seconds: float | None) -> None:
    assert retry_after({"Retry-After": stated}, NOW) == seconds


def test_requests_pass_no_faster_than_the_pace() -> None:
    gate = Gate(100, time.sleep)
    began = time.monotonic()

    turns = [gate.enter() for _ in range(21)]

    assert time.monotonic() - began >= 0.19
    assert turns == sorted(turns)


def test_the_pace_changes_with_what_headers_say() -> None:
    waited: list[float] = []
    gate = Gate(1, waited.append)
    gate.enter()
    gate.succeeded({"X-Rate-Limit-Limit": "50", "X-Rate-Limit-Interval": "1s"})

    for _ in range(3):
        gate.enter()

    assert waited[-1] - waited[-2] < 0.1


def test_failures_one_after_another_shut_the_gate() -> None:
    gate = Gate(1000, time.sleep)
    for _ in range(STRIKES):
        gate.failed(gate.enter(), Unavailable("crossref", "answered with status 500"))

    with pytest.raises(NoAnswerError) as caught:
        gate.enter()

    assert caught.value.failure == Unavailable("crossref", "answered with status 500")


def test_failures_of_one_moment_count_as_one() -> None:
    gate = Gate(1000, time.sleep)
    under_way = [gate.enter() for _ in range(10 * STRIKES)]
    for began in under_way:
        gate.failed(began, Unavailable("crossref", "answered with status 500"))

    assert gate.enter()


def test_an_answer_in_between_clears_the_count() -> None:
    gate = Gate(1000, time.sleep)
    for _ in range(3 * STRIKES):
        gate.failed(gate.enter(), Unavailable("crossref", "answered with status 500"))
        gate.succeeded({})

    assert gate.enter()


def test_the_pace_that_a_service_states_is_kept_over_the_network(double: Double) -> None:
    double.headers = {"X-Rate-Limit-Limit": "50", "X-Rate-Limit-Interval": "1s"}
    dois = [f"10.1000/root.{place}" for place in range(30)]
    double.crossref = {doi: crossref_item(doi) for doi in dois}
    began = time.monotonic()

    found = resolved(double, *(reference(doi, doi=doi) for doi in dois), use=("crossref",), wait=time.sleep)

    assert len(found) == 30
    assert 0.5 <= time.monotonic() - began < 5


def test_crossref_is_asked_for_lists_more_slowly(double: Double) -> None:
    waited: list[float] = []
    entries = (reference(f"root{place}", title=f"A title of its own, number {place}") for place in range(3))

    resolved(double, *entries, use=("crossref",), waited=waited)

    assert max(waited) > 1.5


def test_the_time_of_an_answer_is_in_utc() -> None:
    from evidence.sources.transport import stamp

    assert stamp(datetime(2026, 11, 29, 10, tzinfo=UTC)) == "2026-11-29T10:00:00Z"
