"""What a rule is. One rule is one small file; its class is its metadata, its docstring its documentation."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from evidence.model.claim import Claim
from evidence.model.finding import Finding, Level, Related
from evidence.model.project import Article, Link, Project
from evidence.model.scales import Status
from evidence.model.statement import Statement
from evidence.model.text import Source, Span
from evidence.model.warrant import Warrant
from evidence.rules.fault import quote
from evidence.rules.said import asserts


@dataclass(frozen=True, slots=True)
class Rule(ABC):
    """A small comparison on one scale. Pure: no network, clock, randomness, environment or printing."""

    id: ClassVar[str]
    family: ClassVar[str]
    level: ClassVar[Level] = Level.WARNING
    preview: ClassVar[bool] = False
    since: ClassVar[str] = "0.1.0"
    yields_to: ClassVar[tuple[str, ...]] = ()
    """Rules whose finding on the same statement says the same thing better, so that this one stays silent."""

    @abstractmethod
    def run(self, project: Project) -> Iterator[Finding]:
        """Every fault of this kind in the project."""

    def finding(
        self,
        source: Source,
        span: Span,
        message: str,
        *,
        warrant: Warrant | None = None,
        related: tuple[Related, ...] = (),
        level: Level | None = None,
    ) -> Finding:
        """A finding of this rule; the warrant of a claim fills in its id, its sources and its wording."""
        claim = warrant.claim if warrant else None
        return Finding(
            rule=self.id,
            family=self.family,
            level=self.level if level is None else level,
            source=source,
            span=span,
            message=message,
            claim=claim.id if claim else "",
            sources=tuple(dict.fromkeys(evidence.source for evidence in claim.evidence)) if claim else (),
            warranted=warrant.wording if warrant else "",
            related=related + (_declared(claim) if claim else ()),
        )


def _declared(claim: Claim) -> tuple[Related, ...]:
    return (Related(claim.source, claim.span, f"claim {quote(claim.id)} is declared here"),)


class StatementRule(Rule):
    """Looks at every checkable statement and at the claims it is tied to, if any."""

    checkable_only: ClassVar[bool] = True
    """False for what can be wrong in any sentence, how a study is described for one."""

    @abstractmethod
    def check(self, statement: Statement, links: tuple[Link, ...], project: Project) -> Iterator[Finding]:
        """The faults of one statement."""

    def run(self, project: Project) -> Iterator[Finding]:
        for article in project.articles:
            for index, statement in enumerate(article.statements):
                if statement.checkable or not self.checkable_only:
                    yield from self.check(statement, article.links.get(index, ()), project)


class LinkRule(StatementRule):
    """Looks at every statement together with the warrant of each claim it states."""

    checkable_only: ClassVar[bool] = False
    statuses: ClassVar[frozenset[Status]] = frozenset({Status.SUPPORTED})
    """The claims to look at: how far something may be said is a question only where something backs it."""
    first_decides: ClassVar[bool] = True
    """A sentence that its first claim carries is not held to the others as well."""

    @abstractmethod
    def compare(self, statement: Statement, warrant: Warrant, project: Project) -> Iterator[Finding]:
        """The faults of one statement against one claim."""

    def judges(self, statement: Statement, link: Link) -> bool:
        """Whether the statement can be held to the claim: it asserts something, and that is what the claim is about."""
        return asserts(statement, link)

    def check(self, statement: Statement, links: tuple[Link, ...], project: Project) -> Iterator[Finding]:
        for position, link in enumerate(links):
            found = list(self._judged(statement, link, project))
            if self.first_decides and position == 0 and not found:
                return
            yield from found

    def _judged(self, statement: Statement, link: Link, project: Project) -> Iterator[Finding]:
        if link.claim.status in self.statuses and self.judges(statement, link):
            yield from self.compare(statement, project.warrants[link.claim.id], project)


class ArticleRule(Rule):
    """Looks at one article as a whole."""

    @abstractmethod
    def check(self, article: Article, project: Project) -> Iterator[Finding]:
        """The faults of one article."""

    def run(self, project: Project) -> Iterator[Finding]:
        for article in project.articles:
            yield from self.check(article, project)


class ClaimRule(Rule):
    """Looks at every claim of the registry."""

    @abstractmethod
    def check(self, claim: Claim, project: Project) -> Iterator[Finding]:
        """The faults of one claim."""

    def run(self, project: Project) -> Iterator[Finding]:
        for claim in project.registry.claims if project.registry else ():
            yield from self.check(claim, project)
