import pytest

CASES = {
    "A 2012 trial involving approximately 20,000 people was reviewed.": [("trial", 2012, None, 20000.0)],
    "Two reviews carried out in 2013 agreed.": [("review", 2013, 2, None)],
    "A randomised controlled trial of 300 adults tested yoga.": [("randomised-trial", None, None, 300.0)],
    "A meta-analysis of 29 trials pooled the results.": [
        ("meta-analysis", None, None, None),
        ("trial", None, 29, None),
    ],
    "The 2013 studies agreed.": [("study", 2013, None, None)],
    "A systematic review (2019) covered it.": [("systematic-review", 2019, None, None)],
    "A survey of 1,200 nurses and a cohort study of 80 doctors disagreed.": [
        ("survey", None, None, 1200.0),
        ("cohort", None, None, 80.0),
    ],
    "A study in mice came first.": [("animal", None, None, None)],
    "Three small trials in the 2000s failed.": [("trial", None, 3, None)],
}


@pytest.mark.parametrize(("text", "expected"), CASES.items(), ids=CASES)
def test_studies_as_described(say, text, expected):
    found = [(s.design, s.year, s.number, s.size.value if s.size else None) for s in say(text).studies]

    assert found == expected


def test_the_words_take_in_year_and_size(say):
    (study,) = say("In a 2012 trial involving about 40 people, pain fell.").studies

    assert study.words == "a 2012 trial involving about 40 people"
