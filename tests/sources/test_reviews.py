"""What has come after a work: newer versions of Cochrane reviews, and reviews that cite it."""

from __future__ import annotations

from evidence.model.lookup import Found, Lookup, NotFound, Unavailable
from evidence.model.record import Record, Relation, RelationKind, Work
from tests.sources import faults
from tests.sources.asking import asking, resolve
from tests.sources.double import Double
from tests.sources.works import DOI, crossref_item, europe_pmc_item, openalex_item, reference

REVIEW = "10.1002/14651858.cd000001"


def citing(double: Double, work: Work, **options: object) -> Lookup:
    """The reviews that cite a work."""
    with asking(double, **options) as sources:  # type: ignore[arg-type]  # options of several types
        return sources.citing_reviews(Record("smith2019", {}, work))


def test_newer_versions_of_a_cochrane_review_are_found_by_number(double: Double) -> None:
    for doi, title in ((REVIEW, "Ginger"), (f"{REVIEW}.pub2", "Ginger, again"), (f"{REVIEW}.pub3", "Ginger, at last")):
        double.crossref[doi] = crossref_item(doi, title=[title])

    first, last = (resolve(double, reference(doi=doi)).record for doi in (REVIEW, f"{REVIEW}.pub3"))

    assert first is not None
    assert first.relations == (
        Relation(
            RelationKind.NEWER_VERSION, f"{REVIEW}.pub3", title="Ginger, at last", issued=2019, source="publisher"
        ),
    )
    assert last is not None
    assert last.relations == ()


def test_that_newer_versions_could_not_be_looked_for_is_said(double: Double) -> None:
    double.crossref[REVIEW] = crossref_item(REVIEW)
    double.fail(f"/crossref/works/{REVIEW}.pub2", faults.status(503))

    found = resolve(double, reference(doi=REVIEW))

    assert found.record is not None
    assert found.record.unanswered == ("crossref",)


def test_other_works_have_no_versions_by_number(double: Double) -> None:
    double.crossref[DOI] = crossref_item()

    resolve(double, reference(doi=DOI))

    assert len(double.asked("/crossref")) == 1


def test_reviews_that_cite_a_work_come_from_europe_pmc(double: Double) -> None:
    double.europe_pmc += [
        europe_pmc_item(
            "10.1000/review", "7", title="Ginger: a meta-analysis", pubYear="2024", journalInfo={}, cites=["1"]
        ),
        europe_pmc_item("10.1000/early", "8", title="An early review", pubYear="2001", journalInfo={}, cites=["1"]),
        europe_pmc_item("10.1000/other", "9", cites=["2"]),
    ]

    found = citing(double, Work(doi=DOI, pmid="1", issued=2019))

    assert isinstance(found, Found)
    assert found.relations == (
        Relation(RelationKind.CITING_REVIEW, "10.1000/review", "7", "Ginger: a meta-analysis", 2024, "europe-pmc"),
    )
    (asked,) = double.asked("/europe-pmc")
    assert 'CITES:1_MED AND (PUB_TYPE:"systematic review" OR PUB_TYPE:"meta-analysis")' in asked.replace("+", " ")


def test_without_a_number_of_pubmed_they_come_from_openalex(double: Double) -> None:
    double.openalex += [
        openalex_item(),
        openalex_item("10.1000/review", "7", title="Ginger: a systematic review", publication_year=2024, cites=["W1"]),
        openalex_item("10.1000/essay", "8", title="Thoughts on ginger", publication_year=2024, cites=["W1"]),
    ]

    found = citing(double, Work(doi=DOI, issued=2019))

    assert isinstance(found, Found)
    assert [relation.doi for relation in found.relations] == ["10.1000/review"]


def test_a_work_that_nobody_has_a_number_of_is_not_found(double: Double) -> None:
    assert isinstance(citing(double, Work(title="Ginger")), NotFound)
    assert isinstance(citing(double, Work(doi="10.1000/none")), NotFound)
    assert double.asked("/europe-pmc") == []


def test_a_failure_is_no_lack_of_reviews(double: Double) -> None:
    double.fail("/europe-pmc", faults.status(500))

    found = citing(double, Work(pmid="1"))

    assert found == Unavailable("europe-pmc", "answered with status 500")
