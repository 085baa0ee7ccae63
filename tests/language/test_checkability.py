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
}


@pytest.mark.parametrize(("text", "expected"), HEADINGS.items(), ids=HEADINGS)
def test_headings_count_only_where_they_assert(say, text, expected):
    assert say(text, kind=BlockKind.HEADING).checkable is expected


def test_context_of_the_sentence_before_carries_over(say):
    before = "Needling treats a stiff neck."

    assert say("It also speeds up the flow.", previous=before).checkable
    assert not say("It also speeds up the flow.").checkable
