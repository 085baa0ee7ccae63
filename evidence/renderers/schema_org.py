"""A work in schema.org's terms: the markup of a citation on a published page."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from evidence.model.record import Work
from evidence.model.reference import Name
from evidence.renderers.addresses import addresses
from evidence.renderers.cited import Cited, given_and_suffix
from evidence.renderers.filled import filled

Node = dict[str, Any]
"""A JSON-LD object."""

_TYPES = {
    "article": "ScholarlyArticle",
    "article-journal": "ScholarlyArticle",
    "article-magazine": "Article",
    "article-newspaper": "NewsArticle",
    "book": "Book",
    "chapter": "Chapter",
    "dataset": "Dataset",
    "paper-conference": "ScholarlyArticle",
    "report": "Report",
    "software": "SoftwareSourceCode",
    "thesis": "Thesis",
    "webpage": "WebPage",
}
"""schema.org's types by CSL's; any other work is a `CreativeWork`."""
_IDENTIFIERS = {"doi": "DOI", "pmid": "PMID", "pmcid": "PMCID", "arxiv": "arXiv"}


def work_node(one: Cited) -> Node:
    """One work; what is not known is left out."""
    work = one.work
    return filled(
        {
            "@type": _TYPES.get(work.type, "CreativeWork"),
            "@id": identity(one),
            "name": one.title,
            "author": [_person(name) for name in work.author],
            "datePublished": str(work.issued or ""),
            "publisher": organisation(work.publisher),
            "isPartOf": _container(work),
            "pagination": work.page,
            "isbn": list(work.isbn),
            "identifier": _identifiers(work),
            "sameAs": list(addresses(work).values()),
            "url": one.url,
        }
    )


def identity(one: Cited) -> str:
    """What other nodes refer to it by: its DOI's address or another, else its citekey on the page."""
    return next(iter(addresses(one.work).values()), one.url or fragment(one.citekey))


def fragment(name: str) -> str:
    """A place on the page: `#smith2019`."""
    return f"#{quote(name)}"


def organisation(name: str) -> Node | None:
    """An organisation, if it is known."""
    return {"@type": "Organization", "name": name} if name else None


def _person(name: Name) -> Node | None:
    if not name.given:
        return organisation(name.family)
    given, suffix = given_and_suffix(name)
    whole = ", ".join(filter(None, (f"{given} {name.family}", suffix)))
    parts = {"name": whole, "givenName": given, "familyName": name.family, "honorificSuffix": suffix}
    return filled({"@type": "Person", **parts})


def _container(work: Work) -> Node | None:
    """The issue of the volume of the periodical, as far as they are known; the book of a chapter."""
    if work.type in ("chapter", "paper-conference"):
        return {"@type": "Book", "name": work.container_title} if work.container_title else None
    names = {"name": work.container_title, "alternateName": work.container_title_short, "issn": list(work.issn)}
    node = filled({"@type": "Periodical", **names}) if any(names.values()) else None
    for kind, number, value in (("Volume", "volumeNumber", work.volume), ("Issue", "issueNumber", work.issue)):
        if value:
            node = filled({"@type": f"Publication{kind}", number: value, "isPartOf": node})
    return node


def _identifiers(work: Work) -> list[Node]:
    numbers = {name: getattr(work, kind) for kind, name in _IDENTIFIERS.items()}
    numbers["article number"] = work.number
    return [
        {"@type": "PropertyValue", "propertyID": name, "value": number} for name, number in numbers.items() if number
    ]
