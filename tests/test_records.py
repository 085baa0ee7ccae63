"""What a record is believed: only about the work that the entry names, and never about itself."""

from __future__ import annotations

import pytest

from evidence.model.claim import Claim, Evidence, Registry
from evidence.model.project import Project
from evidence.model.record import Answer, Lock, Notice, NoticeKind, Record, Relation, RelationKind
from evidence.model.reference import Bibliography, Reference
from evidence.model.text import Source, Span
from evidence.rules.records import Known, current, fallen, noticed, related_works, stands
from evidence.rules.references.newer_review import NewerReview
from evidence.rules.references.unresolved_reference import UnresolvedReference
from evidence.rules.succession import Succession

FILE = Source("references.bib", "ginger")
RETRACTED = Notice(NoticeKind.RETRACTION, "2015", source="publisher")
NOTICE = Relation(RelationKind.NOTICE_OF, doi="10.1000/study")


def reference(citekey: str = "lee2013", doi: str = "10.1000/lee2013") -> Reference:
    return Reference(citekey, "article", FILE, Span(0, 6), title="Ginger", issued=2013, doi=doi)


def project(*known: tuple[Reference, Record], **updates: str) -> Project:
    """With a claim that rests on all of them; `updates` says which source declares to update which."""
    evidence = tuple(
        Evidence(one.citekey, updates=(updates[one.citekey],) if one.citekey in updates else ()) for one, _ in known
    )
    claim = Claim("ginger", "Ginger helps.", FILE, Span(0, 6), evidence=evidence)
    return Project(
        registry=Registry(FILE, (claim,)),
        bibliography=Bibliography(FILE, {one.citekey: one for one, _ in known}),
        lock=Lock(FILE, records={record.citekey: record for _, record in known}),
    )


def known(citekey: str, *relations: Relation) -> tuple[Reference, Record]:
    entry = reference(citekey, f"10.1000/{citekey}")
    return entry, Record(citekey, entry.query, relations=relations)


def version(kind: RelationKind, citekey: str, issued: int | None = None) -> Relation:
    return Relation(kind, doi=f"10.1000/{citekey}", issued=issued)


def test_a_record_of_another_query_is_passed_over() -> None:
    entry = reference()
    stale = Record("lee2013", {"doi": "10.1000/other"}, notices=(RETRACTED,))

    assert list(current(project((entry, stale)))) == []
    assert fallen(project((entry, stale))) == frozenset()
    assert fallen(project((entry, Record("lee2013", entry.query, notices=(RETRACTED,))))) == {"lee2013"}


def test_nothing_is_laid_to_an_entry_without_identifiers() -> None:
    entry = reference(doi="")

    assert stands(Known(entry, Record("lee2013", entry.query, notices=(RETRACTED,)))).retraction is None


@pytest.mark.parametrize(
    ("doi", "is_retracted"), [("", False), ("10.1000/lee2013", False), ("10.1000/notice.of.the.notice", True)]
)
def test_a_notice_is_retracted_only_by_another_notice(doi: str, is_retracted: bool) -> None:
    entry = reference()
    notice = Notice(NoticeKind.RETRACTION, "2015", doi=doi, source="publisher")
    record = Record("lee2013", entry.query, notices=(notice,), relations=(NOTICE,))

    assert (stands(Known(entry, record)).retraction is not None) == is_retracted
    assert noticed(Known(entry, record)) == "10.1000/study"


def test_works_that_are_told_of_twice_are_one() -> None:
    told = [Relation(RelationKind.CITING_REVIEW, doi="10.1000/r", title=title) for title in ("Roots", "")]
    entry = reference()

    for relations in (told, told[::-1]):
        record = Record("lee2013", entry.query, relations=tuple(relations))
        works = related_works(Known(entry, record), told[0].kind)
        assert [one.title for one in works] == ["Roots"]


def test_two_that_each_call_the_other_older_both_stand() -> None:
    pair = (
        known("one", version(RelationKind.NEWER_VERSION, "two")),
        known("two", version(RelationKind.NEWER_VERSION, "one")),
    )

    assert Succession(project(*pair)).is_empty


def test_what_editors_declared_outweighs_what_the_lock_knows() -> None:
    locked = known("one", version(RelationKind.NEWER_VERSION, "two"))
    succession = Succession(project(locked, known("two"), known("three"), three="one"))

    successor = succession.of("one")
    assert successor is not None
    assert successor.name == "'three'"


def test_the_newest_of_several_versions_counts() -> None:
    versions = [version(RelationKind.NEWER_VERSION, name, issued) for name, issued in (("two", 2017), ("three", 2020))]
    for relations in (versions, versions[::-1]):
        succession = Succession(project(known("one", *relations), known("two"), known("three")))

        successor = succession.of("one")
        assert successor is not None
        assert successor.name == "'three'"


def test_a_version_between_that_the_bibliography_lacks_is_no_matter() -> None:
    versions = [version(RelationKind.NEWER_VERSION, name, issued) for name, issued in (("two", 2017), ("three", 2020))]

    successor = Succession(project(known("one", *versions), known("three"))).of("one")
    assert successor is not None
    assert successor.name == "'three'"


@pytest.mark.parametrize(("issued", "found"), [(2012, 0), (2013, 1), (2014, 1), (None, 1)])
def test_reviews_of_the_same_year_and_without_one_may_be_later(issued: int | None, found: int) -> None:
    review = version(RelationKind.CITING_REVIEW, "review", issued)

    assert len(list(NewerReview().run(project(known("one", review))))) == found


ASKED = (Answer("crossref", False, "2026-11-29T10:00:00Z"),)


@pytest.mark.parametrize(
    ("answers", "notices", "found"), [(ASKED, (), 1), ((), (), 0), (ASKED, (RETRACTED,), 0)], ids=str
)
def test_a_work_is_unknown_only_if_all_who_were_asked_say_so(
    answers: tuple[Answer, ...], notices: tuple[Notice, ...], found: int
) -> None:
    """A table of notices may know a work that no registry answers for."""
    entry = reference()
    record = Record("lee2013", entry.query, answers=answers, notices=notices)

    assert len(list(UnresolvedReference().run(project((entry, record))))) == found
