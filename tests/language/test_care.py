"""Where words alone would mislead: each way to say a thing, and beside it a near miss that says another."""

import pytest

from evidence.model.document import BlockKind

RELATIONS = {
    # denied, and only seemingly denied
    "Ginger did not reduce nausea.": "denied",
    "Ginger never reduced nausea.": "denied",
    "Ginger does nothing to reduce nausea.": "denied",
    "Ginger reduced nausea in nobody.": "causation",
    "Not only does ginger reduce nausea, it also eases cramps.": "causation",
    "Ginger reduces nausea, not pain.": "causation",
    # two denials
    "Ginger is not ineffective against nausea.": "causation",
    "Ginger is ineffective against nausea.": "denied",
    "It is not true that ginger does not reduce nausea.": "causation",
    # lists of groups without something
    "Children without asthma were more likely to recover.": "association",
    "Ginger eases nausea without raising blood pressure.": "causation",
    # a cause told, and a thing named by its cause
    "The rash is caused by nettles.": "causation",
    "Doctors photographed a rash caused by nettles.": "none",
    "Stress-related illness fills the wards.": "none",
    "The illness is related to stress.": "association",
    # trends, and differences between groups
    "Asthma deaths have risen in recent years.": "none",
    "Asthma deaths rose among nurses on night shifts.": "association",
    # nouns of effect with a verb of their own
    "Swimmers showed an increase in lung volume.": "association",
    "The syrup produced an increase in lung volume.": "causation",
    "The gel offers a measure of protection against frostbite.": "causation",
    "The price of protection against frostbite is not known.": "none",
    # base forms told from nouns by what follows
    "Nurses who work nights raise the risk of a fall.": "causation",
    "More than one in ten nurses fears a raise in rent.": "none",
    "Screen time more than doubles the risk of poor sleep.": "causation",
    # generic can, ability, and permission
    "Ginger can relieve nausea.": "causation",
    "Ginger could relieve nausea.": "conditional-causation",
    "The patch is thought to relieve nausea.": "conditional-causation",
    "The patch is known to relieve nausea.": "causation",
    # questions, conditions, aims
    "Does ginger relieve nausea?": "none",
    "If ginger relieves nausea, shops will sell more of it.": "none",
    "The trial was set up to test whether ginger relieves nausea.": "none",
    "Ginger should relieve nausea if it is to be sold.": "none",
    # equals, betters
    "Ginger is as effective as tablets for nausea.": "none",
    "Ginger is more effective than tablets for nausea.": "causation",
    "Ginger is better than tablets for nausea.": "association",
    # spelling
    "The gel stabilises blood sugar.": "causation",
    "The gel stabilizes blood sugar.": "causation",
    "Salt exacerbates oedema.": "causation",
    "Salt exacerbates edema.": "causation",
    "The diet fuelled the disease.": "causation",
    "The diet fueled the disease.": "causation",
}


@pytest.mark.parametrize(("text", "expected"), RELATIONS.items(), ids=RELATIONS)
def test_what_is_said_of_cause_and_effect(say, text, expected):
    statement = say(text)

    assert ("denied" if statement.negated else statement.relation.label) == expected


CERTAINTIES = {
    # inside the claim, against about something else
    "Ginger may relieve nausea.": "low",
    "Ginger relieves nausea, though it may taste sharp.": "high",
    "Ginger relieves nausea that may have lasted for days.": "high",
    "While ginger may taste sharp, it relieves nausea.": "high",
    "Symptoms may include a cough.": "low",
    "The disorder appears to be inherited.": "low",
    "Symptoms appear in childhood.": "high",
    "Although symptoms may fade, asthma is common in cities.": "high",
    "Since it is gentle on the joints, it may suit patients with arthritis.": "low",
    # reported
    "It is believed that ginger relieves nausea.": "low",
    "Ginger is presumed to relieve nausea.": "low",
    "Doctors say that ginger relieves nausea.": "high",
    # likely as a degree of certainty, and as a rate
    "Ginger is likely to relieve nausea.": "moderate",
    "Sailors are more likely to suffer from nausea.": "high",
    "Ginger probably relieves nausea.": "moderate",
    # verdicts on the evidence
    "It is hard to say whether ginger relieves nausea.": "very-low",
    "It is not yet known whether ginger relieves nausea.": "very-low",
    "Nobody doubts that ginger relieves nausea.": "high",
    # absolute, denied absolute, and what was always so of something else
    "Ginger always relieves nausea.": "absolute",
    "Ginger does not always relieve nausea.": "high",
    "Ginger has always been grown here, and it relieves nausea.": "high",
}


