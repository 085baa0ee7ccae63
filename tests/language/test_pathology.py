"""Which sentences tell of a disorder, and which of what is done about it."""

from __future__ import annotations

import pytest

from evidence.language import tells_of_disorder


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gout causes swelling of the joints.", True),
        ("Atherosclerotic disease, in which plaque narrows the arteries, is a cause of strokes.", True),
        ("A solid tumour may spread.", True),
        ("Arthritis is common.", True),
        ("Asthma treatment saves lives.", False),
        ("Breast cancer screening reduces deaths.", False),
        ("Garlic lowers blood pressure.", False),
        ("Patients with asthma benefit from exercise.", False),
        ("The diagnosis is hard.", False),
    ],
)
def test_the_subject_decides(say, text, expected):
    assert tells_of_disorder(say(text)) is expected
