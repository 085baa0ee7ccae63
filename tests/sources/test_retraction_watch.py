"""A local copy of Retraction Watch, in both of its forms."""

from __future__ import annotations

from pathlib import Path

import pytest

from evidence.errors import InputError
from evidence.model.record import Notice, NoticeKind, Relation, RelationKind
from evidence.sources.retraction_watch import RetractionWatch
from tests.sources.asking import resolve
from tests.sources.double import Double
from tests.sources.works import DOI, crossref_item, reference, update

HEADER = (
    "Record ID,Title,Subject,Institution,Journal,Publisher,Country,Author,URLS,ArticleType,RetractionDate,RetractionDOI,"
    "RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,Paywalled,Notes,"
)


def row(
    nature: str, *, date: str = "3/4/2021 0:00", notice: str = "10.1000/notice", doi: str = DOI, pmid: str = "0"
) -> str:
    """A row of the full form."""
    return (
        f"1,Ginger,,,J Roots,Root Press,,Smith,,,{date},{notice},0,1/1/2019 0:00,{doi},{pmid},{nature},Plagiarism;,No,,"
    )


def table(tmp_path: Path, *lines: str) -> RetractionWatch:
    return RetractionWatch.load(written(tmp_path, *lines))


def written(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "retractions.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def kinds(notices: tuple[Notice, ...]) -> list[NoticeKind]:
    return [notice.kind for notice in notices]


def test_several_notices_about_one_work(tmp_path: Path) -> None:
    watch = table(
        tmp_path, HEADER, row("Expression of concern", date="6/25/2020 0:00", notice="10.1000/eoc"), row("Retraction")
    )

    assert watch.notices(DOI, "") == (
        Notice(NoticeKind.EXPRESSION_OF_CONCERN, "2020-06-25", "10.1000/eoc", source="retraction-watch"),
        Notice(NoticeKind.RETRACTION, "2021-03-04", "10.1000/notice", source="retraction-watch"),
    )


def test_a_notice_is_known_as_one(tmp_path: Path) -> None:
    watch = table(tmp_path, HEADER, row("Retraction"))

    assert watch.notices("10.1000/notice", "") == ()
    assert watch.relations("10.1000/notice", "") == (Relation(RelationKind.NOTICE_OF, DOI, source="retraction-watch"),)


def test_placeholders_are_no_works(tmp_path: Path) -> None:
    watch = table(
        tmp_path, HEADER, row("Retraction", doi="unavailable", notice="Unavailable"), row("Retraction", doi="")
    )

    assert watch.notices("unavailable", "0") == ()
    assert watch.notices("", "") == ()
    assert watch.relations("", "") == ()


def test_a_percent_encoded_doi_is_decoded_and_a_retraction_in_place_has_none_of_its_own(tmp_path: Path) -> None:
    encoded = "10.1002/1096-9098(200007)74:3%3C201::AID-JSO8%3E3.0.CO;2-5"
    watch = table(tmp_path, HEADER, row("Retraction", doi=encoded, notice=encoded, pmid="10951417"))
    expected = (Notice(NoticeKind.RETRACTION, "2021-03-04", source="retraction-watch"),)

    assert watch.notices("10.1002/1096-9098(200007)74:3<201::aid-jso8>3.0.co;2-5", "") == expected
    assert watch.notices("", "10951417") == expected


@pytest.mark.parametrize("nature", ["Correction", "Reinstatement", "Expression of concern"])
def test_other_natures_are_no_retractions(tmp_path: Path, nature: str) -> None:
    watch = table(tmp_path, HEADER, row(nature), row("Something new"))

    assert NoticeKind.RETRACTION not in kinds(watch.notices(DOI, ""))


def test_two_columns_give_notices_without_dates_and_a_reinstatement_last(tmp_path: Path) -> None:
    watch = table(
        tmp_path, "doi,retractionwatch", f"{DOI},Reinstatement;Retraction", "10.1000/b,Retraction;Expression of concern"
    )

    assert kinds(watch.notices(DOI, "")) == [NoticeKind.RETRACTION, NoticeKind.REINSTATEMENT]
    assert kinds(watch.notices("10.1000/b", "")) == [NoticeKind.EXPRESSION_OF_CONCERN, NoticeKind.RETRACTION]


def test_a_work_may_be_listed_twice_in_two_columns(tmp_path: Path) -> None:
    watch = table(tmp_path, "doi,retractionwatch", f"{DOI},Retraction", f"{DOI.upper()},Expression of concern")

    assert kinds(watch.notices(DOI, "")) == [NoticeKind.EXPRESSION_OF_CONCERN, NoticeKind.RETRACTION]


@pytest.mark.parametrize("text", ["", "a,b\n1,2", "\x00", "doi,retractionwatch"])
def test_another_table_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(InputError, match="no copy of the Retraction Watch database"):
        table(tmp_path, text)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        RetractionWatch.load(tmp_path / "none.csv")


def test_its_notices_join_those_of_others(double: Double, tmp_path: Path) -> None:
    double.crossref[DOI] = crossref_item(**{"updated-by": [update("retraction", "10.1000/notice")]})
    path = written(
        tmp_path, HEADER, row("Retraction", date="3/6/2021 0:00"), row("Correction", date="1/1/2020 0:00", notice="0")
    )

    found = resolve(double, reference(doi=DOI), retraction_watch=path)

    assert found.record is not None
    assert found.record.notices == (
        Notice(NoticeKind.CORRECTION, "2020-01-01", source="retraction-watch"),
        Notice(NoticeKind.RETRACTION, "2021-03-04", "10.1000/notice", source="publisher"),
    )
    assert [answer.source for answer in found.record.answers if answer.found] == ["crossref", "retraction-watch"]


def test_a_quotation_mark_that_is_not_closed_swallows_no_rows(tmp_path: Path) -> None:
    path = tmp_path / "watch.csv"
    path.write_text('doi,status\n10.1000/a,Retraction\n"10.1000/b,Retraction\n10.1000/c,Retraction\n', encoding="utf-8")

    with pytest.raises(InputError, match="is no copy of the Retraction Watch database"):
        RetractionWatch.load(path)