@pytest.mark.parametrize(("text", "expected"), CERTAINTIES.items(), ids=CERTAINTIES)
def test_how_sure_it_sounds(say, text, expected):
    assert say(text).certainty.label == expected


AUTHORITIES = {
    "Critics say that ginger does nothing for nausea.": "vague",
    "It is believed that ginger relieves nausea.": "vague",
    "Advocates claim that ginger relieves nausea.": "vague",
    "In one study, ginger relieved nausea.": "vague",
    "Ginger relieved nausea on the study ward.": "none",
    "The study was about ginger.": "none",
    "Professor Anna Bellamy of the University of Turin says ginger relieves nausea.": "specific",
    "According to the Turin Heart Register, ginger relieves nausea.": "specific",
    "According to figures from the Turin Heart Register, ginger relieves nausea.": "specific",
    "It is estimated that one child in ten in the United States has nausea.": "vague",
    "The FDA-approved test detects ulcers.": "none",
    "The FDA says the test detects ulcers.": "specific",
    "Worry and stress cause nausea in many experts.": "none",
}


@pytest.mark.parametrize(("text", "expected"), AUTHORITIES.items(), ids=AUTHORITIES)
def test_whom_it_cites(say, text, expected):
    assert say(text).attribution.label == expected


ADVICE = {
    "Drink ginger tea before a voyage.": "explicit",
    "Ginger tea drinkers sleep better before a voyage.": "none",
    "Sleep eight hours a night.": "explicit",
    "Sleep problems are common in asthma.": "none",
    "Exercise programmes affect mood.": "none",
    "If the pain lasts, see your doctor.": "explicit",
    "If the pain lasts, the doctor sees you again.": "none",
    "Patients should drink ginger tea.": "explicit",
    "Doctors should offer ginger tea to patients.": "implicit",
    "Ginger tea should be offered on every ward.": "implicit",
    "Trials should compare ginger with tablets.": "none",
    "There was debate over whether patients should drink ginger tea.": "none",
    "Should patients drink ginger tea?": "none",
    "Patients who drank ginger tea had better sleep.": "none",
    "You had better drink ginger tea.": "explicit",
    "Ministers called for cuts in salt.": "implicit",
    "We would encourage women to drink ginger tea.": "explicit",
}


@pytest.mark.parametrize(("text", "expected"), ADVICE.items(), ids=ADVICE)
def test_whom_it_advises(say, text, expected):
    assert say(text).advice.label == expected


