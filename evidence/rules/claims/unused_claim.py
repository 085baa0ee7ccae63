"""unused-claim."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.finding import Finding, Level
from evidence.model.project import Project
from evidence.rules.base import Rule
from evidence.rules.fault import quote


class UnusedClaim(Rule):
    """No article states the claim.

    A claim that no article makes is work nobody needs, or a sign that the sentence it was written for has changed
    beyond recognition. Looked for only where all the articles of the registry are checked together.

    Flagged, if no sentence is about zinc:

        - {id: zinc-colds, statement: Zinc shortens colds.}

    Not flagged, if one reads "Zinc may shorten a cold by a day":

        - {id: zinc-colds, statement: Zinc shortens colds.}
    """

    id = "unused-claim"
    family = "claims"
    level = Level.NOTE

    def run(self, project: Project) -> Iterator[Finding]:
        if not (project.whole and project.articles and project.registry):
            return
        linked = (link for article in project.articles for links in article.links.values() for link in links)
        used = {link.claim.id for link in linked}
        for claim in project.registry.claims:
            if claim.id not in used:
                message = f"claim {quote(claim.id)} is stated in none of the articles checked"
                yield self.finding(claim.source, claim.place("id"), message)
