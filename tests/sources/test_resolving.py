"""Which work a reference is, who knows it, and what is held of it."""

from __future__ import annotations

from evidence.model.lookup import Refused
from evidence.model.record import Notice, NoticeKind, Relation, RelationKind
from evidence.sources import Resolution
from tests.sources import faults
from tests.sources.asking import resolve, resolved
from tests.sources.double import Double
from tests.sources.works import (
    DOI,
    SMITH,
    TITLE,
    comment,
    correction,
    crossref_item,
    datacite_item,
    europe_pmc_item,
    openalex_item,
    pubmed_article,
    reference,
    update,
)

RETRACTED = '<PublicationType UI="D016441">Retracted Publication</PublicationType>'


def known(found: Resolution) -> dict[str, bool]:
    """Who was asked, and knew the work."""
    assert found.record is not None
    return {answer.source: answer.found for answer in found.record.answers}


def test_all_sources_tell_of_one_work(double: Double) -> None:
    double.crossref[DOI] = crossref_item(**{"published-online": {"date-parts": [[2018, 12, 31]]}})
    double.europe_pmc.append(europe_pmc_item(pmcid="PMC7"))
    double.pubmed["1"] = pubmed_article()
    double.openalex.append(openalex_item())

    found = resolve(double, reference(doi=DOI))

    assert found.failures == ()
    assert known(found) == {"crossref": True, "europe-pmc": True, "openalex": True, "pubmed": True}
    assert found.record is not None
    work = found.record.work
    assert work is not None
    assert (work.title, work.author, work.doi, work.pmid, work.pmcid) == (TITLE, SMITH, DOI, "1", "PMC7")
    assert (work.issued, work.years) == (2018, (2018, 2019))
    assert (work.container_title, work.container_title_short, work.issue) == ("Journal of Roots", "J Roots", "2")
    assert found.abstract.startswith("RESULTS: Nausea fell")
    assert found.publication_types == ("Journal Article",)


def test_a_doi_of_datacite_is_found_there(double: Double) -> None:
    double.datacite["10.1000/data"] = datacite_item("10.1000/data")

    found = resolve(double, reference(doi="10.1000/data"))

    assert known(found) == {"crossref": False, "datacite": True, "europe-pmc": False, "openalex": False}


def test_a_number_of_arxiv_is_found_at_datacite_without_asking_crossref(double: Double) -> None:
    doi = "10.48550/arxiv.1706.03762"
    double.datacite[doi] = datacite_item(doi)

    found = resolve(double, reference(arxiv="1706.03762"))

    assert found.record is not None
    assert found.record.work is not None
    assert found.record.work.arxiv == "1706.03762"
    assert double.asked("/crossref") == []


def test_a_doi_that_nobody_knows_is_not_found(double: Double) -> None:
    found = resolve(double, reference(doi="10.1000/none"))

    assert found.failures == ()
    assert found.record is not None
    assert (found.record.work, found.record.agency) == (None, "")
    assert known(found) == {"crossref": False, "datacite": False}


def test_a_doi_of_another_agency_exists(double: Double) -> None:
    double.agencies["10.1000/medra"] = "mEDRA"

    found = resolve(double, reference(doi="10.1000/medra"))

    assert found.record is not None
    assert (found.record.work, found.record.agency) == (None, "mEDRA")


def test_a_doi_is_not_said_to_be_unknown_while_its_agency_cannot_be_asked(double: Double) -> None:
    double.fail("/crossref/works/10.1000/none/agency", faults.status(503))

    found = resolve(double, reference(doi="10.1000/none"))

    assert found.record is None
    assert [failure.source for failure in found.failures] == ["crossref"]


def test_what_others_know_does_not_make_up_for_the_registry(double: Double) -> None:
    double.fail("/crossref", faults.status(503))
    double.europe_pmc.append(europe_pmc_item())

    found = resolve(double, reference(doi=DOI))

    assert found.record is None


