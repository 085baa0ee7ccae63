"""DOI, PMID and PMCID, from their own fields or from where people put them instead."""

from __future__ import annotations

import re

_RESOLVER = re.compile(r"^\s*(?:https?://(?:dx\.|www\.)?doi\.org/|doi:?\s*)", re.IGNORECASE)
_DOI_ADDRESS = re.compile(r"https?://(?:dx\.|www\.)?doi\.org/(10\.\S+)", re.IGNORECASE)
_ESCAPED = re.compile(r"\{?\\([_%&#$])\}?")
_ADDRESS_COMMAND = re.compile(r"^\\(?:url|href|path)\s*\{([^{}]*)\}.*$")
_PMID = re.compile(r"\bPMID:?\s*(\d{1,9})\b", re.IGNORECASE)
_PMID_ADDRESS = re.compile(r"(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov/pubmed)/(\d{1,9})\b")
_PMCID = re.compile(r"\bPMC\s?(\d{1,9})\b", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")


def address(url: str) -> str:
    """A URL without LaTeX: `%` and `~` are part of it."""
    return _verbatim(_ADDRESS_COMMAND.sub(r"\1", url.strip()))


def doi(field: str, url: str) -> str:
    """The DOI in lower case and without a resolver's address, from its field, else from a URL that resolves one."""
    if field:
        return _RESOLVER.sub("", _verbatim(field)).strip().lower()
    found = _DOI_ADDRESS.search(url)
    return found[1].lower() if found else ""


def pmid(field: str, url: str, note: str) -> str:
    """PubMed's number, from its field, else from a PubMed address, else from a note that says `PMID 22965186`."""
    if found := _DIGITS.search(field):
        return found[0]
    mentioned = _PMID_ADDRESS.search(url) or _PMID.search(note)
    return mentioned[1] if mentioned else ""


def pmcid(field: str, url: str, note: str) -> str:
    """PubMed Central's number with its `PMC`, from its field, else from an address, else from a note."""
    if found := _DIGITS.search(field):
        return f"PMC{found[0]}"
    mentioned = _PMCID.search(url) or _PMCID.search(note)
    return f"PMC{mentioned[1]}" if mentioned else ""


def _verbatim(value: str) -> str:
    return _ESCAPED.sub(r"\1", value).replace("{", "").replace("}", "")
