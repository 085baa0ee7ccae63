"""unknown-citation."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.errors import nearest
from evidence.model.document import Block, Citation
from evidence.model.finding import Finding, Level
from evidence.model.project import Article, Project
from evidence.model.text import Span
from evidence.rules.base import ArticleRule


class UnknownCitation(ArticleRule):
    """An article cites a key that the bibliography does not hold.

    A citation that leads nowhere supports nothing: the reader sees a source where there is none.

    Flagged, if references.bib has no entry `smith2010`:

        Garlic lowers blood pressure [@smith2010].

    Not flagged, if it has an entry `smith2020`:

        Garlic lowers blood pressure [@smith2020].
    """

    id = "unknown-citation"
    family = "support"
    level = Level.ERROR

    def check(self, article: Article, project: Project) -> Iterator[Finding]:
        if project.bibliography is None:
            return
        known = project.bibliography.references
        for block in article.document.blocks:
            for citation in block.citations:
                if citation.kind == "key" and citation.target not in known:
                    span = _key(citation, block)
                    message = f"citation {citation.target!r} is not in {project.bibliography.source.path}"
                    hint = nearest(citation.target, known)
                    yield self.finding(article.document.source, span, f"{message}{'; ' * bool(hint)}{hint}")


def _key(citation: Citation, block: Block) -> Span:
    """The key alone: several citations may share one pair of brackets."""
    start = block.text.find(f"@{citation.target}", citation.start, citation.end)
    if start == -1:
        return block.source_span(citation.start, citation.end)
    return block.source_span(start, start + len(citation.target) + 1)
