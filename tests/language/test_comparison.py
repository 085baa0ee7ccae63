import pytest

CASES = {
    "Yoga works better than most painkillers.": ("more", "most painkillers", True),
    "Yoga was no better than stretching.": ("same", "stretching", False),
    "Yoga is safer than surgery, experts say.": ("more", "surgery", False),
    "Yoga is less effective than surgery for a slipped disc.": ("less", "surgery", False),
    "Yoga was as effective as physiotherapy.": ("same", "physiotherapy", False),
    "Women in the yoga group had less pain compared with usual care.": ("less", "usual care", False),
    "Yoga is the most effective treatment.": ("more", "", True),
    "The most effective treatment is yoga.": ("more", "", True),
    "Yoga is preferred by most over surgery.": ("more", "surgery", False),
    "Nurses had better sleep than those in the control group.": ("more", "those in the control group", False),
    "Pain was worse compared to adults who got leaflets.": ("less", "adults who got leaflets", False),
    "Yoga is safer.": ("more", "", False),
    "Backache is more common than all other complaints.": ("more", "all other complaints", False),
}


@pytest.mark.parametrize(("text", "expected"), CASES.items(), ids=CASES)
def test_what_is_compared_with_what(say, text, expected):
    comparison = say(text).comparison

    assert comparison is not None
    assert (comparison.direction, comparison.than, comparison.universal) == expected


NONE = [
    "Yoga helps patients to sleep better.",
    "More than 300 adults took part.",
    "Yoga rather than surgery was offered.",
    "The most effective drugs on record only slow the growth of stones.",
    "The class is preferred by adults.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_comparison(say, text):
    assert say(text).comparison is None


def test_the_other_side_has_a_place(say):
    comparison = say("For backache, yoga works better than most painkillers.").comparison

    assert comparison is not None
    assert comparison.words == "better than most painkillers"
    assert comparison.than_span is not None
    assert (comparison.than_span.start, comparison.than_span.end) == (37, 53)
