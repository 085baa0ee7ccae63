import pytest

from evidence.language.carriers import Question, carriers, said
from evidence.language.passage import prepare
from evidence.model.document import Citation
from evidence.model.scales import Attribution, Certainty, Relation
from tests.language.fakes import Judge, judgement, passage, sentence


def words_of(text: str, scale: str, value: object, judge: Judge) -> list[str]:
    read = passage(text)
    (found,) = carriers([Question(read, scale, value)], judge.judge)
    return [read.trigger(scale, "", *words).words for words in found]


def test_a_term_of_the_lexicon_that_agrees_comes_first():
    judge = Judge(certainty={"ginger may": "low"})

    assert words_of("Ginger may soothe the stomach.", "certainty", Certainty.LOW, judge) == ["may"]
    assert len(judge.asked) == 1


def test_a_term_without_which_nothing_changes_is_no_carrier():
    judge = Judge(certainty={"conceivably": "low"})

    assert words_of("Ginger conceivably may soothe it.", "certainty", Certainty.LOW, judge) == ["conceivably"]


def test_failing_terms_it_is_the_one_word_that_matters_most():
    judge = Judge(relation={"soothes": "causation"})

    assert words_of("Ginger soothes the stomach.", "relation", Relation.CAUSATION, judge) == ["soothes"]


def test_failing_words_it_is_the_shortest_stretch():
    class Stubborn(Judge):
        """Wavers without one of two words, and changes its mind without both."""

        def _judgement(self, text):
            there = ("hand" in text) + ("glove" in text)
            return judgement((0.9, 0.6, 0.8)[there], relation="association" if there else "none")

    judge = Stubborn()
    text = "Stress and pain go hand in glove in most of us."

    assert words_of(text, "relation", Relation.ASSOCIATION, judge) == ["hand in glove"]


def test_a_part_that_matters_most_is_where_words_are_tried():
    judge = Judge(relation={"soothes": "causation"})
    text = "In the winter of last year a cup of tea a day soothes the throats of many a singer in our choir."

    assert words_of(text, "relation", Relation.CAUSATION, judge) == ["soothes"]
    assert sum(map(len, judge.asked)) < 14


def test_failing_all_it_is_the_clause():
    class Certain(Judge):
        def _judgement(self, text):
            return super()._judgement("always")

    judge = Certain(attribution={"always": "vague"})

    assert words_of("As folk have it, ginger helps; so there.", "attribution", Attribution.VAGUE, judge) == [
        "As folk have it"
    ]


def test_a_sentence_without_words_has_no_carriers():
    assert words_of("...", "relation", Relation.CAUSATION, Judge()) == []


def test_the_same_text_is_asked_about_once():
    read = passage("Ginger soothes it.")
    judge = Judge(relation={"soothes": "causation"}, attribution={"ginger": "vague"})
    questions = [Question(read, "relation", Relation.CAUSATION), Question(read, "attribution", Attribution.VAGUE)]

    assert carriers(questions, judge.judge) == [((1, 2),), ((0, 1),)]
    assert [len(texts) for texts in judge.asked] == [len(set(texts)) for texts in judge.asked]


def test_long_sentences_cost_no_more_than_what_a_model_reads():
    judge = Judge()
    carriers([Question(passage("word " * 700), "relation", Relation.CAUSATION)], judge.judge)

    assert sum(map(len, judge.asked)) < 130


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ginger\nsoothes\u00a0 it.", "Ginger soothes it."),
        ("See www.example.org/tea for more.", "See for more."),
        ("I\u0307t helps.", "I\u0307t helps."),
        ("", ""),
    ],
)
def test_models_read_one_line_without_addresses(text, told):
    assert said(passage(text)) == told


def test_models_read_no_citations():
    cited = sentence("Ginger helps [12] some.", citations=(Citation(13, 17, "number", "12"),))

    assert said(prepare(cited)) == "Ginger helps some."
