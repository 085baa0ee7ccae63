"""One fault, one finding: a rule stays silent where another says the same thing about the same sentence better."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from evidence.model.finding import Finding
from evidence.model.project import Article
from evidence.rules.base import Rule

Sentence = tuple[int, int]
"""Which article, and which of its statements."""


def settle(findings: Sequence[Finding], articles: Sequence[Article], rules: Sequence[Rule]) -> Iterator[Finding]:
    """The findings without those whose rule yields to another that spoke of the same sentence."""
    yields_to = {rule.id: rule.yields_to for rule in rules}
    by_source = {id(article.document.source): (index, article) for index, article in enumerate(articles)}
    sentences = [_sentence(finding, by_source) for finding in findings]
    spoken = {(sentence, finding.rule) for sentence, finding in zip(sentences, findings, strict=True)}
    for sentence, finding in zip(sentences, findings, strict=True):
        if sentence is None or not any((sentence, rule) in spoken for rule in yields_to[finding.rule]):
            yield finding


def _sentence(finding: Finding, articles: Mapping[int, tuple[int, Article]]) -> Sentence | None:
    found = articles.get(id(finding.source))
    return (found[0], found[1].index_at(finding.span.start)) if found else None
