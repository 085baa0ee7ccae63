"""DataCite: who registers DOIs of preprints (arXiv's, too), data, reports, and theses.

https://support.datacite.org/docs/api-get-doi
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import quote

from evidence.identifiers import arxiv
from evidence.model.record import Relation, RelationKind, Work
from evidence.model.reference import Name
from evidence.sources import dates, identifiers
from evidence.sources.answers import Request, Said, UnreadableError
from evidence.sources.markup import lines, plain
from evidence.sources.shapes import Json, marked_up, number, parse, table, tables, text, within
from evidence.sources.versions import compared

SOURCE = "datacite"

_TYPES: Mapping[str, str] = {
    "Book": "book",
    "BookChapter": "chapter",
    "ConferencePaper": "paper-conference",
    "Dataset": "dataset",
    "Dissertation": "thesis",
    "JournalArticle": "article-journal",
    "Preprint": "article",
    "Report": "report",
    "Software": "software",
    "Standard": "standard",
}
"""DataCite's general types of resources -> CSL's."""
_DATES = frozenset({"Available", "Created", "Issued", "Submitted"})
_RELATIONS: Mapping[str, RelationKind] = {
    "IsObsoletedBy": RelationKind.NEWER_VERSION,
    "IsPreviousVersionOf": RelationKind.NEWER_VERSION,
    "IsNewVersionOf": RelationKind.OLDER_VERSION,
    "Obsoletes": RelationKind.OLDER_VERSION,
}
_VERSIONS = frozenset({"HasVersion", "IsVersionOf"})


def by_doi(base: str, doi: str) -> Request:
    """Ask for one work."""
    return Request(SOURCE, f"{base}/dois/{quote(doi, safe='')}")


def read_work(body: bytes) -> Said:
    """What an answer to `by_doi` says; UnreadableError if it is none."""
    attributes = table(within(parse(body), "data", "attributes"))
    work = _work(attributes)
    if not work.doi:
        raise UnreadableError("it describes no DOI")
    return Said(work, relations=tuple(_relations(attributes, work.doi)), abstract=_abstract(attributes))


def _work(attributes: Json) -> Work:
    container = table(attributes.get("container"))
    known = tuple(sorted(set(_years(attributes))))
    doi = identifiers.doi(text(attributes.get("doi")))
    first, last = text(container.get("firstPage")), text(container.get("lastPage"))
    titles = tables(attributes.get("titles"))
    return Work(
        type=_TYPES.get(text(within(attributes, "types", "resourceTypeGeneral")), "document"),
        title=_title(titles, ""),
        subtitle=_title(titles, "Subtitle"),
        author=tuple(_authors(attributes)),
        issued=known[0] if known else None,
        years=known,
        container_title=plain(text(container.get("title"))),
        publisher=_publisher(attributes.get("publisher")),
        volume=text(container.get("volume")),
        issue=text(container.get("issue")),
        page=f"{first}-{last}" if first and last else first,
        doi=doi,
        arxiv=arxiv.within(doi),
    )


def _title(titles: list[Json], kind: str) -> str:
    return next((plain(text(title.get("title"))) for title in titles if text(title.get("titleType")) == kind), "")


def _authors(attributes: Json) -> Iterator[Name]:
    for person in tables(attributes.get("creators")):
        family, given = plain(text(person.get("familyName"))), plain(text(person.get("givenName")))
        name = plain(text(person.get("name")))
        if not family and text(person.get("nameType")) != "Organizational" and ", " in name:
            family, given = name.split(", ", 1)
        if family or name:
            yield Name(family, given) if family else Name(name)


def _years(attributes: Json) -> Iterator[int]:
    if published := number(attributes.get("publicationYear")):
        yield published
    for entry in tables(attributes.get("dates")):
        year = dates.year(dates.iso(entry.get("date")))
        if year and text(entry.get("dateType")) in _DATES:
            yield year


def _publisher(value: object) -> str:
    return plain(text(value) or text(table(value).get("name")))


def _relations(attributes: Json, own: str) -> Iterator[Relation]:
    for related in tables(attributes.get("relatedIdentifiers")):
        doi = identifiers.doi(text(related.get("relatedIdentifier")))
        kind = _relation(text(related.get("relationType")), own, doi)
        if kind and doi and doi != own:
            yield Relation(kind, doi, source=SOURCE)


def _relation(name: str, own: str, other: str) -> RelationKind | None:
    """ArXiv says of a preprint that it is a version of the article that it became."""
    if name == "IsVersionOf" and arxiv.is_registered(own) and not arxiv.is_registered(other):
        return RelationKind.PUBLISHED_AS
    return compared(own, other) if name in _VERSIONS else _RELATIONS.get(name)


def _abstract(attributes: Json) -> str:
    described = tables(attributes.get("descriptions"))
    written = (entry.get("description") for entry in described if entry.get("descriptionType") == "Abstract")
    return lines(marked_up(next(written, "")))
