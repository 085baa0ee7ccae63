"""The model that is shipped, where it and the extra are there."""

from __future__ import annotations

import pytest

from evidence.language import deep
from evidence.language.deep import shipped
from evidence.language.deep.encoder import Encoder
from evidence.language.judgement import SCALES

LARGEST = 25_000_000
"""Bytes that the encoder may take in the package."""
NEAR = 1e-4

pytestmark = pytest.mark.skipif(
    not (deep.MODEL / shipped.ENCODER).exists(), reason="no model is shipped with this version"
)

SENTENCES = [
    "Smoking causes lung cancer.",
    "Tea drinkers had fewer colds than others, a link that may have many reasons.",
    "It is very uncertain whether magnets have any effect on arthritis.",
    "Speak to your doctor before you take garlic together with a blood thinner, because it may make you bleed.",
    "We moved house in May.",
    "",
]


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    for name in ("numpy", "onnxruntime", "tokenizers"):
        pytest.importorskip(name, reason="needs the extra [deep]")
    return Encoder(shipped.read(deep.MODEL))


def judged(encoder: Encoder, *texts: str) -> list[dict[str, str]]:
    return [
        {scale: max(zip(getattr(one, scale), members, strict=True))[1].label for scale, members in SCALES.items()}
        for one in encoder.judge(texts)
    ]


def test_it_is_small_enough() -> None:
    assert (deep.MODEL / shipped.ENCODER).stat().st_size <= LARGEST


def test_it_tells_nothing_of_the_machine_that_made_it() -> None:
    graph = (deep.MODEL / shipped.ENCODER).read_bytes()
    assert b".py" not in graph
    assert b"/home/" not in graph


def test_it_is_whole() -> None:
    assert shipped.read(deep.MODEL).longest >= 64


def test_its_probabilities_are_such(encoder: Encoder) -> None:
    for judgement in encoder.judge(SENTENCES):
        for scale in SCALES:
            assert sum(getattr(judgement, scale)) == pytest.approx(1, abs=NEAR)
        for number in (judgement.checkable, judgement.negation, judgement.speculation, judgement.sureness):
            assert 0 <= number <= 1
        assert sum(number * number for number in judgement.vector) == pytest.approx(1, abs=1e-3)


def test_a_sentence_is_judged_alike_whatever_stands_beside_it(encoder: Encoder) -> None:
    together = encoder.judge([*SENTENCES, "word " * 500])

    for text, beside in zip(SENTENCES, together, strict=False):
        (alone,) = encoder.judge([text])
        for scale in SCALES:
            assert getattr(alone, scale) == pytest.approx(getattr(beside, scale), abs=NEAR)


def test_it_tells_plain_cases_apart(encoder: Encoder) -> None:
    cause, link, doubt, advice, *_ = judged(encoder, *SENTENCES)

    assert cause["relation"] == "causation"
    assert link["relation"] != "causation"
    assert doubt["certainty"] in ("very-low", "low")
    assert advice["advice"] == "explicit"
    assert encoder.judge(SENTENCES[:1])[0].checkable > encoder.judge([SENTENCES[4]])[0].checkable
