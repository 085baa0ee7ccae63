"""A record of MEDLINE -> what it says of the article, and of how it stands.

https://www.nlm.nih.gov/bsd/licensee/elements_descriptions.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from evidence.model.record import Notice, NoticeKind, Relation, RelationKind, Work
from evidence.sources import dates, identifiers
from evidence.sources.answers import Said
from evidence.sources.kinds import comment_kinds
from evidence.sources.pubmed_text import abstract, authors, words

_SOURCE = "pubmed"
_RETRACTED = "D016441"
"""The MeSH number of `Retracted Publication`."""
_PREPRINT = "D000076942"
_PREPRINT_SERVERS = re.compile(r"(?:medrxiv|biorxiv|arxiv|res(?:earch)? sq|ssrn|psyarxiv|osf|preprints)", re.IGNORECASE)


def article(record: Element) -> Said:
    """What a PubmedArticle says."""
    kinds = record.findall("MedlineCitation/Article/PublicationTypeList/PublicationType")
    codes = {kind.get("UI") for kind in kinds}
    names = tuple(words(kind) for kind in kinds)
    comments = record.findall("MedlineCitation/CommentsCorrectionsList/CommentsCorrections")
    preprint = _PREPRINT in codes or "Preprint" in names
    return Said(
        work=_work(record, preprint=preprint),
        notices=tuple(_notices(comments)),
        relations=tuple(_relations(comments, preprint=preprint)),
        abstract=abstract(record.find("MedlineCitation/Article/Abstract")),
        publication_types=names,
        retracted=_RETRACTED in codes or "Retracted Publication" in names,
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


def _notices(comments: list[Element]) -> Iterator[Notice]:
    for comment in comments:
        written = words(comment.find("RefSource"))
        for kind in comment_kinds(comment.get("RefType", "")):
            if isinstance(kind, NoticeKind):
                pmid = identifiers.pmid(words(comment.find("PMID")))
                yield Notice(kind, dates.cited(written), identifiers.doi(written), pmid, _SOURCE)


def _relations(comments: list[Element], *, preprint: bool) -> Iterator[Relation]:
    for comment in comments:
        written = words(comment.find("RefSource"))
        doi, pmid = identifiers.doi(written), identifiers.pmid(words(comment.find("PMID")))
        for kind in comment_kinds(comment.get("RefType", "")):
            if isinstance(kind, RelationKind) and (doi or pmid):
                relation = _of_preprints(kind, written, preprint=preprint)
                yield Relation(relation, doi, pmid, issued=dates.year(dates.cited(written)), source=_SOURCE)


def _of_preprints(kind: RelationKind, written: str, *, preprint: bool) -> RelationKind:
    """NLM records the publication of a preprint as an update of it."""
    if kind is RelationKind.NEWER_VERSION and preprint and not _PREPRINT_SERVERS.match(written):
        return RelationKind.PUBLISHED_AS
    if kind is RelationKind.OLDER_VERSION and not preprint and _PREPRINT_SERVERS.match(written):
        return RelationKind.PREPRINT
    return kind
