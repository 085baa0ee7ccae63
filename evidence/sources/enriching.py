"""The works that take the place of this one, by name: registries only give their numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from evidence.model.record import Relation, RelationKind
from evidence.sources.answers import NoAnswerError, Said
from evidence.sources.clients import Clients

_NAMED = frozenset({RelationKind.PUBLISHED_AS, RelationKind.NEWER_VERSION})
"""Those that an editor would cite instead."""
_WAYS = (("crossref", "doi"), ("europe-pmc", "pmid"), ("pubmed", "pmid"), ("europe-pmc", "doi"))


def named(clients: Clients, relations: Iterable[Relation]) -> tuple[Relation, ...]:
    """The relations, with title, year and DOI of those works that would be cited instead.

    A name is only for the reader: that it cannot be had now is no failure.
    """
    return tuple(_named(clients, relation) if relation.kind in _NAMED else relation for relation in relations)


def _named(clients: Clients, relation: Relation) -> Relation:
    said = _look_up(clients, relation)
    if said is None:
        return relation
    work = said.work
    return replace(
        relation,
        doi=relation.doi or work.doi,
        pmid=relation.pmid or work.pmid,
        title=work.title or relation.title,
        issued=work.issued or relation.issued,
    )


def _look_up(clients: Clients, relation: Relation) -> Said | None:
    for source, kind in _WAYS:
        try:
            reply = clients.ask(source, kind, relation.doi if kind == "doi" else relation.pmid)
        except NoAnswerError:
            continue
        if reply and reply.value:
            return reply.value
    return None