def test_a_number_of_pubmed_leads_to_the_doi_and_its_notices(double: Double) -> None:
    double.pubmed["1"] = pubmed_article()
    double.crossref[DOI] = crossref_item(**{"updated-by": [update("retraction", "10.1000/notice")]})

    found = resolve(double, reference(pmid="1"))

    assert found.record is not None
    assert found.record.notices == (Notice(NoticeKind.RETRACTION, "2021-03-04", "10.1000/notice", source="publisher"),)


def test_a_number_of_pubmed_stands_while_pubmed_is_out_of_order(double: Double) -> None:
    double.fail("/pubmed", faults.status(500))
    double.europe_pmc.append(europe_pmc_item())
    double.crossref[DOI] = crossref_item()

    found = resolve(double, reference(pmid="1"))

    assert found.record is not None
    assert found.record.work is not None
    assert found.record.unanswered == ("pubmed",)


def test_a_number_of_pubmed_that_nobody_knows_is_not_found(double: Double) -> None:
    found = resolve(double, reference(pmid="9"))

    assert known(found) == {"europe-pmc": False, "pubmed": False}


def test_a_number_of_pubmed_central_leads_to_the_rest(double: Double) -> None:
    double.europe_pmc.append(europe_pmc_item(pmcid="PMC7"))
    double.crossref[DOI] = crossref_item()
    double.pubmed["1"] = pubmed_article()

    found = resolve(double, reference(pmcid="PMC7"))

    assert known(found) == {"crossref": True, "europe-pmc": True, "openalex": False, "pubmed": True}


def test_an_isbn_leads_to_the_book_and_not_to_its_chapters(double: Double) -> None:
    isbn = "9783161484100"
    double.crossref["10.1000/c"] = crossref_item("10.1000/c", type="book-chapter", ISBN=[isbn])
    double.crossref["10.1000/b"] = crossref_item(
        "10.1000/b", type="monograph", ISBN=[f"http://id.crossref.org/isbn/{isbn}", isbn]
    )

    found = resolve(double, reference(isbn="978-3-16-148410-0"))

    assert found.record is not None
    assert found.record.work is not None
    assert found.record.work.doi == "10.1000/b"
    assert found.record.work.isbn == (isbn,)


def test_a_number_of_another_work_lends_no_notices(double: Double) -> None:
    double.crossref[DOI] = crossref_item()
    double.pubmed["2"] = pubmed_article("2", doi="10.1000/other", title="Beetroot and sleep", types=RETRACTED)
    double.europe_pmc.append(europe_pmc_item("10.1000/other", "2", title="Beetroot and sleep"))

    found = resolve(double, reference(doi=DOI, pmid="2"))

    assert found.record is not None
    assert found.record.notices == ()
    assert found.record.work is not None
    assert found.record.work.pmid == ""
    assert known(found) == {"crossref": True, "europe-pmc": False, "openalex": False, "pubmed": False}


def test_where_the_doi_exists_nowhere_the_next_identifier_says_which_work_is_meant(double: Double) -> None:
    double.pubmed["1"] = pubmed_article()
    double.crossref[DOI] = crossref_item()

    found = resolve(double, reference(doi="10.1000/mistyped", pmid="1"))

    assert found.record is not None
    assert found.record.work is not None
    assert found.record.work.doi == DOI


def test_several_sources_tell_of_one_retraction(double: Double) -> None:
    told = update("retraction", "10.1000/notice", (2021, 3, 4), "retraction-watch")
    double.crossref[DOI] = crossref_item(**{"updated-by": [told]})
    double.pubmed["1"] = pubmed_article(
        types=RETRACTED, comments=correction("RetractionIn", "J Roots. 2021 Mar;6(1):2", "5")
    )
    retraction = comment("Retraction in", "J Roots. 2021 Mar;6(1):2", "5")
    double.europe_pmc.append(
        europe_pmc_item(
            commentCorrectionList={"commentCorrection": [retraction]},
            pubTypeList={"pubType": ["Journal Article", "Retracted Publication"]},
        )
    )
    double.openalex.append(openalex_item(is_retracted=True))

    found = resolve(double, reference(doi=DOI))

    assert found.record is not None
    assert found.record.notices == (
        Notice(NoticeKind.RETRACTION, "2021-03-04", "10.1000/notice", "5", "retraction-watch"),
    )


