"""The numbers of PubMed and PubMed Central, as the NLM gives them out."""

from __future__ import annotations

import re

_PMID = re.compile(r"\s*(?:PMID\s*(?::\s*)?)?(\d+)\s*(?:\[pmid\])?\s*", re.IGNORECASE | re.ASCII)
_PMCID = re.compile(
    r"\s*(?:PMCID\s*(?::\s*)?)?(?:PMC\s?)?(\d+)(?:\.\d+)?\s*(?:\[pmcid\])?\s*", re.IGNORECASE | re.ASCII
)
_PMID_ADDRESS = re.compile(
    r"(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov/(?:m/)?pubmed|europepmc\.org/\w+/MED)/"
    r"(\d{1,9})\b",
    re.IGNORECASE,
)
_PMID_MENTIONED = re.compile(r"\bPMID:?\s*(\d{1,9})\b", re.IGNORECASE)
_PMCID_MENTIONED = re.compile(r"\bPMC\s?(\d{1,9})\b", re.IGNORECASE)
_LONGEST = 8
"""Digits that either number has so far."""


def pmid(written: str) -> str:
    """PubMed's number alone; empty where it is none."""
    found = _PMID.fullmatch(written)
    return found[1] if found else pmid_within(written)


def pmid_within(text: str) -> str:
    """The number in an address of PubMed's or Europe PMC's, or in a note that says `PMID 12345`; empty if none is."""
    found = _PMID_ADDRESS.search(text) or _PMID_MENTIONED.search(text)
    return found[1] if found else ""


def pmcid(written: str) -> str:
    """PubMed Central's number with its `PMC`; empty where it is none."""
    found = _PMCID.fullmatch(written)
    return f"PMC{found[1]}" if found else pmcid_within(written)


def pmcid_within(text: str) -> str:
    """The number in an address or in a note, with its `PMC`; empty if none is."""
    found = _PMCID_MENTIONED.search(text)
    return f"PMC{found[1]}" if found else ""


def pmid_fault(written: str) -> str:
    """What is wrong with a PMID, in words; empty where nothing is."""
    said = f"PMID {written.strip()!r}"
    if number := pmid(written):
        return _count(said, number)
    if number := pmcid_within(written):
        return f"{said} is a number of PubMed Central's; it belongs in the field pmcid"
    return f"{said} is none: a PMID is a number of up to {_LONGEST} digits"


def pmcid_fault(written: str) -> str:
    """What is wrong with a PMCID, in words; empty where nothing is."""
    said = f"PMCID {written.strip()!r}"
    if number := pmcid(written):
        return _count(said, number.removeprefix("PMC"))
    return f"{said} is none: a PMCID is PMC and a number of up to {_LONGEST} digits"


def _count(said: str, number: str) -> str:
    if number.startswith("0"):
        return f"{said} begins with 0, as no such number does"
    if len(number) > _LONGEST:
        return f"{said} has {len(number)} digits; none has more than {_LONGEST}"
    return ""
