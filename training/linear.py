"""The fast tier's model: one table of weights for all tasks, out of labelled sentences and a teacher's judgements.

Each task is a logistic regression on all features. A corpus that codes a task its own way has a column of its own,
whose mean over the corpora goes into the bias: at run time nobody knows what corpus a sentence is like.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, hstack

from evidence.language.linear.weights import OUTPUTS, packed
from training.examples import Example
from training.features import Feature, alone, features, readings
from training.regression import Array, fit, shares
from training.sources import Sources
from training.targets import Targets, judged, targets
from training.vectors import Vectors

FEATURES = 20_000
"""How many features are shipped: those that change the outputs most."""
RAREST = 2
"""Sentences below which a feature is not learnt from."""
PENALTIES = {"words": 3.0, "pairs": 3.0, "marks": 1.0}
SCHEME_PENALTY, BIAS_PENALTY = 0.1, 1e-3
LARGEST = 127
VECTOR_PENALTY = {"advice": 3.0}
OTHER_VECTOR_PENALTY = 10.0
WEIGHTS = {
    "relation": {"insciout": 0.4, "own": 1.5, "statements": 1.5},
    "advice": {"own": 0.03, "statements": 0.03},
}
"""Of a sentence by task and source, 1 where none is given: the largest corpus is not the best one."""
TEACHER = 0.5
"""Weight of a sentence that a teacher judged."""
BALANCE = {"advice": 0.5}
"""How far rare classes are made up for: 0 not at all, 1 to the same total weight."""


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence to learn from: its features, its source, and by task the probability of every class."""

    features: Sequence[Feature]
    source: str
    targets: Targets


@dataclass(frozen=True, slots=True)
class Model:
    """Weights (features by outputs) and biases, by task."""

    names: Sequence[Feature]
    weights: Mapping[str, Array]
    biases: Mapping[str, Array]


def train(
    examples: Sequence[Example], out: Path, sources: Sources, judgements: Iterable[Mapping[str, object]] = ()
) -> None:
    """Fit all tasks and write the weights.

    `judgements` are a teacher's, on sentences without labels: `{"text": ..., "relation": [4 probabilities],
    "checkable": 0.9, ...}`, any of the tasks of OUTPUTS.
    """
    rows = [*rows_of(examples, sources.articles), *judged_rows(judgements)]
    out.write_bytes(file_of(fitted(rows, Vectors(sources.model))))


def rows_of(examples: Sequence[Example], articles: Path) -> list[Row]:
    """The labelled sentences."""
    found = zip(examples, readings(examples, articles), strict=True)
    return [Row(features(reading), example.source, targets(example, reading)) for example, reading in found]


def judged_rows(judgements: Iterable[Mapping[str, object]]) -> list[Row]:
    """The sentences that a teacher judged."""
    return [Row(features(alone(str(each["text"]))), "teacher", judged(each)) for each in judgements]


def fitted(rows: Sequence[Row], vectors: Vectors) -> Model:
    """One regression for each task, on the same features."""
    counts = Counter(feature for row in rows for feature in row.features)
    names = sorted(
        feature
        for feature, count in counts.items()
        if count >= RAREST or (feature[0] == "words" and feature[1] in vectors.vocabulary)
    )
    table = matrix(rows, names)
    meanings = csr_matrix(vectors.of([name[1] if name[0] == "words" else "" for name in names]))
    penalties = np.array([PENALTIES[section] for section, *_ in names])
    weights, biases = {}, {}
    for task in OUTPUTS:
        known = np.array([at for at, row in enumerate(rows) if task in row.targets])
        data = _data(task, [rows[at] for at in known])
        weights[task], biases[task] = _task(task, data, table[known], penalties, meanings)
    return Model(names, weights, biases)


