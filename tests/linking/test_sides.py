"""A sentence states a claim only where it names what the claim is about and what it says of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from evidence.model.scales import ClaimKind
from tests.linking.conftest import Links, claim

CLAIMS = (
    claim(
        "falls",
        "Balance boards keep people with stiff ankles from falling.",
        kind=ClaimKind.EFFICACY,
        population="people with stiff ankles",
        intervention="balance board",
        comparator="stretching",
        outcome="falls",
    ),
    claim(
        "confidence",
        "Balance boards make people with stiff ankles walk further.",
        kind=ClaimKind.EFFICACY,
        population="people with stiff ankles",
        intervention="balance board",
        outcome="walking distance",
    ),
    claim(
        "wobble",
        "The wobbling disc under the board is called a dome.",
        kind=ClaimKind.DESCRIPTION,
        intervention="balance board",
    ),
    claim(
        "stiffness",
        "One adult in seven has a stiff ankle.",
        kind=ClaimKind.PREVALENCE,
        population="adults",
        outcome="stiff ankles",
    ),
)


def test_both_sides_make_a_link(tied: Callable[..., Links]) -> None:
    sentence = "Balance boards prevent falls in people with stiff ankles."

    assert tied(sentence, CLAIMS) == {sentence: ["falls"]}


@pytest.mark.parametrize(
    "sentence",
    [
        "Stiff ankles make people trip on stairs and rugs at night.",
        "Physiotherapists performing exercises on balance boards wear soft shoes on the rubber mat.",
        "Sixty people with stiff ankles were enrolled in the trial of balance boards.",
        "The wobbling disc can be unscrewed from the board for travel.",
    ],
    ids=["no subject", "no predicate", "set-up", "no complement"],
)
def test_one_side_alone_makes_none(tied: Callable[..., Links], sentence: str) -> None:
    assert tied(sentence, CLAIMS) == {}


def test_a_noun_phrase_may_stand_for_the_subject(tied: Callable[..., Links]) -> None:
    text = "Balance boards are sold in many shops. The device keeps people with stiff ankles from falling."

    assert tied(text, CLAIMS)["The device keeps people with stiff ankles from falling."] == ["falls"]


def test_a_sentence_that_goes_on_to_a_second_claim_states_both(tied: Callable[..., Links]) -> None:
    sentence = "Balance boards prevent falls and make people with stiff ankles walk further."

    assert sorted(tied(sentence, CLAIMS)[sentence]) == ["confidence", "falls"]


COMMON = (
    claim(
        "backs",
        "Most people have low back pain at some time in their lives.",
        kind=ClaimKind.PREVALENCE,
        population="people in general",
        outcome="lifetime prevalence of low back pain",
    ),
)


def test_a_frequency_is_that_of_what_is_counted(tied: Callable[..., Links]) -> None:
    own = "About 8 in 10 people have low back pain at some time in their lives."
    other = "About 4 in 100 people have alcoholism at some time in their lives."

    assert tied(own, COMMON) == {own: ["backs"]}
    assert tied(other, COMMON) == {}
