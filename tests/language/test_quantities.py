import pytest
from hypothesis import given
from hypothesis import strategies as st

CASES = {
    "8 out of 10 patients": [("proportion", 0.8)],
    "one in five patients": [("proportion", 0.2)],
    "one out of every four adults": [("proportion", 0.25)],
    "half of the women": [("proportion", 0.5)],
    "two thirds of the women": [("proportion", 2 / 3)],
    "a third of the women": [("proportion", 1 / 3)],
    "a quarter of the women": [("proportion", 0.25)],
    "one third of the women": [("proportion", 1 / 3)],
    "cut by half": [("proportion", 0.5)],
    "cut by a third": [("proportion", 1 / 3)],
    "cut by nearly a third, they say": [("proportion", 1 / 3)],
    "cut by up to a quarter in women": [("proportion", 0.25)],
    "a reduction of a fifth": [("proportion", 0.2)],
    "a third lower": [("proportion", 1 / 3)],
    "a third as likely": [("proportion", 1 / 3)],
    "cut the risk in half": [("fold", 0.5)],
    "cut the risk in half of the women": [("proportion", 0.5)],
    "it halves the risk": [("fold", 0.5)],
    "it can halve the risk": [("fold", 0.5)],
    "a third trial": [],
    "the third study": [],
    "one third party": [],
    "by a third party": [],
    "by a third-year student": [],
    "half an hour": [],
    "by half past nine": [("number", 9.0)],
    "the second half": [],
    "the two halves of it": [("number", 2.0)],
    "50% of them": [("percentage", 50.0)],
    "50 percent of them": [("percentage", 50.0)],
    "twelve per cent of them": [("percentage", 12.0)],
    "17,922 patients": [("count", 17922.0)],
    "17\u2009922 patients": [("count", 17922.0)],
    "17\u00a0922 patients": [("count", 17922.0)],
    "20 million adults": [("count", 20e6)],
    "two hundred and ten adults": [("count", 210.0)],
    "twenty-five weeks": [("duration", 25.0)],
    "a dozen studies": [("count", 12.0)],
    "$20 million": [("money", 20e6)],
    "in 2012": [("year", 2012.0)],
    "aged 65": [("age", 65.0)],
    "65 years old": [("age", 65.0)],
    "300 mg daily": [("dose", 300.0)],
    "a 3-fold rise": [("fold", 3.0)],
    "three times as common": [("fold", 3.0)],
    "it doubled": [("fold", 2.0)],
    "p < .001": [("p-value", 0.001)],
    "n = 29": [("count", 29.0)],
    "a score of \u22120.5 points": [("count", -0.5)],
    "on 16 November": [],
    "the 2nd visit": [],
    "one of the reasons": [],
    "this one": [],
    "no. 12:30": [],
}


@pytest.mark.parametrize(("text", "expected"), CASES.items(), ids=CASES)
def test_kind_and_value(say, text, expected):
    found = [(quantity.kind, quantity.value) for quantity in say(text).quantities]

    assert found == [(kind, pytest.approx(value)) for kind, value in expected]


EFFECTS = {
    "SMD 0.23 (95% CI 0.13 to 0.33)": ("SMD", 0.23, 0.13, 0.33),
    "ARR 2.3 (95% CI 1.3 to 3.3)": ("RD", 2.3, 1.3, 3.3),
    "aRR 2.3 (95% CI 1.6 to 3.3)": ("RR", 2.3, 1.6, 3.3),
    "OR 1\u00b74 (1\u00b71\u20131\u00b76)": ("OR", 1.4, 1.1, 1.6),
    "odds ratio 1.40, 95% confidence interval 1.10-1.60": ("OR", 1.4, 1.1, 1.6),
    "MD \u22120.81 (95% CI \u22121.20 to \u22120.42)": ("MD", -0.81, -1.2, -0.42),
    "HR = 0.7": ("HR", 0.7, None, None),
    "relative risk of 2.5": ("RR", 2.5, None, None),
}


@pytest.mark.parametrize(("text", "expected"), EFFECTS.items(), ids=EFFECTS)
def test_effect_estimates(say, text, expected):
    (quantity,) = say(text).quantities

    assert quantity.kind == "effect"
    assert (quantity.unit, quantity.value, quantity.low, quantity.high) == expected


def test_or_in_small_letters_is_no_odds_ratio(say):
    assert [quantity.kind for quantity in say("3 or 4 weeks").quantities] == ["number", "duration"]


LIMITS = {
    "approximately 8 out of 10 adults": (True, "", "approximately 8 out of 10"),
    "up to 84 percent": (False, "under", "up to 84 percent"),
    "more than about 300 adults": (True, "over", "more than about 300 adults"),
    "at least 300 adults": (False, "over", "at least 300 adults"),
    "fewer than 300 adults": (False, "under", "fewer than 300 adults"),
    "300 adults or more": (False, "over", "300 adults or more"),
    "some 300 adults": (True, "", "some 300 adults"),
    "300 adults": (False, "", "300 adults"),
}


@pytest.mark.parametrize(("text", "expected"), LIMITS.items(), ids=LIMITS)
def test_how_exact_and_within_which_limits(say, text, expected):
    (quantity,) = say(text).quantities

    assert (quantity.approximate, quantity.bound, quantity.words) == expected


RANGES = ["3 to 5 weeks", "3-5 weeks", "3\u20135 weeks", "between 3 and 5 weeks"]


@pytest.mark.parametrize("text", RANGES)
def test_ranges(say, text):
    (quantity,) = say(text).quantities

    assert (quantity.kind, quantity.low, quantity.high, quantity.unit) == ("duration", 3.0, 5.0, "weeks")


@given(st.integers(min_value=2, max_value=9_999_999))
def test_counts_survive_being_written_with_commas(say, value):
    (quantity,) = say(f"The trial enrolled {value:,} people.").quantities

    assert (quantity.kind, quantity.value, quantity.unit) == ("count", float(value), "people")


@given(st.integers(min_value=0, max_value=9999), st.sampled_from([".", "\u00b7"]))
def test_decimals_survive_being_written(say, value, point):
    (quantity,) = say(f"Pain fell by {value // 100}{point}{value % 100:02d}% overall.").quantities

    assert quantity.value == pytest.approx(value / 100)


@given(st.integers(min_value=1, max_value=99), st.integers(min_value=2, max_value=1000))
def test_shares_survive_being_written(say, part, whole):
    if part <= whole:
        (quantity,) = say(f"Around {part} out of {whole} felt better.").quantities

        assert quantity.value == pytest.approx(part / whole)
        assert quantity.denominator == whole
        assert quantity.approximate


@given(st.text(alphabet="0123456789.,%- \u2013\u2212\u00b7()<>=oraninp", max_size=40))
def test_no_text_breaks_the_grammar(say, text):
    for quantity in say(f"x {text}").quantities:
        assert quantity.words == f"x {text}"[quantity.span.start : quantity.span.end]
