"""A record of MEDLINE -> what it says of the article, and of how it stands.

https://www.nlm.nih.gov/bsd/licensee/elements_descriptions.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from evidence.model.record import NoticeKind, Work
from evidence.sources import comments, dates, identifiers
from evidence.sources.answers import Said
from evidence.sources.comments import Comment
from evidence.sources.kinds import title_mark
from evidence.sources.pubmed_text import abstract, authors, words

_SOURCE = "pubmed"
_RETRACTED = "D016441"
"""The MeSH number of `Retracted Publication`."""
_PREPRINT = "D000076942"


def article(record: Element) -> Said:
    """What a PubmedArticle says."""
    kinds = record.findall("MedlineCitation/Article/PublicationTypeList/PublicationType")
    codes = {kind.get("UI") for kind in kinds}
    names = tuple(words(kind) for kind in kinds)
    told = [_comment(entry) for entry in record.findall("MedlineCitation/CommentsCorrectionsList/CommentsCorrections")]
    preprint = _PREPRINT in codes or "Preprint" in names
    work = _work(record, preprint=preprint)
    retracted = _RETRACTED in codes or "Retracted Publication" in names
    return Said(
        work=work,
        notices=tuple(comments.notices(told, _SOURCE)),
        relations=tuple(comments.relations(told, _SOURCE, preprint=preprint)),
        abstract=abstract(record.find("MedlineCitation/Article/Abstract")),
        publication_types=names,
        marked=NoticeKind.RETRACTION if retracted else title_mark(work.title),
    )


def pmid_of(record: Element) -> str:
    """The number of a record."""
    return identifiers.pmid(words(record.find("*/PMID")))


def _work(record: Element, *, preprint: bool) -> Work:
    printed = record.find("MedlineCitation/Article")
    printed = printed if printed is not None else Element("Article")
    journal = printed.find("Journal")
    journal = journal if journal is not None else Element("Journal")
    known = tuple(sorted(set(_years(printed, journal))))
    return Work(
        type="article" if preprint else "article-journal",
        # MEDLINE ends every title with a full stop, and puts one that it translated into brackets.
        title=re.sub(r"^\[(.*)\]$", r"\1", words(printed.find("ArticleTitle")).removesuffix(".")).removesuffix("."),
        author=tuple(authors(printed.find("AuthorList"))),
        issued=known[0] if known else None,
        years=known,
        container_title=words(journal.find("Title")),
        container_title_short=words(journal.find("ISOAbbreviation")),
        volume=words(journal.find("JournalIssue/Volume")),
        issue=words(journal.find("JournalIssue/Issue")),
        page=words(printed.find("Pagination/MedlinePgn")),
        doi=_doi(record),
        pmid=pmid_of(record),
        pmcid=identifiers.pmcid(_identifier(record, "pmc")),
        issn=tuple(dict.fromkeys(found for issn in journal.findall("ISSN") if (found := words(issn)))),
    )


def _years(printed: Element, journal: Element) -> Iterator[int]:
    published = journal.find("JournalIssue/PubDate")
    for moment in (published, *printed.findall("ArticleDate")):
        if moment is None:
            continue
        written = words(moment.find("Year")) or words(moment.find("MedlineDate"))
        if year := dates.year(dates.cited(written)):
            yield year


def _identifier(record: Element, kind: str) -> str:
    listed = record.findall("PubmedData/ArticleIdList/ArticleId")
    return next((words(item) for item in listed if item.get("IdType") == kind), "")


def _doi(record: Element) -> str:
    placed = record.findall("MedlineCitation/Article/ELocationID")
    placed_doi = next(
        (words(item) for item in placed if item.get("EIdType") == "doi" and item.get("ValidYN") != "N"), ""
    )
    return identifiers.doi(_identifier(record, "doi")) or identifiers.doi(placed_doi)


def _comment(element: Element) -> Comment:
    pmid = identifiers.pmid(words(element.find("PMID")))
    return Comment(element.get("RefType", ""), words(element.find("RefSource")), pmid)
