import pytest

from evidence import readers
from evidence.language import read, urging


def words(text):
    (statement,) = read(readers.read("article.md", text.encode()))
    found = urging(statement)
    return found and found.trigger.words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Take zinc for your cold.", "Take"),
        ("You should take zinc for a cold.", "should"),
        ("Children with a cold should be given zinc.", "should be"),
        ("Doctors should prescribe exercise for depression.", "should"),
    ],
)
def test_what_urges_readers_and_those_who_treat_them(text, expected):
    assert words(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Zinc may be worth a try.",
        "You should consider zinc for a cold.",
        "You should ask your doctor about zinc.",
        "See a doctor if your cold does not go away.",
        "You should not take zinc for a cold.",
        "Avoid zinc on an empty stomach.",
        "There is not enough evidence to recommend zinc for colds.",
        "Zinc is an effective way to treat a cold.",
        "The Ruritanian Academy of Medicine recommends zinc for colds.",
        "Doctors could offer zinc to patients with a cold.",
        "Which of the two forms of zinc children should be given is unclear.",
        "Should children with a cold take zinc?",
        "Zinc shortens colds.",
    ],
)
def test_what_does_not_urge(text):
    assert words(text) is None


def test_markup_does_not_hide_what_follows():
    assert words("For a *bad* cold, you **should** consider zinc.") is None
    assert words("For a *bad* cold, you **should** take zinc.") == "should"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("You should take zinc before meals.", "should take zinc"),
        ("Children with a cold should be given zinc.", "Children with a cold should be given zinc ."),
        ("You should drink water before you take zinc.", "should drink water"),
    ],
)
def test_what_readers_are_told_to_do(text, told):
    (statement,) = read(readers.read("article.md", text.encode()))
    found = urging(statement)

    assert found is not None
    assert " ".join(found.told.split()) == told
