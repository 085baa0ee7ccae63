from pathlib import Path

import pytest

from evidence import language
from evidence.language.lexicon import SCALES, Hit, index, read_lexicon
from evidence.language.tokens import tokenise

FOLDER = Path(language.__file__).parent / "lexicons"
OTHERS = {
    "comparators",
    "counsel",
    "direction",
    "estimates",
    "function-words",
    "grammar",
    "groups",
    "languages",
    "lasting",
    "limits",
    "measures",
    "no-effect",
    "organisation",
    "outcome-words",
    "outcomes",
    "phrasing",
    "units",
}
NAMES = sorted({*SCALES, *OTHERS})
SEGMENTATION = {"abbreviations", "sentence-starters"}
OVERLAPPING = {"counsel", "grammar", "groups", "languages", "outcome-words", "phrasing"}
"""Closed-class words play several parts, and languages share words."""


def lines_of(name: str) -> list[str]:
    return (FOLDER / f"{name}.txt").read_text("utf-8").splitlines()


def test_every_lexicon_is_read():
    assert {path.stem for path in FOLDER.glob("*.txt")} - SEGMENTATION == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_lexicon_says_where_it_comes_from(name):
    assert lines_of(name)[0].startswith("# ")


@pytest.mark.parametrize("name", NAMES)
def test_lines_of_a_section_are_in_order(name):
    sections: list[list[str]] = [[]]
    for line in lines_of(name):
        if line.startswith("[") and line.endswith("]"):
            sections.append([])
        elif line and not line.startswith("#"):
            sections[-1].append(line)

    assert sections == [sorted(section) for section in sections]


@pytest.mark.parametrize("name", NAMES)
def test_forms_are_in_lower_case_and_alone_on_their_scale(name):
    forms = [(value, form) for value, line in read_lexicon(name) for form in line]
    alone = forms if name in OVERLAPPING else [form for _, form in forms]

    assert all(form == form.lower().strip() and form for _, form in forms)
    assert len(alone) == len(set(alone))


def test_the_index_holds_terms_under_their_first_word():
    alone, _ = index()["reduces"]
    _, longer = index()["side"]

    assert dict(alone)["relation"][3] == Hit("relation", "change", 3, 4)
    assert any(words == ["side", "effects"] for _, words, _, _ in longer["effects"])


@pytest.mark.parametrize("name", SCALES)
def test_forms_are_written_as_they_are_cut(name):
    """The index splits them at spaces alone, which costs a tenth of cutting them like text."""
    assert [form for _, line in read_lexicon(name) for form in line if form != " ".join(tokenise(form).words)] == []
