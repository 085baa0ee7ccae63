"""Newer versions of Cochrane reviews, which have DOIs of their own that no registry ties to the older ones."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.record import Relation, RelationKind, Work
from evidence.sources.clients import Clients
from evidence.sources.inquiry import Inquiry
from evidence.sources.versions import next_of_cochrane

_MOST = 9
"""Versions that are looked for; no review has more than that."""


def newer_version(inquiry: Inquiry, clients: Clients, work: Work) -> tuple[Relation, ...]:
    """The newest version of a Cochrane review that is newer than this one: `.pub3` after `.pub2`.

    Each is asked for by the number that it would have, until there is none.
    """
    newest = list(_later(inquiry, clients, work.doi))[-1:]
    return tuple(
        Relation(RelationKind.NEWER_VERSION, found.doi, "", found.title, found.issued, "publisher") for found in newest
    )


def _later(inquiry: Inquiry, clients: Clients, doi: str) -> Iterator[Work]:
    for _ in range(_MOST):
        doi = next_of_cochrane(doi)
        said = inquiry.ask("crossref", "doi", doi) if doi else None
        if said is None:
            return
        yield said.work
