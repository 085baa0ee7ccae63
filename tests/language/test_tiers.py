from dataclasses import replace

import pytest

from evidence import language
from evidence.errors import ConfigError, ModelError, NotInstalledError
from evidence.language import budget, deep, tiers
from evidence.language.reading import read_passage
from evidence.language.tiers import _fast
from evidence.model.scales import Attribution, Relation
from evidence.readers import read as read_document
from tests.language.fakes import Judge, as_ruled, document, judgement, passage, sentence

TEXT = "Ginger relieves nausea. We moved house in May. Garlic lowers blood pressure. Tea prevents colds."
FRIEND = {"friend": "causation"}


def markdown(text):
    return read_document("a.md", text.encode())


@pytest.fixture(autouse=True)
def _fast_is_by_rules(monkeypatch):
    """So that no test rests on what the linear model happens to make of its sentences."""
    monkeypatch.setattr(tiers, "_fast", as_ruled)
    monkeypatch.setattr(tiers, "_SECOND_OPINION", 0.0)


@pytest.fixture
def installed(monkeypatch):
    """The deep tier as if it were installed, with a judge of the test's own or an error."""

    def install(judge):
        def load():
            if isinstance(judge, Exception):
                raise judge
            return judge

        monkeypatch.setattr(deep, "load", load)

    return install


def test_fast_is_what_is_read_where_nothing_is_said():
    statements = language.read(document(TEXT))

    assert statements == language.read(document(TEXT), language.reader("fast"))
    assert {statement.reader for statement in statements} == {"fast"}
    assert {statement.vector for statement in statements} == {()}


def test_deep_reads_every_sentence_deep_in_one_go(installed):
    judge = Judge()
    installed(judge)
    statements = language.read(document(TEXT), language.reader("deep"))

    assert {statement.reader for statement in statements} == {"deep"}
    assert {statement.vector for statement in statements} == {(0.6, 0.8)}
    assert judge.asked[0] == [statement.text for statement in statements]


def test_auto_reads_the_checkable_ones_deep(installed):
    installed(Judge())
    reader = language.reader("auto")
    statements = language.read(document(TEXT), reader)

    assert [statement.reader for statement in statements] == ["deep", "fast", "deep", "deep"]
    assert list(reader.not_checked()) == []


def test_auto_has_judged_again_what_the_fast_tier_is_in_doubt_about(installed, monkeypatch):
    def doubtful(passage, ruled):
        score = 0.29 if "house" in ruled.text else 0.31
        return replace(ruled, checkable=False, scores=judgement(checkable=score).scores)

    monkeypatch.setattr(tiers, "_fast", doubtful)
    installed(Judge())
    statements = language.read(document(TEXT), language.reader("auto"))

    assert [statement.reader for statement in statements] == ["deep", "fast", "deep", "deep"]


def test_the_linear_model_is_the_encoders_second_opinion(installed, monkeypatch):
    monkeypatch.setattr(tiers, "_SECOND_OPINION", 0.5)
    monkeypatch.setattr(tiers, "_fast", lambda passage, ruled, judge: as_ruled(passage, ruled))
    text = document("Ginger relieves nausea.")

    class Always(Judge):
        def _judgement(self, _):
            return judgement(0.4, relation="association")

    def read(second):
        return tiers.Reader(Always(), linear=lambda _, __: second).read(text)[0].scores

    assert read(judgement(0.9, relation="causation")).relation > read(judgement(0.9, relation="none")).relation


def test_what_the_model_finds_has_its_words(installed):
    installed(Judge(relation=FRIEND))
    (statement,) = language.read(document("Ginger is a friend to upset stomachs.", shift=3), language.reader("deep"))

    assert statement.relation is Relation.CAUSATION
    (trigger,) = statement.triggered("relation")
    assert trigger.words == statement.sentence.document.source.excerpt(trigger.span) == "friend"


def test_a_list_carries_on_what_the_model_made_of_its_stem(installed):
    text = "Ginger is a friend to the sick, old wives swear:\n\n- easing the nausea of travel\n- calming an upset stomach\n"
    plain = language.read(markdown(text))
    installed(Judge(attribution={"wives": "vague"}))
    statements = language.read(markdown(text), language.reader("deep"))

    assert [statement.attribution for statement in plain] == [Attribution.NONE] * 3
    assert [statement.attribution for statement in statements] == [Attribution.VAGUE] * 3


def test_the_budget_is_spent_in_order_over_all_articles_of_a_run(installed):
    installed(Judge())
    price = budget._price("Ginger relieves nausea.")
    reader = language.reader("auto", 3.5 * price)
    first = language.read(document("Ginger relieves nausea. Garlic relieves colds."), reader)
    second = language.read(
        document("Tea relieves gout. Fun!\nSalt relieves gout. Mint relieves gout.", shift=9), reader
    )

    assert [statement.reader for statement in (*first, *second)] == ["deep"] * 3 + ["fast"] * 3
    (note,) = reader.not_checked()
    assert (note.what, note.path, note.line) == ("deep reading", "a.md", 2)
    assert "2 checkable sentences had to be read fast" in note.why


