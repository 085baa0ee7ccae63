"""A sentence that says the same of several things states a claim about each."""

from __future__ import annotations

from collections.abc import Callable

from evidence.model.scales import ClaimKind
from tests.linking.conftest import Links, claim

TROUBLES = ("eczema", "tinnitus", "gout", "hay fever", "migraine")
CLAIMS = tuple(
    claim(
        trouble.replace(" ", "-"),
        f"Cupping reduces how often and how badly adults suffer from {trouble}.",
        kind=ClaimKind.EFFICACY,
        intervention="cupping",
        outcome=f"frequency and severity of {trouble}",
    )
    for trouble in TROUBLES
)


def test_each_thing_on_the_list_is_tied_to_its_claim(tied: Callable[..., Links]) -> None:
    sentence = "Cupping can also bring relief in other troubles, such as eczema, tinnitus, gout, and hay fever."

    assert set(tied(sentence, CLAIMS)[sentence]) == {"eczema", "tinnitus", "gout", "hay-fever"}


def test_without_a_list_one_thing_is_tied_to_one_claim(tied: Callable[..., Links]) -> None:
    sentence = "Cupping can also bring relief in gout."

    assert tied(sentence, CLAIMS) == {sentence: ["gout"]}