def test_a_mark_without_a_notice_is_a_retraction_without_a_date(double: Double) -> None:
    double.crossref[DOI] = crossref_item()
    double.openalex.append(openalex_item(is_retracted=True))

    found = resolve(double, reference(doi=DOI))

    assert found.record is not None
    assert found.record.notices == (Notice(NoticeKind.RETRACTION, source="openalex"),)


def test_a_title_that_says_so_is_a_withdrawal_without_a_date(double: Double) -> None:
    double.crossref[DOI] = crossref_item(title=["WITHDRAWN: Ginger for nausea"])

    found = resolve(double, reference(doi=DOI))

    assert found.record is not None
    assert found.record.notices == (Notice(NoticeKind.WITHDRAWAL, source="publisher"),)


def test_a_mark_of_openalex_says_nothing_of_a_work_that_was_reinstated_or_is_a_notice(double: Double) -> None:
    double.crossref[DOI] = crossref_item(**{"updated-by": [update("reinstatement", "10.1000/back")]})
    double.crossref["10.1000/n"] = crossref_item("10.1000/n", **{"update-to": [update("retraction", "10.1000/bad")]})
    double.openalex += [openalex_item(is_retracted=True), openalex_item("10.1000/n", "2", is_retracted=True)]

    reinstated, notice = (resolve(double, reference(doi=doi)).record for doi in (DOI, "10.1000/n"))

    assert reinstated is not None
    assert [one.kind for one in reinstated.notices] == [NoticeKind.REINSTATEMENT]
    assert notice is not None
    assert notice.notices == ()
    assert notice.relations == (Relation(RelationKind.NOTICE_OF, "10.1000/bad", source="publisher"),)


def test_the_publication_of_a_preprint_is_named(double: Double) -> None:
    relation = {"is-preprint-of": [{"id-type": "doi", "id": DOI}]}
    double.crossref["10.1000/pre"] = crossref_item("10.1000/pre", type="posted-content", relation=relation)
    double.crossref[DOI] = crossref_item(title=["Ginger, in print"])

    found = resolve(double, reference(doi="10.1000/pre"))

    assert found.record is not None
    assert found.record.relations == (
        Relation(RelationKind.PUBLISHED_AS, DOI, title="Ginger, in print", issued=2019, source="publisher"),
    )


def test_an_update_that_pubmed_knows_by_number_gets_its_doi_and_name(double: Double) -> None:
    double.pubmed["1"] = pubmed_article(comments=correction("UpdateIn", "Cochrane Roots. 2023 Jan 5;1:CD1", "2"))
    double.europe_pmc.append(
        europe_pmc_item("10.1000/ginger.2", "2", title="Ginger, again", pubYear="2023", journalInfo={})
    )

    found = resolve(double, reference(pmid="1"))

    assert found.record is not None
    assert found.record.relations == (
        Relation(RelationKind.NEWER_VERSION, "10.1000/ginger.2", "2", "Ginger, again", 2023, "pubmed"),
    )


def test_without_identifiers_works_are_offered_best_first(double: Double) -> None:
    double.crossref[DOI] = crossref_item(**{"updated-by": [update("retraction", "10.1000/notice")]})
    double.crossref["10.1000/beet"] = crossref_item("10.1000/beet", title=["Beetroot for nausea"])
    double.europe_pmc.append(europe_pmc_item(pmcid="PMC7"))

    found = resolve(double, reference(title=TITLE, author=SMITH, issued=2019))

    assert found.record is not None
    assert found.record.work is None
    (offered,) = [candidate for candidate in found.record.candidates if candidate.work.doi == DOI]
    assert offered == found.record.candidates[0]
    assert (offered.work.pmid, offered.work.pmcid) == ("1", "PMC7")
    assert (offered.source, [one.kind for one in offered.notices]) == ("crossref", [NoticeKind.RETRACTION])


