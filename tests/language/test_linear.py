from itertools import pairwise

import pytest

from evidence.errors import EvidenceError
from evidence.language import linear
from evidence.language.linear import weights
from evidence.language.linear.features import END, NUMBER, START, marks, tokens
from evidence.language.passage import prepare
from evidence.language.reading import read_passage
from evidence.model.document import Block, BlockKind, Document, Run, Sentence
from evidence.model.scales import Advice, Attribution, Certainty, Relation
from evidence.model.text import Source, Span


def reading(text, kind=BlockKind.PARAGRAPH):
    block = Block(kind, text, (Run(0, len(text), Span(0, len(text))),))
    passage = prepare(Sentence(Document(Source("a.md", text), "markdown", (block,)), block, 0, len(text)))
    return passage, read_passage(passage)


def judged(text):
    return linear.judge(*reading(text))


def likeliest(probabilities):
    return max(range(len(probabilities)), key=probabilities.__getitem__)


def carried(text, scale, value):
    passage, statement = reading(text)
    found = linear.carriers(passage, statement, scale, value)
    return [" ".join(passage.words.words[first:last]) for first, last in found]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Our cat sleeps on the red sofa in the hall.", Relation.NONE),
        ("Late dinners were associated with a higher body weight.", Relation.ASSOCIATION),
        ("Ginger tea may help reduce nausea after surgery.", Relation.CONDITIONAL_CAUSATION),
        ("Ginger tea reduces nausea after surgery.", Relation.CAUSATION),
    ],
)
def test_relation(text, relation):
    assert likeliest(judged(text).relation) == relation


def test_other_scales():
    hedged, plain = judged("Walnuts might possibly lower cholesterol."), judged("Walnuts lower cholesterol.")

    assert likeliest(hedged.certainty) == Certainty.LOW
    assert likeliest(plain.certainty) == Certainty.HIGH
    assert hedged.speculation > 0.5 > plain.speculation
    assert hedged.sureness < plain.sureness
    assert likeliest(judged("Studies show that walnuts lower cholesterol.").attribution) == Attribution.VAGUE
    assert likeliest(judged("You should talk to your doctor before taking this drug.").advice) == Advice.EXPLICIT


def test_what_is_worth_checking():
    assert judged("Regular swimming reduces the risk of heart disease.").checkable > 0.8
    assert judged("Click here to book your first appointment!").checkable < 0.2


def test_negation():
    assert judged("The drug did not reduce pain.").negation > 0.5 > judged("The drug reduced pain.").negation


@pytest.mark.parametrize("text", ["", "...", "5", "\u3042\u308a\u304c\u3068\u3046", "a\x00b \x01", "word " * 799])
def test_any_text_gets_probabilities(text):
    judgement = judged(text)

    for probabilities in (judgement.relation, judgement.certainty, judgement.attribution, judgement.advice):
        assert sum(probabilities) == pytest.approx(1)
    singles = (judgement.checkable, judgement.negation, judgement.speculation, judgement.sureness)
    assert all(0 <= each <= 1 for each in (*singles, *judgement.relation))


def test_numbers_are_one_word():
    first, second = reading("In 1998, 40 people slept well."), reading("In 2011, 75 people slept well.")

    assert tokens(first[0]) == [START, "in", NUMBER, ",", NUMBER, "people", "slept", "well", ".", END]
    assert tokens(first[0]) == tokens(second[0])


def test_marks_tell_what_the_rules_read_and_where_it_stands():
    passage, statement = reading("Ginger may relieve nausea", BlockKind.HEADING)
    found = marks(passage, statement, tokens(passage))

    assert {("block", "heading"), ("end", ""), ("relation", "2", "no"), ("certainty", "1")} <= set(found)
    assert {("early", "ginger"), ("before", "effect", "may"), ("after", "effect", "nausea")} <= set(found)
    assert ("terms", "certainty", "low", "relation", "effect") in found
    assert len(found) == len(set(found))


def test_the_words_that_carry_a_value():
    assert any(
        "linked" in words for words in carried("Poor sleep is linked to stress.", "relation", Relation.ASSOCIATION)
    )
    assert carried("Green tea prevents colds.", "relation", Relation.CAUSATION)[0] == "prevents"
    assert "not" in carried("The drug did not reduce pain.", "negation", 1)[0]


def test_carriers_lie_in_the_sentence_and_apart():
    text = "Experts say that walnuts, which are rich in oils, may help to lower cholesterol and to prevent strokes."
    passage, statement = reading(text)

    for scale, members in (("relation", Relation), ("certainty", Certainty), ("advice", Advice)):
        for value in members:
            found = sorted(linear.carriers(passage, statement, scale, value))
            assert all(0 <= first < last <= len(passage.words) for first, last in found)
            assert all(before[1] < after[0] for before, after in pairwise(found))