def test_a_short_sentence_after_the_budget_was_spent_is_not_slipped_in(installed):
    installed(Judge())
    reader = language.reader("auto", 2 * budget._price("a b c"))
    text = f"Ginger relieves nausea. Garlic {'and honey ' * 30}relieves colds. Tea relieves gout."

    assert [statement.reader for statement in language.read(document(text), reader)] == ["deep", "fast", "fast"]


def test_asking_for_the_words_is_paid_for(installed):
    text = "Ginger relieves nausea. Garlic relieves colds."
    price = 2 * budget._price("Ginger relieves nausea.")
    plain, asking = Judge(), Judge(attribution={"ginger": "vague"})

    def left_out(judge):
        installed(judge)
        reader = language.reader("auto", price)
        language.read(document(text), reader)
        return len([*language.read(document(text), reader), *reader.not_checked()]), reader._budget._spent

    assert left_out(asking)[1] > left_out(plain)[1]


@pytest.mark.parametrize("seconds", [0.0, 0.001])
def test_without_a_budget_nothing_is_read_deep(installed, seconds):
    installed(Judge())
    reader = language.reader("auto", seconds)

    assert {statement.reader for statement in language.read(document(TEXT), reader)} == {"fast"}
    assert "3 checkable sentences" in next(reader.not_checked()).why


def test_auto_without_the_extra_reads_fast(installed):
    installed(NotInstalledError("x"))
    reader = language.reader("auto")

    assert language.read(document(TEXT), reader) == language.read(document(TEXT))
    assert list(reader.not_checked()) == []


def test_auto_with_a_broken_model_reads_fast_and_says_so(installed):
    installed(ModelError("the deep reader's encoder.onnx is damaged", hint="do this", path="m/encoder.onnx"))
    reader = language.reader("auto")

    assert language.read(document(TEXT), reader) == language.read(document(TEXT))
    (note,) = reader.not_checked()
    assert note.what == "deep reading"
    assert note.path == "m/encoder.onnx"
    assert note.why == "the deep reader's encoder.onnx is damaged: the fast reader was used instead; do this"


class _Breaks(Judge):
    def judge(self, texts):
        raise ModelError("broke", hint="mend it")


def test_a_model_that_breaks_at_work_is_like_one_that_is_broken(installed):
    installed(_Breaks())
    reader = language.reader("auto")

    assert language.read(document(TEXT), reader) == language.read(document(TEXT))
    assert [note.why for note in reader.not_checked()] == ["broke: the fast reader was used instead; mend it"]


@pytest.mark.parametrize("judge", [NotInstalledError("no"), ModelError("broke")], ids=["not there", "broken"])
def test_deep_is_an_error_where_it_cannot_be_had(installed, judge):
    installed(judge)

    with pytest.raises(ModelError):
        language.reader("deep")


def test_deep_is_an_error_where_it_breaks_at_work(installed):
    installed(_Breaks())
    reader = language.reader("deep")

    with pytest.raises(ModelError, match="broke"):
        language.read(document(TEXT), reader)


def test_an_unknown_tier_is_an_error():
    with pytest.raises(ConfigError, match="unknown reader 'deap'") as caught:
        language.reader("deap")

    assert caught.value.hint == "did you mean 'deep'?"


@pytest.mark.parametrize("text", ["", "...", "\x00\x07", "#" * 50_000, "wort " * 10_000, "мята помогает"])
def test_whatever_is_no_sentence_is_read_without_a_fault(installed, text):
    judge = Judge()
    installed(judge)
    (statement,) = language.read_each([sentence(text)], language.reader("deep"))

    assert statement.text == text
    assert all(len(asked) < 4100 for texts in judge.asked for asked in texts)


def test_what_is_too_long_is_left_open_in_every_tier(installed):
    installed(Judge(relation={"wort": "causation"}))
    (statement,) = language.read_each([sentence("Wort relieves gout " * 900)], language.reader("deep"))

    assert (statement.checkable, statement.scores, statement.reader) == (False, None, "fast")


def test_one_sentence_may_be_read_deep_too(installed):
    installed(Judge(relation=FRIEND))
    reader = language.reader("deep")
    stem, item = sentence("Ginger is a friend of the sick:"), sentence("easing nausea")

    assert language.read_sentence(item, stem, reader=reader).relation is Relation.CAUSATION
    assert language.read_sentence(item).relation is Relation.NONE


def test_many_sentences_are_judged_in_portions(installed):
    judge = Judge()
    installed(judge)
    language.read_each([sentence(f"Herb number {number}.") for number in range(70)], language.reader("deep"))

    assert [len(texts) for texts in judge.asked] == [32, 32, 6]


def test_the_linear_model_speaks_for_itself():
    read = passage("Ginger may relieve nausea.")
    statement = _fast(read, read_passage(read))
    source = statement.sentence.document.source

    assert statement.reader == "fast"
    assert statement.scores is not None
    assert 0 <= statement.scores.checkable <= 1
    assert all(source.excerpt(trigger.span) == trigger.words for trigger in statement.triggers)
