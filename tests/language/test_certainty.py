import pytest

CASES = {
    "Garlic reduces blood pressure.": "high",
    "Garlic may reduce blood pressure.": "low",
    "Garlic probably reduces blood pressure.": "moderate",
    "Garlic is likely to reduce blood pressure.": "moderate",
    "Garlic seems to reduce blood pressure.": "low",
    "A pilot study suggests that garlic reduces blood pressure.": "low",
    "Garlic reduces blood pressure, a pilot study suggests.": "low",
    "It is thought that garlic reduces blood pressure.": "low",
    "Garlic definitely reduces blood pressure.": "absolute",
    "Garlic is clinically proven to reduce blood pressure.": "absolute",
    "Garlic always works.": "absolute",
    "Garlic is a miracle cure for hypertension.": "absolute",
    "Garlic is 100% effective against colds.": "absolute",
    "Without a doubt, garlic heals wounds.": "absolute",
    "Garlic guarantees lower blood pressure.": "absolute",
    # not absolute
    "Garlic has always been popular with cooks who have hypertension.": "high",
    "Garlic has not been proven to reduce blood pressure.": "high",
    "The benefit of garlic is unproven.": "high",
    "Garlic does not always work.": "high",
    "Nobody can guarantee that garlic reduces blood pressure.": "high",
    "The diet proved popular and reduced weight.": "high",
    "A 100% response rate was reached, and pain was reduced by rest.": "high",
    # frequency is no hedge
    "Garlic eaters were less likely to have a stroke.": "high",
    "Smokers were twice as likely to have a stroke.": "high",
    # the hedge is about something else
    "Garlic reduces blood pressure, although it may taste strong.": "high",
    "Because it might rain, patients stayed in; garlic reduces blood pressure.": "high",
    # verdicts on the evidence
    "It is unclear whether garlic reduces blood pressure.": "very-low",
    "There was uncertainty about the effect of garlic on blood pressure.": "very-low",
    "Garlic had uncertain effects on blood pressure.": "very-low",
}


@pytest.mark.parametrize(("text", "expected"), CASES.items(), ids=CASES)
def test_certainty_of_the_main_claim(say, text, expected):
    assert say(text).certainty.label == expected


SPANS = {
    "It could beat most pills, and it is definitely safer.": ("certainty", "absolute", "definitely"),
    "The tea is clinically proven to heal ulcers.": ("certainty", "absolute", "clinically proven"),
    "The tea may heal ulcers.": ("certainty", "low", "may"),
    "It\u2019s believed that the tea heals ulcers.": ("certainty", "low", "It\u2019s believed"),
}


@pytest.mark.parametrize(("text", "expected"), SPANS.items(), ids=SPANS)
def test_trigger_is_the_words_at_fault(say, text, expected):
    scale, value, words = expected

    assert [trigger.words for trigger in say(text).triggered(scale, value)] == [words]
