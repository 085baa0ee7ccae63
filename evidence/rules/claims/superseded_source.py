"""superseded-source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from evidence.grade.agreement import newest, superseded
from evidence.identifiers.cited import Sources
from evidence.model.claim import Claim
from evidence.model.finding import Finding, Related
from evidence.model.project import Article, Project
from evidence.model.reference import Bibliography
from evidence.model.scales import ClaimKind
from evidence.rules.base import Rule
from evidence.rules.fault import quote


class SupersededSource(Rule):
    """A claim rests on a source, or an article cites one, that a later source has taken the place of.

    A review that is updated may come to another conclusion with its new studies; the registry says in `updates` which
    sources a source takes the place of. A claim that has the later one on record as well, an article that cites it as
    well, and a description of the earlier work itself are not flagged.

    Flagged, if another claim records `{source: lee2020, updates: [lee2013]}`:

        Zinc shortens colds [@lee2013].

    Not flagged:

        Zinc shortens colds [@lee2020].
    """

    id = "superseded-source"
    family = "claims"

    def run(self, project: Project) -> Iterator[Finding]:
        claims = project.registry.claims if project.registry else ()
        later = superseded(entry for claim in claims for entry in claim.evidence)
        if not later:
            return
        where = {
            entry.source: Related(claim.source, claim.place("evidence", index), f"{entry.source} is on record here")
            for claim in reversed(claims)
            for index, entry in enumerate(claim.evidence)
            if entry.updates
        }
        for claim in claims:
            yield from self._of_claim(claim, later, where)
        for article in project.articles:
            yield from self._of_article(article, project.bibliography, later, where)

    def _of_claim(self, claim: Claim, later: Mapping[str, str], where: Mapping[str, Related]) -> Iterator[Finding]:
        if claim.kind is ClaimKind.DESCRIPTION:
            return
        own = {entry.source for entry in claim.evidence}
        for index, entry in enumerate(claim.evidence):
            newer = newest(entry.source, later)
            if newer != entry.source and newer not in own:
                span = claim.place("evidence", index, "source")
                message = f"claim {quote(claim.id)} rests on {quote(entry.source)}, which {quote(newer)} updates"
                yield self.finding(claim.source, span, message, related=(where[newer],))

    def _of_article(
        self,
        article: Article,
        bibliography: Bibliography | None,
        later: Mapping[str, str],
        where: Mapping[str, Related],
    ) -> Iterator[Finding]:
        sources = Sources(bibliography)
        cited = [(b, c, key) for b in article.document.blocks for c in b.citations for key in sources.cited((c,))]
        own = {key for _, _, key in cited}
        for block, citation, key in cited:
            newer = newest(key, later)
            if newer != key and newer not in own:
                span = block.source_span(citation.start, citation.end)
                message = f"{quote(key)} is cited, which {quote(newer)} updates"
                yield self.finding(article.document.source, span, message, related=(where[newer],))
