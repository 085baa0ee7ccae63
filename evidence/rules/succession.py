"""Which sources later ones have taken the place of: as the registry says in `updates`, and as the lock knows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from evidence.grade.agreement import superseded
from evidence.matching.citations import Sources
from evidence.model.finding import Related
from evidence.model.project import Project
from evidence.model.record import Relation, RelationKind
from evidence.rules.fault import quote
from evidence.rules.records import Known, current, recorded, related_works
from evidence.rules.telling import titled


@dataclass(frozen=True, slots=True)
class Successor:
    """The latest that has taken the place of a source."""

    name: str
    """As a message names it: `'lee2020'`, or the title, year and DOI of a work that the bibliography does not hold."""
    names: frozenset[str]
    """What names it or a work between: citekeys, `doi:10.1000/1`, `pmid:1`."""
    related: tuple[Related, ...]
    """Where that is on record."""


class Succession:
    """Finds the successor of a source, by way of others or not. What editors declared outweighs what the lock knows."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._sources = Sources(project.bibliography)
        claims = project.registry.claims if project.registry else ()
        self._known = tuple(known for known in current(project) if known.record.relations)
        self._declared = superseded(entry for claim in claims for entry in claim.evidence)
        self._later = self._locked() | dict(self._declared)
        self._outside = {known.citekey: newer[0] for known in self._known if (newer := self._not_held(known))}

    @property
    def is_empty(self) -> bool:
        """Whether no source has a successor."""
        return not (self._later or self._outside)

    def of(self, citekey: str) -> Successor | None:
        """The latest work that has taken the place of a source; None where there is none."""
        way = [citekey, *self._chain(citekey)]
        outside = self._outside.get(way[-1])
        if outside is not None:
            return _outside(way[1:], outside, recorded(self._project, way[-1]))
        if len(way) == 1:
            return None
        return Successor(quote(way[-1]), frozenset(way[1:]), self._related(*way[-2:]))

    def _chain(self, citekey: str) -> Iterator[str]:
        passed = {citekey}
        while (citekey := self._later.get(citekey, "")) and citekey not in passed:
            passed.add(citekey)
            yield citekey

    def _locked(self) -> dict[str, str]:
        """What the lock knows of works that the bibliography holds, as `superseded` gives what the registry says."""
        pairs = {pair for known in self._known for pair in self._pairs(known)}
        return {older: newer for older, newer in sorted(pairs) if older != newer and (newer, older) not in pairs}

    def _pairs(self, known: Known) -> Iterator[tuple[str, str]]:
        for one in related_works(known, RelationKind.OLDER_VERSION):
            if held := self._sources.holding(one.doi, one.pmid):
                yield held, known.citekey
        for one in related_works(known, RelationKind.NEWER_VERSION)[:1]:
            if held := self._sources.holding(one.doi, one.pmid):
                yield known.citekey, held

    def _not_held(self, known: Known) -> list[Relation]:
        """The newest version, where the bibliography does not hold it."""
        newest = related_works(known, RelationKind.NEWER_VERSION)[:1]
        return [one for one in newest if not self._sources.holding(one.doi, one.pmid)]

    def _related(self, older: str, newer: str) -> tuple[Related, ...]:
        if self._declared.get(older) == newer and newer in self._where:
            return (self._where[newer],)
        return recorded(self._project, older) or recorded(self._project, newer)

    @cached_property
    def _where(self) -> dict[str, Related]:
        """Where each source that updates others is first on record in the registry."""
        claims = self._project.registry.claims if self._project.registry else ()
        return {
            entry.source: Related(claim.source, claim.place("evidence", index), f"{entry.source} is on record here")
            for claim in reversed(claims)
            for index, entry in enumerate(claim.evidence)
            if entry.updates
        }


def _outside(between: list[str], work: Relation, related: tuple[Related, ...]) -> Successor:
    numbers = (f"{kind}:{number}" for kind, number in (("doi", work.doi), ("pmid", work.pmid)) if number)
    return Successor(titled(work), frozenset((*between, *numbers)), related)
