"""Works as RIS, which every reference manager reads: a tag to a line, `TY` first, `ER` last."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from evidence.renderers.cited import Cited

_TYPES = {
    "article": "UNPB",
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "book": "BOOK",
    "chapter": "CHAP",
    "dataset": "DATA",
    "entry-dictionary": "DICT",
    "entry-encyclopedia": "ENCYC",
    "manuscript": "UNPB",
    "pamphlet": "PAMP",
    "paper-conference": "CONF",
    "patent": "PAT",
    "report": "RPRT",
    "software": "COMP",
    "standard": "STAND",
    "thesis": "THES",
    "webpage": "ELEC",
}
"""RIS's types by CSL's; any other work is `GEN`."""
_RANGE = re.compile(r"([^-]+)-([^-]+)")


def render(works: Sequence[Cited]) -> str:
    """All records in the order given, with a blank line between them."""
    return "\n".join(record(one) for one in works)


def record(one: Cited) -> str:
    """One record, with a line break at its end; what is not known is left out."""
    lines = [("TY", _TYPES.get(one.work.type, "GEN")), *_lines(one)]
    written = [f"{tag}  - {' '.join(value.split())}\n" for tag, value in lines if value.strip()]
    return "".join([*written, "ER  - \n"])


def _lines(one: Cited) -> Iterator[tuple[str, str]]:
    work = one.work
    yield "ID", one.citekey
    yield "TI", one.title
    yield from (("AU", f"{name.family}, {name.given}" if name.given else name.family) for name in work.author)
    yield "PY", str(work.issued or "")
    yield "T2", work.container_title
    yield "J2", work.container_title_short
    yield "VL", work.volume
    yield "IS", work.issue or (work.number if work.type == "report" else "")
    yield from _pages(work.page or ("" if work.type == "report" else work.number))
    yield "PB", work.publisher
    yield from (("SN", number) for number in (*work.isbn, *work.issn))
    yield "DO", work.doi
    yield "AN", work.pmid
    yield "DB", "PubMed" if work.pmid else ""
    yield "C2", work.pmcid
    yield "UR", one.url
    yield "N1", one.note
    yield "N1", f"arXiv:{work.arxiv}" if work.arxiv else ""  # RIS has no tag for it


def _pages(page: str) -> Iterator[tuple[str, str]]:
    """The first and the last; a page that is no range stands for itself."""
    ends = _RANGE.fullmatch(page)
    yield "SP", ends[1] if ends else page
    yield "EP", ends[2] if ends else ""
