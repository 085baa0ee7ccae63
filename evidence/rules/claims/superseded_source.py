"""superseded-source."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.matching.citations import Sources
from evidence.model.claim import Claim
from evidence.model.finding import Finding
from evidence.model.project import Article, Project
from evidence.model.scales import ClaimKind
from evidence.rules.base import Rule
from evidence.rules.fault import quote
from evidence.rules.resting import citations
from evidence.rules.succession import Succession


class SupersededSource(Rule):
    """A claim rests on a source, or an article cites one, that a later source has taken the place of.

    A review that is updated may come to another conclusion with its new studies. The registry says in `updates` which
    sources a source takes the place of; the lock knows of updated reviews, new editions and later versions, whether the
    bibliography holds them or not. A claim that has the later one on record as well, an article that cites it as well,
    and a description of the earlier work itself are not flagged.

    Flagged, if another claim records `{source: lee2020, updates: [lee2013]}`, or the lock knows of a newer version:

        Zinc shortens colds [@lee2013].

    Not flagged:

        Zinc shortens colds [@lee2020].
    """

    id = "superseded-source"
    family = "claims"

    def run(self, project: Project) -> Iterator[Finding]:
        succession = Succession(project)
        if succession.is_empty:
            return
        for claim in project.registry.claims if project.registry else ():
            yield from self._of_claim(claim, succession)
        sources = Sources(project.bibliography)
        for article in project.articles:
            yield from self._of_article(article, sources, succession)

    def _of_claim(self, claim: Claim, succession: Succession) -> Iterator[Finding]:
        if claim.kind is ClaimKind.DESCRIPTION:
            return
        own = {entry.source for entry in claim.evidence}
        for index, entry in enumerate(claim.evidence):
            newer = succession.of(entry.source)
            if newer and not newer.names & own:
                span = claim.place("evidence", index, "source")
                message = f"claim {quote(claim.id)} rests on {quote(entry.source)}, which {newer.name} updates"
                yield self.finding(claim.source, span, message, related=newer.related)

    def _of_article(self, article: Article, sources: Sources, succession: Succession) -> Iterator[Finding]:
        cited = citations(article, sources)
        targets = {citation.target.lower() for block in article.document.blocks for citation in block.citations}
        for key, found in cited.items():
            newer = succession.of(key)
            if newer and not newer.names & (targets | cited.keys()):
                message = f"{quote(key)} is cited, which {newer.name} updates"
                for block, citation in found:
                    span = block.source_span(citation.start, citation.end)
                    yield self.finding(article.document.source, span, message, related=newer.related)
