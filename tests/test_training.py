"""What is learnt from: documents stay whole, codes mean what they should, and a level that is masked cannot be read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.corpora import LABELS, coded, masked, rows
from training.examples import FOLDS, Example, folded, normal

texts = st.sampled_from(
    ["Tea warms.", "tea warms", "Salt cures gout.", "Rest helps.", "A nap may help.", "Ice soothes."]
)
documents = st.sampled_from(["a", "b", "c", "d", "e"])


@given(st.lists(st.builds(Example, texts, documents), max_size=30))
def test_neither_a_document_nor_a_sentence_is_in_two_folds(examples: list[Example]) -> None:
    parts = folded(examples)
    assert len(parts) == FOLDS
    assert sorted(map(id, (each for part in parts for each in part))) == sorted(map(id, examples))
    for of in (lambda each: each.document, lambda each: normal(each.text)):
        seen = [{of(each) for each in part} for part in parts]
        assert not any(seen[a] & seen[b] for a in range(FOLDS) for b in range(a))


def test_folds_do_not_depend_on_the_order() -> None:
    examples = [Example(f"Sentence {number}.", f"document {number % 40}") for number in range(200)]
    parts = folded(examples)
    assert all(len(part) > 20 for part in parts)
    assert [{each.text for each in part} for part in folded(examples[::-1])] == [{e.text for e in p} for p in parts]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("There is low-certainty evidence that it helps.", "There is [UNK]-certainty evidence that it helps."),
        ("Very low quality evidence, moderate to high certainty.", "[UNK] quality evidence, [UNK] certainty."),
        ("The risk was low and moderate exercise helped.", "The risk was low and moderate exercise helped."),
    ],
)
def test_only_the_name_of_a_level_is_masked(sentence: str, expected: str) -> None:
    assert masked(sentence) == expected


def test_a_code_that_the_guide_leaves_open_is_no_label() -> None:
    example = coded("own", "Opening hours are nine to five.", "page", {"need": "F", "advice": "none", "relation": "-"})
    assert example.labels == {"need": 1.0, "guided": 0.0}


def test_our_labels_hold_codes_and_no_text() -> None:
    found = list(rows(LABELS))
    assert len(found) > 1_500
    fields = {"document", "start", "digest", "need", "advice", "relation", "certainty", "attribution"}
    assert all(row.keys() <= fields and len(row["digest"]) == 16 for row in found)
    assert len({(row["document"], row["start"]) for row in found}) == len(found)
    assert not any(" " in str(value) for row in found for key, value in row.items() if key != "document")


def test_labels_are_sorted_so_that_a_change_is_one_line() -> None:
    lines = Path(LABELS).read_text("utf-8").splitlines()
    places = [(row["document"], row["start"]) for row in map(json.loads, lines)]
    assert places == sorted(places)
