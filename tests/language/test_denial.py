import pytest

from evidence import language, readers
from evidence.language.denial import flat_denial


def denial(text):
    (statement,) = language.read(readers.read("article.md", text.encode()))
    found = flat_denial(statement)
    return None if found is None else text[found.start : found.end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Honey does not work against coughs.", "does not work"),
        ("Honey did not reduce coughing at night.", "not reduce"),
        ("Honey didn't really relieve the cough.", "n't really relieve"),
        ("Honey was no better than syrup.", "no better than"),
        ("Honey made no difference to coughs.", "made no difference"),
    ],
)
def test_flat_denials(text, expected):
    assert denial(text).endswith(expected)


@pytest.mark.parametrize(
    "text",
    [
        "Honey may not reduce coughing.",
        "Honey did not significantly reduce coughing.",
        "There is no evidence that honey reduces coughing.",
        "It is unclear whether honey does not work.",
        "Honey does not work for everyone.",
        "Honey does not only reduce coughing.",
        "A lack of sleep causes headaches.",
        "People who lack the gene also have less pain.",
        "Does honey not reduce coughing?",
        "Honey reduces coughing.",
    ],
)
def test_what_is_no_flat_denial(text):
    assert denial(text) is None
