import pytest

from evidence.language import days, read_phrase


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("12 weeks", 84),
        ("24 hours", 1),
        ("six months", 182.625),
        ("one year", 365.25),
        ("24-month follow-up", 730.5),
        ("up to two years", 730.5),
        ("a median of 5.2 years", 1899.3),
        ("week 12", 84),
        ("half a year", 182.625),
        ("a year after the operation", 365.25),
        ("short term", 91.3125),
        ("intermediate-term", 365.25),
        ("immediately after treatment", 0),
    ],
)
def test_a_stretch_of_time_has_a_length_in_days(words, expected):
    assert days(words) == pytest.approx(expected)


def test_a_range_is_as_long_as_its_upper_end():
    assert days("3 to 6 months") == days("six months")


def test_the_longest_of_several_times_counts():
    assert days("at 4 weeks and at one year") == days("one year")


@pytest.mark.parametrize("words", ["", "not reported", "at the last visit", "60 participants", "long"])
def test_what_names_no_time_has_no_length(words):
    assert days(words) is None


def test_a_phrase_too_long_to_be_a_sentence_is_left_unread():
    assert read_phrase("word " * 5000).scores is None
