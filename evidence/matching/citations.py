"""Which entries of the bibliography a citation means."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.identifiers import doi
from evidence.model.document import Citation
from evidence.model.reference import Bibliography, Reference

_YEAR = re.compile(r"\b(?:18|19|20)\d\d\b")
_NAME = re.compile(r"[^\W\d_][^\W\d_'’-]+")
_SHORTEST_TITLE = 15


class Sources:
    """Finds the citekey that a citation means."""

    def __init__(self, bibliography: Bibliography | None) -> None:
        references = bibliography.references if bibliography else {}
        self._references = references
        self._by_identifier = {
            identifier: citekey for citekey, entry in references.items() for identifier in _identifiers(entry)
        }

    def cited(self, citations: tuple[Citation, ...]) -> frozenset[str]:
        """The citekeys that citations mean; what cannot be resolved is left out."""
        return frozenset(citekey for citation in citations for citekey in self._meant(citation))

    def holding(self, number: str, pmid: str = "") -> str:
        """The citekey of the work with a DOI or a PubMed number; empty where the bibliography does not hold it."""
        by_doi = self._by_identifier.get(f"doi:{number.lower()}", "") if number else ""
        return by_doi or (self._by_identifier.get(f"pmid:{pmid}", "") if pmid else "")

    def _meant(self, citation: Citation) -> Iterator[str]:
        target = citation.target
        match citation.kind:
            case "key":
                yield target
            case "link":
                yield from self._identified(target)
            case "author-year":
                yield from self._named(target)
            case _:
                yield from self._entry(target)

    def _identified(self, identifier: str) -> Iterator[str]:
        citekey = self._by_identifier.get(identifier.lower())
        if citekey:
            yield citekey

    def _named(self, text: str) -> Iterator[str]:
        """The references whose year and first author the text gives."""
        years = {int(year) for year in _YEAR.findall(text)}
        names = {name.casefold() for name in _NAME.findall(text)}
        for citekey, entry in self._references.items():
            if entry.issued in years and entry.author:
                family = {name.casefold() for name in _NAME.findall(entry.author[0].family)}
                if family and family <= names:
                    yield citekey

    def _entry(self, text: str) -> Iterator[str]:
        """The reference that an entry of the article's own list means: by DOI, by title, else by author and year."""
        if held := next(filter(None, map(self.holding, doi.each_within(text))), ""):
            yield held
            return
        flat = _flat(text)
        titled = [key for key, entry in self._references.items() if _is_titled(entry, flat)]
        yield from titled or self._named(text)


def _identifiers(entry: Reference) -> Iterator[str]:
    if entry.doi:
        yield "doi:" + entry.doi.lower()
    if entry.pmid:
        yield "pmid:" + entry.pmid
    if entry.pmcid:
        yield "pmcid:" + entry.pmcid.lower()


def _is_titled(entry: Reference, flat: str) -> bool:
    title = _flat(entry.title)
    return len(title) >= _SHORTEST_TITLE and title in flat


def _flat(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
