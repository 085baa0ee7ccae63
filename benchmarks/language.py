"""How well `evidence.language` reads sentences, on public labelled sets, next to the figures that others published.

    python benchmarks/language.py [NAME ...]

reads the folder named by EVIDENCE_CORPORA, or `../shared/corpora` beside the project. Intervals are 95 % percentile
intervals over 500 bootstrap samples. The sets stay where they are: none of their text belongs to this project.
"""

from __future__ import annotations

import json
import os
import random
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from evidence import language
from evidence.model.document import Block, BlockKind, Document, Run, Sentence
from evidence.model.scales import Advice
from evidence.model.statement import Statement
from evidence.model.text import Source, Span

CORPORA = Path(os.environ.get("EVIDENCE_CORPORA") or Path(__file__).resolve().parents[1] / "../shared/corpora")
RELATIONS = ("none", "association", "conditional-causation", "causation")
SUMNER = {
    0: "none",
    1: "none",
    2: "association",
    3: "association",
    4: "conditional-causation",
    5: "causation",
    6: "causation",
}
BOOTSTRAPS = 500

Pairs = Sequence[tuple[str, str]]
Score = Callable[[Pairs], float]


class Task(NamedTuple):
    """A labelled set, how a statement answers it, how answers are scored, and what is published."""

    folder: str
    load: Callable[[], list[tuple[str, str]]]
    answer: Callable[[Statement], str]
    score: Score
    unit: str
    published: str


def main(names: Sequence[str]) -> None:
    """Print one row per task."""
    print(f"{'set':24} {'n':>6} {'score':>7}  {'95% interval':15} {'what':22} {'sentences/s':>11}  published")
    for name, task in TASKS.items():
        if names and name not in names:
            continue
        if not (CORPORA / task.folder).exists():
            print(f"{name:24} skipped: no {CORPORA / task.folder} (set EVIDENCE_CORPORA)")
            continue
        rows = task.load()
        start = time.process_time()
        statements = [language.read_sentence(sentence(text)) for text, _ in rows]
        speed = len(rows) / (time.process_time() - start)
        pairs = [(gold, task.answer(statement)) for (_, gold), statement in zip(rows, statements, strict=True)]
        low, high = interval(pairs, task.score)
        value = task.score(pairs)
        print(
            f"{name:24} {len(rows):6} {value:7.3f}  {low:.3f} to {high:.3f}  {task.unit:22} {speed:11,.0f}  "
            + task.published
        )


def sentence(text: str) -> Sentence:
    """A sentence that stands alone in its document."""
    block = Block(BlockKind.PARAGRAPH, text, (Run(0, len(text), Span(0, len(text))),))
    return Sentence(Document(Source("benchmark", text), "plain", (block,)), block, 0, len(text))


def rows_of(path: str) -> list[dict[str, object]]:
    """The rows of a JSON Lines file."""
    with (CORPORA / path).open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def labelled(path: str, text: str, label: str) -> Callable[[], list[tuple[str, str]]]:
    """A loader of the rows that carry a label."""
    return lambda: [(str(row[text]), str(row[label])) for row in rows_of(path) if row.get(label) is not None]


def macro_f1(pairs: Pairs) -> float:
    """Mean F1 over the gold classes."""
    classes = sorted({gold for gold, _ in pairs})
    return sum(f1(name)(pairs) for name in classes) / len(classes)


def f1(name: str) -> Score:
    """F1 of one class."""

    def score(pairs: Pairs) -> float:
        both = sum(gold == name == said for gold, said in pairs)
        either = sum(gold == name for gold, _ in pairs) + sum(said == name for _, said in pairs)
        return 2 * both / either if either else 0.0

    return score


def accuracy(pairs: Pairs) -> float:
    """Share of agreeing pairs."""
    return sum(gold == said for gold, said in pairs) / len(pairs)


def spearman(pairs: Pairs) -> float:
    """Rank correlation."""
    first, second = ranks([float(gold) for gold, _ in pairs]), ranks([float(said) for _, said in pairs])
    mean = (len(pairs) - 1) / 2
    covariance = sum((a - mean) * (b - mean) for a, b in zip(first, second, strict=True))
    spread = sum((a - mean) ** 2 for a in first) * sum((b - mean) ** 2 for b in second)
    return covariance / spread**0.5 if spread else 0.0


