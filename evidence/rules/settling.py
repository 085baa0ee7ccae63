"""One fault, one finding: a rule stays silent where another says the same thing about the same sentence better."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from evidence.model.finding import Finding
from evidence.model.project import Article
from evidence.rules.base import Rule

Sentence = tuple[int, int]
"""Which article, and which of its statements."""


def settle(findings: Sequence[Finding], articles: Sequence[Article], rules: Sequence[Rule]) -> Iterator[Finding]:
    """The findings without those whose rule yields to another that spoke of the same sentence."""
    yields_to = {rule.id: rule.yields_to for rule in rules}
    locate = _Locator(articles)
    spoken = {(locate(finding), finding.rule) for finding in findings}
    for finding in findings:
        sentence = locate(finding)
        if sentence is None or not any((sentence, rule) in spoken for rule in yields_to[finding.rule]):
            yield finding


class _Locator:
    """Finds the sentence that a finding stands in."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = {id(article.document.source): index for index, article in enumerate(articles)}
        self._starts = [[statement.span.start for statement in article.statements] for article in articles]

    def __call__(self, finding: Finding) -> Sentence | None:
        article = self._articles.get(id(finding.source))
        if article is None:
            return None
        return article, bisect_right(self._starts[article], finding.span.start) - 1
