"""Short names and what they stand for."""

from __future__ import annotations

import pytest

from evidence import readers
from evidence.linking.names import explained
from evidence.linking.words import terms


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("Patients with chronic tennis elbow (CTE) rested.", "CTE", "chronic tennis elbow"),
        ("It is called painful arc of the shoulder (PAS).", "PAS", "painful arc of the shoulder"),
        ("They tried an evening programme called Nightwell.", "Nightwell", "an evening programme"),
    ],
)
def test_an_article_explains_its_short_names(text: str, short: str, long: str) -> None:
    found = explained(readers.read("article.md", text.encode()))

    assert found == {name: frozenset(terms(long)) for name in terms(short)}


@pytest.mark.parametrize("text", ["She flew to Spain (USA).", "It rained (Hard).", "We asked (XQ) them."])
def test_other_brackets_explain_nothing(text: str) -> None:
    assert explained(readers.read("article.md", text.encode())) == {}
