"""What the services really answered, replayed: no retraction is missed, and none is made up."""

from __future__ import annotations

import csv
import json
from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Any

import pytest

from evidence.model.record import NoticeKind, Record, RelationKind
from evidence.sources import Patience, crossref, openalex, pubmed
from evidence.sources.answers import UnreadableError
from evidence.sources.retraction_watch import RetractionWatch
from evidence.sources.transport import says_not_found
from tests.sources.asking import resolved
from tests.sources.double import Double
from tests.sources.recorded import corpora, crossref_answers, crossref_works
from tests.sources.works import reference

GONE = {"retraction", "withdrawal", "removal", "partial_retraction"}

Works = Mapping[str, Mapping[str, Any]]


@pytest.fixture(scope="module")
def works() -> Works:
    return crossref_works()


@pytest.fixture(scope="module")
def records(works: Works) -> Mapping[str, Record]:
    """What comes of asking for every recorded work, over a real socket."""
    with Double(crossref=dict(works)) as double:
        references = (reference(doi, doi=doi) for doi in works)
        found = resolved(double, *references, use=("crossref",), patience=Patience())
    return {doi: resolution.record for doi, resolution in found.items() if resolution.record}


def stated(work: Mapping[str, Any], field: str) -> list[tuple[str, str]]:
    """The kinds and DOIs of a recorded work's updates, as they stand there."""
    return [(update["type"], update["DOI"].lower()) for update in work.get(field) or []]


def test_every_recorded_work_is_settled(works: Works, records: Mapping[str, Record]) -> None:
    print(f"{len(works)} works")

    assert len(works) >= 1267
    assert records.keys() == works.keys()
    assert all(record.work and record.work.doi == doi for doi, record in records.items())
    assert all(
        bool(record.work and record.work.title) == any(works[doi].get("title") or ()) for doi, record in records.items()
    )


def test_all_retractions_are_found_and_none_is_made_up(works: Works, records: Mapping[str, Record]) -> None:
    expected = {doi for doi, work in works.items() if any(kind in GONE for kind, _ in stated(work, "updated-by"))}

    found = {doi for doi, record in records.items() if any(notice.kind in GONE for notice in record.notices)}

    told = Counter(kind for work in works.values() for kind, _ in stated(work, "updated-by"))
    print(f"retracted: {len(found)} of {len(expected)}; updates told: {dict(told)}")
    assert found == expected
    assert expected


def test_every_other_notice_keeps_its_kind(works: Works, records: Mapping[str, Record]) -> None:
    for doi, record in records.items():
        expected = {kind for kind, other in stated(works[doi], "updated-by") if (kind, other) != ("new_version", doi)}
        assert {notice.kind.value for notice in record.notices} == expected


def test_notices_are_no_retracted_works(works: Works, records: Mapping[str, Record]) -> None:
    noticing = {
        doi: {other for kind, other in stated(work, "update-to") if other != doi} - {doi} for doi, work in works.items()
    }
    telling = {doi: others for doi, others in noticing.items() if others}

    for doi, others in telling.items():
        told = {one.doi for one in records[doi].relations if one.kind is RelationKind.NOTICE_OF}
        assert told == others
        assert not any(notice.kind in GONE for notice in records[doi].notices)
    print(f"notices: {len(telling)}")
    assert telling


def test_every_recorded_answer_of_crossref_is_read_or_refused() -> None:
    read = Counter[str]()
    for path in crossref_answers():
        body = path.read_bytes()
        for name, reader in (
            ("work", crossref.read_work),
            ("works", crossref.read_works),
            ("agency", crossref.read_agency),
        ):
            try:
                reader(body)
                read[name] += 1
            except UnreadableError:
                pass
    print(dict(read))
    assert read["works"] > 50
    assert read["agency"] >= 1


def test_the_recorded_404_of_crossref_are_its_own() -> None:
    folder = corpora() / "crossref-api"
    rows = [json.loads(line) for line in (folder / "index.jsonl").read_text(encoding="utf-8").splitlines()]
    absent = [row for row in rows if str(row["status"]) == "404" and (folder / row["file"]).is_file()]

    own = {row["url"]: says_not_found("crossref", (folder / row["file"]).read_bytes()) for row in absent}

    assert any(own.values())
    for url, is_own in own.items():
        if "//doi.org" in url:  # a web page of the resolver's
            assert not is_own
        elif "api.crossref.org/works/" in url:
            assert is_own, url


def test_every_recorded_record_of_pubmed_is_read() -> None:
    count = Counter[str]()
    for path in sorted((corpora() / "pubmed-xml").rglob("*.*ml")):
        try:
            records = pubmed.split(path.read_bytes())
        except UnreadableError as error:
            count[str(error)] += 1
            continue
        for pmid, record in records.items():
            said = pubmed.read_record(record)
            count["records"] += 1
            assert said.work.pmid == pmid
            assert said.marked is None
    print(dict(count))
    assert count["records"] >= 4


def test_the_recorded_work_of_openalex_is_read() -> None:
    said = openalex.read_work((corpora() / "openalex" / "work_assembled_from_docs.json").read_bytes())

    assert said.work.doi == "10.7717/peerj.4375"
    assert said.work.pmid == "29456894"
    assert said.marked is None


def test_retraction_watch_gives_each_work_its_kinds_and_no_other() -> None:
    path = corpora() / "retraction-watch" / "doi_status_57553.csv"
    watch = RetractionWatch.load(path)
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))

    expected: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        expected[row["doi"].lower()] |= set(row["retractionwatch"].split(";"))
    wrong = {doi for doi, kinds in expected.items() if doi.startswith("10.") and _named(watch, doi) != kinds}

    retracted = sum("Retraction" in kinds for kinds in expected.values())
    print(f"{len(rows)} rows, {len(expected)} works, {retracted} retracted, {len(wrong)} wrong")
    assert wrong == set()


def test_the_full_form_of_retraction_watch_is_read() -> None:
    watch = RetractionWatch.load(corpora() / "retraction-watch" / "sample_full_columns.csv")

    concern, retraction = watch.notices("10.1016/j.micpro.2020.103053", "")
    assert (concern.kind, concern.date) == (NoticeKind.EXPRESSION_OF_CONCERN, "2021-06-25")
    assert (retraction.kind, retraction.doi) == (NoticeKind.RETRACTION, "10.1016/j.micpro.2024.105024")
    assert [one.kind for one in watch.notices("", "33926210")] == [NoticeKind.REINSTATEMENT]
    assert [one.kind for one in watch.notices("10.2147/ijn.s97476", "")] == [NoticeKind.CORRECTION]
    assert watch.notices("10.1002/1096-9098(200007)74:3<201::aid-jso8>3.0.co;2-5", "")[0].doi == ""


def _named(watch: RetractionWatch, doi: str) -> set[str]:
    return {notice.kind.value.replace("_", " ").capitalize() for notice in watch.notices(doi.lower(), "")}
