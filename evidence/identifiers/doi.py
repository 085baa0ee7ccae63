"""DOI: ISO 26324 and the DOI Handbook, section 2.2: `10.`, a registrant's number, a slash, and a suffix."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from evidence.identifiers import arxiv

_RESOLVER = re.compile(
    r"\s*(?:(?:https?://)?(?:dx\.|www\.)?doi\.org/(?:doi:)?|https?://doi\.[\w.-]+/(?=10\.))", re.IGNORECASE
)
"""doi.org, and what publishers have put before it: `http://doi.acm.org/10.1145/...`."""
_LABEL = re.compile(r"\s*(?:doi|digital object identifier)(?:\s*[:=]\s*|\s+|(?=10\.))", re.IGNORECASE)
_WHOLE = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S+")
_WITHIN = re.compile(r"10\.\d{4,9}(?:\.\d+)*/[^\s?#\"<>]+")
_PAGE = re.compile(
    r"(?:/(?:abstract|citation|epdf|epub|full|fulltext|html|information|meta|pdf|references|summary|text|suppl_file\b.*)"
    r"|\.(?:abstract|figures-only|full|long|pdf|short)|v\d+\.full\b.*|&.*){1,5}/?$",
    re.IGNORECASE,
)
"""What publishers' addresses have after the DOI."""
_PUNCTUATION = ".,;:'’”"
_VERSION = re.compile(r"(?P<stem>.+?)(?:\.pub|[./-]?v)(?P<number>\d{1,3})")
_BRACKETS = {")": "(", "]": "[", "}": "{", ">": "<"}
_ENTITY = re.compile(r"&(?:lt|gt|amp|#\d+);")
_DASH = re.compile("[\u2010-\u2015\u2212]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


def plain(written: str) -> str:
    """The DOI in lower case, without a resolver's address or `doi:` before it; what else is there stays."""
    if resolver := _RESOLVER.match(written):
        return unquote(written[resolver.end() :]).strip().lower()
    label = _LABEL.match(written)
    return written[label.end() if label else 0 :].strip().lower()


def within(text: str) -> str:
    """The first DOI in an address or a sentence, in lower case, without the punctuation after it; empty if none is."""
    return next(each_within(text), "")


def of_address(address: str) -> str:
    """The DOI that an address leads to, in lower case, without what publishers put after it; empty if it holds none."""
    return _PAGE.sub("", within(unquote(address) if "%" in address else address))


def each_within(text: str) -> Iterator[str]:
    """Every DOI in it, in order."""
    return (_closed(found.group().lower()) for found in _WITHIN.finditer(text))


def versioned(number: str) -> tuple[str, int]:
    """A DOI without the version that it ends in, and that version, 0 where it has none.

    Preprints have them, `10.21203/rs.3.rs-1/v2`, and Cochrane's reviews, `10.1002/14651858.cd000001.pub2`.
    """
    found = _VERSION.fullmatch(number)
    return (found["stem"], int(found["number"])) if found else (number, 0)


def fault(written: str) -> str:
    """What is wrong with it, in words; empty where nothing is."""
    number = plain(written)
    if _WHOLE.fullmatch(number):
        return _odd_sign(number)
    said = f"DOI {number!r}"
    if arxiv.plain(number):
        return f"{said} is an arXiv number"
    if any(sign.isspace() for sign in number) and _WHOLE.fullmatch("".join(number.split())):
        return f"{said} holds a space"
    if found := within(number):
        return f"{said} is more than a DOI; the one in it is {found!r}"
    return f"{said} is none: a DOI is 10., a number of four digits or more, a slash, and a name"


def _odd_sign(number: str) -> str:
    """What can stand in a DOI by the letter of the norm, and hardly ever does."""
    said = f"DOI {number!r}"
    if hidden := _INVISIBLE.search(number):
        return f"{said} holds an invisible character, U+{ord(hidden.group()):04X}"
    if entity := _ENTITY.search(number):
        return f"{said} holds {entity.group()!r}, which is HTML for another sign"
    if dash := _DASH.search(number):
        return f"{said} holds the dash {dash.group()!r}; a hyphen is probably meant"
    if (closed := _closed(number)) != number:
        return f"{said} ends in {number[len(closed) :]!r}, which hardly belongs to it"
    return ""


def _closed(number: str) -> str:
    """Without the punctuation at its end, and without brackets there that it does not open."""
    end = len(number)
    unopened = {closing: number.count(closing) - number.count(opening) for closing, opening in _BRACKETS.items()}
    while end and ((sign := number[end - 1]) in _PUNCTUATION or unopened.get(sign, 0) > 0):
        end -= 1
        if sign in unopened:
            unopened[sign] -= 1
    return number[:end]
