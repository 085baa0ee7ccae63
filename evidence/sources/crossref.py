"""Crossref: who registers most DOIs of articles, and where publishers and Retraction Watch file their notices.

https://api.crossref.org/swagger-ui/index.html
"""

from __future__ import annotations

from urllib.parse import quote

from evidence.sources.answers import Request, Said, UnreadableError
from evidence.sources.crossref_work import said
from evidence.sources.shapes import parse, table, tables, text, within

SOURCE = "crossref"
_ROWS = "5"


def by_doi(base: str, doi: str) -> Request:
    """Ask for one work."""
    return Request(SOURCE, f"{base}/works/{quote(doi, safe='')}")


def agency(base: str, doi: str) -> Request:
    """Ask who registered a DOI."""
    return Request(SOURCE, f"{base}/works/{quote(doi, safe='')}/agency")


def by_isbn(base: str, isbn: str) -> Request:
    """Ask for the works with an ISBN."""
    return Request(SOURCE, f"{base}/works", {"filter": f"isbn:{isbn}", "rows": _ROWS}, lists=True)


def by_words(base: str, words: str) -> Request:
    """Ask for works whose title, authors and year have these words."""
    return Request(SOURCE, f"{base}/works", {"query.bibliographic": words, "rows": _ROWS}, lists=True)


def read_work(body: bytes) -> Said:
    """What an answer to `by_doi` says; UnreadableError if it is none."""
    return said(table(_message(body, "work")))


def read_works(body: bytes) -> list[Said]:
    """What an answer to `by_isbn` or `by_words` says of each work, best first."""
    return [said(item) for item in tables(within(_message(body, "work-list"), "items"))]


def read_agency(body: bytes) -> str:
    """The name in an answer to `agency`."""
    named = within(_message(body, "work-agency"), "agency")
    name = text(table(named).get("label")) or text(table(named).get("id"))
    if not name:
        raise UnreadableError("it names no agency")
    return name


def _message(body: bytes, kind: str) -> object:
    answer = parse(body)
    message = answer.get("message")
    if answer.get("message-type") != kind or not isinstance(message, dict):
        raise UnreadableError(f"it holds no {kind!r}")
    return message
