"""Sentence boundaries against three labelled sets, and characters a second.

    python benchmarks/sentences.py [--show N]

Reads the folder named by EVIDENCE_CORPORA, or ../shared/corpora beside the project. A boundary is the end of a
sentence; one at the end of a block is there for all to see, so precision, recall and F1 count only those inside.
"""

from __future__ import annotations

import json
import os
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from evidence.language.segmentation import sentences
from evidence.model.document import Block, BlockKind, Document, Run
from evidence.model.text import Source, Span
from evidence.readers import read

CORPORA = Path(os.environ.get("EVIDENCE_CORPORA") or Path(__file__).parents[2] / "shared" / "corpora")
_LINE = re.compile(r"[^\n]*\S[^\n]*")


class Score(NamedTuple):
    """Boundaries inside blocks: found and right, found, wanted."""

    right: int
    found: int
    wanted: int

    @property
    def precision(self) -> float:
        return self.right / max(self.found, 1)

    @property
    def recall(self) -> float:
        return self.right / max(self.wanted, 1)

    @property
    def f1(self) -> float:
        return 2 * self.right / max(self.found + self.wanted, 1)


def document(text: str) -> Document:
    """A document with one block for each line of a text."""
    blocks = tuple(
        Block(BlockKind.PARAGRAPH, match[0], (Run(0, len(match[0]), Span(match.start(), match.end())),))
        for match in _LINE.finditer(text)
    )
    return Document(Source("benchmark", text), "plain", blocks)


def rows(name: str) -> Iterator[dict[str, object]]:
    """The rows of one set."""
    with (CORPORA / name).open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def ends(article: Document) -> tuple[set[int], set[int]]:
    """Where sentences end inside blocks, and where blocks end."""
    closing = {block.source_span(0, len(block.text.rstrip())).end for block in article.blocks}
    return {sentence.span.end for sentence in sentences(article)} - closing, closing


def measure(name: str, show: int) -> Score:
    """The score on a set of texts with the spans of their sentences."""
    right = found = wanted = 0
    for row in rows(name):
        text = str(row["text"])
        guessed, closing = ends(document(text))
        gold = {end for _, end in row["spans"]} - closing  # type: ignore[attr-defined]
        right, found, wanted = right + len(guessed & gold), found + len(guessed), wanted + len(gold)
        for end in sorted(guessed ^ gold)[:show]:
            words = " ".join(f"{text[max(end - 50, 0) : end]}|{text[end : end + 30]}".split())
            print(f"    {'wrong ' if end in guessed else 'missed'} {words}")
    return Score(right, found, wanted)


def cases(show: int) -> Iterator[tuple[str, bool]]:
    """The set and the outcome of every case that lists its sentences."""
    for row in rows("sentences-pysbd/golden.jsonl"):
        text = str(row["text"])
        article = read("case.txt", text.encode()) if "\n" in text.strip() else document(text)
        guessed = [" ".join(sentence.text.split()) for sentence in sentences(article)]
        gold = [" ".join(str(sentence).split()) for sentence in row["sentences"]]  # type: ignore[attr-defined]
        if show and guessed != gold:
            print(f"    {row['set']} {guessed} {gold}")
        yield str(row["set"]), guessed == gold


def main() -> None:
    """Print one line for each set."""
    if not CORPORA.is_dir():
        sys.exit(f"No corpora at {CORPORA}: name their folder in EVIDENCE_CORPORA.")
    show = int(sys.argv[2]) if sys.argv[1:2] == ["--show"] else 0
    for name in ("sentences-craft/craft.jsonl", "sentences-gum/gum_dev_test.jsonl"):
        score = measure(name, show)
        print(f"{name:34} precision {score.precision:.4f}  recall {score.recall:.4f}  F1 {score.f1:.4f}")
    outcomes = list(cases(show))
    for name in sorted({name for name, _ in outcomes}):
        mine = [outcome for other, outcome in outcomes if other == name]
        print(f"{name:34} exactly right {sum(mine)}/{len(mine)} = {sum(mine) / len(mine):.4f}")
    texts = [document(str(row["text"])) for row in rows("sentences-craft/craft.jsonl")]
    began = time.process_time()
    for text in texts:
        sentences(text)
    seconds = time.process_time() - began
    print(f"{sum(len(t.source.text) for t in texts) / seconds / 1e6:.2f} million characters a second")


if __name__ == "__main__":
    main()
