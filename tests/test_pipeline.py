"""The whole flow, from bytes to report."""

from __future__ import annotations

from pathlib import Path

import pytest

from evidence import pipeline
from evidence.model.finding import Finding, Level
from evidence.model.report import Report
from evidence.rules import ALL

ROOT = Path(__file__).resolve().parent.parent
RULES = [rule() for rule in ALL]

CLAIMS = b"""version: 1
claims:
  - id: ginger-nausea
    statement: Ginger reduces nausea in pregnancy.
    kind: efficacy
    intervention: ginger
    comparator: placebo
    outcome: nausea in pregnancy
    certainty: low
    evidence: [{source: smith2019, design: meta-analysis, effects: [{measure: SMD, estimate: -0.3}]}]
  - id: copper-arthritis
    statement: Copper bracelets relieve arthritis pain.
    kind: efficacy
    intervention: copper bracelets
    outcome: arthritis pain
    status: unsupported
"""
ARTICLE = b"""Ginger definitely reduces nausea in pregnancy. Copper bracelets relieve the pain of arthritis.

Valerian tea shortens the time it takes to fall asleep.
"""


def check(article: bytes = ARTICLE, claims: bytes | None = CLAIMS, *, whole: bool = True) -> Report:
    registry = ("claims.yaml", claims) if claims else None
    return pipeline.check([("article.md", article)], registry, None, RULES, whole=whole)


def told(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    return [(finding.rule, finding.excerpt) for finding in findings if finding.source.path == "article.md"]


def test_findings_come_in_order_of_place() -> None:
    assert told(check().findings) == [
        ("absolute-wording", "definitely"),
        ("unbacked-claim", "relieve"),
        ("unsupported-statement", "Valerian tea shortens the time it takes to fall asleep."),
    ]


def test_statements_are_counted() -> None:
    counts = check().statements

    assert (counts.read, counts.checkable, counts.linked, counts.flagged) == (3, 3, 2, 3)


def test_a_rule_yields_to_one_that_says_it_better() -> None:
    rules = [rule for rule in RULES if rule.id != "absolute-wording"]
    report = pipeline.check([("article.md", ARTICLE)], ("claims.yaml", CLAIMS), None, rules)

    assert told(report.findings)[0] == ("overstated-certainty", "definitely")


def test_a_claim_that_is_taken_away_takes_only_its_own_findings() -> None:
    without = CLAIMS[: CLAIMS.index(b"  - id: copper-arthritis")]

    assert told(check(claims=without).findings) == [
        ("absolute-wording", "definitely"),
        ("unsupported-statement", "Copper bracelets relieve the pain of arthritis."),
        ("unsupported-statement", "Valerian tea shortens the time it takes to fall asleep."),
    ]


def test_a_file_that_cannot_be_read_does_not_keep_others_from_being_checked() -> None:
    report = pipeline.check([("a.md", b"\xff\xff\x00"), ("b.md", ARTICLE)], None, None, RULES)

    assert report.paths == ("b.md",)
    assert [(thing.what, thing.path) for thing in report.not_checked] == [("a.md", "a.md")]


def test_a_registry_that_cannot_be_read_is_said_to_be_not_checked() -> None:
    report = check(claims=b"\xff\xfe\xff")

    assert [thing.path for thing in report.not_checked] == ["claims.yaml"]
    assert report.statements.linked == 0


def test_unused_claims_are_looked_for_only_where_all_articles_are_checked() -> None:
    article = b"Ginger may reduce nausea in pregnancy.\n"
    rules = {finding.rule for finding in check(article, whole=False).findings}

    assert "unused-claim" in {finding.rule for finding in check(article).findings}
    assert "unused-claim" not in rules


def test_without_a_registry_wording_is_still_judged() -> None:
    assert ("absolute-wording", "definitely") in told(check(claims=None).findings)


def test_the_revised_example_passes_clean() -> None:
    names = ("articles/acupuncture-for-back-pain-revised.md", "claims.yaml", "references.bib")
    article, claims, bibliography = ((name, (ROOT / name).read_bytes()) for name in names)
    report = pipeline.check([article], claims, bibliography, RULES, whole=False)

    assert [f"{finding.rule}: {finding.message}" for finding in report.at_least(Level.WARNING)] == []


@pytest.mark.parametrize("article", [b"", b"\n\n", b"# \n", b"<!-- -->"], ids=repr)
def test_an_article_without_prose_has_no_findings(article: bytes) -> None:
    assert check(article, claims=None).findings == ()


def test_citations_without_a_bibliography_are_not_checked() -> None:
    report = check(b"Ginger may reduce nausea in pregnancy [@smith2019].\n")

    assert [(thing.what, thing.path) for thing in report.not_checked] == [
        ("citations", "article.md"),
        ("sources of the claims", "claims.yaml"),
    ]


def test_without_citations_and_claims_a_bibliography_is_not_missed() -> None:
    assert check(b"Ginger may reduce nausea.\n", claims=None).not_checked == ()


def test_a_sentence_without_end_is_not_checked_rather_than_waited_for() -> None:
    report = check(b"Tea cures colds.\n\nTea " + b"and coffee and milk " * 10_000 + b"cure the flu.\n", claims=None)

    assert report.statements.read == 2
    assert [(thing.what, thing.why, thing.line) for thing in report.not_checked] == [
        ("part of the article", "has no end for too long to be read as a sentence", 3)
    ]


def test_a_long_sentence_is_read() -> None:
    article = b"Tea " + b"and coffee and milk " * 190 + b"definitely cure the flu.\n"

    assert [finding.rule for finding in check(article, claims=None).findings if finding.excerpt == "definitely"] == [
        "absolute-wording"
    ]


@pytest.mark.parametrize("claims", [b"just words\n", b"version: 2\nclaims: []\n", b"claims:\n  - no\n"], ids=repr)
def test_a_registry_without_a_claim_that_can_be_read_judges_nothing(claims: bytes) -> None:
    report = check(claims=claims)

    assert "claims.yaml" in [thing.path for thing in report.not_checked]
    assert [finding.rule for finding in report.findings if finding.source.path == "claims.yaml"] != []
    assert report.statements.linked == 0
