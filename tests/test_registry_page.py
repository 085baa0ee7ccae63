"""docs/registry.md: its example is sound, and the keys it names exist."""

from __future__ import annotations

import re
from pathlib import Path

from evidence import pipeline
from evidence.registry.compiled import ALL_KEYS
from evidence.rules import ALL

PAGE = (Path(__file__).parents[1] / "docs" / "registry.md").read_text(encoding="utf-8")
EXAMPLE = PAGE.partition("```yaml\n")[2].partition("```")[0].encode()
ARTICLE = b"Vitamin D reduces falls in older people by 16 percent.\n"


def _rules_that_speak(example: bytes) -> dict[str, set[str]]:
    report = pipeline.check([("a.md", ARTICLE)], ("claims.yaml", example), None, [rule() for rule in ALL])
    spoken: dict[str, set[str]] = {"a.md": set(), "claims.yaml": set()}
    for finding in report.findings:
        spoken[finding.source.path].add(finding.rule)
    return spoken


def test_the_example_is_sound_and_judges_an_article():
    spoken = _rules_that_speak(EXAMPLE)

    assert spoken["claims.yaml"] == set()
    assert {"effect-not-established", "relative-risk-alone", "selective-evidence"} <= spoken["a.md"]


def test_a_slip_in_the_example_is_found():
    assert "estimate-outside-interval" in _rules_that_speak(EXAMPLE.replace(b"0.84\n", b"0.64\n"))["claims.yaml"]


def test_the_page_names_only_keys_that_exist():
    named = set(re.findall(r"`([a-z_]+)`", PAGE))

    assert {name for name in named if "_" in name} <= ALL_KEYS | set(re.findall(r"`([a-z]+_[a-z_]+)`", REASONS))


REASONS = "`risk_of_bias` `publication_bias` `large_effect` `dose_response` `opposing_confounding`"
"""GRADE's domains, which are values and no keys."""
