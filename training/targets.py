"""What labels and judgements say on the scales of the program: by task, the probabilities of the classes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from evidence.language.linear.weights import OUTPUTS
from training.examples import Example
from training.features import Reading

Targets = Mapping[str, tuple[float, ...]]

SUMNER = {0: 0, 2: 1, 3: 1, 4: 2, 5: 3, 6: 3}
"""Sumner's codes as relations. A denied relation (1) is left out: which one is denied is not coded."""
CODES: dict[str, dict[str, Mapping[int, int] | None]] = {
    "relation": {"pubmed": None, "eurekalert": None, "sumner": SUMNER, "relation": None},
    "certainty": {"certainty": None},
    "attribution": {"attribution": None},
    "advice": {"advice": None, "guided": None},
    "checkable": {"need": {0: 1, 1: 0, 2: 0}},
    "negation": {"negation": None},
    "speculation": {"speculation": None},
    "sureness": {"sureness": None},
}
"""By task, the labels that it is learnt from, and what their codes mean on the task's scale where that differs."""


def targets(example: Example, reading: Reading) -> Targets:
    """Those of a labelled sentence, as its corpus codes them; `reading` is what the rules read in it."""
    found = {}
    for task, labels in CODES.items():
        for label, codes in labels.items():
            value = example.labels.get(label)
            if value is None or (codes is not None and int(value) not in codes) or _denied(label, value, reading):
                continue
            found[task] = _target(OUTPUTS[task], value if codes is None else codes[int(value)])
    return found


def _denied(label: str, value: float, reading: Reading) -> bool:
    """The guide codes a denied relation as none, Yu as what is denied: which is not known."""
    return label == "relation" and value == 0 and reading[1].negated


def _target(size: int, value: float) -> tuple[float, ...]:
    if size == 1:
        return (1 - value, float(value))
    return tuple(float(number == value) for number in range(size))


def judged(judgement: Mapping[str, object]) -> Targets:
    """Those of a teacher's judgement: a list of probabilities, or one number, for any of the tasks."""
    found = {}
    for task, size in OUTPUTS.items():
        given = judgement.get(task)
        if isinstance(given, list) and len(given) == size > 1:
            found[task] = tuple(map(float, given))
        elif isinstance(given, int | float) and size == 1:
            found[task] = _target(1, given)
    return found


def told(text: str, answers: Sequence[float]) -> dict[str, object]:
    """A judgement out of the answers of all tasks in a row."""
    found: dict[str, object] = {"text": text}
    rest = list(answers)
    for task, size in OUTPUTS.items():
        found[task] = rest[0] if size == 1 else rest[:size]
        rest = rest[size:]
    return found
