"""Works as BibTeX: one entry each, its fields in a fixed order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from evidence.model.record import Work
from evidence.renderers import latex
from evidence.renderers.cited import Cited

_TYPES = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "dataset": "dataset",
    "entry-encyclopedia": "incollection",
    "manuscript": "unpublished",
    "paper-conference": "inproceedings",
    "pamphlet": "booklet",
    "post": "online",
    "post-weblog": "online",
    "report": "techreport",
    "software": "software",
    "thesis": "phdthesis",
    "webpage": "online",
}
"""BibTeX's types by CSL's, and biblatex's where BibTeX has none, which it takes for `misc`; so is any other work."""
_CONTAINERS = {"incollection": "booktitle", "inproceedings": "booktitle"}
_PUBLISHERS = {"techreport": "institution", "phdthesis": "school"}
_NOT_IN_A_KEY = re.compile(r"[\s,{}()\"#%~\\'=@]+")
_RANGE = re.compile(r"\s*-+\s*")


def render(works: Sequence[Cited]) -> str:
    """A whole bibliography, in the order given, with a blank line between entries."""
    return "\n".join(map(_entry, works))


def entry(citekey: str, work: Work, url: str = "", note: str = "") -> str:
    """One entry, with a line break at its end.

    Where a work has no pages, the number of the article stands in their place, as journals that have none ask for it.
    """
    return _entry(Cited(citekey, work, url, note))


def key(citekey: str) -> str:
    """The citekey without what BibTeX allows in none: `smith 2019` is `smith-2019`."""
    return _NOT_IN_A_KEY.sub("-", citekey)


def _entry(one: Cited) -> str:
    kind = _TYPES.get(one.work.type, "misc")
    fields = (*_words(kind, one), *_numbers(kind, one.work), *_identifiers(one.work, one.url))
    written = [f"  {name} = {{{value}}},\n" for name, value in (*fields, ("note", latex.escaped(one.note))) if value]
    return f"@{kind}{{{key(one.citekey)},\n{''.join(written)}}}\n"


def _words(kind: str, one: Cited) -> Iterator[tuple[str, str]]:
    work = one.work
    container = work.container_title or work.container_title_short
    yield "title", latex.title(one.title)
    yield "author", latex.names(work.author, others=one.others)
    yield _CONTAINERS.get(kind, "journal"), latex.escaped(container)
    yield _PUBLISHERS.get(kind, "publisher"), latex.escaped(work.publisher)


def _numbers(kind: str, work: Work) -> Iterator[tuple[str, str]]:
    own = kind == "techreport"
    yield "year", str(work.issued or "")
    yield "volume", latex.escaped(work.volume)
    yield "number", latex.escaped(work.issue or (work.number if own else ""))
    yield "pages", _RANGE.sub("--", latex.escaped(work.page or ("" if own else work.number)).replace("{}", ""))


def _identifiers(work: Work, url: str) -> Iterator[tuple[str, str]]:
    yield "doi", latex.address(work.doi)
    yield "pmid", work.pmid
    yield "pmcid", work.pmcid
    yield "eprint", work.arxiv
    yield "archiveprefix", "arXiv" if work.arxiv else ""
    yield "isbn", ", ".join(work.isbn)
    yield "issn", ", ".join(work.issn)
    yield "url", latex.address(url)
