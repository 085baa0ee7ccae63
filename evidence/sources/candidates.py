"""Works that an entry may mean, where no identifier says so: offered, best first, and never assumed."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.matching import OFFERED, same_work, score
from evidence.model.record import Candidate
from evidence.model.reference import Reference
from evidence.sources.clients import Clients
from evidence.sources.events import in_order, with_marks
from evidence.sources.inquiry import Inquiry, UndecidedError

_MOST = 3
_SURE = ("crossref", "europe-pmc")
"""Who must have been asked before it can be said that there is nothing like the entry."""


def candidates(inquiry: Inquiry, clients: Clients, reference: Reference) -> tuple[Candidate, ...]:
    """The works that fit the entry's title, authors, and year, each once, best first.

    UndecidedError where there are none, and somebody who may know one gave no answer; but an entry whose identifiers
    exist nowhere is settled by that.
    """
    if not reference.title:
        return ()
    found = list(_found(inquiry, clients, reference))
    best = sorted(found, key=lambda candidate: -candidate.score)
    kept: list[Candidate] = []
    for candidate in best:
        if len(kept) < _MOST and not any(same_work(candidate.work, other.work) for other in kept):
            kept.append(candidate)
    if not kept and not inquiry.numbers and inquiry.failures.keys() & set(_SURE):
        raise UndecidedError
    return tuple(kept)


def _found(inquiry: Inquiry, clients: Clients, reference: Reference) -> Iterator[Candidate]:
    for source, search in clients.searches(reference).items():
        for said in inquiry.listen(source, search) or ():
            fit = score(reference, said.work)
            if fit >= OFFERED:
                marks = [source] if said.retracted else []
                yield Candidate(said.work, fit, source, with_marks(in_order(said.notices), marks))
