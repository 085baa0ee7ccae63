"""A Citation resource: one work of the bibliography."""

from __future__ import annotations

from evidence.model.record import Work
from evidence.model.reference import Name
from evidence.renderers.addresses import addresses
from evidence.renderers.cited import Cited, given_and_suffix
from evidence.renderers.fhir import codes
from evidence.renderers.fhir.codes import Json
from evidence.renderers.filled import filled


def citation(one: Cited) -> Json:
    """One resource. Its publication status is unknown: a bibliography does not say."""
    people = [_person(name, number) for number, name in enumerate(one.work.author, 1)]
    return filled(
        {
            "resourceType": "Citation",
            "contained": people,
            "identifier": [{"value": one.citekey}],
            "status": "unknown",
            "citedArtifact": _artifact(one, people),
        }
    )


def _artifact(one: Cited, people: list[Json]) -> Json:
    urls = dict.fromkeys(filter(None, (*addresses(one.work).values(), one.url)))
    return filled(
        {
            "identifier": _identifiers(one.work),
            "title": [{"text": one.title}],
            "publicationForm": _form(one.work),
            "webLocation": [{"url": url} for url in urls],
            "contributorship": _contributorship(people, complete=not one.others),
            "note": [{"text": one.note}] if one.note else [],
        }
    )


def _identifiers(work: Work) -> list[Json]:
    numbers = {codes.DOI: work.doi, codes.PMID: work.pmid, codes.PMC: work.pmcid}
    registered = [{"system": system, "value": number} for system, number in numbers.items() if number]
    named = [("arXiv", work.arxiv), *(("ISBN", number) for number in work.isbn)]
    return [*registered, *({"type": {"text": kind}, "value": number} for kind, number in named if number)]


def _form(work: Work) -> list[Json]:
    """When and where it appeared. An article's number stands where pages would."""
    first, _, last = work.page.partition("-")
    form = filled(
        {
            "publishedIn": _published_in(work),
            "volume": work.volume,
            "issue": work.issue,
            "articleDate": str(work.issued or ""),
            "pageString": work.page or work.number,
            "firstPage": first if last else "",
            "lastPage": last,
        }
    )
    return [form] if form else []


def _published_in(work: Work) -> Json:
    kinds = {"article-journal": codes.PERIODICAL, "chapter": codes.BOOK}
    inside = filled(
        {
            "identifier": [{"type": {"text": "ISSN"}, "value": number} for number in work.issn],
            "title": work.container_title or work.container_title_short,
            "publisher": {"display": work.publisher} if work.publisher else None,
        }
    )
    kind = kinds.get(work.type)
    return {"type": kind, **inside} if inside and kind else inside


def _contributorship(people: list[Json], *, complete: bool) -> Json:
    if not people:
        return {}
    entries = [
        {"contributor": {"reference": f"#{person['id']}"}, "rankingOrder": number}
        for number, person in enumerate(people, 1)
    ]
    return {"complete": complete, "entry": entries}


def _person(name: Name, number: int) -> Json:
    """A person, or an organisation, contained in the resource."""
    if not name.given:
        return {"resourceType": "Organization", "id": f"author-{number}", "name": name.family}
    given, suffix = given_and_suffix(name)
    named = {"family": name.family, "given": given.split(), "suffix": [suffix] if suffix else []}
    return {"resourceType": "Practitioner", "id": f"author-{number}", "name": [filled(named)]}
