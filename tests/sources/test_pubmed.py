"""MEDLINE's records: what they say of an article, and of how it stands."""

from __future__ import annotations

import pytest

from evidence.model.record import Notice, NoticeKind, Relation, RelationKind
from evidence.model.reference import Name
from evidence.sources import pubmed
from evidence.sources.answers import Said, UnreadableError
from tests.sources.works import correction, pubmed_article

PREPRINT = '<PublicationType UI="D000076942">Preprint</PublicationType>'


def read(**fields: str) -> Said:
    """What a record with these fields says."""
    return pubmed.read_record(pubmed_article(**fields).encode())


def test_the_metadata_are_csl_in_plain_text() -> None:
    said = read(title="The effect of H<sub>2</sub>O &amp; <i>ginger</i>")

    work = said.work
    assert work.title == "The effect of H2O & ginger"
    assert work.author == (Name("Smith", "Anna"),)
    assert (work.issued, work.years) == (2018, (2018, 2019))
    assert (work.container_title, work.container_title_short) == ("Journal of roots", "J Roots")
    assert (work.volume, work.issue, work.page) == ("4", "2", "11-9")
    assert (work.doi, work.pmid, work.issn) == ("10.1000/ginger", "1", ("1234-5679",))
    assert said.abstract == (
        "RESULTS: Nausea fell with ginger (RR 0.80, 95% CI 0.70 to 0.90).\nCONCLUSIONS: Ginger may help."
    )


def test_a_translated_title_stands_without_brackets() -> None:
    assert read(title="[Ginger for nausea]").work.title == "Ginger for nausea"


def test_a_retracted_publication_is_marked() -> None:
    assert read(types='<PublicationType UI="D016441">Retracted Publication</PublicationType>').marked
    assert read(types='<PublicationType UI="D016440">Retraction of Publication</PublicationType>').marked is None


NOTICES = {
    "RetractionIn": NoticeKind.RETRACTION,
    "PartialRetractionIn": NoticeKind.PARTIAL_RETRACTION,
    "ExpressionOfConcernIn": NoticeKind.EXPRESSION_OF_CONCERN,
    "ErratumIn": NoticeKind.ERRATUM,
}


@pytest.mark.parametrize(("name", "kind"), NOTICES.items(), ids=NOTICES)
def test_what_a_notice_is_in_is_about_this_work(name: str, kind: NoticeKind) -> None:
    said = read(comments=correction(name, "J Roots. 2021 Mar 4;6(1):2. doi: 10.1000/notice.", "5"))

    assert said.notices == (Notice(kind, "2021-03-04", "10.1000/notice", "5", "pubmed"),)
    assert said.relations == ()


RELATIONS = {
    "RetractionOf": RelationKind.NOTICE_OF,
    "ExpressionOfConcernFor": RelationKind.NOTICE_OF,
    "ErratumFor": RelationKind.NOTICE_OF,
    "UpdateIn": RelationKind.NEWER_VERSION,
    "UpdateOf": RelationKind.OLDER_VERSION,
    "CorrectedandRepublishedFrom": RelationKind.OLDER_VERSION,
}


@pytest.mark.parametrize(("name", "kind"), RELATIONS.items(), ids=RELATIONS)
def test_what_a_notice_is_of_is_another_work(name: str, kind: RelationKind) -> None:
    said = read(comments=correction(name, "J Roots. 2021 Mar;6(1):2", "5"))

    assert said.notices == ()
    assert said.relations == (Relation(kind, pmid="5", issued=2021, source="pubmed"),)


def test_what_is_republished_in_corrected_form_is_corrected_and_superseded() -> None:
    said = read(comments=correction("CorrectedandRepublishedIn", "J Roots. 2021;6(1):2", "5"))

    assert [notice.kind for notice in said.notices] == [NoticeKind.CORRECTION]
    assert [relation.kind for relation in said.relations] == [RelationKind.NEWER_VERSION]


@pytest.mark.parametrize(
    "name", ["CommentIn", "CommentOn", "RepublishedIn", "Cites", "SummaryForPatientsIn", "SomethingNew", ""]
)
def test_other_comments_are_no_notices(name: str) -> None:
    said = read(comments=correction(name, "J Roots. 2021;6(1):2", "5"))

    assert (said.notices, said.relations) == ((), ())


def test_the_update_of_a_preprint_is_its_publication() -> None:
    preprint = read(types=PREPRINT, comments=correction("UpdateIn", "J Roots. 2021;6(1):2", "5"))
    article = read(comments=correction("UpdateOf", "medRxiv. 2020 May 1:2020.05.01.1. doi: 10.1101/1.", "4"))

    assert preprint.work.type == "article"
    assert [relation.kind for relation in preprint.relations] == [RelationKind.PUBLISHED_AS]
    assert [relation.kind for relation in article.relations] == [RelationKind.PREPRINT]


def test_records_are_told_apart_by_number() -> None:
    both = f"<PubmedArticleSet>{pubmed_article('1')}{pubmed_article('2')}</PubmedArticleSet>".encode()

    records = pubmed.split(both)

    assert {pmid: pubmed.read_record(record).work.pmid for pmid, record in records.items()} == {"1": "1", "2": "2"}


def test_a_record_with_nothing_in_it_is_read() -> None:
    said = pubmed.read_record(b"<PubmedArticle><MedlineCitation><PMID>7</PMID></MedlineCitation></PubmedArticle>")

    assert said.work.pmid == "7"
    assert said.work.title == ""


NUMBERS = {
    b'{"esearchresult": {"idlist": ["7"]}}': "7",
    b'{"esearchresult": {"idlist": []}}': "",
    b'{"esearchresult": {"idlist": ["7", "8"]}}': "",
    b'{"esearchresult": {"idlist": [null]}}': "",
}


@pytest.mark.parametrize(("body", "pmid"), NUMBERS.items(), ids=["one", "none", "two", "null"])
def test_a_doi_has_one_number_or_none(body: bytes, pmid: str) -> None:
    assert pubmed.read_number(body) == pmid


UNREADABLE = [
    b"",
    b"{}",
    b"<PubmedArticleSet><PubmedArticle></PubmedArticleSet>",
    b"<eFetchResult><ERROR>Empty id list</ERROR></eFetchResult>",
    b'<!DOCTYPE a [<!ENTITY b "c">]><PubmedArticleSet>&b;</PubmedArticleSet>',
    '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a [<!ENTITY b "c">]><PubmedArticleSet/>'.encode("utf-16"),
    b"<PubmedArticleSet>&unknown;</PubmedArticleSet>",
]


@pytest.mark.parametrize("body", UNREADABLE)
def test_what_is_no_set_of_records_is_no_answer(body: bytes) -> None:
    with pytest.raises(UnreadableError):
        pubmed.split(body)
    with pytest.raises(UnreadableError):
        pubmed.read_number(body)
