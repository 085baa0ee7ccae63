"""Works as CSL-JSON, which Zotero, pandoc and other citation processors read (schema csl-data.json of CSL 1.0.2)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from evidence.model.record import Work
from evidence.model.reference import Name
from evidence.renderers.cited import Cited, given_and_suffix
from evidence.renderers.filled import filled
from evidence.renderers.json_report import written

_TYPES = (
    "article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset "
    "document entry entry-dictionary entry-encyclopedia figure graphic hearing interview legal_case legislation "
    "manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical "
    "personal_communication post post-weblog regulation report review review-book software song speech standard thesis "
    "treaty webpage"
)
"""CSL's types; a work of another type is a `document`."""


def render(works: Sequence[Cited]) -> str:
    """A list of items in the order given."""
    return written([item(one) for one in works], indent=2)


def item(one: Cited) -> dict[str, Any]:
    """One item, with CSL's names; what is not known is left out."""
    work = one.work
    fields = {
        "id": one.citekey,
        "type": work.type if work.type in _TYPES.split() else "document",
        "title": one.title,
        "author": [_name(name) for name in work.author],
        "issued": {"date-parts": [[work.issued]]} if work.issued else None,
        "container-title": work.container_title,
        "container-title-short": work.container_title_short,
        "publisher": work.publisher,
        **_numbers(work),
        "URL": one.url,
        "note": one.note,
    }
    return filled(fields)


def _numbers(work: Work) -> dict[str, str]:
    """CSL has no variable for arXiv's number; it stands where reference managers put it."""
    return {
        "volume": work.volume,
        "issue": work.issue,
        "page": work.page,
        "number": work.number or (f"arXiv:{work.arxiv}" if work.arxiv else ""),
        "DOI": work.doi,
        "PMID": work.pmid,
        "PMCID": work.pmcid,
        "ISBN": " ".join(work.isbn),
        "ISSN": " ".join(work.issn),
    }


def _name(name: Name) -> dict[str, str]:
    """`{"family": "King", "given": "Max", "suffix": "Jr."}`, or an organisation's `{"literal": "Cochrane"}`."""
    if not name.given:
        return {"literal": name.family}
    given, suffix = given_and_suffix(name)
    return {"family": name.family, "given": given} | ({"suffix": suffix} if suffix else {})
