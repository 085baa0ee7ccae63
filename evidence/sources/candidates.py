"""Works that an entry may mean, where no identifier says so: offered, best first, and never assumed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from evidence.matching import OFFERED, score
from evidence.model.record import Candidate
from evidence.model.reference import Reference
from evidence.sources import merging
from evidence.sources.answers import Said
from evidence.sources.clients import Clients
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
    groups: list[_Group] = []
    for fit, source, said in sorted(_found(inquiry, clients, reference), key=lambda found: -found[0]):
        _gather(groups, fit, source, said)
    if not groups and not inquiry.numbers and inquiry.failures.keys() & set(_SURE):
        raise UndecidedError
    return tuple(group.candidate() for group in groups[:_MOST])


@dataclass(slots=True)
class _Group:
    """What several sources say of one work that fits; the one where it fits best is the first."""

    score: float
    heard: dict[str, Said]

    def candidate(self) -> Candidate:
        return Candidate(merging.work(self.heard), self.score, next(iter(self.heard)), merging.notices(self.heard))


def _found(inquiry: Inquiry, clients: Clients, reference: Reference) -> Iterator[tuple[float, str, Said]]:
    for source, search in clients.searches(reference).items():
        for said in inquiry.listen(source, search) or ():
            fit = score(reference, said.work)
            if fit >= OFFERED:
                yield fit, source, said


def _gather(groups: list[_Group], fit: float, source: str, said: Said) -> None:
    same = next((group for group in groups if merging.is_same(merging.work(group.heard), said.work)), None)
    if same is None:
        groups.append(_Group(fit, {source: said}))
    else:
        same.heard.setdefault(source, said)
