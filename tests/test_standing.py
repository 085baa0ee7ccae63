"""How a work stands by its notices, in tables and as properties; and how many retractions a whole table of them gives."""

from __future__ import annotations

import csv
import os
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.model.record import Notice, NoticeKind
from evidence.rules.standing import CORRECTIONS, Event, Standing, standing

CORPORA = Path(os.environ.get("EVIDENCE_CORPORA", Path(__file__).resolve().parents[2] / "shared" / "corpora"))
STATUSES = CORPORA / "retraction-watch" / "doi_status_57553.csv"

GRAVER = {NoticeKind.RETRACTION, NoticeKind.REINSTATEMENT}


def notices(text: str) -> list[Notice]:
    """`retraction 2010-02-06, reinstatement`: kinds with dates or without."""
    return [Notice(NoticeKind(kind), date) for kind, _, date in (one.partition(" ") for one in text.split(", ") if one)]


def found(stands: Standing) -> str:
    """The same way of writing, for what holds."""
    events = (stands.retraction, stands.withdrawal, stands.concern, *stands.corrections)
    return ", ".join(f"{event.kind.value} {event.date}".strip() for event in events if event)


@pytest.mark.parametrize(
    ("told", "holds"),
    [
        ("", ""),
        ("retraction 2010-02-06", "retraction 2010-02-06"),
        ("retraction", "retraction"),
        ("partial_retraction 2010", "partial_retraction 2010"),
        ("withdrawal 2010", "withdrawal 2010"),
        ("removal 2010", "removal 2010"),
        ("expression_of_concern 2010", "expression_of_concern 2010"),
        ("correction 2010", "correction 2010"),
        ("corrigendum 2010", "corrigendum 2010"),
        ("erratum 2010", "erratum 2010"),
        ("clarification 2010", "clarification 2010"),
        ("addendum 2010", ""),
        ("new_version 2010", ""),
        ("new_edition 2010", ""),
        ("reinstatement 2010", ""),
    ],
)
def test_each_kind_by_itself(told: str, holds: str) -> None:
    assert found(standing(notices(told))) == holds


@pytest.mark.parametrize(
    ("told", "holds"),
    [
        ("retraction 2010, reinstatement 2012", ""),
        ("retraction 2010-02-06, reinstatement 2010", ""),
        ("retraction 2010, reinstatement 2010-02-06", ""),
        ("retraction 2010-02-06, reinstatement 2010-02-06", ""),
        ("reinstatement 2010, retraction 2012", "retraction 2012"),
        ("retraction 2010, reinstatement 2012, retraction 2014", "retraction 2014"),
        ("retraction 2010, reinstatement 2012, retraction 2014, reinstatement 2015", ""),
        ("retraction 2010-05, reinstatement 2010-04-30", "retraction 2010-05"),
        ("retraction, reinstatement", ""),
        ("retraction, reinstatement 2012", ""),
        ("retraction 2010, reinstatement", ""),
        ("retraction 2010, retraction, reinstatement 2012", ""),
        ("retraction 2014, retraction, reinstatement 2012", "retraction 2014"),
        ("withdrawal 2010, reinstatement 2012", ""),
        ("removal 2010, reinstatement 2012", ""),
        ("partial_retraction 2010, reinstatement 2012", ""),
        ("correction 2010, reinstatement 2012", "correction 2010"),
        ("retraction 2010, correction 2011, reinstatement 2012", "correction 2011"),
    ],
)
def test_a_reinstatement_lifts_what_came_before(told: str, holds: str) -> None:
    assert found(standing(notices(told))) == holds


@pytest.mark.parametrize(
    ("told", "holds"),
    [
        ("expression_of_concern 2009, retraction 2010", "retraction 2010"),
        ("retraction 2010, expression_of_concern 2011", "retraction 2010"),
        ("expression_of_concern 2009, withdrawal 2010", "withdrawal 2010"),
        ("expression_of_concern 2009, reinstatement 2010", ""),
        ("expression_of_concern 2011, reinstatement 2010", "expression_of_concern 2011"),
        ("retraction 2008, reinstatement 2010, expression_of_concern 2011", "expression_of_concern 2011"),
        ("expression_of_concern 2009, partial_retraction 2010", "partial_retraction 2010"),
        ("partial_retraction 2010, expression_of_concern 2011", "partial_retraction 2010, expression_of_concern 2011"),
        ("expression_of_concern 2009, correction 2010", "expression_of_concern 2009, correction 2010"),
        ("retraction 2010, correction 2009, erratum 2011", "retraction 2010"),
        ("withdrawal 2010, correction 2009", "withdrawal 2010"),
        ("withdrawal 2009, retraction 2010", "retraction 2010"),
        ("withdrawal 2009, partial_retraction 2010", "withdrawal 2009"),
        ("removal 2008, withdrawal 2010", "withdrawal 2010"),
        ("partial_retraction 2009, retraction 2010", "retraction 2010"),
        ("partial_retraction 2010, correction 2011", "partial_retraction 2010, correction 2011"),
        ("correction 2012, erratum 2010, correction", "erratum 2010, correction 2012"),
    ],
)
def test_what_is_graver_says_it_all(told: str, holds: str) -> None:
    assert found(standing(notices(told))) == holds


