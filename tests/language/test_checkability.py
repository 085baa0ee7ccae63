import pytest

from evidence.model.document import BlockKind

CHECKABLE = [
    "Acupressure relieves headaches.",
    "Acupressure may relieve headaches.",
    "About one in four adults will have shingles.",
    "Needles release endorphins in the spinal cord.",
    "The therapy is safe.",
    "Half of the patients were pain free after a month.",
    "Shingles is one of the main reasons people see a doctor.",
    "Most of the patients reported impressive results.",
    "Studies have found that acupressure does not relieve headaches.",
    "The link between gum disease and stroke is well established.",
    "The study found an association between noise and high blood pressure.",
    "Shift workers are at risk of heart disease.",
    "High doses of the vitamin carry a risk of bleeding.",
    "Other side effects included rash (12 percent) and fever (8 percent).",
    "People with asthma overbreathe, even when they are not having an attack.",
    "Several plant extracts have shown promise in treating eczema.",
    "That opens the door to a new class of treatments for asthma.",
    "This trial moves us much closer to preventing strokes.",
    "The patch may be preferred as a therapy over tablets.",
    "The course provides some smokers help in fighting the urge to light up.",
    "Exercise definitely prevents depression.",
    "Honey cures coughs.",
    "Patients assigned to yoga had less pain than those given leaflets.",
    "Gout is a condition that doubles the risk of stroke.",
    "The blood test predicts the likelihood of relapse.",
    "Gout is a leading cause of disability in China.",
    "Women took a median of nine months to relapse, compared with four months in the placebo group.",
    "Letting nurses give the drug could reduce deaths from overdose, according to a study published in May.",
    "The study challenges the widely held belief that recovery from a stroke ends after a year.",
    "After surgery, there's a risk of blood clots.",
    "Gout is a chronic condition that contributes to 300 deaths a year.",
    "The benefits of the gel over tablets for gout are large.",
    "Massage brings relief from neck pain.",
    "The embargo lifts at noon: yoga lowers the rate of stroke, according to findings presented today.",
    "The breath test detects ulcers.",
    "The gel, an FDA-approved drug, reduces swelling.",
    "The tonic is as effective as tablets for gout.",
    "The efficacy of ginger for asthma has been well-established.",
    "The safety of statins was confirmed.",
    "Scientists have developed a new tool to protect women from HIV infection.",
    "New breath tests detect early breast cancer.",
    "A team found that the gene is the main driver of asthma.",
]


@pytest.mark.parametrize("text", CHECKABLE)
def test_what_an_editor_would_want_a_source_for(say, text):
    assert say(text).checkable


