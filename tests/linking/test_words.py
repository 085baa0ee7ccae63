"""The forms that words are brought to before they are compared."""

from __future__ import annotations

from collections import Counter

import pytest

from evidence.linking import rarity
from evidence.linking.data import lines
from evidence.linking.stemming import stem
from evidence.linking.words import terms


@pytest.mark.parametrize(
    "forms",
    [
        "tumour tumors tumor",
        "randomised randomized randomisation",
        "paediatric pediatrics",
        "centre centers",
        "depressed depression depressive",
        "reduces reduction reduced",
        "infection infectious infected",
        "vaccine vaccination vaccinated",
        "therapy therapies therapeutic",
        "effect effective effectiveness",
    ],
)
def test_forms_of_one_word_have_one_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(("one", "other"), [("testes", "tests"), ("hypertension", "hypertrophy"), ("organ", "orange")])
def test_different_words_have_different_terms(one: str, other: str) -> None:
    assert set(terms(one)) != set(terms(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("heart attack", "myocardial infarction"),
        ("kids", "children"),
        ("lower back", "lumbar"),
        ("side effects", "adverse events"),
        ("high blood pressure", "hypertension"),
    ],
)
def test_expressions_for_one_thing_have_the_same_terms(one: str, other: str) -> None:
    assert set(terms(one)) == set(terms(other)) != set()


def test_function_words_are_no_terms() -> None:
    assert terms("It was found that they were not") == {}


def test_terms_keep_the_words_they_were_met_in() -> None:
    assert list(terms("Heart attacks kill smokers").values()) == ["Heart attacks", "kill", "smokers"]


def test_no_word_stands_in_two_groups_of_synonyms() -> None:
    members = Counter(member.strip() for line in lines("synonyms.txt") for member in line.split(","))

    assert [member for member, count in members.items() if count > 1] == []


def test_a_rare_word_tells_more_than_a_common_one() -> None:
    weight = rarity.weigher([])

    assert weight("acupunctur") > weight("pat") > 0


def test_the_topic_of_a_registry_tells_little() -> None:
    alone = rarity.weigher([["acupunctur", "knee"]])
    among = rarity.weigher([["acupunctur", str(number)] for number in range(20)])

    assert among("acupunctur") < alone("acupunctur") / 2
