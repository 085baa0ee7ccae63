"""unknown-claim."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.errors import nearest
from evidence.model.finding import Finding, Level
from evidence.model.project import Article, Project
from evidence.rules.base import ArticleRule


class UnknownClaim(ArticleRule):
    """A comment ties a sentence to a claim that the registry does not hold.

    The writer meant the sentence to be judged by that claim. A slip in its name would leave the sentence to be tied by
    its words alone, or to nothing, and nobody would notice.

    Flagged, if the registry has no claim `ginger-nausae`:

        Ginger may reduce nausea. <!-- claim: ginger-nausae -->

    Not flagged, if it has a claim `ginger-nausea`:

        Ginger may reduce nausea. <!-- claim: ginger-nausea -->
    """

    id = "unknown-claim"
    family = "support"
    level = Level.ERROR

    def check(self, article: Article, project: Project) -> Iterator[Finding]:
        known = [claim.id for claim in project.registry.claims] if project.registry else []
        for name, span in article.unknown_claims:
            hint = nearest(name, known)
            message = f"claim {name!r} is not in the registry{'; ' * bool(hint)}{hint}"
            yield self.finding(article.document.source, span, message)
