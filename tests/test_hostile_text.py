"""Text that nobody would write, but somebody could: reading it takes no longer than its length."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from evidence import adding
from evidence.identifiers import arxiv, doi, isbn, pubmed
from evidence.language.abstracts import conclusion, design, effect_statements, sizes
from evidence.matching import differences
from evidence.matching.journals import same_journal
from evidence.matching.titles import likeness
from evidence.model.record import Work
from evidence.model.reference import Reference
from evidence.model.text import Source, Span
from evidence.sources import markup

LENGTH = 5_000
"""Characters: at this length, what takes time by the third power of it takes minutes."""
PIECES = (" ", "1", "(", ":", "a: ", "1,", "<p ", "<title>", "RR 0.5 (95% CI 0.4 to 0.6) ", "(retract", "10.1000/", "&")
STARTS = ("", "<title>", "PMID", "doi", "arXiv", "https://a.example/10.1000/a")
WORK = Work(title="Ginger", container_title="Roots", volume="1", issue="1", page="1")


def compared(text: str) -> object:
    source = Source("references.bib", "")
    fields = dict.fromkeys(("container_title", "volume", "issue", "page", "isbn", "issn"), text)
    return differences(Reference("a", "article", source, Span(0, 0), title="Ginger", **fields), WORK)


READERS: dict[str, Callable[[str], object]] = {
    "add": adding.asked,
    "arXiv": arxiv.plain,
    "comparison": compared,
    "conclusion": conclusion,
    "design": lambda text: design((), text, text),
    "DOI": doi.fault,
    "effects": effect_statements,
    "ISBN": isbn.fault,
    "journal": lambda text: same_journal(text, f"{text} x"),
    "markup": markup.lines,
    "PMID": pubmed.pmid_fault,
    "sizes": sizes,
    "title": lambda text: likeness(text, WORK),
}


@pytest.mark.parametrize("read", READERS.values(), ids=READERS)
def test_no_text_is_read_for_ever(read: Callable[[str], object]) -> None:
    for start in STARTS:
        for piece in PIECES:
            read(f"{start}{piece * (LENGTH // len(piece))}!")
