import pytest

from evidence import readers
from evidence.language import read, said_to_last


def said(text):
    (statement,) = read(readers.read("article.md", text.encode()))
    return said_to_last(statement)


@pytest.mark.parametrize(
    ("text", "words", "days"),
    [
        ("Cupping gives lasting relief from neck pain.", "lasting relief", 180),
        ("The drug led to sustained weight loss.", "sustained", 180),
        ("Surgery is a permanent solution for snoring.", "permanent", 3650),
        ("The programme brings long-term benefits for the heart.", "long-term", 365),
        ("Massage relieves neck pain for good.", "for good", 3650),
        ("With cupping, her headaches went away for good.", "for good", 3650),
        ("After a course of massage the pain was gone for good, patients say.", "for good", 3650),
        ("Cupping ended her back pain for good.", "for good", 3650),
        ("A single dose lowers cholesterol permanently.", "permanently", 3650),
        ("The treatment reduces pain in the long run.", "in the long run", 365),
        ("The effects of the course are long-lasting.", "long-lasting", 180),
        ("The improvement lasted for two years.", "two years", 730.5),
    ],
)
def test_an_effect_is_said_to_last(text, words, days):
    found = said(text)

    assert found is not None
    assert (found.words, found.days) == (words, days)


@pytest.mark.parametrize(
    "text",
    [
        "The injury left permanent damage to the nerve.",
        "People with long-term illness were invited.",
        "The trial, lasting six weeks, compared two drugs.",
        "Long-term side effects were not studied.",
        "The long-term effects of the drug were looked at.",
        "Patients had tried painkillers for years.",
        "The relief was not permanent.",
        "The drug has not shown lasting benefits.",
        "Surgery may save the leg for people who have smoked for years, doctors say.",
        "Results provide evidence that asthma is a long-term burden.",
        "The course lasts six weeks.",
        "Massage relieves pain for good reason.",
        "Walking lowers stress for good health.",
        "Honey, which is praised for good reason, eases a cough.",
        "The pain went away, and he left the clinic for good.",
        "The pain was not gone for good.",
        "The pain went away for good reasons.",
        "Massage relieves neck pain.",
    ],
)
def test_what_else_is_long_is_no_effect_that_lasts(text):
    assert said(text) is None


def test_of_two_times_the_longer_is_held_against_the_record():
    found = said("It gives lasting relief, a permanent solution for back pain.")

    assert found is not None
    assert found.words == "permanent"


def test_the_place_is_that_of_the_words():
    text = "# Massage\n\nMassage relieves **neck** pain permanently."
    statement = read(readers.read("article.md", text.encode()))[-1]
    found = said_to_last(statement)

    assert found is not None
    assert text[found.span.start : found.span.end] == "permanently"
