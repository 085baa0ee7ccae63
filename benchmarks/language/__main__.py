"""Prints the table."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from benchmarks.corpora import articles
from benchmarks.language.cases import CORPORA, Case
from benchmarks.language.running import silence, speed
from benchmarks.language.scores import interval
from benchmarks.language.table import HEAD, Row
from benchmarks.language.tasks import TASKS, Task
from benchmarks.language.tiers import Tier, opened
from evidence.errors import EvidenceError
from evidence.model.statement import Statement

RUNNING = {"speed": (speed, "dev"), "silence": (silence, "hedged")}
"""What needs whole articles, and the folder of them that it needs."""


def main() -> None:
    """Print one row for each task and tier, as soon as it is known."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.language", description="Measure how sentences are read."
    )
    parser.add_argument("--reader", choices=("fast", "deep", "both"), default="both")
    parser.add_argument("tasks", nargs="*", metavar="TASK", help=f"of {', '.join((*TASKS, *RUNNING))}; all if none")
    options = parser.parse_args()
    wanted = options.tasks or [*TASKS, *RUNNING]
    if unknown := [name for name in wanted if name not in TASKS and name not in RUNNING]:
        parser.error(f"unknown: {', '.join(unknown)}")
    print(HEAD)
    for name in ("fast", "deep") if options.reader == "both" else (options.reader,):
        try:
            tier = opened(name)
        except EvidenceError as error:
            print(f"{name}: skipped: {error.message}; {error.hint}")
            continue
        if not tier.answers:
            print(f"{name}: no held-out answers: on sentences that its model learnt from, its scores are too good")
        for row in _rows(tier, wanted):
            print(row, flush=True)


def _rows(tier: Tier, wanted: list[str]) -> Iterator[Row | str]:
    for corpus in dict.fromkeys(task.corpus for name, task in TASKS.items() if name in wanted):
        tasks = {name: task for name, task in TASKS.items() if task.corpus == corpus and name in wanted}
        yield from _corpus(tier, corpus, tasks)
    for name, (measure, folder) in RUNNING.items():
        if name in wanted and (articles() / folder).is_dir():
            yield from measure(tier)
        elif name in wanted:
            yield f"{name}: skipped: no {articles() / folder}; it is looked for beside the folder of the corpora"


def _corpus(tier: Tier, name: str, tasks: dict[str, Task]) -> Iterator[Row | str]:
    corpus = CORPORA[name]
    if not corpus.place().exists():
        yield f"{', '.join(tasks)}: skipped: no {corpus.place()}; EVIDENCE_CORPORA names the folder of the corpora"
        return
    every = list(corpus.load())
    cases = tier.fair(every)
    if left := len(every) - len(cases):
        yield f"{', '.join(tasks)}: {left} left out: {tier.name} learnt from their documents, and held no answer out"
    said = tier.statements(cases, in_articles=corpus.in_articles)
    pace = tier.pace([text for case in cases for text in case.texts])
    for task in tasks:
        yield _row(tier, task, cases, said, pace)


def _row(tier: Tier, name: str, cases: list[Case], said: dict[tuple[str, str], Statement], pace: float) -> Row:
    task = TASKS[name]
    coded = [(case, gold) for case in cases if (gold := task.gold(case.labels)) is not None]
    answers = [
        (case.document, (gold, task.answer([said[case.document, text] for text in case.texts], case.labels)))
        for case, gold in coded
    ]
    texts = [text for case, _ in coded for text in case.texts]
    return Row(
        task=name,
        tier=tier.name,
        corpus=task.corpus,
        n=len(answers),
        score=task.score([pair for _, pair in answers]),
        measure=task.measure,
        held=(tier.held(texts), len(texts)),
        interval=interval(answers, task.score),
        bar=task.bars.get(tier.name) if tier.answers else None,  # what was learnt meets any bar
        pace=pace,
        published=task.published,
    )


if __name__ == "__main__":
    main()
