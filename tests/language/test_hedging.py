import pytest

from evidence.language import has_hedge, names


@pytest.mark.parametrize(
    "text",
    ["Tea may lower blood pressure.", "Tea is a possible remedy.", "Some evidence speaks for tea.", "It is unclear."],
)
def test_doubt_is_found_wherever_it_stands(text):
    assert has_hedge(text)


def test_a_plain_sentence_has_none():
    assert not has_hedge("Tea lowers blood pressure in most adults.")


def test_a_text_names_a_phrase_by_its_content_words_in_any_form():
    assert names("The drug prevented hip fractures.", "fracture of the hip")
    assert not names("The drug prevented fractures.", "fracture of the hip")
    assert names("The drug prevented fractures.", "fracture of the hip", 0.5)


def test_a_phrase_without_content_words_is_named_nowhere():
    assert not names("Whatever is said.", "of the")
