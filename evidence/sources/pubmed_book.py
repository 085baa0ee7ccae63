"""A record of NCBI's Bookshelf, as PubMed holds it -> what it says of the book or chapter."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from evidence.model.record import Work
from evidence.sources import dates, identifiers
from evidence.sources.answers import Said
from evidence.sources.pubmed_text import abstract, authors, words


def book(record: Element) -> Said:
    """What a PubmedBookArticle says."""
    document = record.find("BookDocument")
    document = document if document is not None else Element("BookDocument")
    kinds = tuple(words(kind) for kind in document.findall("PublicationType"))
    return Said(_work(document), abstract=abstract(document.find("Abstract")), publication_types=kinds)


def _work(document: Element) -> Work:
    whole, part = words(document.find("Book/BookTitle")), words(document.find("ArticleTitle")).removesuffix(".")
    people = document.find("AuthorList")
    year = dates.year(dates.cited(words(document.find("Book/PubDate/Year"))))
    placed = (*document.findall("ELocationID"), *document.findall("Book/ELocationID"))
    isbns = (identifiers.isbn(words(item)) for item in document.findall("Book/Isbn"))
    return Work(
        type="chapter" if part and whole else "book",
        title=part or whole,
        author=tuple(authors(people if people is not None else document.find("Book/AuthorList"))),
        issued=year,
        years=(year,) if year else (),
        container_title=whole if part else "",
        publisher=words(document.find("Book/Publisher/PublisherName")),
        page=words(document.find("Pagination/MedlinePgn")),
        doi=next((identifiers.doi(words(item)) for item in placed if item.get("EIdType") == "doi"), ""),
        pmid=identifiers.pmid(words(document.find("PMID"))),
        isbn=tuple(isbn for isbn in isbns if isbn),
    )
