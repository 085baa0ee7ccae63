"""Works and reviews of claims as JSON-LD in schema.org's terms, for a published page."""

from __future__ import annotations

from collections.abc import Sequence

from evidence.model.warrant import Warrant
from evidence.renderers.cited import Cited
from evidence.renderers.claim_review import review
from evidence.renderers.json_report import written
from evidence.renderers.reviewer import NOBODY, Reviewer
from evidence.renderers.schema_org import work_node


def render(works: Sequence[Cited], claims: Sequence[Warrant] = (), reviewer: Reviewer = NOBODY) -> str:
    """One graph of all reviews and all works; of claims that can be checked.

    It may stand in `<script type="application/ld+json">`: `<` is escaped, so that nothing in it ends the element or
    begins a comment (HTML, 4.12.1.3).
    """
    by_key = {one.citekey: one for one in works}
    reviews = [review(one, by_key, reviewer) for one in claims]
    graph = {"@context": "https://schema.org", "@graph": [*reviews, *map(work_node, works)]}
    return written(graph, indent=2).replace("<", "\\u003c")
