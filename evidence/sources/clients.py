"""The sources as they are asked in a run: by which kind of identifier each can be asked, and how."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from evidence.model.reference import Reference
from evidence.sources import crossref, datacite, europe_pmc, openalex, pubmed
from evidence.sources.answers import Reply, Request, Said
from evidence.sources.pubmed_batch import PubMedBatch
from evidence.sources.retraction_watch import RetractionWatch
from evidence.sources.transport import Transport, stamp

Ask = Callable[[str], Reply[Said]]
"""An identifier -> what the source says of the work, if it knows it."""

_LONGEST_QUERY = 300
"""Characters of a title that are asked for; what is longer adds nothing."""


class Clients:
    """All sources in use."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self._bases = transport.settings.bases
        self.first = next(iter(transport.settings.use), "")
        """The source that is asked first."""
        self._pubmed = PubMedBatch(transport)
        watched = transport.settings.retraction_watch
        self.retraction_watch = RetractionWatch.load(watched) if watched else None
        table: Mapping[tuple[str, str], Ask] = {
            ("crossref", "doi"): self._asking(crossref.SOURCE, crossref.by_doi, crossref.read_work),
            ("crossref", "isbn"): self._crossref_book,
            ("datacite", "doi"): self._asking(datacite.SOURCE, datacite.by_doi, datacite.read_work),
            ("europe-pmc", "doi"): self._matching(europe_pmc.by_doi, europe_pmc.read_doi),
            ("europe-pmc", "pmid"): self._matching(europe_pmc.by_pmid, europe_pmc.read_pmid),
            ("europe-pmc", "pmcid"): self._matching(europe_pmc.by_pmcid, europe_pmc.read_pmcid),
            ("openalex", "doi"): self._asking(openalex.SOURCE, openalex.by_doi, openalex.read_work),
            ("openalex", "pmid"): self._asking(openalex.SOURCE, openalex.by_pmid, openalex.read_work),
            ("pubmed", "pmid"): self._pubmed.ask,
            ("pubmed", "doi"): self._pubmed_article,
        }
        self._asks = {way: ask for way, ask in table.items() if way[0] in transport.settings.use}

    def ask(self, source: str, kind: str, number: str) -> Reply[Said] | None:
        """What a source says of the work with an identifier; None where it is not in use or has no such identifiers."""
        ask = self._asks.get((source, kind))
        return ask(number) if ask and number else None

    def takes(self, source: str, kind: str) -> bool:
        """Whether a source is in use, and can be asked by a kind of identifier."""
        return (source, kind) in self._asks

    def has_key(self, source: str) -> bool:
        """Whether a source is asked with a key."""
        return source in self._transport.settings.keys

    def stamp(self) -> str:
        """The time at which something that lies here is looked up."""
        return stamp(self._transport.now())

    def agency(self, doi: str) -> Reply[str]:
        """Who registered a DOI."""
        return self._transport.ask(crossref.agency(self._bases[crossref.SOURCE], doi), crossref.read_agency)

    def searches(self, reference: Reference) -> Mapping[str, Callable[[], Reply[list[Said]]]]:
        """How each source in use is asked for works like an entry, by title, author, and year."""
        title = reference.title[:_LONGEST_QUERY]
        asked = {
            "crossref": (crossref.by_words, _words(reference, title), crossref.read_works),
            "europe-pmc": (europe_pmc.by_title, title, europe_pmc.read_works),
            "openalex": (openalex.by_title, title, openalex.read_works),
        }
        ask = self._transport.ask
        return {
            source: partial(ask, request(self._bases[source], words), read)
            for source, (request, words, read) in asked.items()
            if source in self._transport.settings.use
        }

    def reviews_in_europe_pmc(self, pmid: str) -> Reply[list[Said]]:
        """Reviews that cite a work."""
        request = europe_pmc.citing_reviews(self._bases[europe_pmc.SOURCE], pmid)
        return self._transport.ask(request, europe_pmc.read_works)

    def reviews_in_openalex(self, key: str) -> Reply[list[Said]]:
        """Reviews that cite a work, by OpenAlex's own number of it."""
        return self._transport.ask(openalex.citing_reviews(self._bases[openalex.SOURCE], key), openalex.read_works)

    def _asking(self, source: str, request: Callable[[str, str], Request], read: Callable[[bytes], Said]) -> Ask:
        return lambda number: self._transport.ask(request(self._bases[source], number), read)

    def _matching(self, request: Callable[[str, str], Request], read: Callable[[str, bytes], Said | None]) -> Ask:
        base = self._bases[europe_pmc.SOURCE]

        def ask(number: str) -> Reply[Said]:
            found = self._transport.ask(request(base, number), partial(read, number))
            return Reply(found.value, found.time)

        return ask

    def _pubmed_article(self, doi: str) -> Reply[Said]:
        """The article with a DOI, which PubMed is first asked the number of."""
        found = self._transport.ask(pubmed.by_doi(self._bases[pubmed.SOURCE], doi), pubmed.read_number)
        return self._pubmed.ask(found.value) if found.value else Reply(None, found.time)

    def _crossref_book(self, isbn: str) -> Reply[Said]:
        """The book with an ISBN; its chapters carry the number as well."""
        found = self._transport.ask(crossref.by_isbn(self._bases[crossref.SOURCE], isbn), crossref.read_works)
        books = (said for said in found.value or () if said.work.type in ("book", "report"))
        return Reply(next(books, None), found.time)


def _words(reference: Reference, title: str) -> str:
    author = reference.author[0].family if reference.author else ""
    return " ".join(filter(None, (title, author, str(reference.issued or ""))))
