"""duplicate-claim."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.claim import Claim
from evidence.model.finding import Finding, Level, Related
from evidence.model.project import Project
from evidence.rules.base import Rule
from evidence.rules.fault import quote


class DuplicateClaim(Rule):
    """Two claims have the same id, or state the same thing.

    Two entries for one claim drift apart, and which of them a sentence is judged by is chance.

    Flagged:

        - {id: zinc-colds, statement: Zinc shortens colds.}
        - {id: zinc-colds, statement: Zinc lozenges shorten colds.}

    Not flagged:

        - {id: zinc-colds, statement: Zinc shortens colds.}
        - {id: zinc-nausea, statement: Zinc causes nausea.}
    """

    id = "duplicate-claim"
    family = "claims"
    level = Level.ERROR

    def run(self, project: Project) -> Iterator[Finding]:
        ids: dict[str, Claim] = {}
        statements: dict[str, Claim] = {}
        for claim in project.registry.claims if project.registry else ():
            if (first := ids.setdefault(claim.id, claim)) is not claim:
                yield self._same(claim, first, "id", f"claim id {quote(claim.id)} is used twice")
            elif (first := statements.setdefault(_key(claim), claim)) is not claim:
                yield self._same(
                    claim, first, "statement", f"claims {quote(first.id)} and {quote(claim.id)} state the same thing"
                )

    def _same(self, claim: Claim, first: Claim, field: str, message: str) -> Finding:
        related = Related(first.source, first.place(field), f"claim {quote(first.id)} is first declared here")
        return self.finding(claim.source, claim.place(field), message, related=(related,))


def _key(claim: Claim) -> str:
    return " ".join(claim.statement.lower().strip(" .").split())