def test_an_invented_work_is_not_found(double: Double) -> None:
    double.crossref[DOI] = crossref_item()

    found = resolve(double, reference(title="Nausea for ginger among quantum beets", author=SMITH, issued=2019))

    assert found.record is not None
    assert (found.record.work, found.record.candidates) == (None, ())
    assert known(found) == {"crossref": False, "europe-pmc": False, "openalex": False}


def test_an_invented_work_is_not_said_to_be_unknown_while_somebody_cannot_be_asked(double: Double) -> None:
    double.fail("/europe-pmc", faults.status(503))

    found = resolve(double, reference(title="Nausea for ginger", author=SMITH))

    assert found.record is None
    assert [failure.source for failure in found.failures] == ["europe-pmc"]


def test_where_no_identifier_exists_works_are_offered_too(double: Double) -> None:
    double.crossref[DOI] = crossref_item()

    found = resolve(double, reference(doi="10.1000/mistyped", title=TITLE, author=SMITH, issued=2019))

    assert found.record is not None
    assert [candidate.work.doi for candidate in found.record.candidates] == [DOI]


def test_where_an_identifier_leads_to_another_work_the_one_described_is_offered(double: Double) -> None:
    frogs = {"title": ["Frogs of the upper Rhine"], "author": [{"given": "Cleo", "family": "Berg"}]}
    double.crossref["10.1000/frogs"] = crossref_item("10.1000/frogs", **frogs)
    double.crossref[DOI] = crossref_item()

    found = resolve(double, reference(doi="10.1000/frogs", title=TITLE, author=SMITH, issued=2019))

    assert found.record is not None
    assert found.record.work is not None
    assert found.record.work.doi == "10.1000/frogs"
    assert [candidate.work.doi for candidate in found.record.candidates] == [DOI]


def test_an_entry_with_nothing_to_ask_by_says_so(double: Double) -> None:
    found = resolve(double, reference(pmid="unknown"))

    assert found.record is None
    assert found.failures == (
        Refused("crossref", "was given nothing to ask by: the entry has no title, and no identifier that is one"),
    )


def test_openalex_is_not_missed_where_it_wants_a_key(double: Double) -> None:
    double.crossref[DOI] = crossref_item()
    double.fail("/openalex", faults.status(401))

    without = resolve(double, reference(doi=DOI))
    with_key = resolve(double, reference(doi=DOI), keys={"openalex": "wrong-key"})

    assert without.failures == ()
    assert with_key.failures == (Refused("openalex", "refuses to answer with the key given (status 401)"),)


def test_only_sources_in_use_are_asked(double: Double) -> None:
    double.europe_pmc.append(europe_pmc_item())

    found = resolve(double, reference(doi=DOI), use=("europe-pmc",))

    assert known(found) == {"europe-pmc": True}
    assert double.asked("/crossref") == []


def test_pubmed_is_asked_by_doi_where_europe_pmc_cannot_tell_the_number(double: Double) -> None:
    double.crossref[DOI] = crossref_item()
    double.pubmed["1"] = pubmed_article(comments=correction("RetractionIn", "J Roots. 2021 Mar 4;6(1):2", "5"))
    double.fail("/europe-pmc", faults.status(503))

    found = resolve(double, reference(doi=DOI))

    assert found.record is not None
    assert found.record.notices == (Notice(NoticeKind.RETRACTION, "2021-03-04", pmid="5", source="pubmed"),)
    assert found.record.unanswered == ("europe-pmc",)


def test_pubmed_may_be_the_only_source(double: Double) -> None:
    double.pubmed["1"] = pubmed_article()

    found = resolve(double, reference(doi=DOI), use=("pubmed",))

    assert known(found) == {"pubmed": True}


def test_many_numbers_of_pubmed_share_few_requests(double: Double) -> None:
    double.delay = 0.02
    double.pubmed = {str(number): pubmed_article(str(number), doi="") for number in range(1, 61)}
    references = [reference(f"root{number}", pmid=number) for number in double.pubmed]

    found = resolved(double, *references, use=("pubmed",))

    assert all(one.record and one.record.work for one in found.values())
    assert len(double.asked("/pubmed")) < 30
