"""What a user names a work by -> the reference to ask sources for: a DOI, a PMID, an address, an ISBN."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from urllib.parse import unquote

from evidence.identifiers import arxiv, doi, isbn, pubmed
from evidence.identifiers.listed import digits
from evidence.model.reference import Reference
from evidence.model.text import Source, Span


def asked(what: str) -> Reference | None:
    """The reference that an argument names; None where it holds no identifier.

    A number of up to eight digits is a PMID; one of ten or thirteen whose check digit is right is an ISBN.
    """
    words = unquote(what.strip())
    for kind, read in _READERS.items():
        if number := read(words):
            return _reference(what, {kind: number})
    return None


def _reference(what: str, numbers: Mapping[str, str]) -> Reference:
    return Reference(
        citekey=what.strip(),
        type="misc",
        source=Source("<argument>", what),
        span=Span(0, len(what)),
        doi=numbers.get("doi", ""),
        pmid=numbers.get("pmid", ""),
        pmcid=numbers.get("pmcid", ""),
        arxiv=numbers.get("arxiv", ""),
        isbn=numbers.get("isbn", ""),
    )


def _doi(words: str) -> str:
    if not doi.fault(words):
        return doi.plain(words)
    return doi.of_address(words) if "://" in words else doi.within(words)


def _pmid(words: str) -> str:
    return "" if pubmed.pmid_fault(words) else pubmed.pmid(words)


def _arxiv(words: str) -> str:
    return arxiv.plain(words) or arxiv.within(words)


def _isbn(words: str) -> str:
    """Of an address none: many hold ten digits, and every eleventh of those would pass for one."""
    is_one = "://" not in words and not isbn.fault(words)
    return next(map(digits, isbn.each(words)), "") if is_one else ""


_READERS: Mapping[str, Callable[[str], str]] = {
    "doi": _doi,
    "pmcid": pubmed.pmcid_within,
    "arxiv": _arxiv,
    "isbn": _isbn,
    "pmid": _pmid,
}
"""In the order in which they are tried: an address of arXiv holds digits that a PMID could be."""
