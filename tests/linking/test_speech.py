"""What a sentence asserts, apart from who says it."""

from __future__ import annotations

import pytest

from evidence.linking.speech import asserted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '"The lotion clears most warts within a month," said Ann Ode, MD, head of Warts at the Skin School.',
            "The lotion clears most warts within a month,",
        ),
        (
            "The lotion clears most stubborn warts within a month, according to a study in Skin Notes.",
            "The lotion clears most stubborn warts within a month",
        ),
        ("OSLO, NORWAY (Jan. 3, 2020) -- The lotion clears warts.", "The lotion clears warts."),
        ("The lotion clears warts.", "The lotion clears warts."),
        ("The so-called “miracle lotion” clears warts.", "The so-called “miracle lotion” clears warts."),
    ],
    ids=["quotation", "speaker at the end", "dateline", "plain", "quoted words"],
)
def test_the_assertion_is_told_from_its_speaker(text: str, expected: str) -> None:
    assert asserted(text) == expected