CHECKABLE = {
    # what a disorder, a group, a finding is like
    "Bacterial arthritis usually affects a single joint.": True,
    "The rash usually starts on the face.": True,
    "Our clinic usually opens at nine.": False,
    "Most patients with gout remain in pain for years.": True,
    "Most patients with gout come to us by bus.": False,
    "Symptoms include fever and a cough.": True,
    "The price of treatment includes lunch.": False,
    "Swimmers had better lung function.": True,
    "Swimmers had a lecture on lung function.": False,
    "The analysis showed that most wounds had closed.": True,
    "The analysis used records of wounds.": False,
    "The hormone may be involved in asthma.": True,
    "The tablets may be taken at the front desk.": False,
    # caveats, and what stands beside them
    "While larger trials are needed, ginger relieves nausea.": True,
    "Larger trials are needed to show that ginger relieves nausea.": False,
    "How ginger works is unknown, but it relieves nausea.": True,
    # set-up, and what came of it
    "Patients were tested to see which tablet relieves nausea.": False,
    "Patients were tested, and the trial found that ginger relieves nausea.": True,
    # fashion, and frequency
    "Ginger is a popular remedy on the wards.": False,
    "Gout is common in older men.": True,
    "Ginger is a common spice in hospital kitchens.": False,
    # something done about it
    "The campaign raised awareness of gout.": False,
    "The campaign raised the rate of gout tests.": True,
    # a headline leaves out its verb
    "Volunteering linked to improved mental health": True,
}


@pytest.mark.parametrize(("text", "expected"), CHECKABLE.items(), ids=CHECKABLE)
def test_what_can_be_checked(say, text, expected):
    assert say(text).checkable is expected


def test_an_item_takes_its_verb_from_the_stem(say):
    stem = "Ginger may help the stomach by:"

    assert say("releasing acid", stem=stem).relation.label == "conditional-causation"
    assert say("releasing acid", stem=stem).certainty.label == "low"
    assert say("Our kitchen is open in May.", stem=stem).certainty.label == "high"


def test_a_pronoun_carries_a_claim_on_for_two_sentences(say):
    before = "Ginger reaches the stomach within minutes."

    assert say("This helps start the release of acid.", previous=before).checkable
    assert say("It helps.", previous=before).checkable
    assert not say("It helps.", previous="The shop opens at nine.").checkable


HEADLINES = {
    "Ginger relieves nausea, study finds": True,
    "Ginger tied to better sleep": True,
    "Sleep better tonight": False,
    "Does ginger relieve nausea?": False,
    "Ways to relieve nausea": False,
}


@pytest.mark.parametrize(("text", "expected"), HEADLINES.items(), ids=HEADLINES)
def test_headlines(say, text, expected):
    assert say(text, kind=BlockKind.HEADING).checkable is expected


COMPARED = {
    "Ginger is safer than tablets.": ("more", "tablets"),
    "Ginger is the safest remedy for nausea.": ("more", ""),
    "Ginger is no better than sugar pills.": ("same", "sugar pills"),
    "Ginger is just as effective as tablets.": ("same", "tablets"),
    "More than half of the patients slept.": None,
    "Rather than tablets, patients took ginger.": None,
}


@pytest.mark.parametrize(("text", "expected"), COMPARED.items(), ids=COMPARED)
def test_comparatives_and_superlatives(say, text, expected):
    compared = say(text).comparison

    assert expected == (compared and (compared.direction, compared.than))


COUNTED = {
    "Ginger helped twelve of forty patients.": True,
    "Two thirds of patients were free of nausea.": True,
    "Twice as many patients recovered.": True,
    "The first patient recovered.": False,
    "One should not drive.": False,
}


@pytest.mark.parametrize(("text", "expected"), COUNTED.items(), ids=COUNTED)
def test_numbers_in_words(say, text, expected):
    assert bool(say(text).quantities) is expected


def test_units_in_both_spellings(say):
    british, american = say("Walkers lost 2 kilogrammes."), say("Walkers lost 2 kilograms.")

    assert [each.value for each in british.quantities] == [each.value for each in american.quantities] == [2]


SPEAKS_OF = {
    "Ginger helps everyone.": {"universal"},
    "Ginger does not help everyone.": set(),
    "Ginger helps almost everyone.": set(),
    "Ginger helps people with nausea.": {"condition"},
}


@pytest.mark.parametrize(("text", "expected"), SPEAKS_OF.items(), ids=SPEAKS_OF)
def test_quantifiers(say, text, expected):
    assert {trigger.value for trigger in say(text).triggered("population")} == expected
