"""HTML to a document: the words a reader of the page reads, without what frames and steers it."""

from __future__ import annotations

from evidence.model.document import BlockKind, Document
from evidence.model.text import Source, Span
from evidence.readers.assembly import assemble
from evidence.readers.draft import Draft
from evidence.readers.front_matter import separate
from evidence.readers.page import Page
from evidence.readers.tags import Tags

_LEAST_SHARE = 0.3
"""Of the page's prose, that <main> or <article> must hold to be taken for the article."""


def read(path: str, text: str) -> Document:
    """The document that an HTML file holds. Unclosed and stray tags are tolerated as browsers do."""
    source = Source(path, text)
    body, metadata, not_read = separate(text)
    page = Page()
    Tags(page).read(body, 0)
    not_read += page.not_read + _unclosed(page, len(text))
    while page.elements:
        page.close()
    page.flush()
    return assemble(source, "html", _main(page.drafts), page.comments, metadata, not_read)


def _unclosed(page: Page, end: int) -> list[tuple[str, Span]]:
    return [
        (f"<{element.name}> is never closed, so what follows is not prose", Span(element.source.start, end))
        for element in page.elements
        if element.skipped and element.source and element.name != "head"
    ]


def _main(drafts: list[Draft]) -> list[Draft]:
    prose = sum(draft.length for draft in drafts)
    for region in ("main", "article"):
        chosen = [draft for draft in drafts if region in draft.regions]
        if chosen and sum(draft.length for draft in chosen) >= _LEAST_SHARE * prose:
            return [d for d in drafts if region in d.regions or (d.kind is BlockKind.HEADING and d.level == 1)]
    return drafts
