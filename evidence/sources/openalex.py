"""OpenAlex: an open index of works, which marks those that are retracted.

https://docs.openalex.org/api-entities/works
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from evidence.model.record import NoticeKind, Work
from evidence.model.reference import Name
from evidence.sources import dates, identifiers
from evidence.sources.answers import Request, Said, UnreadableError
from evidence.sources.markup import plain
from evidence.sources.shapes import Json, number, parse, table, tables, text, texts, within

SOURCE = "openalex"

_TYPES: Mapping[str, str] = {
    "article": "article-journal",
    "book": "book",
    "book-chapter": "chapter",
    "dataset": "dataset",
    "dissertation": "thesis",
    "editorial": "article-journal",
    "erratum": "article-journal",
    "letter": "article-journal",
    "preprint": "article",
    "report": "report",
    "review": "article-journal",
    "standard": "standard",
}
"""OpenAlex's types -> CSL's."""
_LONGEST = 5000
"""Words of an abstract."""


def by_doi(base: str, doi: str) -> Request:
    """Ask for the work with a DOI."""
    return Request(SOURCE, f"{base}/works/doi:{quote(doi, safe='')}")


def by_pmid(base: str, pmid: str) -> Request:
    """Ask for the work with a number of PubMed."""
    return Request(SOURCE, f"{base}/works/pmid:{pmid}")


def by_title(base: str, title: str) -> Request:
    """Ask for works with the words of a title."""
    return Request(SOURCE, f"{base}/works", {"search": title, "per-page": "5"}, lists=True)


def citing_reviews(base: str, key: str) -> Request:
    """Ask for reviews that cite a work, by OpenAlex's own number of it, the newest first."""
    asked = {"filter": f"cites:{key},type:review", "sort": "publication_date:desc", "per-page": "25"}
    return Request(SOURCE, f"{base}/works", asked, lists=True)


def read_work(body: bytes) -> Said:
    """What an answer to `by_doi` or `by_pmid` says; UnreadableError if it is none."""
    item = parse(body)
    if not text(item.get("id")):
        raise UnreadableError("it describes no work")
    return _said(item)


def read_works(body: bytes) -> list[Said]:
    """What an answer to `by_title` or `citing_reviews` says of each work, best first."""
    results = parse(body).get("results")
    if not isinstance(results, list):
        raise UnreadableError("it holds no list of results")
    return [_said(item) for item in tables(results)]


def _said(item: Json) -> Said:
    return Said(
        work=_work(item),
        abstract=_abstract(item.get("abstract_inverted_index")),
        marked=NoticeKind.RETRACTION if item.get("is_retracted") is True else None,
        key=text(item.get("id")).rsplit("/", 1)[-1],
    )


def _work(item: Json) -> Work:
    place = table(within(item, "primary_location", "source"))
    printed = table(item.get("biblio"))
    year = number(item.get("publication_year")) or dates.year(dates.iso(item.get("publication_date")))
    first, last = text(printed.get("first_page")), text(printed.get("last_page"))
    people = tables(item.get("authorships"))
    return Work(
        type=_TYPES.get(text(item.get("type")), "document"),
        title=plain(text(item.get("title")) or text(item.get("display_name"))),
        author=tuple(name for person in people if (name := _name(text(within(person, "author", "display_name"))))),
        issued=year,
        years=(year,) if year else (),
        container_title=plain(text(place.get("display_name"))) if text(place.get("type")) == "journal" else "",
        volume=text(printed.get("volume")),
        issue=text(printed.get("issue")),
        page=f"{first}-{last}" if first and last and first != last else first,
        doi=identifiers.doi(text(item.get("doi"))),
        pmid=identifiers.pmid(text(within(item, "ids", "pmid"))),
        pmcid=identifiers.pmcid(text(within(item, "ids", "pmcid"))),
        issn=texts(place.get("issn")),
    )


def _name(written: str) -> Name | None:
    """OpenAlex does not say where the family name begins; the last word is nearest to it."""
    given, _, family = plain(written).rpartition(" ")
    return Name(family, given) if family else None


def _abstract(index: object) -> str:
    """The words of an abstract, which OpenAlex gives with their places instead of in order."""
    words: dict[int, str] = {}
    for word, places in table(index).items():
        found = (place for place in places if isinstance(place, int)) if isinstance(places, list) else ()
        words.update(dict.fromkeys((place for place in found if 0 <= place < _LONGEST), word))
    return plain(" ".join(words[place] for place in sorted(words)))
