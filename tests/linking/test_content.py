"""Links that rest on what a sentence says."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.linking.conftest import CLAIMS, Links, links

PARAPHRASES = {
    "Taking melatonin helps people with insomnia drop off sooner.": "sleep",
    "Grown-ups who cannot sleep nod off faster on melatonin than on placebo.": "sleep",
    "If you cross many time zones, melatonin can take the edge off jet lag.": "jet-lag",
    "Melatonin is harmless when taken for a short time.": "safety",
    "Adverse events are rare with melatonin.": "safety",
    "Almost a quarter of parents (23%) have given their kids melatonin at bedtime.": "children",
    "As light fades, the pineal gland begins to release melatonin.": "pineal",
}

ELSEWHERE = (
    "Melatonin is sold in most supermarkets.",
    "Antihistamines shorten a cold by two days.",
    "In the survey, 23% of drivers admitted to speeding.",
    "The trial enrolled 1,683 patients with gout.",
    "Subscribe to our newsletter for more stories like this.",
    "Our office is open from nine to five.",
)


@pytest.mark.parametrize(("sentence", "claim"), PARAPHRASES.items(), ids=PARAPHRASES.values())
def test_a_paraphrase_is_tied_to_its_claim(tied: Callable[..., Links], sentence: str, claim: str) -> None:
    assert tied(sentence)[sentence][0] == claim


@pytest.mark.parametrize("sentence", ELSEWHERE)
def test_a_sentence_on_something_else_is_tied_to_nothing(tied: Callable[..., Links], sentence: str) -> None:
    assert tied(sentence) == {}


def test_linking_is_by_topic_and_not_by_direction(tied: Callable[..., Links]) -> None:
    sentence = "Melatonin does not shorten the time to fall asleep in adults with insomnia."

    assert tied(sentence) == {sentence: ["sleep"]}


def test_numbers_in_common_choose_between_like_claims(tied: Callable[..., Links]) -> None:
    from tests.linking.conftest import claim

    low = claim("low-dose", "In a trial of low doses, 41% of patients with gout were free of attacks.")
    high = claim("high-dose", "In a trial of high doses, 68% of patients with gout were free of attacks.")
    sentence = "In one trial, 68% of patients with gout were free of attacks."

    assert tied(sentence, (low, high))[sentence][0] == "high-dose"


def test_spelling_does_not_matter(tied: Callable[..., Links]) -> None:
    from tests.linking.conftest import claim

    claims = (claim("tumour", "Oestrogen promotes the growth of tumours in laboratory-bred hamsters."),)
    sentence = "Estrogen makes tumors grow in hamsters."

    assert tied(sentence, claims) == {sentence: ["tumour"]}


def test_the_reasons_are_told_in_the_words_of_the_sentence() -> None:
    sentence = "Some 23% of parents gave melatonin at bedtime."

    (link,) = links(sentence)[sentence]

    assert link.reasons[0].startswith("terms: ")
    assert "bedtime" in link.reasons[0]
    assert link.reasons[1] == "number: Some 23%"


def test_scores_lie_between_nothing_and_certainty() -> None:
    for sentence in PARAPHRASES:
        assert all(0 < link.score < 1 for link in links(sentence)[sentence])


@pytest.mark.parametrize("gone", [claim.id for claim in CLAIMS])
def test_taking_a_claim_out_leaves_the_links_of_the_others(tied: Callable[..., Links], gone: str) -> None:
    text = "\n\n".join((*PARAPHRASES, *ELSEWHERE))
    before = tied(text)
    after = tied(text, tuple(claim for claim in CLAIMS if claim.id != gone))

    expected = {sentence: [name for name in names if name != gone] for sentence, names in before.items()}
    assert after == {sentence: names for sentence, names in expected.items() if names}


def test_an_empty_registry_ties_nothing(tied: Callable[..., Links]) -> None:
    assert tied("Melatonin eases jet lag.", ()) == {}