NOT_CHECKABLE = {
    "question": "Does acupressure relieve headaches?",
    "instruction": "Consult your doctor before treatment.",
    "set-up": "The study enrolled 120 adults with migraine at three hospitals.",
    "funding": "The work was funded by the Health Foundation.",
    "publication": "The results were published in the journal Headache.",
    "biography": "She is a professor of medicine and director of the pain clinic.",
    "definition": "Acupressure is a therapy that is also known as shiatsu.",
    "caveat": "More research is needed before doctors can recommend the therapy.",
    "unknown": "It is not known whether the therapy reduces pain.",
    "introduction": "It is thought that needling relieves pain in the following ways:",
    "list opener": "Following are some points used to treat migraine:",
    "markup": "{% include pain.html %}",
    "fragment": "Pain relief",
    "not health": "The software reduces the cost of printing.",
    "proper name": "The Migraine Association of Wales held its yearly meeting in June.",
    "what tasks were about": "Each volunteer completed tasks related to attention or planning.",
    "what is studied": "The group then used microscopy to study interactions between the virus and lung cells.",
    "what was measured": "Researchers measured differences in blood pressure between the arms.",
    "what is looked for": "The lab looks for new biomarkers in the blood of patients.",
    "likeness": "Chemically, the sweetener is similar to table sugar.",
    "where surgeons work": "Surgeons place the stent in arteries at risk of blockage.",
    "what maps show": "She drew maps of the gut showing patterns of correlation between microbes.",
    "aim": "The team wanted to find out if a heated pad would be more effective than a cold one for cramps.",
    "enrolment": "The study enrolled 52 patients with severe asthma who showed symptoms at night.",
    "a first": "This is the first formal trial of the vaccine in children with asthma.",
    "where findings come from": "The findings are the result of a combination of patient surveys and experiments.",
    "praise of a person": "Dr. Novak embodies the hospital's devotion to turning research into new cures.",
    "praise of a place": "From blood tests to surgical repair of knees, the Joint Center is known far beyond the city.",
    "event": "A workshop at the spring meeting focused on the impact of noise on sleep.",
    "what a device does": "Ultrasound scans generate a detailed picture of the kidney.",
    "assignment": "Patients were randomly assigned to yoga or to a leaflet that reduces worry.",
    "what a disorder is": "Gout is a painful condition that affects the joints of the feet.",
    "what a method is for": "The method enabled us to systematically explore risk in patients.",
    "inquiry": "The team met to test whether the drug predicts relapse.",
    "how something works": "Researchers also explain how it works in the brain.",
    "money": "The trust gave more than $12 million to hospital wards.",
    "figures": "The figures on patients were released by the ministry in May.",
    "who is told": "Nurses tell patients who are at risk of falls to wear shoes.",
    "what was meant": "Frailty was defined broadly, with falls and prevalent fractures among its signs.",
    "what we see": "We ask whether old cells have all the effects that we detect with young cells.",
    "a phone program": "They wanted to find out if a longer phone program would be more effective for smokers.",
    "approval": "The inhaler is an FDA-cleared treatment for people suffering from asthma.",
    "outlook": "Risks and uncertainties could cause actual results of the drug maker to differ.",
    "who worked on what": "The editor, who also worked on the asthma study, spoke in June.",
    "editorial": "In a linked editorial, two doctors call for more certainty.",
    "knowledge": "The work increases our understanding of asthma in children.",
    "dosing": "In such cases the tablet is briefly stopped and restarted at a lower dose.",
    "few studies": "Few clinical trials have studied the supplement's effects.",
    "need": "Finding new ways to treat is crucial for stroke patients.",
    "safety as a topic": "The full safety information for patients comes with the pump.",
    "plan": "A bigger study will help to clarify this, and may lead to better treatment of asthma.",
    "where to read on": "For more information on asthma visit the website of the society.",
    "at the start": "Women with gout received lower doses prior to the start of the trial.",
    "hope": "They hope to find new ways to prevent strokes.",
    "something to measure with": "The team developed a new method to measure sleep in patients.",
    "quoted question": "“Would patients benefit from early surgery for gout?”",
    "reference": 'Full citation: "Zinc shortens colds in children."',
    "still open": "The efficacy of ginger for asthma has yet to be established.",
    "people served": "He has devoted his career to the treatment of patients with leukemia.",
}


@pytest.mark.parametrize("text", NOT_CHECKABLE.values(), ids=NOT_CHECKABLE)
def test_what_asserts_nothing_to_check(say, text):
    assert not say(text).checkable


HEADINGS = {
    "Acupressure for Migraine": False,
    "How Acupressure Works": False,
    "Backed by Research": False,
    "Acupressure Relieves Migraine": True,
    "Lower back points": False,
    "Stretch Class Eliminates Back Pain in 70% of Nurses": True,
    "Strength training positively affects balance for adults with arthritis": True,
    "Numbing gel best for relieving teething pain in infants": True,
    "Doctors propose new pill to prevent gallstones": True,
    "Gum disease linked to stroke": True,
    "Breath tests may help diagnose ulcers": True,
    "Ways to diagnose ulcers": False,
    "Ways to prevent gallstones": False,
    "What stretching does for back pain": False,
}


@pytest.mark.parametrize(("text", "expected"), HEADINGS.items(), ids=HEADINGS)
def test_headings_count_only_where_they_assert(say, text, expected):
    assert say(text, kind=BlockKind.HEADING).checkable is expected


def test_context_of_the_sentence_before_carries_over(say):
    before = "Needling treats a stiff neck."

    assert say("It also speeds up the flow.", previous=before).checkable
    assert not say("It also speeds up the flow.").checkable
