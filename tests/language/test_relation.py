import pytest

CASES = {
    # plain effects
    "Ginger tea reduces nausea.": "causation",
    "Swimming improved sleep and eased stiffness.": "causation",
    "Night shifts lead to weight gain.": "causation",
    "The ointment is effective against eczema.": "causation",
    "Rest makes migraines go away.": "causation",
    "Stretching can prevent cramps.": "causation",
    "Cycling was shown to lower blood pressure.": "causation",
    "Heartburn is caused by a weak valve.": "causation",
    "Honey provides relief from a dry cough.": "causation",
    "The drug has an effect on kidney function.": "causation",
    "Falls can be prevented.": "causation",
    "The pill has the ability to calm the gut.": "causation",
    "Singing brought impressive results for people with asthma.": "causation",
    # hedges inside the claim
    "Ginger tea may reduce nausea.": "conditional-causation",
    "Swimming might help with stiffness.": "conditional-causation",
    "Singing appears to improve breathing.": "conditional-causation",
    "The gel could possibly heal wounds faster.": "conditional-causation",
    "The pill could turn out to reverse harm linked to age.": "conditional-causation",
    "A daily apple may keep colds at bay.": "conditional-causation",
    "The compound has the potential to treat gout.": "conditional-causation",
    "The technique holds promise for treating gout.": "conditional-causation",
    "The finding opens the door to better treatment.": "conditional-causation",
    "The gel was successfully used to ease burns.": "causation",
    "Yoga is an effective treatment for back pain.": "causation",
    "Two trials proved the gel to be a successful remedy.": "causation",
    "The gel offers effective relief of back pain.": "causation",
    # somebody is brought into a state
    "Eating sugar makes children hyperactive.": "causation",
    "The sound keeps babies calm.": "causation",
    # links without a direction
    "Night shifts are associated with diabetes.": "association",
    "Tea drinkers had a lower risk of stroke.": "association",
    "Gum disease is linked to reduced kidney function.": "association",
    "Nurses on nights were more likely to smoke.": "association",
    "Walking speed predicts survival.": "association",
    "Pain scores were reduced in both groups.": "association",
    "Vegetarians had fewer gallstones than meat eaters.": "association",
    # neither
    "One adult in ten has asthma.": "none",
    "The trial enrolled 300 adults with reduced hearing.": "none",
    "Larger trials are needed to improve care.": "none",
    "We investigated whether yoga reduces pain.": "none",
    "Strategies for reducing salt intake vary.": "none",
    "Migraine affects one in seven people.": "none",
    "Drug-treated rats were weighed weekly.": "none",
    "If the pill works, the trial will end early.": "none",
    "Ask whether the pill eases pain in children.": "none",
    "The app helps doctors diagnose asthma.": "none",
    "Symptoms may include a cough.": "none",
    "White blood cells react to harmful invaders.": "none",
    "The idea came to a pharmacist with effective drugs on her shelf.": "none",
    "About 12% of adults are affected by gout.": "none",
    "Gout affects at least 4 percent of adults.": "none",
    "Common side effects were rash and fever.": "none",
    "Last spring the Heart Failure Association met in the town hall.": "none",
    "The report makes the rules stronger.": "none",
}


@pytest.mark.parametrize(("text", "expected"), CASES.items(), ids=CASES)
def test_strongest_relation_asserted(say, text, expected):
    assert say(text).relation.label == expected


def test_an_indirect_question_asserts_nothing(say):
    statement = say("The outcome did not depend on how long a nurse had worked.")

    assert [trigger.words for trigger in statement.triggered("relation")] == ["depend on"]
    assert statement.negated


DENIED = {
    "Ginger tea did not reduce nausea.": True,
    "There is no evidence that magnets relieve pain.": True,
    "The syrup failed to stop coughs.": True,
    "Copper bracelets are not effective against arthritis.": True,
    "Vaccines don't cause autism.": True,
    "It was no better than placebo.": True,
    "Ginger tea does not necessarily reduce nausea.": True,
    "There is no evidence that vitamins, taken daily over many years, prevent colds.": True,
    "The tonic no longer helps.": True,
    "Ginger tea reduces nausea.": False,
    "Rather than harm, tea brings relief and reduces stress.": False,
    "It reduces pain without raising blood pressure.": False,
    "Yoga not only eases pain but also improves sleep.": False,
    "Few doubt that smoking causes cancer.": False,
    "It is not true that rest does not help.": False,
    "Salt raises blood pressure, but pepper does not.": False,
    "The herb has never been described before and is effective against gout.": False,
}


@pytest.mark.parametrize(("text", "expected"), DENIED.items(), ids=DENIED)
def test_denial_governs_the_claim(say, text, expected):
    assert say(text).negated is expected


def test_trigger_is_the_verb_alone(say):
    statement = say("Ginger tea quickly reduces nausea.")

    assert [trigger.words for trigger in statement.triggered("relation")] == ["reduces"]


def test_a_verb_tells_more_than_a_noun_of_effect(say):
    statement = say("It is believed that the effects of needling are caused by endorphins.")

    assert [trigger.words for trigger in statement.triggered("relation")] == ["caused by"]


def test_american_and_british_spelling_agree(say):
    assert say("The drug minimizes swelling.").relation is say("The drug minimises swelling.").relation


def test_a_quoted_headline_verb_counts(say):
    assert say("Common painkillers 'increase heart failure risk'").relation.label == "causation"
