"""Which references are asked about, what is kept of the answers, and what is told of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from evidence import bibliography
from evidence.changes import Change, ChangeKind, changes
from evidence.model.lookup import Refused, Unavailable
from evidence.model.record import Answer, Candidate, Notice, NoticeKind, Record, Relation, RelationKind, Work
from evidence.model.reference import Reference
from evidence.refresh import due, merged
from evidence.sources import Resolution

MONDAY, TUESDAY = "2026-11-23T10:00:00Z", "2026-11-24T10:00:00Z"
RETRACTION = Notice(NoticeKind.RETRACTION, "2021-03-04", "10.1000/r.1", source="pubmed")
CORRECTION = Notice(NoticeKind.CORRECTION, "2020-01-02", "10.1000/c.1", source="publisher")


def reference(citekey: str = "smith2019", doi: str = "10.1000/ginger") -> Reference:
    text = f"@article{{{citekey}, title = {{Ginger}}, doi = {{{doi}}}}}"
    return bibliography.read("references.bib", text.encode())[0].references[citekey]


def record(*notices: Notice, asked: tuple[str, ...] = ("crossref", "pubmed"), time: str = MONDAY) -> Record:
    answers = tuple(Answer(source, True, time) for source in asked)
    return Record("smith2019", {"doi": "10.1000/ginger"}, Work(title="Ginger"), notices=notices, answers=answers)


def resolution(found: Record | None, *failures: Unavailable | Refused, of: Reference | None = None) -> Resolution:
    return Resolution(of or reference(), found, failures)


def keys(references: list[Reference]) -> list[str]:
    return [one.citekey for one in references]


def test_what_no_record_covers_is_due() -> None:
    both = [reference(), reference("jones2020", "10.1000/zinc")]

    assert keys(due(both, {})) == ["smith2019", "jones2020"]
    assert keys(due(both, {"smith2019": record()})) == ["jones2020"]


def test_what_nobody_could_look_up_is_not_due() -> None:
    bare = bibliography.read("references.bib", b"@article{bare, year = 2020}")[0].references["bare"]

    assert keys(due([bare], {}, renewed={"bare"})) == []


def test_what_asks_for_something_else_by_now_is_due() -> None:
    assert keys(due([reference(doi="10.1000/other")], {"smith2019": record()})) == ["smith2019"]


def test_what_a_source_has_not_answered_is_due() -> None:
    assert keys(due([reference()], {"smith2019": replace(record(), unanswered=("pubmed",))})) == ["smith2019"]


def test_what_is_to_be_renewed_or_is_old_is_due() -> None:
    known = {"smith2019": record()}

    assert keys(due([reference()], known, renewed={"smith2019"})) == ["smith2019"]
    assert keys(due([reference()], known, before=datetime(2026, 11, 24, tzinfo=UTC))) == ["smith2019"]
    assert keys(due([reference()], known, before=datetime(2026, 11, 22, tzinfo=UTC))) == []


def test_a_record_without_answers_is_older_than_any_day() -> None:
    known = {"smith2019": replace(record(), answers=())}

    assert keys(due([reference()], known, before=datetime(2000, 1, 1, tzinfo=UTC))) == ["smith2019"]


def test_a_time_without_a_zone_is_compared_all_the_same() -> None:
    known = {"smith2019": record(time="2026-11-23")}

    assert keys(due([reference()], known, before=datetime(2026, 11, 24, tzinfo=UTC))) == ["smith2019"]
    assert keys(due([reference()], known, before=datetime(2026, 11, 22, tzinfo=UTC))) == []


def test_where_nobody_answered_the_old_record_stays() -> None:
    down = Unavailable("crossref", "timed out")

    assert merged(record(RETRACTION), resolution(None, down)) == record(RETRACTION)
    assert merged(None, resolution(None, down)) is None


def test_a_notice_is_not_lost_because_its_source_is_down() -> None:
    new = record(CORRECTION, asked=("crossref",), time=TUESDAY)

    kept = merged(record(RETRACTION), resolution(new, Unavailable("pubmed", "timed out")))

    assert kept is not None
    assert kept.notices == (CORRECTION, RETRACTION)
    assert kept.answers == (Answer("crossref", True, TUESDAY), Answer("pubmed", True, MONDAY))
    assert kept.time == MONDAY
    assert kept.unanswered == ()


def test_a_source_that_never_answered_is_remembered() -> None:
    new = record(asked=("crossref",))

    kept = merged(None, resolution(new, Refused("pubmed", "the key is wrong")))

    assert kept == replace(new, unanswered=("pubmed",))


def test_what_was_known_of_another_doi_is_not_mixed_in() -> None:
    new = replace(record(asked=("crossref",)), query={"doi": "10.1000/other"})
    other = reference(doi="10.1000/other")

    kept = merged(record(RETRACTION), resolution(new, Unavailable("pubmed", "timed out"), of=other))

    assert kept is not None
    assert kept.notices == ()
    assert kept.unanswered == ("pubmed",)


def test_a_notice_that_all_sources_have_taken_back_goes() -> None:
    assert merged(record(RETRACTION), resolution(record())) == record()


def test_what_is_new_is_told() -> None:
    update = Relation(RelationKind.NEWER_VERSION, "10.1000/g.2", title="Ginger, again", issued=2023)
    before = {"smith2019": record(CORRECTION), "gone": record()}
    after = {"smith2019": replace(record(CORRECTION, RETRACTION), relations=(update,))}

    assert list(changes(before, after)) == [
        Change(ChangeKind.DROPPED, "gone", "is no longer in the bibliography"),
        Change(ChangeKind.NOTICE, "smith2019", "retraction on 2021-03-04 (notice 10.1000/r.1, as PubMed says)"),
        Change(ChangeKind.RELATION, "smith2019", "has a newer version, 'Ginger, again' (2023, 10.1000/g.2)"),
    ]


def test_a_notice_that_goes_is_told() -> None:
    def told(old: Record, new: Record) -> list[Change]:
        return list(changes({"smith2019": old}, {"smith2019": new}))

    gone = Change(ChangeKind.GONE, "smith2019", "retraction on 2021-03-04 (notice 10.1000/r.1, as PubMed says)")
    assert told(record(CORRECTION, RETRACTION), record(CORRECTION)) == [gone]
    assert told(record(RETRACTION), replace(record(), query={"doi": "10.1000/other"})) == []
    assert [change.kind for change in told(record(RETRACTION), record(replace(RETRACTION, date="")))] == [
        ChangeKind.NOTICE
    ]


def test_of_a_first_record_only_what_stands_against_it_is_told() -> None:
    partial = Notice(NoticeKind.PARTIAL_RETRACTION, pmid="17")

    assert list(changes({}, {"smith2019": record(partial)})) == [
        Change(ChangeKind.NOTICE, "smith2019", "partial retraction (notice PMID 17)")
    ]


def test_of_a_first_record_without_a_work_that_is_told() -> None:
    lost = Record("smith2019", {"doi": "10.1000/lost", "pmid": "17"})
    searched = Record("smith2019", {"title": "Ginger", "year": "2019"})
    honey = Work(title="Honey", issued=2021, doi="10.1000/honey")

    def told(new: Record) -> list[Change]:
        return list(changes({}, {"smith2019": new}))

    assert told(lost) == [Change(ChangeKind.UNKNOWN, "smith2019", "no source that was asked knows 10.1000/lost and 17")]
    assert told(searched) == [Change(ChangeKind.UNKNOWN, "smith2019", "no source that was asked knows Ginger")]
    assert told(replace(searched, candidates=(Candidate(honey, 0.9),))) == [
        Change(ChangeKind.OFFERED, "smith2019", "may be 'Honey' (2021, 10.1000/honey)")
    ]
    assert told(replace(lost, agency="mEDRA")) == []


def test_what_is_found_lost_or_described_otherwise_is_told() -> None:
    found, lost = record(), replace(record(), work=None)
    other = replace(record(), work=Work(title="Ginger: a trial"))

    def told(old: Record, new: Record) -> list[ChangeKind]:
        return [change.kind for change in changes({"smith2019": old}, {"smith2019": new})]

    assert told(lost, found) == [ChangeKind.FOUND]
    assert told(found, lost) == [ChangeKind.LOST]
    assert told(found, other) == [ChangeKind.METADATA]
    assert told(found, replace(found, answers=())) == []