def test_no_words_no_carriers():
    assert carried("", "relation", Relation.CAUSATION) == []


def row(**values):
    """A weight for each output named by its number, `o3=5`."""
    return bytes(128 + values.get(f"o{number}", 0) for number in range(weights.WIDTH))


def written(path, words=(), pairs=(), marks=()):
    steps, biases = [0.5] * weights.WIDTH, [1.0] * weights.WIDTH
    path.write_bytes(weights.packed({"words": words, "pairs": pairs, "marks": marks}, steps, biases))
    return weights.load(path)


def test_weights_come_back_as_they_were_written(tmp_path):
    one, two, three = row(o0=127, o18=-128), row(o1=-1), row(o0=3)
    found = written(tmp_path / "w.bin", [(("may",), one)], [(("may", "help"), two)], [(("lower", ""), three)])

    assert found.parts(found.words["may"]) == [63.5, *[0.0] * 17, -64.0]
    assert found.parts(found.pairs["may", "help"]) == [0.0, -0.5, *[0.0] * 17]
    assert found.parts(found.marks["lower", ""]) == [1.5, *[0.0] * 18]
    assert found.parts(found.words["may"], 16, 3) == [0.0, 0.0, -64.0]
    assert found.outputs(found.words["may"] + found.marks["lower", ""]) == [66.0, *[1.0] * 17, -63.0]


def test_a_group_is_worth_its_marks(tmp_path):
    found = written(
        tmp_path / "w.bin",
        marks=[(("first relation", "causation"), row(o0=5)), (("relations", "causation"), row(o0=-7))],
    )

    assert found.parts(found.groups["related", "causation", "association", "causation"])[0] == -1.0
    assert found.parts(found.groups["related", "effect", "effect", "effect"])[0] == 0.0


@pytest.mark.parametrize("size", [1e3, -1e3])
def test_outputs_of_any_size_become_probabilities(size, monkeypatch):
    monkeypatch.setattr(weights.Weights, "outputs", lambda *_: [size] * weights.WIDTH)
    judgement = judged("Walnuts lower cholesterol.")

    assert sum(judgement.relation) == pytest.approx(1)
    assert judgement.checkable == pytest.approx(float(size > 0))


@pytest.mark.parametrize("count", [0, 1, 255, 256, 257, 5000])
def test_sums_never_flow_over(tmp_path, count):
    found = written(tmp_path / "w.bin", [(("a",), row(o0=127, o1=-128, o2=127))])

    assert found.parts(found.words["a"] * count)[:4] == [63.5 * count, -64.0 * count, 63.5 * count, 0.0]


def test_the_version_is_that_of_the_weights(tmp_path):
    first = written(tmp_path / "1.bin", [(("a",), row(o0=1))])
    same = written(tmp_path / "2.bin", [(("a",), row(o0=1))])
    other = written(tmp_path / "3.bin", [(("a",), row(o0=2))])

    assert first.version == same.version != other.version
    assert linear.version() == weights.load().version


def test_missing_weights(tmp_path):
    with pytest.raises(EvidenceError, match=r"weights of the fast reader, none\.bin, cannot be read") as caught:
        weights.load(tmp_path / "none.bin")
    assert caught.value.hint == "install evidence-linter again"


@pytest.mark.parametrize(
    "harm",
    [
        lambda data: b"",
        lambda data: data[:-1],
        lambda data: data + b"x",
        lambda data: data[: len(data) // 2] + bytes([data[len(data) // 2] ^ 1]) + data[len(data) // 2 + 1 :],
    ],
    ids=["empty", "cut", "longer", "changed"],
)
def test_damaged_weights(tmp_path, harm):
    path = tmp_path / "w.bin"
    path.write_bytes(harm(weights.FILE.read_bytes()))
    with pytest.raises(EvidenceError, match="is damaged"):
        weights.load(path)


def test_weights_of_another_version(tmp_path, monkeypatch):
    path = tmp_path / "w.bin"
    monkeypatch.setattr(weights, "FORMAT", weights.FORMAT + 1)
    path.write_bytes(weights.packed({"words": [], "pairs": [], "marks": []}, [], []))
    monkeypatch.undo()
    with pytest.raises(EvidenceError, match="another version"):
        weights.load(path)


def test_the_weights_are_small():
    assert weights.FILE.stat().st_size < 1_000_000
