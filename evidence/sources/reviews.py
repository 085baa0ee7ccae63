"""Newer systematic reviews and meta-analyses that cite a work."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from evidence.model.lookup import Found, Lookup, NotFound
from evidence.model.record import Answer, Record, Relation, RelationKind, Work
from evidence.sources.answers import NoAnswerError, Reply, Said
from evidence.sources.clients import Clients
from evidence.sources.merging import is_same

_SYSTEMATIC = re.compile(r"\bsystematic(?:ally)? review|\bmeta-?analys|\bumbrella review", re.IGNORECASE)
"""OpenAlex calls every review one; those that count say so in their titles."""


def citing_reviews(clients: Clients, record: Record) -> Lookup:
    """The reviews that cite the work of a record: of Europe PMC where PubMed has the work, else of OpenAlex.

    NotFound where neither has a number of the work, by which it could be asked.
    """
    work = record.work or Work()
    try:
        if work.pmid and clients.takes("europe-pmc", "pmid"):
            reply = clients.reviews_in_europe_pmc(work.pmid)
            return _found("europe-pmc", reply, _newer(reply.value or (), work, "europe-pmc"))
        if work.doi and clients.takes("openalex", "doi"):
            return _in_openalex(clients, work)
    except NoAnswerError as error:
        return error.failure
    return NotFound(Answer("europe-pmc", found=False, time=clients.stamp()))


def _in_openalex(clients: Clients, work: Work) -> Lookup:
    known = clients.ask("openalex", "doi", work.doi)
    if not (known and known.value and known.value.key):
        return NotFound(Answer("openalex", found=False, time=clients.stamp()))
    reply = clients.reviews_in_openalex(known.value.key)
    systematic = [said for said in reply.value or () if _SYSTEMATIC.search(said.work.title)]
    return _found("openalex", reply, _newer(systematic, work, "openalex"))


def _found(source: str, reply: Reply[list[Said]], relations: Iterator[Relation]) -> Found:
    listed = tuple(relations)
    return Found(Answer(source, found=bool(listed), time=reply.time), relations=listed)


def _newer(reviews: Iterable[Said], work: Work, source: str) -> Iterator[Relation]:
    """The reviews that are not older than the work: a preprint of it may be cited before it is in print."""
    for review in reviews:
        found = review.work
        if (found.issued or 9999) >= (work.issued or 0) and not is_same(found, work):
            yield Relation(RelationKind.CITING_REVIEW, found.doi, found.pmid, found.title, found.issued, source)
