"""Numbers as published abstracts print them: what cannot be is reported for the right reason, what can be passes."""

from __future__ import annotations

import pytest

from evidence import pipeline
from evidence.model.finding import Finding
from evidence.rules import ALL

NUMBERS = frozenset(
    {
        "estimate-outside-interval",
        "impossible-estimate",
        "impossible-mean",
        "impossible-proportion",
        "inconsistent-estimate",
        "inconsistent-interval",
        "inconsistent-p-value",
        "mismatched-number",
    }
)
"""The rules about numbers; what else may be said of the sentences is not looked at here."""

REGISTRY = """version: 1
claims:
  - id: needling-pain
    statement: Needling may reduce back pain.
    intervention: needling
    outcome: back pain
    evidence:
      - source: author2024
        effects:
"""


def found(article: str = "", registry: str = "") -> dict[str, Finding]:
    """What the rules about numbers say of an article, a registry, or both, by rule."""
    articles = [("article.md", article.encode())] if article else []
    claims = ("claims.yaml", registry.encode()) if registry else None
    report = pipeline.check(articles, claims, None, [rule() for rule in ALL])
    return {finding.rule: finding for finding in report.findings if finding.rule in NUMBERS}


def recorded(*effects: str) -> str:
    """A registry with these effects."""
    return REGISTRY + "".join(f"          - {effect}\n" for effect in effects)


IMPOSSIBLE = {
    "liu2025": (
        "Function was better with needling (SMD -0.17, 95% CI -1.05 to -0.37).",
        "{measure: SMD, estimate: -0.17, interval: [-1.05, -0.37]}",
        "estimate-outside-interval",
        ("-0.17", "lies outside its interval, -1.05 to -0.37"),
    ),
    "imr2023": (
        "Disability fell (MD -0.21 (95% CI -433.28 to -10.42)).",
        "{measure: MD, estimate: -0.21, interval: [-433.28, -10.42]}",
        "estimate-outside-interval",
        ("-0.21", "lies outside its interval, -433.28 to -10.42"),
    ),
    "lam2013": (
        "Pain fell (MD -16.76 (95% CI -33.33 to -0.19), p=0.05).",
        "{measure: MD, estimate: -16.76, interval: [-33.33, -0.19], p: 0.05}",
        "inconsistent-p-value",
        ("0.05", "is rounded: its interval, -33.33 to -0.19, which implies p = 0.047, all but touches no effect"),
    ),
    "below zero": (
        "Function was better with needling (P < 0.00).",
        "{measure: SMD, estimate: -0.9, interval: [-1.4, -0.4], p: '< 0.00'}",
        "inconsistent-p-value",
        ("< 0.00", "a p value"),
    ),
}


@pytest.mark.parametrize(("sentence", "effect", "rule", "reason"), IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_what_cannot_be_is_reported_in_an_article(
    sentence: str, effect: str, rule: str, reason: tuple[str, str]
) -> None:
    findings = found(sentence)

    assert list(findings) == [rule]
    assert reason[0] in findings[rule].excerpt
    assert reason[1] in findings[rule].message


@pytest.mark.parametrize(("sentence", "effect", "rule", "reason"), IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_what_cannot_be_is_reported_in_the_registry(
    sentence: str, effect: str, rule: str, reason: tuple[str, str]
) -> None:
    findings = found(registry=recorded(effect))

    assert list(findings) == [rule]
    assert reason[0] in findings[rule].excerpt
    assert reason[1].split(":")[0].removeprefix("a ") in findings[rule].message
    assert "needling-pain" in findings[rule].message


LIN = "{measure: RR, estimate: 1.11, interval: [1.05, 1.18]}"


def test_twelve_percent_is_not_a_ratio_of_1_11_in_the_same_sentence() -> None:
    findings = found("Needling brought a 12% improvement (RR 1.11, 95% CI 1.05 to 1.18).")

    assert list(findings) == ["mismatched-number"]
    assert findings["mismatched-number"].excerpt == "12%"
    assert findings["mismatched-number"].message.endswith("that is 11%")


def test_twelve_percent_is_not_a_ratio_of_1_11_on_record() -> None:
    findings = found("Needling brings a 12% improvement of back pain.", recorded(LIN))

    assert list(findings) == ["mismatched-number"]
    assert "is not on record: RR 1.11 (95% CI 1.05 to 1.18)" in findings["mismatched-number"].message


def test_eleven_percent_is() -> None:
    assert not found("Needling brings an 11% improvement of back pain (RR 1.11).", recorded(LIN))


POSSIBLE = {
    "haake2007": (
        "47.6% responded to needling and 44.2% to sham (difference, 3.4% [95% CI, -3.7% to 10.3%]; P = .39).",
        "{measure: RD, estimate: 3.4, interval: [-3.7, 10.3], p: 0.39, "
        "arms: [{arm: needling, percent: 47.6}, {arm: sham, percent: 44.2}, {arm: usual care, percent: 27.4}]}",
    ),
    "witt2009": (
        "Of all, 19,726 of 229,230 patients (8.6%) had an adverse effect, and 4,963 (2.2%) needed treatment.",
        "{measure: proportion, estimate: 8.6, arms: [{arm: all, events: 19726, participants: 229230, percent: 8.6}]}",
    ),
    "mu2020": (
        "Pain was lower (MD -10.26, 95% CI -17.11 to -3.40; p = 0.003).",
        "{measure: MD, estimate: -10.26, interval: [-17.11, -3.40], p: 0.003, scale: 0-100}",
    ),
}


@pytest.mark.parametrize(("sentence", "effect"), POSSIBLE.values(), ids=POSSIBLE)
def test_what_can_be_passes(sentence: str, effect: str) -> None:
    assert not found(sentence)
    assert not found(registry=recorded(effect))


def test_a_difference_with_the_name_of_its_measure_passes() -> None:
    assert not found("More responded to needling than to sham (RD 3.4%, 95% CI -3.7% to 10.3%; P = .39).")


def test_another_difference_than_that_of_the_groups_does_not() -> None:
    sentence = "47.6% responded to needling and 44.2% to sham (difference, 4.3% [95% CI, -3.7% to 10.3%]; P = .39)."

    assert list(found(sentence)) == ["inconsistent-estimate"]


def test_other_differences_between_the_same_groups_pass() -> None:
    arms = "arms: [{arm: needling, percent: 47.6}, {arm: sham, percent: 44.2}, {arm: usual care, percent: 27.4}]"

    assert not found(registry=recorded(f"{{measure: RD, estimate: 20.2, {arms}}}"))
    assert not found(registry=recorded(f"{{measure: RD, estimate: 16.8, {arms}}}"))
    assert list(found(registry=recorded(f"{{measure: RD, estimate: 21.2, {arms}}}"))) == ["inconsistent-estimate"]
