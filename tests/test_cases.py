"""Runs every rule's case page."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.case_pages import Case, cases, findings

PAGES = sorted((Path(__file__).parent / "cases").glob("*/*.md"))
CASES = [case for page in PAGES for case in cases(page)]


@pytest.mark.parametrize("case", CASES, ids=[f"{case.rule}: {case.title}" for case in CASES])
def test_the_page_says_what_the_rule_finds(case: Case) -> None:
    assert findings(case) == case.expected


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_every_page_has_something_flagged_and_a_near_miss(page: Path) -> None:
    expected = [case.expected for case in cases(page)]

    assert any(expected)
    assert not all(expected)