def ranks(values: Sequence[float]) -> list[float]:
    """Ranks from 0, ties averaged."""
    order = sorted(range(len(values)), key=values.__getitem__)
    found = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end < len(order) and values[order[end]] == values[order[start]]:
            end += 1
        for at in order[start:end]:
            found[at] = (start + end - 1) / 2
        start = end
    return found


def interval(pairs: Pairs, score: Score) -> tuple[float, float]:
    """The 2.5th and the 97.5th percentile over bootstrap samples."""
    chance = random.Random(1)
    values = sorted(score(chance.choices(pairs, k=len(pairs))) for _ in range(BOOTSTRAPS))
    return values[int(0.025 * BOOTSTRAPS)], values[int(0.975 * BOOTSTRAPS) - 1]


def relation(statement: Statement) -> str:
    """Relation as Yu codes it: a denied association still counts as one."""
    return statement.relation.label


def asserted_relation(statement: Statement) -> str:
    """Relation as Sumner and our guide code it: what is denied is none."""
    return "none" if statement.negated else statement.relation.label


def insciout() -> list[tuple[str, str]]:
    """Titles and main statements, codes folded to the four bands."""
    return [(str(row["text"]), SUMNER[int(str(row["code"]))]) for row in rows_of("insciout/statements.jsonl")]


def needs() -> list[tuple[str, str]]:
    """Whether the guide wants evidence for a sentence."""
    rows = rows_of("statements/statements.jsonl")
    return [(str(row["sentence"]), "E" if row["need"] == "E" else "rest") for row in rows]


def hedged(statement: Statement) -> str:
    """Any word that makes the sentence less than plain."""
    return str(int(any(t.scale == "certainty" and t.value != "absolute" for t in statement.triggers)))


STATEMENTS = "statements/statements.jsonl"
BIOSCOPE = "bioscope/sentences.jsonl"
PEI = "pei-certainty/sentence-level-certainty.jsonl"
TASKS = {
    "yu-pubmed": Task(
        "yu-pubmed",
        labelled("yu-pubmed/sentences.jsonl", "sentence", "relation"),
        relation,
        macro_f1,
        "relation, macro-F1",
        "BioBERT .88, TF-IDF .745",
    ),
    "yu-eurekalert": Task(
        "yu-eurekalert",
        labelled("yu-eurekalert/sentences.jsonl", "sentence", "relation"),
        relation,
        macro_f1,
        "relation, macro-F1",
        "BERT .892, TF-IDF .72",
    ),
    "insciout": Task("insciout", insciout, asserted_relation, macro_f1, "relation, macro-F1", "TF-IDF .73 (6 classes)"),
    "need": Task(
        "statements", needs, lambda s: "E" if s.checkable else "rest", f1("E"), "need, F1 of E", "coders kappa .96"
    ),
    "relation": Task(
        "statements",
        labelled(STATEMENTS, "sentence", "relation"),
        asserted_relation,
        macro_f1,
        "relation, macro-F1",
        "coders kappa .94",
    ),
    "certainty": Task(
        "statements",
        labelled(STATEMENTS, "sentence", "certainty"),
        lambda s: s.certainty.label,
        accuracy,
        "certainty, accuracy",
        "coders kappa .94",
    ),
    "attribution": Task(
        "statements",
        labelled(STATEMENTS, "sentence", "attribution"),
        lambda s: s.attribution.label,
        macro_f1,
        "attribution, macro-F1",
        "coders kappa .97",
    ),
    "advice": Task(
        "insciout",
        lambda: [(str(row["text"]), "1") for row in rows_of("insciout/advice.jsonl")],
        lambda s: str(int(s.advice is not Advice.NONE)),
        accuracy,
        "advice, recall",
        "",
    ),
    "bioscope-speculation": Task(
        "bioscope",
        labelled(BIOSCOPE, "sentence", "speculation"),
        hedged,
        f1("1"),
        "speculation, F1",
        "40-cue pattern .80",
    ),
    "bioscope-negation": Task(
        "bioscope",
        labelled(BIOSCOPE, "sentence", "negation"),
        lambda s: str(int(bool(s.triggered("negation")))),
        f1("1"),
        "negation, F1",
        "",
    ),
    "pei-certainty": Task(
        "pei-certainty",
        labelled(PEI, "finding", "sentence-level-certainty"),
        lambda s: str(int(s.certainty)),
        spearman,
        "certainty, Spearman",
        "Pearson .63",
    ),
}

if __name__ == "__main__":
    main(sys.argv[1:])
