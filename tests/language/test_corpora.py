"""Floors under what `benchmarks/language.py` measures, where the corpora are at hand."""

import json
import os
from pathlib import Path

import pytest

CORPORA = Path(os.environ.get("EVIDENCE_CORPORA", Path(__file__).resolve().parents[3] / "shared" / "corpora"))

pytestmark = pytest.mark.skipif(not CORPORA.is_dir(), reason=f"no corpora at {CORPORA} (set EVIDENCE_CORPORA)")


def rows(path: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in (CORPORA / path).read_text("utf-8").splitlines()]


def f1(pairs: list[tuple[str, str]], name: str) -> float:
    both = sum(gold == name == said for gold, said in pairs)
    return 2 * both / (sum(gold == name for gold, _ in pairs) + sum(said == name for _, said in pairs))


@pytest.mark.parametrize(("name", "floor"), [("yu-pubmed", 0.72), ("yu-eurekalert", 0.69)])
def test_relation_macro_f1(say, name, floor):
    pairs = [(row["relation"], say(row["sentence"]).relation.label) for row in rows(f"{name}/sentences.jsonl")]

    assert sum(f1(pairs, band) for band in {gold for gold, _ in pairs}) / 4 >= floor


def test_what_needs_evidence(say):
    pairs = [
        ("E" if row["need"] == "E" else "rest", "E" if say(row["sentence"]).checkable else "rest")
        for row in rows("statements/statements.jsonl")
    ]

    assert f1(pairs, "E") >= 0.88
