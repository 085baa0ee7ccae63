"""Citekeys: author and year, in ASCII, and never twice."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.drafting import citekey
from evidence.model.record import Work
from evidence.model.reference import Name

NAMES = {
    "Smith": "smith2019",
    "O’Leary": "oleary2019",
    "van der Berg": "vanderberg2019",
    "Østergård": "ostergard2019",
    "Łukaszewicz": "lukaszewicz2019",
    "Müller-Weiß": "mullerweiss2019",
    "Åström": "astrom2019",
    "Þórsson": "thorsson2019",
    "World Organization of Roots": "worldorganizationofroots2019",
}


@pytest.mark.parametrize(("family", "key"), NAMES.items(), ids=NAMES)
def test_a_citekey_is_family_name_and_year(family: str, key: str) -> None:
    assert citekey(Work(author=(Name(family),), issued=2019), ()) == key


def test_without_an_author_it_is_the_first_word_of_the_title() -> None:
    assert citekey(Work(title="The ginger report", issued=2019), ()) == "ginger2019"


def test_a_name_in_another_script_leaves_it_to_the_title() -> None:
    assert citekey(Work(title="Ginger for nausea", author=(Name("王"),), issued=2019), ()) == "ginger2019"


def test_without_anything_it_says_so() -> None:
    assert citekey(Work(), ()) == "anonymousnd"


@pytest.mark.parametrize(
    ("taken", "key"),
    [
        ({"smith2019"}, "smith2019a"),
        ({"Smith2019"}, "smith2019a"),
        ({"smith2019", "smith2019a", "smith2019b"}, "smith2019c"),
        ({"smith2019", *(f"smith2019{letter}" for letter in "abcdefghijklmnopqrstuvwxyz")}, "smith2019aa"),
    ],
)
def test_a_key_that_is_taken_gets_a_letter(taken: set[str], key: str) -> None:
    assert citekey(Work(author=(Name("Smith"),), issued=2019), taken) == key


@given(st.text(), st.text(), st.one_of(st.none(), st.integers(1500, 2999)), st.sets(st.text()))
def test_whatever_the_name_a_key_can_stand_in_bibtex_and_is_new(
    family: str, title: str, year: int | None, taken: set[str]
) -> None:
    key = citekey(Work(title=title, author=(Name(family),), issued=year), taken)

    assert re.fullmatch(r"[a-z0-9]+", key)
    assert key not in {one.lower() for one in taken}
