import pytest

CASES = {
    "Cupping eases back pain.": "efficacy",
    "Cupping is safe.": "safety",
    "Cupping works better than massage.": "comparative",
    "Cupping stimulates the release of endorphins.": "mechanism",
    "Back pain is linked to depression.": "association",
    "One adult in five has back pain.": "prevalence",
    "Backache is the reason most patients turn to cupping.": "use",
    "Ask your doctor about cupping.": "advice",
    "Cupping is an old Chinese practice.": "description",
}


@pytest.mark.parametrize(("text", "expected"), CASES.items(), ids=CASES)
def test_kind(say, text, expected):
    assert say(text).kind == expected
