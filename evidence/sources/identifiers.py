"""Identifiers as registries write them -> the one form in which they are compared."""

from __future__ import annotations

import re
from urllib.parse import unquote

from evidence.identifiers import isbn as isbns
from evidence.identifiers.listed import digits

_DOI = re.compile(r"10\.\d{4,9}/\S+")
_PMCID = re.compile(r"(?:PMC)?(\d{1,9})", re.IGNORECASE)
_ISBN = re.compile(r"(?:97[89])?\d{9}[\dX]")


def doi(text: str) -> str:
    """A DOI in lower case, without a resolver's address, percent-decoded; empty if there is none."""
    found = _DOI.search(unquote(text) if "%" in text else text)
    return found[0].rstrip(".,;").lower() if found else ""


def pmid(text: str) -> str:
    """The digits of a PubMed number; empty for what is none."""
    number = text.rsplit("/", 1)[-1].strip()
    return number if number.isascii() and number.isdigit() and int(number) and len(number) < 10 else ""


def pmcid(text: str) -> str:
    """`PMC` and digits."""
    found = _PMCID.fullmatch(text.rstrip("/").rsplit("/", 1)[-1].strip())
    return f"PMC{found[1]}" if found else ""


def isbn(text: str) -> str:
    """The digits of the first ISBN of a field, or of an address; empty if they are too few or too many."""
    return next((bare for one in isbns.each(text) if _ISBN.fullmatch(bare := digits(one))), "")
