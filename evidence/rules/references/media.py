"""Which references are no research but tell of it: press releases, news, blogs, encyclopedias, social media."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from evidence.model.reference import Reference

_LIST = Path(__file__).with_suffix(".txt")
_ADDRESS = re.compile(r"https?://(?:www\.)?(?P<host>[^/?#\s:]+)(?::\d+)?(?P<path>/[^?#\s]*)?", re.IGNORECASE)
_MOST_PARTS = 5
"""Of a host's name; no host on the list has more."""
_FIELDS = ("entrysubtype", "type", "howpublished")
"""Where an entry says what kind of work it is, in the words of its format."""


def medium(reference: Reference) -> tuple[str, str]:
    """What kind of medium the entry is of, and the word or address that shows it; empty where it is none.

    What has an identifier that only research is given is none, wherever it is read.
    """
    if reference.identifiers:
        return "", ""
    for sign in _signs(reference):
        if kind := _known().get(sign):
            return kind, sign
    return ("encyclopedia entry", "inreference") if reference.type == "inreference" else ("", "")


def _signs(reference: Reference) -> Iterator[str]:
    """What may be on the list: the kind of the work, who published it, and its address, the longest path first."""
    places = reference.places
    written = [reference.source.excerpt(places[name]) for name in _FIELDS if name in places]
    for words in (*written, reference.container_title, reference.publisher):
        yield " ".join(words.split()).casefold().strip("{}.")
    if found := _ADDRESS.match(reference.url):
        yield from _addresses(found["host"].lower(), (found["path"] or "").lower())


def _addresses(host: str, path: str) -> Iterator[str]:
    parts = host.split(".")
    first = path.strip("/").split("/")[0]
    for at in range(max(len(parts) - _MOST_PARTS, 0), len(parts) - 1):
        domain = ".".join(parts[at:])
        yield f"{domain}/{first}"
        yield domain


@cache
def _known() -> Mapping[str, str]:
    """Every host, outlet and word with the kind it stands for."""
    kind, known = "", {}
    for line in _LIST.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            kind = line.strip("[]")
        elif line and not line.startswith("#"):
            known[line] = kind
    return known