def test_notices_of_one_event_are_one_event() -> None:
    told = [
        Notice(NoticeKind.RETRACTION, "2010-02-06", doi="10.1000/r.1", source="publisher"),
        Notice(NoticeKind.RETRACTION, "2010-02-02", doi="10.1000/r.1", pmid="7", source="retraction-watch"),
        Notice(NoticeKind.RETRACTION, "2010-02", pmid="7", source="pubmed"),
        Notice(NoticeKind.RETRACTION, source="openalex"),
    ]

    assert standing(told).retraction == Event(
        NoticeKind.RETRACTION,
        "2010-02-02",
        "10.1000/r.1",
        "7",
        ("openalex", "publisher", "pubmed", "retraction-watch"),
    )


def test_a_notice_that_is_filed_later_as_well_is_lifted_with_its_event() -> None:
    told = [
        Notice(NoticeKind.RETRACTION, "2010-02-06", doi="10.1000/r.1", source="retraction-watch"),
        Notice(NoticeKind.REINSTATEMENT, "2012-01-01", doi="10.1000/r.2", source="retraction-watch"),
        Notice(NoticeKind.RETRACTION, "2015-03-01", doi="10.1000/r.1", source="publisher"),
    ]

    assert standing(told) == Standing()


def test_corrections_with_different_identifiers_are_several() -> None:
    told = [
        Notice(NoticeKind.CORRECTION, "2012-03-04", doi="10.1000/c.2", source="publisher"),
        Notice(NoticeKind.CORRECTION, "2012-03-04", doi="10.1000/c.1", source="publisher"),
        Notice(NoticeKind.ERRATUM, "2012-03", pmid="9", source="pubmed"),
    ]

    assert [(event.doi, event.sources) for event in standing(told).corrections] == [
        ("10.1000/c.1", ("publisher", "pubmed")),
        ("10.1000/c.2", ("publisher",)),
    ]


def test_different_numbers_are_different_notices() -> None:
    told = [Notice(NoticeKind.ERRATUM, "2012", pmid=pmid, source="pubmed") for pmid in ("8", "9")]

    assert [event.pmid for event in standing(told).corrections] == ["8", "9"]


def test_a_notice_joins_an_event_only_if_it_fits_all_that_tell_of_it() -> None:
    told = [
        Notice(NoticeKind.CORRECTION, "2012", doi="10.1000/c.1", source="publisher"),
        Notice(NoticeKind.CORRECTION, "2012-03", source="europe-pmc"),
        Notice(NoticeKind.CORRECTION, "2012-05", source="openalex"),
    ]

    assert [event.date for event in standing(told).corrections] == ["2012-03", "2012-05"]


def test_what_fell() -> None:
    fell = {kind for kind in NoticeKind if standing([Notice(kind)]).fell}

    assert fell == {NoticeKind.RETRACTION, NoticeKind.WITHDRAWAL, NoticeKind.REMOVAL}


DATES = st.sampled_from(["", "2009", "2010", "2010-02", "2010-02-06", "2010-03", "2011-01-01"])
NOTICES = st.builds(
    Notice,
    kind=st.sampled_from(NoticeKind),
    date=DATES,
    doi=st.sampled_from(["", "10.1000/n.1", "10.1000/n.2"]),
    pmid=st.sampled_from(["", "1", "2"]),
    source=st.sampled_from(["publisher", "pubmed", "openalex"]),
)


@given(told=st.lists(NOTICES, max_size=7), data=st.data())
def test_the_order_of_notices_never_matters(told: list[Notice], data: st.DataObject) -> None:
    other = data.draw(st.permutations(told))

    assert standing(other) == standing(told)
    assert standing([*other, *told]) == standing(told), "nor how often each is told"


@given(
    told=st.lists(NOTICES, max_size=7),
    more=st.lists(NOTICES.filter(lambda notice: notice.kind in CORRECTIONS), min_size=1, max_size=3),
)
def test_a_correction_never_makes_a_retraction(told: list[Notice], more: list[Notice]) -> None:
    before, after = standing(told), standing([*told, *more])

    assert (before.retraction, before.withdrawal, before.concern) == (
        after.retraction,
        after.withdrawal,
        after.concern,
    )


@given(told=st.lists(NOTICES, max_size=7))
def test_nothing_is_left_of_what_came_before_a_reinstatement(told: list[Notice]) -> None:
    last = standing([*told, Notice(NoticeKind.REINSTATEMENT, "2020", doi="10.1000/n.3")])

    assert (last.retraction, last.withdrawal, last.concern) == (None, None, None)


@pytest.mark.skipif(not STATUSES.is_file(), reason=f"no corpora at {CORPORA}: name their folder in EVIDENCE_CORPORA")
def test_what_retraction_watch_calls_retracted_is_and_nothing_else() -> None:
    """Its statuses have no dates, so that a reinstatement counts as the last word."""
    with STATUSES.open(encoding="utf-8", newline="") as file:
        counts = Counter(row["retractionwatch"] for row in csv.DictReader(file))
    retracted: Counter[bool] = Counter()
    for status, count in counts.items():
        kinds = {NoticeKind(part.lower().replace(" ", "_")) for part in status.split(";")}
        stands = standing([Notice(kind, source="retraction-watch") for kind in kinds])
        expected = NoticeKind.RETRACTION in kinds and NoticeKind.REINSTATEMENT not in kinds

        assert (stands.retraction is not None) == expected, status
        under_concern = NoticeKind.EXPRESSION_OF_CONCERN in kinds and not kinds & GRAVER
        assert (stands.concern is not None) == under_concern, status
        retracted[expected] += count

    print(f"{retracted[True]:,} of {retracted.total():,} works retracted, by {len(counts)} statuses")
    assert retracted[True] > retracted[False] > 0
