"""The arithmetic of benchmarks.abstracts: what is missed, invented, and compared with something else."""

from __future__ import annotations

import json

from benchmarks.abstracts import LABELS, Score, Scores, score
from evidence.model.scales import EffectMeasure

TEXT = "Ginger beat placebo (RR 0.8, 95% CI 0.7 to 0.9). It was safer than usual care (RR 0.5, 95% CI 0.4 to 0.6)."
PLACEBO, CARE = TEXT.index("placebo"), TEXT.index("usual care")
RIGHT = {"measure": "RR", "estimate": 0.5, "interval": [0.4, 0.6], "against": [CARE, CARE + len("usual care")]}
MISSED = {"measure": "RR", "estimate": 0.8, "interval": [0.7, 0.99], "against": [PLACEBO, PLACEBO + len("placebo")]}


def test_an_effect_is_right_only_as_a_whole() -> None:
    scores = Scores()

    score(scores, {"corpus": "made-up", "row": 0, "effects": [RIGHT, MISSED]}, TEXT)

    assert scores.effects == Score(right=1, found=2, there=2)
    assert scores.comparators == Score(right=1, found=1, there=2)
    assert [line.split()[0] for line in scores.wrong] == ["missed", "invented"]


def test_every_label_is_of_a_measure_and_names_its_half() -> None:
    labels = [json.loads(line) for line in LABELS.read_text("utf-8").splitlines()]

    assert {label["half"] for label in labels} == {"looked-at", "held-out"}
    assert {effect["measure"] for label in labels for effect in label["effects"]} <= set(EffectMeasure)
    assert len({(label["corpus"], label["row"]) for label in labels}) == len(labels)
