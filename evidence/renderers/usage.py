"""Where articles state a claim, and what was found there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from evidence.model.finding import Finding, Level
from evidence.model.project import Article, Project
from evidence.model.report import Report
from evidence.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Use:
    """One sentence that states a claim."""

    statement: Statement
    findings: tuple[Finding, ...]
    """What was found in it for this claim, or for none."""

    @property
    def flagged(self) -> bool:
        """Whether there is a finding at warning or above."""
        return any(finding.level >= Level.WARNING for finding in self.findings)


def uses(project: Project, report: Report, claim: str) -> tuple[Use, ...]:
    """Every sentence tied to a claim, in order of the articles."""
    return tuple(use for article in project.articles for use in _in_article(article, report.findings, claim))


def _in_article(article: Article, findings: Iterable[Finding], claim: str) -> Iterator[Use]:
    found: dict[int, list[Finding]] = {}
    for finding in findings:
        if finding.source is article.document.source and finding.claim in ("", claim):
            found.setdefault(article.index_at(finding.span.start), []).append(finding)
    for index, links in sorted(article.links.items()):
        if any(link.claim.id == claim for link in links):
            yield Use(article.statements[index], tuple(found.get(index, ())))
