"""What goes wrong on the way: it is tried again within bounds, it is said why, and it never becomes a fact."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import timedelta
from email.utils import format_datetime

import pytest

from evidence.errors import ConfigError
from evidence.model.lookup import Refused, Unavailable
from evidence.sources import Patience, Sources, SourceSettings
from tests.sources import faults
from tests.sources.asking import NOW, QUICK, asking, resolve, resolved
from tests.sources.double import Double, Fault
from tests.sources.works import DOI, crossref_item, europe_pmc_item, openalex_item, pubmed_article, reference

GINGER = reference(doi=DOI)
CROSSREF = {"use": ("crossref",)}

PASSING = {
    "too many requests": faults.status(429),
    "too many requests, wait": faults.status(429, Retry_After="7"),
    "server error": faults.status(500),
    "bad gateway": faults.page(502),
    "overloaded": faults.status(503),
    "truncated": faults.truncated,
    "truncated chunks": faults.truncated_chunks,
    "silent": faults.silent(0.5),
    "invalid JSON": faults.status(200, b'{"message": '),
    "JSON of another form": faults.status(200, b"[]"),
    "not UTF-8": faults.status(200, b"\xff\xfe\x00"),
    "deeply nested": faults.status(200, b"[" * 100_000),
    "a portal's page": faults.page(200),
    "a proxy's page": faults.page(404),
    "reset": faults.reset,
}


@pytest.mark.parametrize("fault", PASSING.values(), ids=PASSING)
def test_what_may_pass_is_tried_again(double: Double, fault: Fault) -> None:
    times, patience = (1, QUICK) if fault is PASSING["silent"] else (2, None)
    double.crossref[DOI] = crossref_item()
    double.fail("/crossref", fault, times=times)

    found = resolve(double, GINGER, patience=patience, **CROSSREF)

    assert found.record is not None
    assert found.record.work is not None
    assert found.failures == ()
    assert len(double.asked("/crossref")) == times + 1


@pytest.mark.parametrize("fault", PASSING.values(), ids=PASSING)
def test_what_does_not_pass_is_a_failure_and_no_fact(double: Double, fault: Fault) -> None:
    tries, patience = (2, QUICK) if fault is PASSING["silent"] else (Patience().tries, None)
    double.fail("/crossref", fault)

    found = resolve(double, GINGER, patience=patience)

    assert found.record is None
    assert [failure.source for failure in found.failures] == ["crossref"]
    assert isinstance(found.failures[0], Unavailable)
    assert len(double.asked("/crossref")) == tries


REFUSED = {
    "unauthorised": (faults.status(401), "refuses to answer without a key (status 401)"),
    "forbidden": (faults.page(403), "refuses to answer without a key (status 403)"),
    "wait for an hour": (faults.status(429, Retry_After="3600"), "asks to be left alone for 3,600 seconds"),
}


@pytest.mark.parametrize(("fault", "why"), REFUSED.values(), ids=REFUSED)
def test_a_refusal_is_taken_at_once(double: Double, fault: Fault, why: str) -> None:
    double.fail("/crossref", fault)

    found = resolve(double, GINGER)

    assert found.record is None
    assert found.failures == (Refused("crossref", why),)
    assert len(double.asked("/crossref")) == 1


HOPELESS = {
    "redirect elsewhere": (
        faults.redirect("https://nowhere.invalid/works"),
        "redirects to nowhere.invalid, which is not asked",
    ),
    "bad request": (faults.status(400), "answered with status 400"),
}


@pytest.mark.parametrize(("fault", "why"), HOPELESS.values(), ids=HOPELESS)
def test_what_another_try_would_not_mend_is_not_tried_again(double: Double, fault: Fault, why: str) -> None:
    double.fail("/crossref", fault)

    found = resolve(double, GINGER)

    assert found.failures == (Unavailable("crossref", why),)
    assert len(double.asked("/crossref")) == 1


def test_a_compressed_answer_is_read(double: Double) -> None:
    double.fail("/crossref", faults.compressed({"message-type": "work", "message": crossref_item()}), times=1)

    found = resolve(double, GINGER, **CROSSREF)

    assert found.record is not None
    assert found.record.work is not None
    assert found.record.work.doi == DOI


def test_a_small_answer_that_swells_is_given_up(double: Double) -> None:
    double.fail("/crossref", faults.compressed("a" * 40_000_000))

    found = resolve(double, GINGER, patience=Patience(), **CROSSREF)

    assert found.failures == (Unavailable("crossref", "sent more than 30,000,000 bytes"),)


def test_a_redirect_within_the_known_hosts_is_followed(double: Double) -> None:
    double.crossref[DOI] = crossref_item()
    double.fail("/crossref", faults.redirect(f"{double.url}/crossref/works/10.1000%2Fginger"), times=1)

    found = resolve(double, GINGER, **CROSSREF)

    assert found.record is not None
    assert found.record.work is not None


def test_a_redirect_loop_ends(double: Double) -> None:
    double.fail("/crossref", faults.redirect("/crossref/works/again"))

    found = resolve(double, GINGER)

    assert found.failures == (Unavailable("crossref", "redirects without end"),)
    assert len(double.asked("/crossref")) == QUICK.redirects + 1


def test_an_answer_that_drips_is_given_up(double: Double) -> None:
    double.fail("/crossref", faults.dripping(0.05))
    began = time.monotonic()

    found = resolve(double, GINGER, patience=QUICK, **CROSSREF)

    assert found.failures == (Unavailable("crossref", "did not answer in time"),)
    assert time.monotonic() - began < QUICK.tries * QUICK.total + 2


def test_an_answer_without_end_is_given_up(double: Double) -> None:
    double.fail("/crossref", faults.status(200, b" " * 2_000_000))
    small = SourceSettings(bases=double.bases, use=("crossref",))

    with Sources(small, now=lambda: NOW, wait=lambda _: None, patience=replace(QUICK, size=1_000_000)) as sources:
        (found,) = sources.resolve([GINGER])

    assert found.failures == (Unavailable("crossref", "sent more than 1,000,000 bytes"),)


def test_a_host_that_does_not_exist_is_unavailable(double: Double) -> None:
    bases = {**double.bases, "crossref": "https://nowhere.invalid"}

    found = resolve(double, GINGER, bases=bases)

    assert found.record is None
    assert found.failures == (Unavailable("crossref", "could not be reached"),)


@pytest.mark.parametrize(
    "base", ["http://api.crossref.org", "ftp://localhost", "localhost:80", "https://", "https://a:b"]
)
def test_only_https_and_this_machine_are_asked(base: str) -> None:
    with pytest.raises(ConfigError, match="must begin with https://"):
        SourceSettings(bases={"crossref": base})


@pytest.mark.parametrize("proxy", ["http://127.0.0.1:1", "http://", "garbage://::", "socks5://127.0.0.1:1"])
def test_a_proxy_that_does_not_serve_is_named(double: Double, proxy: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", proxy)
    monkeypatch.delenv("NO_PROXY", raising=False)

    found = resolve(double, GINGER, bases={**double.bases, "crossref": "https://mirror.example.org"})

    why = "could not be reached through the proxy that the environment names"
    assert Unavailable("crossref", why) in found.failures


def test_certificates_that_there_are_not_are_named(double: Double, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "gone.pem")

    with pytest.raises(ConfigError, match="there are no certificates") as raised:
        resolve(double, GINGER, bases={**double.bases, "crossref": "https://mirror.example.org"})

    assert raised.value.path == "gone.pem"


def test_a_wait_that_is_asked_for_is_kept(double: Double) -> None:
    double.crossref[DOI] = crossref_item()
    double.fail("/crossref", faults.status(429, Retry_After="7"), times=1)
    waited: list[float] = []

    resolve(double, GINGER, waited=waited, **CROSSREF)

    assert any(6 < seconds <= 7 for seconds in waited)


def test_a_service_that_wants_to_be_asked_once_an_hour_is_asked_no_more(double: Double) -> None:
    many = [reference(f"key{number}", doi=f"10.1000/{number}") for number in range(9)]
    double.crossref.update({one.doi: crossref_item(one.doi) for one in many})
    double.headers.update({"X-Rate-Limit-Limit": "1", "X-Rate-Limit-Interval": "3600s"})
    waited: list[float] = []

    with asking(double, waited=waited, **CROSSREF) as sources:
        first = list(sources.resolve(many[:1]))
        later = list(sources.resolve(many[1:]))

    assert max(waited, default=0) < 60
    assert all(one.record for one in first)
    refused = Refused("crossref", "asks to be left alone for 3,600 seconds")
    assert [one.failures for one in later] == [(refused,)] * 8


def test_a_wait_may_be_asked_for_by_date(double: Double) -> None:
    double.crossref[DOI] = crossref_item()
    later = format_datetime(NOW + timedelta(seconds=30), usegmt=True)
    double.fail("/crossref", faults.status(503, Retry_After=later), times=1)
    waited: list[float] = []

    resolve(double, GINGER, waited=waited, **CROSSREF)

    assert any(29 < seconds <= 30 for seconds in waited)


def test_waits_between_tries_grow(double: Double) -> None:
    double.fail("/crossref", faults.status(500))
    waited: list[float] = []

    resolve(double, GINGER, waited=waited, **CROSSREF)

    for seconds in (0.5, 1, 2):
        assert any(0.75 * seconds <= one <= 1.25 * seconds for one in waited)
    assert max(waited) <= 2.5


@pytest.mark.parametrize(
    "body", [faults.BOMB, b"<PubmedArticleSet><Pub", b"<html/>", b"{}"], ids=["bomb", "broken", "page", "JSON"]
)
def test_xml_that_is_broken_or_grows_is_no_answer(double: Double, body: bytes) -> None:
    double.crossref[DOI] = crossref_item()
    double.fail("/pubmed", faults.status(200, body, "text/xml"))

    found = resolve(double, reference(doi=DOI, pmid="1"), use=("crossref", "pubmed"))

    assert found.record is not None
    assert found.record.unanswered == ("pubmed",)
    assert [failure.source for failure in found.failures] == ["pubmed"]


def test_half_the_services_down_cost_few_tries_and_no_other_answer(double: Double) -> None:
    dois = [f"10.1000/root.{place}" for place in range(100)]
    for place, doi in enumerate(dois):
        double.crossref[doi] = crossref_item(doi)
        double.pubmed[str(place + 1)] = pubmed_article(str(place + 1), doi=doi)
    double.fail("/europe-pmc", faults.status(503))
    double.fail("/openalex", faults.reset)
    references = [reference(f"root{place}", doi=doi, pmid=str(place + 1)) for place, doi in enumerate(dois)]

    found = resolved(double, *references)

    assert len(found) == 100
    for resolution in found.values():
        assert resolution.record is not None
        assert resolution.record.unanswered == ("europe-pmc", "openalex")
        assert {answer.source for answer in resolution.record.answers} == {"crossref", "pubmed"}


def test_a_service_that_is_down_is_not_asked_for_ever(double: Double) -> None:
    double.fail("/crossref", faults.status(500))
    references = [reference(f"root{place}", doi=f"10.1000/root.{place}") for place in range(400)]

    found = resolved(double, *references, use=("crossref",))

    assert len(found) == 400
    assert all(resolution.record is None and resolution.failures for resolution in found.values())
    assert len(double.asked("/crossref")) < 400


def test_every_reference_has_a_record_or_a_reason(double: Double) -> None:
    known = [f"10.1000/root.{place}" for place in range(60)]
    double.crossref = {doi: crossref_item(doi) for doi in known}
    double.europe_pmc = [europe_pmc_item(doi, str(place + 1)) for place, doi in enumerate(known)]
    double.openalex = [openalex_item(doi, str(place + 1)) for place, doi in enumerate(known)]
    for place, fault in enumerate(PASSING.values()):
        double.fail(f"/crossref/works/10.1000/root.{place}", fault, times=place % 5)
        double.fail("/europe-pmc", fault, times=1)
    references = [reference(f"root{place}", doi=doi) for place, doi in enumerate(known)]

    found = resolved(double, *references)

    assert len(found) == 60
    for resolution in found.values():
        assert (resolution.record is None) <= bool(resolution.failures)
        assert resolution.record is None or resolution.record.work is not None


def test_whoever_stops_asking_loses_only_what_is_under_way(double: Double) -> None:
    dois = [f"10.1000/root.{place}" for place in range(200)]
    double.crossref = {doi: crossref_item(doi) for doi in dois}

    with asking(double, use=("crossref",), wait=time.sleep) as sources:
        coming = sources.resolve(reference(doi, doi=doi) for doi in dois)
        first = [next(coming) for _ in range(3)]
        coming.close()

    assert all(resolution.record for resolution in first)
    assert len(double.asked("/crossref")) < 20


def test_whoever_stops_asking_need_not_wait_for_a_silent_service(double: Double) -> None:
    double.crossref["10.1000/root"] = crossref_item("10.1000/root")
    double.fail("/crossref/works/10.1000/ginger", faults.silent(30))
    began = time.monotonic()

    with asking(double, use=("crossref",), patience=Patience()) as sources:
        next(sources.resolve([GINGER, reference("root", doi="10.1000/root")]))

    assert time.monotonic() - began < 5


def test_a_fault_of_ours_is_not_swallowed(double: Double, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("evidence.sources.crossref.said", lambda item: item["fault of ours"])
    double.crossref[DOI] = crossref_item()

    with pytest.raises(KeyError, match="fault of ours"):
        resolve(double, GINGER)
