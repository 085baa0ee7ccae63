"""What is kept of answers, for how long, and what is never kept."""

from __future__ import annotations

import logging
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from evidence.model.lookup import Unavailable
from evidence.sources import Mode, SourceSettings
from tests.sources import faults
from tests.sources.asking import NOW, resolve
from tests.sources.double import Double
from tests.sources.works import DOI, crossref_item, europe_pmc_item, pubmed_article, reference

GINGER = reference(doi=DOI)


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "answers.sqlite"


@pytest.fixture
def known(double: Double) -> Double:
    double.crossref[DOI] = crossref_item()
    double.europe_pmc.append(europe_pmc_item())
    double.pubmed["1"] = pubmed_article()
    return double


def test_answers_of_a_day_serve_again_with_their_time(known: Double, cache: Path) -> None:
    first = resolve(known, GINGER, cache=cache)
    asked = len(known.requests)

    again = resolve(known, GINGER, cache=cache, now=lambda: NOW + timedelta(hours=23))

    assert again.record == first.record
    assert len(known.requests) == asked


def test_older_answers_are_asked_for_again(known: Double, cache: Path) -> None:
    resolve(known, GINGER, cache=cache)
    asked = len(known.requests)

    again = resolve(known, GINGER, cache=cache, now=lambda: NOW + timedelta(hours=25))

    assert len(known.requests) == 2 * asked
    assert again.record is not None
    assert again.record.time == "2026-11-30T11:00:00Z"


def test_answers_from_a_day_to_come_are_asked_for_again(known: Double, cache: Path) -> None:
    resolve(known, GINGER, cache=cache, now=lambda: NOW + timedelta(days=400))
    asked = len(known.requests)

    resolve(known, GINGER, cache=cache)

    assert len(known.requests) == 2 * asked


def test_refreshing_asks_anew_and_keeps(known: Double, cache: Path) -> None:
    resolve(known, GINGER, cache=cache)
    known.crossref[DOI] = crossref_item(title=["Ginger, corrected"])

    resolve(known, GINGER, cache=cache, mode=Mode.REFRESH)
    found = resolve(known, GINGER, cache=cache, mode=Mode.OFFLINE)

    assert found.record is not None
    assert found.record.work is not None
    assert found.record.work.title == "Ginger, corrected"


def test_answers_go_after_ninety_days(known: Double, cache: Path) -> None:
    resolve(known, GINGER, cache=cache)
    resolve(known, reference(doi="10.1000/beet"), cache=cache, now=lambda: NOW + timedelta(days=89))
    kept = resolve(known, GINGER, cache=cache, mode=Mode.OFFLINE)

    resolve(known, reference(doi="10.1000/beet"), cache=cache, now=lambda: NOW + timedelta(days=91))
    gone = resolve(known, GINGER, cache=cache, mode=Mode.OFFLINE)

    assert kept.record is not None
    assert gone.record is None


def test_offline_nothing_is_asked_and_old_answers_serve(known: Double, cache: Path) -> None:
    first = resolve(known, GINGER, cache=cache)
    asked = len(known.requests)

    found = resolve(known, GINGER, cache=cache, mode=Mode.OFFLINE, now=lambda: NOW + timedelta(days=900))
    missing = resolve(known, reference(doi="10.1000/beet"), cache=cache, mode=Mode.OFFLINE)

    assert found.record == first.record
    assert missing.record is None
    assert Unavailable("crossref", "was not asked, and the cache holds no answer of it") in missing.failures
    assert len(known.requests) == asked


def test_without_a_cache_nothing_is_known_offline(known: Double) -> None:
    found = resolve(known, GINGER, mode=Mode.OFFLINE)

    assert found.record is None
    assert known.requests == []


def test_that_a_work_is_unknown_is_kept(double: Double, cache: Path) -> None:
    resolve(double, reference(doi="10.1000/none", pmid="9"), cache=cache)

    found = resolve(double, reference(doi="10.1000/none", pmid="9"), cache=cache, mode=Mode.OFFLINE)

    assert found.record is not None
    assert found.record.work is None


@pytest.mark.parametrize("fault", [faults.page(), faults.status(500), faults.truncated, faults.page(404)])
def test_what_is_no_answer_is_not_kept(known: Double, cache: Path, fault: object) -> None:
    known.fail("/crossref", fault)  # type: ignore[arg-type]  # one of several shapes
    resolve(known, GINGER, cache=cache)

    found = resolve(known, GINGER, cache=cache, mode=Mode.OFFLINE)

    assert found.record is None


def test_keys_and_addresses_are_sent_and_not_kept_nor_shown(
    known: Double, cache: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="evidence")
    keys = {"crossref": "secret-of-crossref", "openalex": "secret-of-openalex", "pubmed": "secret-of-pubmed"}
    known.fail("/openalex", faults.reset)

    found = resolve(known, GINGER, cache=cache, keys=keys, version="9.9", mailto="editor@example.org")

    sent = " ".join(request.path + str(request.headers) for request in known.requests)
    kept = b"".join(path.read_bytes() for path in cache.parent.iterdir())
    shown = repr(found) + repr(SourceSettings(keys=keys)) + caplog.text
    for key in keys.values():
        assert key in sent
        assert key.encode() not in kept
        assert key not in shown
    assert "evidence-linter/9.9 (mailto:editor@example.org)" in sent
    assert b"example.org" not in kept
    assert b"answers" in kept


def test_who_asks_and_with_which_key_does_not_matter(known: Double, cache: Path) -> None:
    resolve(known, GINGER, cache=cache, mailto="one@example.org", keys={"pubmed": "one"})
    asked = len(known.requests)

    resolve(known, GINGER, cache=cache, mailto="other@example.org")

    assert len(known.requests) == asked


def test_a_broken_file_costs_the_cache_and_nothing_else(known: Double, cache: Path) -> None:
    cache.parent.mkdir()
    cache.write_bytes(b"this is no database" * 1000)

    found = resolve(known, GINGER, cache=cache)

    assert found.record is not None


def test_a_folder_in_its_place_costs_the_cache_and_nothing_else(known: Double, cache: Path) -> None:
    cache.mkdir(parents=True)

    assert resolve(known, GINGER, cache=cache).record is not None


def test_a_damaged_answer_is_asked_for_again(known: Double, cache: Path) -> None:
    resolve(known, GINGER, cache=cache)
    with sqlite3.connect(cache) as connection:
        connection.execute("UPDATE answers SET value = '{'")
    connection.close()

    assert resolve(known, GINGER, cache=cache).record is not None


def test_a_file_that_is_held_by_another_costs_the_cache_and_nothing_else(
    known: Double, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("evidence.sources.cache._PATIENCE", 50)
    resolve(known, GINGER, cache=cache)
    holder = sqlite3.connect(cache, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")

    found = resolve(known, GINGER, cache=cache, mode=Mode.REFRESH)

    holder.close()
    assert found.record is not None
