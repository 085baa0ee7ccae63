"""Measures that need whole articles: how fast they are read, and how silent a careful one leaves the linter."""

from __future__ import annotations

import os
import resource
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.corpora import articles
from benchmarks.language.scores import interval, share
from benchmarks.language.table import Row
from benchmarks.language.tiers import Tier
from evidence import language, pipeline, readers
from evidence.language.segmentation import sentences
from evidence.rules import ALL

_SAMPLE = {"fast": 60, "deep": 6}
"""Articles that the time is taken of, by tier."""
_BARS = {"fast": {"words": 150_000.0}, "deep": {"sentences": 300.0, "seconds": 0.5}}
_OVERSTATEMENT = ("certainty", "causality", "effects")
PROSELINT = "EVIDENCE_PROSELINT"
"""Names the executable of proselint, which is measured only where it is named."""


def speed(tier: Tier) -> Iterator[Row]:
    """Processor time of reading whole articles on one core, segmentation included, reading of files not."""
    paths = _files("dev")
    paths = paths[:: max(len(paths) // _SAMPLE[tier.name], 1)][: _SAMPLE[tier.name]]
    documents = [readers.read(str(path), path.read_bytes()) for path in paths]
    start = time.process_time()
    count = sum(len(language.read(document, tier.shipped)) for document in documents)
    seconds = time.process_time() - start
    words = sum(len(block.text.split()) for document in documents for block in document.blocks)
    bar = _BARS[tier.name]
    of = tier.name, "articles/dev"
    yield Row("speed", *of, count, count / seconds, "sentences/s", bar=bar.get("sentences"))
    yield Row("speed", *of, words, words / seconds, "words/s", bar=bar.get("words"))
    yield Row("first sentence", tier.name, "", 1, tier.seconds, "seconds", bar=bar.get("seconds"), most=True)
    if tier.name == "fast" and (program := os.environ.get(PROSELINT)):
        yield Row("speed", "", "articles/dev", words, words / _proselint(program, paths), "proselint w/s")


def silence(tier: Tier) -> Iterator[Row]:
    """The share of sentences of careful texts in which an overstatement is found without a registry."""
    answers: list[tuple[str, tuple[float, float]]] = []
    held = 0
    for path in _files("hedged"):
        document = readers.read(str(path), path.read_bytes())
        found = list(sentences(document))
        reader = tier.measured(found)
        report = pipeline.check([(str(path), path.read_bytes())], None, None, [rule() for rule in ALL], reader=reader)
        places = [each.span for each in report.findings if each.family in _OVERSTATEMENT]
        flagged = [any(each.span.overlaps(place) for place in places) for each in found]
        answers += ((path.name, (0, flag)) for flag in flagged)
        held += tier.held(each.text for each in found)
    pairs = [pair for _, pair in answers]
    yield Row(
        "silence",
        tier.name,
        "articles/hedged",
        len(pairs),
        share(pairs),
        "share flagged",
        held=(held, len(pairs)),
        interval=interval(answers, share),
        bar=0.01,
        most=True,
    )


def _files(folder: str) -> list[Path]:
    return sorted(path for path in (articles() / folder).rglob("*") if path.suffix in (".md", ".txt"))


def _proselint(program: str, paths: list[Path]) -> float:
    """Its processor time from start to exit; that it finds something is no failure."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([program, "check", *map(str, paths)], stdout=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