def matrix(rows: Sequence[Row], names: Sequence[Feature]) -> csr_matrix:
    """Rows by features, 1 where a sentence has one."""
    places = {name: place for place, name in enumerate(names)}
    columns = [[places[feature] for feature in row.features if feature in places] for row in rows]
    ends = np.cumsum([0, *map(len, columns)])
    flat = np.array([place for row in columns for place in row])
    return csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(rows), len(names)))


def logits(model: Model, rows: Sequence[Row]) -> dict[str, Array]:
    """By task, what the model answers, as it does at run time."""
    table = matrix(rows, model.names)
    return {task: np.asarray(table @ model.weights[task] + model.biases[task]) for task in OUTPUTS}


def answers(model: Model, rows: Sequence[Row]) -> Array:
    """What the model answers to each sentence, all tasks in a row, as probabilities."""
    return np.hstack(
        [1 / (1 + np.exp(-out)) if OUTPUTS[task] == 1 else shares(out) for task, out in logits(model, rows).items()]
    )


@dataclass(frozen=True, slots=True)
class _Data:
    """What one task is learnt from: by sentence the probabilities of the classes, a weight, and the corpus."""

    aims: Array
    weights: Array
    schemes: csr_matrix


def _data(task: str, rows: Sequence[Row]) -> _Data:
    aims = np.array([row.targets[task] for row in rows])
    sources = sorted({row.source for row in rows})
    given = WEIGHTS.get(task, {}) | {"teacher": TEACHER}
    shares = aims.mean(0) ** -BALANCE.get(task, 0.0)
    weights = np.array([given.get(row.source, 1.0) for row in rows]) * (aims @ (shares / shares.mean()))
    schemes = csr_matrix([[float(row.source == source) for source in sources] for row in rows])
    return _Data(aims, weights, schemes)


def _task(task: str, data: _Data, table: csr_matrix, penalties: Array, meanings: csr_matrix) -> tuple[Array, Array]:
    """Weights and biases of one task; those of two classes as one output."""
    used = np.flatnonzero(table.getnnz(0) >= RAREST)
    directions, schemes = meanings.shape[1], data.schemes.shape[1]
    full = hstack([table[:, used], table @ meanings, csr_matrix(np.ones((table.shape[0], 1))), data.schemes]).tocsr()
    means = np.full(directions, VECTOR_PENALTY.get(task, OTHER_VECTOR_PENALTY))
    all_penalties = np.concatenate([penalties[used], means, [BIAS_PENALTY], np.full(schemes, SCHEME_PENALTY)])
    found = fit(full, data.aims, data.weights, all_penalties)
    if OUTPUTS[task] == 1:
        found = found[:, 1:] - found[:, :1]
    alone, shared, bias, by_scheme = np.split(found, np.cumsum([len(used), directions, 1]))
    weights = np.asarray(meanings @ shared)
    weights[used] += alone
    return weights, bias[0] + by_scheme.mean(0)


def file_of(model: Model) -> bytes:
    """The model as the package reads it: the features that matter most, weights rounded to a byte each."""
    weights = np.hstack([model.weights[task] for task in OUTPUTS])
    steps = np.abs(weights).max(0) / LARGEST
    rounded = np.rint(weights / np.where(steps > 0, steps, 1.0)).astype(int)
    kept = np.sort(np.argsort(-np.abs(weights).max(1), kind="stable")[:FEATURES])
    sections: dict[str, list[tuple[tuple[str, ...], bytes]]] = {"words": [], "pairs": [], "marks": []}
    for at in kept:
        section, *parts = model.names[at]
        if rounded[at].any():
            sections[section].append((tuple(parts), bytes((rounded[at] + LARGEST + 1).tolist())))
    biases = np.concatenate([model.biases[task] for task in OUTPUTS])
    return packed(sections, _plain(steps), _plain(biases))


def _plain(numbers: Iterable[float]) -> list[float]:
    """Rounded, so that the last bits of a processor do not change the file."""
    return [round(float(number), 6) for number in numbers]
