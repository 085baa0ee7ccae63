import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence import language
from evidence.language import same_topic
from evidence.language.tokens import tokenise
from evidence.model.document import Block, BlockKind, Citation, Document, Run, Sentence
from evidence.model.text import Source, Span

ARTICLE = "It\u2019s believed tea may cut colds by 50% [12]. Studies show it\u2019s definitely safer than most pills."


def document(text: str, shift: int = 0, citations: tuple[Citation, ...] = ()) -> Document:
    block = Block(BlockKind.PARAGRAPH, text, (Run(0, len(text), Span(shift, shift + len(text))),), citations=citations)
    return Document(Source("a.md", "*" * shift + text), "markdown", (block,))


def sentence(text: str, shift: int = 0, citations: tuple[Citation, ...] = ()) -> Sentence:
    made = document(text, shift, citations)
    return Sentence(made, made.blocks[0], 0, len(text))


def test_every_value_stands_where_its_words_do():
    made = sentence(ARTICLE, shift=7)
    statement = language.read_sentence(made)
    source = made.document.source
    placed = [*statement.triggers, *statement.quantities, *statement.studies]

    assert placed
    assert all(source.excerpt(each.span) == each.words for each in placed)


def test_triggers_are_in_the_order_of_the_text():
    spans = [trigger.span for trigger in language.read_sentence(sentence(ARTICLE)).triggers]

    assert spans == sorted(spans)


def test_a_citation_is_neither_a_number_nor_a_word():
    text = "Tea cuts colds [12] by half."
    at = text.index("[12]")
    cited = sentence(text, citations=(Citation(at, at + 4, "number", "12"),))
    statement = language.read_sentence(cited)

    assert [quantity.words for quantity in statement.quantities] == ["half"]
    assert statement.attribution.label == "specific"


def test_an_article_is_read_sentence_by_sentence():
    statements = language.read(document("Tea cuts colds. Coffee may help."))

    assert [statement.text for statement in statements] == ["Tea cuts colds.", "Coffee may help."]
    assert [statement.certainty.label for statement in statements] == ["high", "low"]


@given(st.text(max_size=80))
def test_any_text_can_be_read(text):
    statement = language.read_sentence(sentence(text))

    assert all(text[trigger.span.start : trigger.span.end] == trigger.words for trigger in statement.triggers)


@given(st.text(max_size=80))
def test_tokens_stand_where_they_were_found(text):
    words = tokenise(text)

    assert len(words.text) == len(text)
    assert [words.text[words.starts[at] : words.end(at)] for at in range(len(words))] == words.words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Risk-free\nrest, they say.", ["risk", "free", "rest", ",", "they", "say", "."]),
        ("- rest - and tea -", ["rest", "-", "and", "tea"]),
        ("5mg/day (don\u2019t exceed 1,000)", ["5", "mg", "/", "day", "(", "don't", "exceed", "1,000", ")"]),
        ("10\u202f000 people at www.example.org/10 came", ["10\u202f000", "people", "at", "came"]),
    ],
)
def test_words_and_marks_are_cut_apart(text, words):
    assert tokenise(text).words == words


def test_numerals_are_the_tokens_that_begin_with_a_digit():
    assert tokenise("B12 in 50% of one in 5").numerals == [1, 3, 8]


def test_same_topic_names_the_same_sort_of_comparator():
    assert same_topic("painkillers", "usual medication")
    assert same_topic("dummy needles", "sham acupuncture")
    assert same_topic("brisk walks", "walking")
    assert not same_topic("most pain relief medications", "sham acupuncture")
    assert not same_topic("acupuncture", "sham acupuncture")
    assert not same_topic("the others", "the control group")
