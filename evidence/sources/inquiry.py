"""Asking all sources about one reference, until it is settled which work it is and how that stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from evidence.identifiers import arxiv
from evidence.model.lookup import Refused, Unavailable
from evidence.model.record import Work
from evidence.model.reference import Reference
from evidence.sources import identifiers, merging
from evidence.sources.answers import NoAnswerError, Reply, Said
from evidence.sources.clients import Clients

Read = TypeVar("Read")

_DECIDING: Mapping[str, tuple[str, ...]] = {
    "doi": ("crossref", "datacite"),
    "pmid": ("pubmed", "europe-pmc"),
    "pmcid": ("europe-pmc",),
    "isbn": ("crossref",),
}
"""Who says whether an identifier exists, in order; in order, too, which identifier says which work is meant."""
_OTHERS = ("europe-pmc", "openalex", "pubmed")
"""Who is asked instead where none of those is in use."""
_REGISTRIES = ("crossref", "datacite")
_COMPLETING: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("europe-pmc", ("doi", "pmid", "pmcid")),
    ("openalex", ("doi", "pmid")),
    ("pubmed", ("pmid", "doi")),
    ("crossref", ("doi",)),
    ("datacite", ("doi",)),
)
"""Who is asked about a work that was found, and by which of its identifiers: first those who know the others."""


class UndecidedError(Exception):
    """Who could say whether an identifier exists gave no answer."""


class Inquiry:
    """What has been asked and heard about one reference so far."""

    def __init__(self, clients: Clients, reference: Reference) -> None:
        self._clients = clients
        self.numbers = _askable(reference)
        """The identifiers of the entry, by kind."""
        self.heard: dict[str, Said] = {}
        """What each source says of the work that is meant."""
        self.times: dict[str, str] = {}
        """When each source gave its answer, the oldest if it gave several."""
        self.failures: dict[str, Unavailable | Refused] = {}
        self.agency = ""
        """Who registered its DOI, where that is neither Crossref nor DataCite."""
        self._asked: set[tuple[str, str]] = set()

    def identify(self) -> None:
        """Find the work by the identifiers of the entry, and what all sources say of it.

        UndecidedError if it cannot be told which work that is, or whether there is one.
        """
        for kind, number in self.numbers.items():
            source, said = self._decide(kind, number)
            if said:
                self.heard[source] = said
                self._complete()
                return

    def listen(self, source: str, call: Callable[[], Reply[Read] | None]) -> Read | None:
        """The value of a reply; None where there is none, or where the source failed."""
        try:
            reply = call()
        except NoAnswerError as error:
            self.failures[source] = error.failure
            return None
        if reply is None:
            return None
        self.times[source] = min(self.times.get(source, reply.time), reply.time)
        return reply.value

    def ask(self, source: str, kind: str, number: str) -> Said | None:
        """What a source says of the work with an identifier; it is asked once."""
        if (source, number) in self._asked:
            return None
        self._asked.add((source, number))
        return self.listen(source, lambda: self._clients.ask(source, kind, number))

    def _decide(self, kind: str, number: str) -> tuple[str, Said | None]:
        """Who knows a work by an identifier, and what is said of it; None where it does not exist."""
        asked = self._deciding(kind, number)
        for source in asked:
            if said := self.ask(source, kind, number):
                return source, said
        if kind == "doi" and "crossref" in asked and not self.failures.keys() & set(asked):
            # A DOI may be registered by an agency that describes its works elsewhere, and then exists.
            self.agency = self.listen("crossref", lambda: self._clients.agency(number)) or ""
        if self.failures.keys() & set(asked):
            raise UndecidedError
        return "", None

    def _deciding(self, kind: str, number: str) -> list[str]:
        """Who says whether an identifier exists, among those in use. arXiv registers its DOIs with DataCite."""
        named = _DECIDING[kind][::-1] if arxiv.is_registered(number) else _DECIDING[kind]
        usual = [source for source in named if self._clients.takes(source, kind)]
        return usual or [source for source in _OTHERS if self._clients.takes(source, kind)]

    def _complete(self) -> None:
        """Ask everybody else about the work, by the identifiers that are known by then."""
        for source, kinds in _COMPLETING:
            known = merging.work(self.heard)
            numbers = {**self.numbers, **_numbers(known)}
            for kind in kinds:
                number = numbers.get(kind, "")
                if number and source not in self.heard and not self._is_needless(source, kind):
                    self._join(source, self.ask(source, kind, number))
        self._watch()

    def _is_needless(self, source: str, kind: str) -> bool:
        """Whether a question would tell nothing new.

        Each DOI is registered with one registry; and PubMed is slow to be asked by DOI, where Europe PMC, which holds
        all of it, has told its number, or that there is none.
        """
        if source in _REGISTRIES:
            return any(registry in self.heard for registry in _REGISTRIES)
        return (source, kind) == ("pubmed", "doi") and "europe-pmc" in self.times

    def _join(self, source: str, said: Said | None) -> None:
        """Take in what a source says, if it speaks of the same work: an identifier of the entry may be of another."""
        if said and merging.is_same(merging.work(self.heard), said.work):
            self.heard[source] = said

    def _watch(self) -> None:
        """Look the work up in the copy of Retraction Watch."""
        table = self._clients.retraction_watch
        if table is None:
            return
        known = merging.work(self.heard)
        notices, relations = table.notices(known.doi, known.pmid), table.relations(known.doi, known.pmid)
        self.times["retraction-watch"] = self._clients.stamp()
        if notices or relations:
            self.heard["retraction-watch"] = Said(known, notices, relations)


def _askable(reference: Reference) -> dict[str, str]:
    """The identifiers of an entry that can be asked for, as registries write them, those that decide first."""
    found = {
        "doi": identifiers.doi(reference.doi) or arxiv.registered(reference.arxiv),
        "pmid": identifiers.pmid(reference.pmid),
        "pmcid": identifiers.pmcid(reference.pmcid),
        "isbn": identifiers.isbn(reference.isbn),
    }
    return {kind: number for kind, number in found.items() if number}


def _numbers(work: Work) -> dict[str, str]:
    """The identifiers of a work that is described."""
    found = {"doi": work.doi, "pmid": work.pmid, "pmcid": work.pmcid}
    return {kind: number for kind, number in found.items() if number}
