"""PubMed: MEDLINE's records, up to 200 in one question, over NCBI's E-utilities.

https://www.ncbi.nlm.nih.gov/books/NBK25499/
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.etree import ElementTree

from evidence.sources import identifiers
from evidence.sources.answers import Request, Said, UnreadableError
from evidence.sources.pubmed_article import article, pmid_of
from evidence.sources.pubmed_book import book
from evidence.sources.shapes import parse, text, within

SOURCE = "pubmed"
BATCH = 200
"""Records in one question, more than which NCBI wants to be asked otherwise."""

_SETS = frozenset({"PubmedArticleSet", "PubmedBookArticleSet"})
_READERS = {"PubmedArticle": article, "PubmedBookArticle": book}


def by_pmids(base: str, pmids: Iterable[str]) -> Request:
    """Ask for the records with these numbers; those that PubMed does not know are left out of its answer."""
    return Request(SOURCE, f"{base}/efetch.fcgi", {"db": "pubmed", "retmode": "xml", "id": ",".join(pmids)})


def by_doi(base: str, doi: str) -> Request:
    """Ask for the numbers of the records with a DOI."""
    quoted = doi.replace('"', " ")
    return Request(SOURCE, f"{base}/esearch.fcgi", {"db": "pubmed", "retmode": "json", "term": f'"{quoted}"[doi]'})


def read_number(body: bytes) -> str:
    """The number in an answer to `by_doi`; empty where there is none, or where PubMed read the question otherwise."""
    listed = within(parse(body), "esearchresult", "idlist")
    if not isinstance(listed, list):
        raise UnreadableError("it holds no list of numbers")
    return identifiers.pmid(text(listed)) if len(listed) == 1 else ""


def split(body: bytes) -> Mapping[str, bytes]:
    """The records of an answer, each by itself, by number; UnreadableError if it is none."""
    root = _parse(body)
    if root.tag not in _SETS:
        raise UnreadableError("it is no set of records")
    records = (record for record in root if record.tag in _READERS)
    return {pmid: ElementTree.tostring(record) for record in records if (pmid := pmid_of(record))}


def read_record(body: bytes) -> Said:
    """What one record says; UnreadableError if it is none."""
    record = _parse(body)
    if record.tag not in _READERS:
        raise UnreadableError("it is no record")
    return _READERS[record.tag](record)


def _parse(body: bytes) -> ElementTree.Element:
    """XML without entities of its own: one that declares them can grow without bounds, and PubMed declares none."""
    try:
        written = body.decode("utf-8-sig")
        if "<!ENTITY" in written:
            raise UnreadableError("it declares entities")
        return ElementTree.fromstring(written)
    except (ElementTree.ParseError, UnicodeDecodeError, ValueError) as error:
        if isinstance(error, UnreadableError):
            raise
        raise UnreadableError("it is not XML") from None
