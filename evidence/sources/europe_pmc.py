"""Europe PMC: PubMed, PubMed Central, and preprints in one, each with its other identifiers.

https://europepmc.org/RestfulWebService
"""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.record import NoticeKind, Work
from evidence.model.reference import Name
from evidence.sources import comments, dates, identifiers
from evidence.sources.answers import Request, Said, UnreadableError
from evidence.sources.comments import Comment
from evidence.sources.kinds import title_mark
from evidence.sources.markup import lines, plain
from evidence.sources.shapes import Json, marked_up, number, parse, table, tables, text, texts, within

SOURCE = "europe-pmc"

_PREPRINT = "PPR"
_PREPRINT_TYPE = "article"
_REVIEWS = '(PUB_TYPE:"systematic review" OR PUB_TYPE:"meta-analysis")'
_RETRACTED = "retracted publication"


def by_doi(base: str, doi: str) -> Request:
    """Ask for the work with a DOI."""
    return _search(base, f'DOI:"{_quotable(doi)}"')


def by_pmid(base: str, pmid: str) -> Request:
    """Ask for the work with a number of PubMed."""
    return _search(base, f"EXT_ID:{pmid} AND SRC:MED")


def by_pmcid(base: str, pmcid: str) -> Request:
    """Ask for the work with a number of PubMed Central."""
    return _search(base, f"PMCID:{pmcid}")


def by_title(base: str, title: str) -> Request:
    """Ask for works with the words of a title."""
    return _search(base, f'TITLE:"{_quotable(title)}"', lists=True)


def citing_reviews(base: str, pmid: str) -> Request:
    """Ask for systematic reviews and meta-analyses that cite a work, the newest first."""
    return _search(base, f"CITES:{pmid}_MED AND {_REVIEWS} sort_date:y", rows=25, lists=True)


def read_works(body: bytes) -> list[Said]:
    """What an answer says of each work, best first; UnreadableError if it is none."""
    results = within(parse(body), "resultList", "result")
    if not isinstance(results, list):
        raise UnreadableError("it holds no list of results")
    return [_said(item) for item in tables(results)]


def read_doi(doi: str, body: bytes) -> Said | None:
    """What an answer to `by_doi` says of that very work."""
    return next((said for said in read_works(body) if said.work.doi == doi), None)


def read_pmid(pmid: str, body: bytes) -> Said | None:
    """What an answer to `by_pmid` says of that very work."""
    return next((said for said in read_works(body) if said.work.pmid == pmid), None)


def read_pmcid(pmcid: str, body: bytes) -> Said | None:
    """What an answer to `by_pmcid` says of that very work."""
    return next((said for said in read_works(body) if said.work.pmcid == pmcid), None)


def _search(base: str, query: str, *, rows: int = 5, lists: bool = False) -> Request:
    params = {"query": query, "format": "json", "resultType": "core", "pageSize": str(rows)}
    return Request(SOURCE, f"{base}/search", params, lists=lists)


def _quotable(words: str) -> str:
    return words.replace("\\", " ").replace('"', " ")


def _said(item: Json) -> Said:
    types = texts(within(item, "pubTypeList", "pubType"))
    told = [_comment(entry) for entry in tables(within(item, "commentCorrectionList", "commentCorrection"))]
    work = _work(item, types)
    retracted = _RETRACTED in (kind.lower() for kind in types)
    return Said(
        work=work,
        notices=tuple(comments.notices(told, SOURCE)),
        relations=tuple(comments.relations(told, SOURCE, preprint=work.type == _PREPRINT_TYPE)),
        abstract=lines(marked_up(item.get("abstractText"))),
        publication_types=types,
        marked=NoticeKind.RETRACTION if retracted else title_mark(work.title),
    )


def _work(item: Json, types: tuple[str, ...]) -> Work:
    issue = table(item.get("journalInfo"))
    journal = table(issue.get("journal"))
    known = tuple(sorted(set(_years(item))))
    return Work(
        type=_type(item, types),
        # MEDLINE ends every title with a full stop.
        title=plain(text(item.get("title"))).removesuffix("."),
        author=tuple(_authors(item)),
        issued=known[0] if known else None,
        years=known,
        container_title=plain(text(journal.get("title"))),
        container_title_short=text(journal.get("isoabbreviation")) or text(journal.get("medlineAbbreviation")),
        publisher=plain(text(within(item, "bookOrReportDetails", "publisher"))),
        volume=text(issue.get("volume")),
        issue=text(issue.get("issue")),
        page=text(item.get("pageInfo")),
        doi=identifiers.doi(text(item.get("doi"))),
        pmid=identifiers.pmid(text(item.get("pmid"))),
        pmcid=identifiers.pmcid(text(item.get("pmcid"))),
        issn=tuple(dict.fromkeys((*texts(journal.get("issn")), *texts(journal.get("essn"))))),
    )


def _type(item: Json, types: tuple[str, ...]) -> str:
    if text(item.get("source")) == _PREPRINT or "preprint" in (kind.lower() for kind in types):
        return _PREPRINT_TYPE
    return "article-journal" if item.get("journalInfo") else "document"


def _authors(item: Json) -> Iterator[Name]:
    for person in tables(within(item, "authorList", "author")):
        family = plain(text(person.get("lastName"))) or plain(text(person.get("collectiveName")))
        given = plain(text(person.get("firstName"))) or text(person.get("initials"))
        if family or (family := plain(text(person.get("fullName")))):
            yield Name(family, given if person.get("lastName") else "")


def _years(item: Json) -> Iterator[int]:
    issue = table(item.get("journalInfo"))
    for year in (number(item.get("pubYear")), number(issue.get("yearOfPublication"))):
        if year:
            yield year
    for value in (item.get("electronicPublicationDate"), issue.get("printPublicationDate")):
        if year := dates.year(dates.iso(value)):
            yield year


def _comment(item: Json) -> Comment:
    number = text(item.get("id")) if text(item.get("source")) in ("MED", "") else ""
    return Comment(text(item.get("type")), text(item.get("reference")), identifiers.pmid(number))
