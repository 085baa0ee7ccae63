"""The first article this program must judge rightly, where it lies beside the project: verdicts by place, no text."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from evidence import language, pipeline, readers, registry
from evidence.linking import Linker
from evidence.model.claim import Registry
from evidence.model.finding import Finding, Level
from evidence.model.project import Link
from evidence.rules import ALL

ROOT = Path(__file__).resolve().parent.parent
CORPORA = Path(os.environ.get("EVIDENCE_CORPORA", ROOT.parent / "shared" / "corpora"))
ARTICLE = CORPORA.parent / "articles" / "acupuncture-back-pain.txt"
VERDICTS = json.loads((ROOT / "tests" / "acceptance" / "acupuncture-back-pain.json").read_text(encoding="utf-8"))

pytestmark = pytest.mark.skipif(not ARTICLE.is_file(), reason=f"the article is not at {ARTICLE}")


def flags() -> list[Finding]:
    files = [(path.name, path.read_bytes()) for path in (ARTICLE, ROOT / "claims.yaml", ROOT / "references.bib")]
    report = pipeline.check([files[0]], files[1], files[2], [rule() for rule in ALL], whole=False)
    return [finding for finding in report.at_least(Level.WARNING) if finding.source.path == ARTICLE.name]


def on(verdict: dict[str, object], found: list[Finding]) -> list[Finding]:
    return [f for f in found if f.span.start < verdict["end"] and verdict["start"] < f.span.end]


def test_nineteen_of_the_twenty_faulty_sentences_are_flagged_by_a_fitting_family() -> None:
    found = flags()
    faulty = [verdict for verdict in VERDICTS if verdict["faulty"]]
    missed = [v for v in faulty if not any(f.family in v["families"] for f in on(v, found))]

    assert len(faulty) == 20
    assert len(missed) <= 1, missed


def test_no_sound_sentence_heading_or_list_item_is_flagged() -> None:
    found = flags()
    sound = [verdict for verdict in VERDICTS if not verdict["faulty"]]

    assert [f.message for verdict in sound for f in on(verdict, found)] == []


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("a 2012 trial involving approximately 20,000 people", "misdescribed-study"),
        ("50%", "missing-comparator"),
        ("most pain relief medications", "unstudied-comparison"),
        ("definitely", "absolute-wording"),
    ],
)
def test_the_famous_four_are_flagged_for_the_right_reason(words: str, rule: str) -> None:
    assert (words, rule) in [(finding.excerpt, finding.rule) for finding in flags()]


def test_a_claim_that_is_taken_away_changes_only_the_sentences_tied_to_it() -> None:
    read, _ = registry.read("claims.yaml", (ROOT / "claims.yaml").read_bytes())
    document = readers.read(ARTICLE.name, ARTICLE.read_bytes())
    statements = language.read(document)
    tied = Linker(read).links(document, statements)

    for claim in read.claims:
        rest = Registry(read.source, tuple(other for other in read.claims if other is not claim))
        left = Linker(rest).links(document, statements)
        others = [at for at in range(len(statements)) if claim not in [link.claim for link in tied.get(at, ())]]
        changed = [statements[at].text for at in others if ids(tied.get(at, ())) != ids(left.get(at, ()))]

        assert changed == [], claim.id


def ids(links: tuple[Link, ...]) -> list[str]:
    return [link.claim.id for link in links]
