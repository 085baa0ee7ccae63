"""What DataCite, Europe PMC and OpenAlex say of a work."""

from __future__ import annotations

import json
from typing import Any

import pytest

from evidence.model.record import Notice, NoticeKind, Relation, RelationKind
from evidence.model.reference import Name
from evidence.sources import datacite, europe_pmc, openalex
from evidence.sources.answers import Said, UnreadableError
from tests.sources.works import DOI, comment, datacite_item, europe_pmc_item, openalex_item

ARXIV = "10.48550/arxiv.1706.03762"


def of_datacite(doi: str = ARXIV, **fields: Any) -> Said:
    attributes = datacite_item(doi, **fields)
    return datacite.read_work(json.dumps({"data": {"attributes": attributes}}).encode())


def of_europe_pmc(**fields: Any) -> Said:
    (said,) = europe_pmc.read_works(json.dumps({"resultList": {"result": [europe_pmc_item(**fields)]}}).encode())
    return said


def of_openalex(**fields: Any) -> Said:
    return openalex.read_work(json.dumps(openalex_item(**fields)).encode())


def test_datacite_describes_a_preprint_of_arxiv() -> None:
    work = of_datacite(
        titles=[{"title": "Roots", "titleType": "Subtitle"}, {"title": "Ginger &amp; nausea"}],
        creators=[
            {"name": "Smith, Anna", "nameType": "Personal"},
            {"name": "Root Group", "nameType": "Organizational"},
        ],
        dates=[{"date": "2017-06-12T17:57:34Z", "dateType": "Submitted"}, {"date": "2023", "dateType": "Updated"}],
        publisher={"name": "arXiv"},
    ).work

    assert (work.type, work.title, work.subtitle, work.arxiv) == ("article", "Ginger & nausea", "Roots", "1706.03762")
    assert work.author == (Name("Smith", "Anna"), Name("Root Group"))
    assert (work.issued, work.years, work.publisher) == (2017, (2017, 2018), "arXiv")


DATACITE = {
    ("IsVersionOf", ARXIV, "10.1000/printed"): RelationKind.PUBLISHED_AS,
    ("IsPreviousVersionOf", "10.1000/a", "10.1000/b"): RelationKind.NEWER_VERSION,
    ("IsNewVersionOf", "10.1000/a", "10.1000/b"): RelationKind.OLDER_VERSION,
    ("HasVersion", "10.1000/a.v1", "10.1000/a.v2"): RelationKind.NEWER_VERSION,
    ("IsVersionOf", "10.1000/a", "10.1000/b"): None,
    ("Cites", "10.1000/a", "10.1000/b"): None,
}


@pytest.mark.parametrize(("told", "kind"), DATACITE.items(), ids=map(" ".join, DATACITE))
def test_datacite_ties_works(told: tuple[str, str, str], kind: RelationKind | None) -> None:
    name, own, other = told

    said = of_datacite(own, relatedIdentifiers=[{"relationType": name, "relatedIdentifier": other}])

    assert [relation.kind for relation in said.relations] == ([kind] if kind else [])


def test_europe_pmc_gives_the_other_identifiers_and_the_notices() -> None:
    said = of_europe_pmc(
        pmcid="PMC7",
        pubTypeList={"pubType": ["Journal Article", "Retracted Publication"]},
        commentCorrectionList={
            "commentCorrection": [
                comment("Retraction in", "J Roots. 2021 Mar;6(1):2", "5"),
                comment("Comment in", "J Roots. 2020;5(1):2", "6"),
                comment("Update of", "J Roots. 2010;1(1):2", "3"),
            ]
        },
    )

    assert (said.work.title, said.work.pmcid, said.marked) == ("Ginger for nausea", "PMC7", NoticeKind.RETRACTION)
    assert said.notices == (Notice(NoticeKind.RETRACTION, "2021-03", pmid="5", source="europe-pmc"),)
    assert said.relations == (Relation(RelationKind.OLDER_VERSION, pmid="3", issued=2010, source="europe-pmc"),)


def test_europe_pmc_records_the_publication_of_a_preprint_as_an_update() -> None:
    told = {"commentCorrection": [comment("Update in", "J Roots. 2021 Mar;6(1):2", "5")]}

    said = of_europe_pmc(source="PPR", commentCorrectionList=told)

    assert [relation.kind for relation in said.relations] == [RelationKind.PUBLISHED_AS]


def test_europe_pmc_may_answer_with_another_work() -> None:
    body = json.dumps({"resultList": {"result": [europe_pmc_item("10.1000/other")]}}).encode()

    assert europe_pmc.read_doi(DOI, body) is None


def test_openalex_gives_the_abstract_in_order() -> None:
    said = of_openalex(
        abstract_inverted_index={"Ginger": [0, 3], "helps.": [1], "Does": [2], "?": [4], "x": ["y", -1, 10**9]}
    )

    assert said.abstract == "Ginger helps. Does Ginger ?"
    assert said.work.author == (Name("Smith", "Anna"),)
    assert said.key == "W1"


ODD: list[dict[str, Any]] = [
    {"title": None, "authorships": None, "primary_location": None, "biblio": None, "ids": None},
    {"authorships": [None, {}, {"author": None}, {"author": {"display_name": None}}]},
    {"publication_year": "2019", "publication_date": None, "type": None},
    {"abstract_inverted_index": {"a": None}, "is_retracted": "yes"},
]


@pytest.mark.parametrize("fields", ODD)
def test_odd_shapes_of_openalex_are_read_as_far_as_they_go(fields: dict[str, Any]) -> None:
    assert of_openalex(**fields).marked is None


@pytest.mark.parametrize(
    "fields",
    [
        {"title": None, "authorList": None, "journalInfo": None, "pubTypeList": None, "pubYear": None},
        {"authorList": {"author": {"collectiveName": "Root Group"}}, "pubTypeList": {"pubType": "Letter"}},
        {"commentCorrectionList": {"commentCorrection": [{"type": None}, None]}, "abstractText": 7},
    ],
)
def test_odd_shapes_of_europe_pmc_are_read_as_far_as_they_go(fields: dict[str, Any]) -> None:
    said = of_europe_pmc(**fields)

    assert (said.work.doi, said.notices) == (DOI, ())


@pytest.mark.parametrize(
    "fields",
    [
        {"titles": None, "creators": None, "types": None, "publisher": None, "publicationYear": None},
        {"titles": [None], "creators": [None, {}], "dates": [{"date": None}], "container": []},
        {"relatedIdentifiers": [None, {}], "descriptions": [{"descriptionType": "Abstract", "description": None}]},
    ],
)
def test_odd_shapes_of_datacite_are_read_as_far_as_they_go(fields: dict[str, Any]) -> None:
    assert of_datacite(**fields).relations == ()


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b'{"data": null}', b"<html>"])
def test_what_is_no_answer_is_not_read(body: bytes) -> None:
    for read in (datacite.read_work, europe_pmc.read_works, openalex.read_work, openalex.read_works):
        with pytest.raises(UnreadableError):
            read(body)
