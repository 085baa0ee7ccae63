"""Magnitude, safety, population, advice, attribution: one table each."""

import pytest

MAGNITUDES = {
    "Yoga dramatically reduces back pain.": "large",
    "Yoga reduces back pain dramatically.": "large",
    "Yoga has shown great results.": "large",
    "Yoga slightly reduces back pain.": "small",
    "Yoga brought a modest improvement.": "small",
    "Yoga had a negligible effect on pain.": "trivial",
    "Yoga brought a clinically meaningful improvement.": "moderate",
    "Yoga significantly reduces back pain.": None,
    "A large study found that yoga reduces pain.": None,
    "Yoga did not have a huge effect on pain.": None,
}


@pytest.mark.parametrize(("text", "expected"), MAGNITUDES.items(), ids=MAGNITUDES)
def test_size_of_the_effect(say, text, expected):
    magnitude = say(text).magnitude

    assert (magnitude.label if magnitude is not None else None) == expected


def test_statistical_significance_is_kept_apart(say):
    (trigger,) = say("Yoga significantly reduces back pain.").triggered("magnitude")

    assert (trigger.value, trigger.words) == ("significant", "significantly")


SAFETY = {
    "The patch has no side effects.": [("absolute", "no side effects")],
    "The patch is completely safe.": [("absolute", "completely safe")],
    "The patch is risk-free and harmless.": [("absolute", "risk-free"), ("absolute", "harmless")],
    "The patch is safer than pills.": [("comparative", "safer than")],
    "The patch is safe.": [("plain", "safe")],
    "The patch has few side effects.": [("minimal", "few side effects")],
    "The patch is not safe.": [("harm", "safe")],
    "The patch is not without risk.": [("harm", "without risk")],
    "No adverse events were reported.": [("observed", "No adverse events")],
    "The patch can cause bleeding.": [("harm", "bleeding")],
}


@pytest.mark.parametrize(("text", "expected"), SAFETY.items(), ids=SAFETY)
def test_safety(say, text, expected):
    assert [(trigger.value, trigger.words) for trigger in say(text).triggered("safety")] == expected


SPECIES = {
    "Curcumin shrank tumours in mice.": "animal",
    "Curcumin killed cancer cells in vitro.": "in-vitro",
    "Curcumin helped patients with arthritis.": "human",
    "In mice, a drug given to patients with gout reduced swelling.": "animal",
    "Curcumin is yellow.": "",
}


@pytest.mark.parametrize(("text", "expected"), SPECIES.items(), ids=SPECIES)
def test_species_of_the_finding(say, text, expected):
    assert say(text).species == expected


UNIVERSAL = {
    "Massage helps everyone.": ["everyone"],
    "Massage suits people of all ages.": ["people of all ages"],
    "Massage does not help everyone.": [],
    "Almost everyone gets a cold.": [],
    "Massage helps anyone with a stiff neck.": [],
}


@pytest.mark.parametrize(("text", "expected"), UNIVERSAL.items(), ids=UNIVERSAL)
def test_scope_that_takes_in_everybody(say, text, expected):
    assert [trigger.words for trigger in say(text).triggered("population", "universal")] == expected


ADVICE = {
    "You should drink ginger tea for nausea.": "explicit",
    "Ask your doctor before you take this medicine.": "explicit",
    "Avoid alcohol while you take this medicine.": "explicit",
    "It\u2019s important to choose a qualified therapist.": "explicit",
    "Ginger tea is a good option for pregnant women.": "implicit",
    "Ginger tea reduces nausea.": "none",
    "Future trials should compare doses.": "none",
    "Follow-up lasted six weeks.": "none",
    "Exercise is good for the heart.": "none",
}


@pytest.mark.parametrize(("text", "expected"), ADVICE.items(), ids=ADVICE)
def test_advice_to_the_reader(say, text, expected):
    assert say(text).advice.label == expected


ATTRIBUTIONS = {
    "Studies show that tea prevents strokes.": ("vague", "Studies show"),
    "Research has exhibited that tea prevents strokes.": ("vague", "Research has exhibited"),
    "Experts say tea prevents strokes.": ("vague", "Experts say"),
    "Tea has been shown to prevent strokes.": ("vague", "has been shown"),
    "It is believed that tea prevents strokes.": ("vague", "It is believed"),
    "Tea prevents strokes, say the researchers.": ("vague", "say the researchers"),
    "Tea is clinically proven to prevent strokes.": ("vague", "clinically proven"),
    "A trial published in the journal Tea Science found that tea prevents strokes.": ("specific", None),
    "Tea prevents strokes, said Maria Silva.": ("specific", None),
    "Lead researcher, Maria Silva, said that tea prevents strokes.": ("specific", None),
    "Silva and her colleagues found that tea prevents strokes.": ("specific", None),
    "According to the World Health Organization, tea prevents strokes.": ("specific", None),
    "Researchers at the University of Porto found that tea prevents strokes.": ("specific", None),
    "Tea prevents strokes.": ("none", None),
    "The study was found on a shelf.": ("none", None),
    "In this study we have found that tea prevents strokes.": ("none", None),
}


@pytest.mark.parametrize(("text", "expected"), ATTRIBUTIONS.items(), ids=ATTRIBUTIONS)
def test_attribution(say, text, expected):
    statement = say(text)
    triggers = statement.triggered("attribution")

    assert (statement.attribution.label, triggers[0].words if triggers else None) == expected
