"""Citekeys: author and year, in ASCII, and never twice."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.matching.citekeys import free, stem
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
    assert stem((Name(family),), "Ginger", "2019", "12345") == key


@pytest.mark.parametrize("people", [(), (Name("王"),)], ids=["nobody", "another script"])
def test_where_nobody_is_named_in_latin_letters_it_is_the_number_or_the_title(people: tuple[Name, ...]) -> None:
    assert stem(people, "The ginger report", "2019", "12345") == "pmid12345"
    assert stem(people, "The ginger report", "2019") == "ginger2019"


def test_without_anything_it_says_so() -> None:
    assert stem((), "", "") == "anonymous"


@pytest.mark.parametrize(
    ("taken", "key"),
    [
        (set(), "smith2019"),
        ({"smith2019"}, "smith2019b"),
        ({"smith2019", "smith2019b", "smith2019c"}, "smith2019d"),
        ({"smith2019", *(f"smith2019{letter}" for letter in "bcdefghijklmnopqrstuvwxyz")}, "smith2019aa"),
    ],
)
def test_a_key_that_is_taken_gets_a_letter(taken: set[str], key: str) -> None:
    assert free("smith2019", taken) == key


@given(st.text(), st.text(), st.integers(1500, 2999), st.sets(st.text()))
def test_whatever_the_name_a_key_can_stand_in_bibtex_and_is_new(
    family: str, title: str, year: int, taken: set[str]
) -> None:
    key = free(stem((Name(family),), title, str(year)), taken)

    assert re.fullmatch(r"[a-z0-9]+", key)
    assert key not in taken
