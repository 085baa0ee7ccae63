"""The identifiers of a work, from their own fields or from where people put them instead."""

from __future__ import annotations

import re
from collections.abc import Mapping

from evidence.identifiers import arxiv, doi, pubmed

_ESCAPED = re.compile(r"\{?\\([_%&#$])\}?")
_ADDRESS_COMMAND = re.compile(r"^\\(?:url|href|path)\s*\{([^{}]*)\}.*$")
_PUBLISHED = re.compile(r"/doi/(?:(?:abs|full|pdf|epub|epdf|pdfdirect|suppl)/)?(10\.\d{4,9}/)")
"""How the addresses of many publishers hold a DOI."""
_NOTED = re.compile(r"\s*doi\s*[: ]", re.IGNORECASE)


def address(url: str) -> str:
    """A URL without LaTeX: `%` and `~` are part of it."""
    return verbatim(_ADDRESS_COMMAND.sub(r"\1", url.strip()))


def verbatim(value: str) -> str:
    """A value that is no prose, without the braces and backslashes that LaTeX wants in it."""
    return _ESCAPED.sub(r"\1", value).replace("{", "").replace("}", "")


def identifiers(fields: Mapping[str, str]) -> dict[str, str]:
    """DOI, PMID, PMCID and arXiv's number of an entry, from its fields by BibTeX name."""
    url, note = fields.get("url", ""), fields.get("note", "")
    eprint, archive = fields.get("eprint", ""), _archive(fields)
    pmid, pmcid = fields.get("pmid", ""), fields.get("pmcid") or fields.get("pmc", "")
    return {
        "doi": _doi(fields.get("doi", ""), url, note),
        "pmid": pubmed.pmid(pmid or eprint * (archive == "pubmed")) or pubmed.pmid_within(f"{url} {note}"),
        "pmcid": pubmed.pmcid(pmcid) or pubmed.pmcid_within(url) or pubmed.pmcid_within(note),
        "arxiv": _arxiv(fields, eprint if archive == "arxiv" or arxiv.plain(eprint) else ""),
    }


def _archive(fields: Mapping[str, str]) -> str:
    return (fields.get("eprinttype") or fields.get("archiveprefix", "")).lower()


def _doi(field: str, url: str, note: str) -> str:
    if field:
        return doi.plain(field)
    if (resolved := doi.plain(url)).startswith("10."):
        return resolved
    if published := _PUBLISHED.search(url):
        return doi.within(url[published.start(1) :])
    return doi.within(note) if _NOTED.match(note) else ""


def _arxiv(fields: Mapping[str, str], eprint: str) -> str:
    """The number at arXiv; an entry has it in one of several fields, or in a DOI."""
    if eprint:
        return arxiv.plain(eprint)
    names = ("doi", "url", "journal", "journaltitle", "number", "pages", "howpublished", "publisher", "note")
    return next(filter(None, (arxiv.within(fields.get(name, "")) for name in names)), "")
