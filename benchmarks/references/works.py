"""The works in the recorded answers of Crossref's API."""

from __future__ import annotations

import hashlib
import html
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from evidence.model.record import Work
from evidence.model.reference import Name

_TYPES = {
    "journal-article": "article-journal",
    "proceedings-article": "paper-conference",
    "book-chapter": "chapter",
    "reference-entry": "entry-encyclopedia",
    "monograph": "book",
    "posted-content": "article",
    "dissertation": "thesis",
}
_DATES = ("published-online", "published-print", "published", "issued", "posted")


def recorded(folder: Path) -> dict[str, Work]:
    """Every distinct work by its DOI, of several answers the one that says most."""
    found: dict[str, Mapping[str, Any]] = {}
    for path in sorted(folder.rglob("*.json")):
        for message in _messages(json.loads(path.read_text(encoding="utf-8"))):
            doi = message["DOI"].lower()
            if len(message) > len(found.get(doi, ())):
                found[doi] = message
    return {doi: work(message) for doi, message in sorted(found.items())}


def held_out(doi: str) -> bool:
    """Whether the work is in the half that is only reported on."""
    return hashlib.sha256(doi.encode()).digest()[0] % 2 == 1


def work(message: Mapping[str, Any]) -> Work:
    """The metadata of one message."""
    years = tuple(sorted({year for name in _DATES if (year := _year(message.get(name)))}))
    return Work(
        type=_TYPES.get(message["type"], message["type"]),
        title=_first(message["title"]),
        subtitle=_first(message.get("subtitle")),
        author=tuple(name for author in message.get("author", ()) if (name := _name(author)).family),
        issued=years[0] if years else None,
        years=years,
        container_title=_first(message.get("container-title")),
        container_title_short=_first(message.get("short-container-title")),
        publisher=message.get("publisher", ""),
        volume=message.get("volume", ""),
        issue=message.get("issue", ""),
        page=message.get("page", ""),
        number=message.get("article-number", ""),
        doi=message["DOI"].lower(),
        issn=tuple(message.get("ISSN") or ()),
    )


def _messages(answer: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(answer, dict):
        if {"DOI", "title", "type"} <= answer.keys():
            yield answer
        answer = list(answer.values())
    if isinstance(answer, list):
        for part in answer:
            yield from _messages(part)


def _first(value: str | Sequence[str] | None) -> str:
    text = value if isinstance(value, str) else next(iter(value or ()), "")
    return " ".join(html.unescape(html.unescape(re.sub(r"</?[A-Za-z][^<>]*>", "", text))).split())


def _name(author: Mapping[str, str]) -> Name:
    given = ", ".join(part for part in (author.get("given", ""), author.get("suffix", "")) if part)
    return Name(" ".join((author.get("family") or author.get("name") or "").split()), " ".join(given.split()))


def _year(date: Any) -> int | None:
    parts = (date or {}).get("date-parts") or [[None]]
    return parts[0][0] if parts[0] else None
