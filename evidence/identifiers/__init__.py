"""Numbers that works are looked up by: how they are written, and what is wrong with one that cannot be right."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from evidence.identifiers import arxiv, doi, isbn, issn, pubmed

__all__ = ["KINDS", "NAMES", "fault", "told"]

NAMES: Mapping[str, str] = {
    "doi": "DOI",
    "pmid": "PMID",
    "pmcid": "PMCID",
    "arxiv": "arXiv number",
    "isbn": "ISBN",
    "issn": "ISSN",
}
"""What messages call an identifier of each kind."""
_LONGEST = 1000
"""Characters of a field that is still read; nobody would want a longer one quoted."""
KINDS: Mapping[str, Callable[[str], str]] = {
    "doi": doi.fault,
    "pmid": pubmed.pmid_fault,
    "pmcid": pubmed.pmcid_fault,
    "arxiv": arxiv.fault,
    "isbn": isbn.fault,
    "issn": issn.fault,
}
"""What finds fault with an identifier of each kind."""


def fault(kind: str, written: str) -> str:
    """What is wrong with an identifier as somebody wrote it, in words that quote it; empty where nothing is.

    Only its form is looked at: that it is well formed does not mean that there is such a work. What people write around
    an identifier (`doi:`, a resolver's address, `ISBN`, `(Electronic)`) is no fault, nor are several ISBN or ISSN.
    """
    written = written.strip()
    if len(written) > _LONGEST:
        return f"this has {len(written):,} characters, more than any {NAMES[kind]}"
    return KINDS[kind](written) if written else ""


def told(doi: str, pmid: str) -> str:
    """By what messages say that a work can be found: `10.1000/1`, else `PMID 1`; empty where neither is known."""
    return doi or (f"PMID {pmid}" if pmid else "")
