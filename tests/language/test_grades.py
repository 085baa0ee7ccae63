"""The grade that sentences give their own evidence."""

from __future__ import annotations

import pytest

from evidence.language.grades import stated
from evidence.model.scales import Certainty


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("Low-certainty evidence suggests that mint eases cramps.", Certainty.LOW),
        ("Mint eased cramps (RR 0.7; 95% CI 0.5 to 0.9; very low quality evidence).", Certainty.VERY_LOW),
        ("Mint eased cramps (n = 40, 1 trial, low quality).", Certainty.LOW),
        ("There is very-low-quality evidence that mint eases cramps.", Certainty.VERY_LOW),
        ("Evidence of moderate quality shows that mint eases cramps.", Certainty.MODERATE),
        ("The evidence that mint eases cramps is only of low quality.", Certainty.LOW),
        ("The evidence for cramps was judged very low certainty.", Certainty.VERY_LOW),
        ("The certainty of the evidence was rated as low.", Certainty.LOW),
        ("Our confidence in the evidence for cramps is low.", Certainty.LOW),
        ("We downgraded this to very low for imprecision.", Certainty.VERY_LOW),
        ("Mint eases cramps and prevents colds (low- to moderate-certainty evidence).", Certainty.LOW),
        ("Mint eases cramps, as 'low quality' evidence shows.", Certainty.LOW),
        ("High-certainty evidence shows that mint eases cramps.", Certainty.HIGH),
    ],
)
def test_a_grade_is_read(text: str, grade: Certainty) -> None:
    assert stated(text) is grade


@pytest.mark.parametrize(
    "text",
    [
        "A low-quality diet shortens life.",
        "People of low confidence sleep badly.",
        "Low back pain lowers the quality of life.",
        "Blood sugar was low; the evidence is clear.",
        "Low doses improved the quality of sleep in moderate drinkers.",
        "Mint eases cramps.",
    ],
)
def test_other_qualities_are_none(text: str) -> None:
    assert stated(text) is None
