"""What a user names a work by -> the reference to ask sources for: a DOI, a PMID, an address, an ISBN."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from urllib.parse import unquote

from evidence.model.reference import Reference
from evidence.model.text import Source, Span

_DOI = re.compile(r"10\.\d{4,9}/[^\s\"<>?#&]+")
_AFTER_DOI = re.compile(
    r"(?:/(?:abstract|full(?:/html|text)?|pdf|epdf|epub|html|references|summary|meta|citation|fulltext|suppl_file.*)"
    r"|\.(?:pdf|full|abstract|long|short|figures-only)|v\d+\.full.*)+/?$",
    re.IGNORECASE,
)
"""What publishers' addresses have after the DOI."""
_PMID = re.compile(r"(?:pmid:?\s*)?0*([1-9]\d{0,7})", re.IGNORECASE | re.ASCII)
_PUBMED = re.compile(
    r"(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov/pubmed|europepmc\.org/(?:article|abstract)/med)/(\d{1,8})\b",
    re.IGNORECASE,
)
_PMCID = re.compile(r"(?:pmcid:?\s*)?\b(PMC\d{1,9})\b", re.IGNORECASE)
_ARXIV = re.compile(
    r"(?:arxiv:\s*|arxiv\.org/(?:abs|pdf|html)/)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?(?:\.pdf)?",
    re.IGNORECASE,
)
_ISBN = re.compile(r"(?:isbn(?:-1[03])?:?\s*)?((?:97[89][-\s]?)?\d(?:[-\s]?\d){8}[-\s]?[\dX])", re.IGNORECASE)


def asked(what: str) -> Reference | None:
    """The reference that an argument names; None where it holds no identifier.

    A number of up to eight digits is a PMID; one of ten or thirteen whose check digit is right is an ISBN.
    """
    words = unquote(what.strip()) if "%" in what else what.strip()
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
    found = _DOI.search(words)
    if found is None:
        return ""
    is_address = "://" in words and "doi.org/" not in words
    number = _AFTER_DOI.sub("", found[0]) if is_address else found[0]
    return number.rstrip(".,;)]" if "(" not in number else ".,;]").lower()


def _pmid(words: str) -> str:
    found = _PUBMED.search(words) or _PMID.fullmatch(words)
    return found[1] if found else ""


def _pmcid(words: str) -> str:
    is_address = "://" in words or "/" in words
    found = _PMCID.search(words) if is_address else _PMCID.fullmatch(words)
    return found[1].upper() if found else ""


def _arxiv(words: str) -> str:
    found = _ARXIV.search(words) if "arxiv" in words.lower() else _ARXIV.fullmatch(words)
    return found[1] if found else ""


def _isbn(words: str) -> str:
    found = _ISBN.fullmatch(words)
    digits = re.sub(r"[-\s]", "", found[1]).upper() if found else ""
    return digits if digits and _checks(digits) else ""


def _checks(digits: str) -> bool:
    """Whether the last digit of an ISBN is the one that the others give (ISO 2108)."""
    values = [10 if digit == "X" else int(digit) for digit in digits]
    if len(digits) == len("0123456789"):
        return sum(weight * value for weight, value in zip(range(10, 0, -1), values, strict=True)) % 11 == 0
    return sum(value * (1, 3)[at % 2] for at, value in enumerate(values)) % 10 == 0


_READERS: Mapping[str, Callable[[str], str]] = {
    "doi": _doi,
    "pmcid": _pmcid,
    "arxiv": _arxiv,
    "isbn": _isbn,
    "pmid": _pmid,
}
"""In the order in which they are tried: an address of arXiv holds digits that a PMID could be."""
