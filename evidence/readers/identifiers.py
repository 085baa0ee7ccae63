"""Identifiers of works in addresses and in text: DOI, PubMed, PubMed Central."""

from __future__ import annotations

import re

from evidence.identifiers import doi, pubmed

_PMC = re.compile(r"(?:ncbi\.nlm\.nih\.gov/(?:pmc/)?articles/|europepmc\.org/\w+/(?:PMC/)?)(PMC\d{1,9})", re.I)
_HINTS = ("://", "www.", "10.", "doi", "pmid", "pmc")
WRITTEN = re.compile(
    r"""(?P<address>https?://\S+ | www\.\S+)
      | \bdoi:?\s*(?P<doi>10\.\d{4,9}/[^\s"<>]+)
      | (?<![\w/.])(?P<bare>10\.\d{4,9}/[^\s"<>]+)
      | \bPMID:?\s*(?P<pmid>\d{1,9})\b
      | \b(?:PMCID:?\s*)?(?P<pmcid>PMC\d{3,9})\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""An identifier as it stands in text."""


def may_stand_in(text: str) -> bool:
    """Whether a text is worth looking through for WRITTEN: most are not, and this is quick to tell."""
    lowered = text.lower()
    return any(hint in lowered for hint in _HINTS)


def of_address(address: str) -> str:
    """The identifier that an address leads to: `doi:10...` in lower case, `pmid:...`, `pmcid:PMC...`; else empty."""
    if number := pubmed.pmid_within(address):
        return f"pmid:{number}"
    if match := _PMC.search(address):
        return f"pmcid:{match[1].upper()}"
    found = doi.of_address(address)
    return f"doi:{found}" if found else ""


def of_match(match: re.Match[str]) -> str:
    """The identifier that a match of WRITTEN names, in the same form."""
    if match["pmid"]:
        return f"pmid:{match['pmid']}"
    if match["pmcid"]:
        return f"pmcid:{match['pmcid'].upper()}"
    return of_address(without_trailing(match["address"] or match["doi"] or match["bare"]))


def without_trailing(words: str) -> str:
    """An address or DOI without the punctuation of the sentence that it stands in."""
    while words and (words[-1] in ".,;:!?'\"”’»*_" or (words[-1] in ")]}" and _unopened(words))):
        words = words[:-1]
    return words


def _unopened(words: str) -> bool:
    closing = words[-1]
    return words.count({")": "(", "]": "[", "}": "{"}[closing]) < words.count(closing)
