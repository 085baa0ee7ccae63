"""Notices of several sources -> one to an event."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from evidence.model.record import Notice, NoticeKind
from evidence.sources.events import in_order

K = NoticeKind


def test_one_doi_is_one_event() -> None:
    publisher = Notice(K.RETRACTION, "2021-03-04", "10.1000/n", source="publisher")
    watch = Notice(K.RETRACTION, "2021-09-09", "10.1000/n", source="retraction-watch")

    assert in_order([publisher, watch]) == (publisher,)


def test_near_dates_are_one_event_and_fill_each_other() -> None:
    dated = Notice(K.RETRACTION, "2021-03", pmid="5", source="pubmed")
    named = Notice(K.RETRACTION, "2021-03-04", "10.1000/n", source="publisher")

    assert in_order([named, dated]) == (Notice(K.RETRACTION, "2021-03-04", "10.1000/n", "5", "publisher"),)


def test_an_erratum_of_pubmed_is_the_correction_of_the_publisher() -> None:
    publisher = Notice(K.CORRECTION, "2021-03-04", "10.1000/c", source="publisher")
    pubmed = Notice(K.ERRATUM, "2021-04-01", pmid="5", source="pubmed")

    assert in_order([publisher, pubmed]) == (Notice(K.CORRECTION, "2021-03-04", "10.1000/c", "5", "publisher"),)


def test_two_corrections_are_two() -> None:
    first = Notice(K.CORRECTION, "2021-03-04", "10.1000/c1")
    second = Notice(K.CORRECTION, "2021-03-20", "10.1000/c2")
    later = Notice(K.CORRECTION, "2023-01-01")

    assert in_order([later, second, first]) == (first, second, later)


def test_a_concern_before_a_retraction_is_an_event_of_its_own() -> None:
    concern = Notice(K.EXPRESSION_OF_CONCERN, "2021-03-01", "10.1000/n")
    retraction = Notice(K.RETRACTION, "2021-03-04", "10.1000/n")

    assert in_order([retraction, concern]) == (concern, retraction)


def test_a_reinstatement_without_a_date_comes_last() -> None:
    notices = [Notice(K.REINSTATEMENT), Notice(K.RETRACTION, "2021-03-04"), Notice(K.CORRECTION)]

    assert [notice.kind for notice in in_order(notices)] == [K.CORRECTION, K.RETRACTION, K.REINSTATEMENT]


DATES = st.sampled_from(["", "2020", "2021-03", "2021-03-04", "2021-04-01", "2023-01-01"])
NOTICES = st.builds(Notice, st.sampled_from(list(K)), DATES, st.sampled_from(["", "10.1000/a", "10.1000/b"]))


@given(st.lists(NOTICES, max_size=6))
def test_no_kind_is_lost_and_merging_again_changes_nothing(notices: list[Notice]) -> None:
    merged = in_order(notices)

    corrections = {K.CORRECTION, K.ERRATUM, K.CORRIGENDUM}
    assert {notice.kind for notice in notices} - corrections == {notice.kind for notice in merged} - corrections
    assert len(merged) <= len(notices)
    assert len(in_order(merged)) == len(merged)
