"""The benchmarks' own arithmetic, and where they take an answer from: a wrong figure would look like a good one."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from benchmarks import exaggeration, grade_wording
from benchmarks.exaggeration import Pair
from benchmarks.grade_wording import Worded
from benchmarks.held_out import Answers, HeldOut, digest, judgement
from benchmarks.language.scores import accuracy, f1, interval, macro_f1, share, spearman
from benchmarks.language.table import Row
from benchmarks.language.tasks import TASKS
from benchmarks.language.tiers import sentence
from evidence import language
from evidence.language import Reader
from evidence.language.judgement import ONCE, SCALES, Judgement
from evidence.language.passage import Passage, prepare
from evidence.model.scales import Certainty, Relation

SAGE = "Sage tea cures a cold."
MINT = "Mint oil may be linked to\n fewer headaches."
NONE, CAUSATION = [1.0, 0.0, 0.0, 0.0], [0.0, 0.0, 0.0, 1.0]
REST = [0.0, 0.0, 0.0, 1.0, 0.0, *[1.0, 0.0, 0.0], *[1.0, 0.0, 0.0], 0.9, 0.1, 0.2, 0.6]


class Shipped:
    """A judge that finds no relation anywhere, and remembers what it was asked."""

    version = "1"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def judge(self, texts: Sequence[str]) -> list[Judgement]:
        self.asked += texts
        return [judgement([*NONE, *REST]) for _ in texts]


def test_macro_f1_is_the_mean_over_the_right_classes() -> None:
    pairs = [(0, 0), (0, 0), (0, 1), (1, 1), (2, 0)]

    assert macro_f1(pairs) == pytest.approx((4 / 6 + 2 / 3 + 0) / 3)
    assert macro_f1([(0, 0), (0, 3)]) == pytest.approx(2 / 3), "class 3 is never right"
    assert macro_f1([]) == 0


def test_f1_is_that_of_what_is_so() -> None:
    assert f1([(1, 1), (1, 0), (0, 1), (0, 0)]) == pytest.approx(0.5)
    assert f1([(True, True), (True, False)]) == pytest.approx(2 / 3)
    assert f1([(0, 0)]) == 0


def test_shares() -> None:
    assert accuracy([(3, 3), (2, 3), (0, 0), (1, 2)]) == 0.5
    assert share([(0, 1), (0, 0), (0, 0), (0, 0)]) == 0.25


def test_spearman_goes_by_ranks_alone() -> None:
    assert spearman([(1, 10), (2, 20), (3, 4000)]) == pytest.approx(1)
    assert spearman([(1, 3), (2, 2), (3, 1)]) == pytest.approx(-1)
    assert spearman([(1, 5), (2, 5), (3, 5)]) == 0


def test_spearman_shares_tied_ranks() -> None:
    # Ranks 0, 1.5, 1.5, 3 against 0, 1, 2, 3.
    assert spearman([(1, 1), (2, 2), (2, 3), (5, 4)]) == pytest.approx(4.5 / (4.5 * 5) ** 0.5)


def test_an_interval_holds_its_score_and_is_the_same_each_time() -> None:
    answers = [(str(at), (1, at % 4 > 0)) for at in range(200)]
    low, high = interval(answers, accuracy)

    assert low < 0.75 < high
    # Three quarters of 200: a standard error of .031.
    assert high - low == pytest.approx(4 * 0.031, rel=0.2)
    assert interval(answers, accuracy) == (low, high)


def test_an_interval_draws_whole_documents() -> None:
    alike = [(document, (1, document == "good")) for document in ("good", "bad") for _ in range(500)]

    assert interval(alike, accuracy) == (0.0, 1.0)


def test_answers_are_in_the_order_of_a_judgement() -> None:
    found = judgement([at / 100 for at in range(19)])

    assert found.relation == (0, 0.01, 0.02, 0.03)
    assert found.certainty == (0.04, 0.05, 0.06, 0.07, 0.08)
    assert found.attribution == (0.09, 0.1, 0.11)
    assert found.advice == (0.12, 0.13, 0.14)
    assert [getattr(found, name) for name in ONCE] == [0.15, 0.16, 0.17, 0.18]
    assert sum(map(len, SCALES.values())) + len(ONCE) == 19


def test_a_row_of_another_form_is_refused() -> None:
    with pytest.raises(ValueError, match="18 answers, not 19"):
        judgement([0.0] * 18)


def test_held_out_answers_are_read_from_their_file(tmp_path: Path) -> None:
    with gzip.open(tmp_path / "deep.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write(json.dumps({"digest": digest(SAGE), "answers": [*CAUSATION, *REST]}) + "\n")
    answers = Answers.of("deep", tmp_path)

    assert len(answers) == 1
    assert answers.get(MINT) is None
    assert (found := answers.get(SAGE)) is not None
    assert found.relation == tuple(CAUSATION)


def test_no_file_is_no_answers(tmp_path: Path) -> None:
    assert not Answers.of("fast", tmp_path)


def test_a_digest_is_the_beginning_of_sha_256() -> None:
    assert digest("abc") == "ba7816bf8f01cfea"


def test_what_was_held_out_is_never_asked_of_the_shipped_model() -> None:
    shipped = Shipped()
    judge = HeldOut(Answers({digest(MINT): judgement([*CAUSATION, *REST])}), shipped)
    asked = [sentence(MINT), sentence(SAGE)]
    judge.expect(asked)
    mint, sage = language.read_each(asked, Reader(judge))

    assert shipped.asked == [SAGE]
    assert mint.relation is Relation.CAUSATION
    assert sage.relation is Relation.NONE


def test_the_search_for_words_asks_no_model() -> None:
    shipped = Shipped()
    judge = HeldOut(Answers({}), shipped)

    assert [found.scores.checkable for found in judge.judge([SAGE])] == [0]
    assert shipped.asked == []


def test_the_linear_model_is_asked_only_for_what_was_not_held_out() -> None:
    def shipped(passage: object, ruled: object) -> Judgement:
        return judgement([*NONE, *REST])

    linear = Answers({digest(SAGE): judgement([*CAUSATION, *REST])}).or_else(shipped)
    found = {text: linear(_passage(text), language.read_sentence(sentence(text))).relation for text in (SAGE, MINT)}

    assert found == {SAGE: tuple(CAUSATION), MINT: tuple(NONE)}


@pytest.mark.parametrize(
    ("score", "bar", "most", "told"),
    [(0.86, 0.86, False, "0.860 met"), (0.859, 0.86, False, "0.860 missed"), (0.004, 0.01, True, "<0.010 met"),
     (0.01, 0.01, True, "<0.010 missed")],
)  # fmt: skip
def test_a_row_says_whether_its_bar_is_met(score: float, bar: float, most: bool, told: str) -> None:
    assert f" {told} " in f"{Row('task', 'deep', 'corpus', 5, score, 'F1', bar=bar, most=most)} "


def test_exaggeration_is_the_sign_of_the_difference() -> None:
    labels = {"press_release": 3, "abstract": 1}
    strong, weak = language.read_each([sentence(SAGE), sentence("The weather was fine.")])
    task, declared = TASKS["exaggeration"], TASKS["exaggeration-declared"]

    assert task.gold(labels) == 1
    assert task.answer([strong, weak], labels) == 1
    assert task.answer([weak, strong], labels) == -1
    assert task.answer([weak, weak], labels) == 0
    assert declared.answer([weak, strong], labels) == -1


def test_sumner_codes_fold_to_four_relations() -> None:
    assert [TASKS["relation-insciout"].gold({"sumner": code}) for code in range(7)] == [0, 0, 1, 1, 2, 3, 3]


def test_a_release_is_held_to_its_papers_claim() -> None:
    pairs = [
        Pair("sage", "Sage tea is associated with fewer colds.", "", SAGE, Relation.ASSOCIATION, Relation.CAUSATION),
        Pair("rest", "Bed rest relieves sore knees.", "Rest and knees", "Bed rest relieves sore knees.",
             Relation.CAUSATION, Relation.CAUSATION),
    ]  # fmt: skip
    sage, rest = exaggeration.check(pairs, lambda _: Reader())

    assert sage.named == [True]
    assert rest.findings == ()
    assert exaggeration.scores([sage, rest]) == {"precision": 1, "recall": 1, "F1": 1, "claim": 1}


def test_a_missed_exaggeration_costs_recall_alone() -> None:
    pair = Pair("sage", SAGE, "", SAGE, Relation.NONE, Relation.CAUSATION)
    missed = exaggeration.Answer(pair, (), frozenset({"sage"}))

    assert exaggeration.scores([missed]) == {"precision": 0, "recall": 0, "F1": 0, "claim": 0}


def test_the_codes_of_a_claim_are_those_of_the_relations() -> None:
    assert all(TASKS["relation-insciout"].gold({"sumner": code}) == value for code, value in exaggeration.CODES.items())


def test_a_graded_sentence_is_held_to_its_grade() -> None:
    plain = Worded(SAGE, (Certainty.LOW, Certainty.HIGH))
    named = Worded("Sage tea cures a cold (low-certainty evidence).", (Certainty.LOW,))
    shares = {
        level: grade_wording.share(grade_wording.check([plain, named], Reader(), level, anchored=True))
        for level in ("highest", "lowest")
    }

    assert shares == {"highest": 0, "lowest": 0.5}


def test_the_effects_of_a_sentence_are_those_of_its_claim() -> None:
    text = "Sage tea cures a cold (RR 1.40, 95% CI 1.10 to 1.78; 3 trials; low-certainty evidence)."

    assert list(grade_wording.effects(text)) == [{"measure": "RR", "estimate": 1.4, "interval": [1.1, 1.78]}]


def _passage(text: str) -> Passage:
    return prepare(sentence(text))
