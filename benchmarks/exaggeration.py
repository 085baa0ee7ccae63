"""Exaggeration in press releases, found end to end, on about 600 pairs of paper and release [@sumner2014].

The registry has a claim for the main statement of every paper's abstract, with the strength that the coders gave it and
the paper's title as another wording; all releases' main statements are the paragraphs of one article. A release
exaggerates where its code is above its paper's; the program says so where `overstated-causality` flags it, and names a
claim, which is right if it is the paper's own. Which claim a sentence is tied to is found by content alone.

`--reader rules` reads without a model. The models of `fast` and `deep` have learnt from these sentences: their answers
are those held out (benchmarks/held_out.py). A third of them has none, as every model learnt them: the row `fair`
leaves these out, and the row `learnt` is of them alone. What there was to choose was chosen on the even half; the odd
one judges. `--titles` has the releases' titles as the article instead.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from benchmarks.corpora import corpora
from benchmarks.held_out import judgement
from benchmarks.language import tiers
from evidence import pipeline, readers
from evidence.language import Reader
from evidence.language.judgement import Judgement
from evidence.language.segmentation import sentences
from evidence.model.document import Sentence
from evidence.model.finding import Finding, Level
from evidence.model.scales import Relation
from evidence.rules import ALL

CODES = {0: 0, 1: 0, 2: 1, 3: 1, 4: 2, 5: 3, 6: 3}
"""Sumner's codes as relations: a relation denied is none stated, an ambiguous one an association."""
_NOTHING = ("", "0", "9", "-9")
"""What stands in the pairs where there was nothing to code."""
_RULE = "overstated-causality"


@dataclass(frozen=True, slots=True)
class Pair:
    """A paper's statement and its release's, and how strong each is."""

    id: str
    paper: str
    title: str
    release: str
    declared: Relation
    said: Relation

    @property
    def exaggerates(self) -> bool:
        """Whether the release says more than the paper, by the coders."""
        return self.said > self.declared

    @property
    def half(self) -> str:
        """`even` or `odd`, by chance."""
        return ("even", "odd")[int(sha256(self.id.encode()).hexdigest(), 16) % 2]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the program said of a release."""

    pair: Pair
    findings: tuple[Finding, ...]
    right: frozenset[str]
    """The claims that are this pair's: its own, and others in the very same words."""

    @property
    def named(self) -> Sequence[bool]:
        """By finding, whether it names the right claim."""
        return [finding.claim in self.right for finding in self.findings]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reader", choices=("rules", "fast", "deep"), default="fast")
    parser.add_argument("--titles", action="store_true", help="check the titles of the releases")
    parser.add_argument("--show", choices=("even", "odd"), help="list what went wrong in a half")
    given = parser.parse_args()
    pairs = read("pr_title" if given.titles else "pr_main")
    measured, held = _reader(given.reader)
    answers = check(pairs, measured)
    rows: dict[str, Callable[[Answer], bool]] = {
        "even": lambda answer: answer.pair.half == "even",
        "odd": lambda answer: answer.pair.half == "odd",
        "fair": lambda answer: held(answer.pair.release),
        "learnt": lambda answer: not held(answer.pair.release),
        "all": lambda answer: True,
    }
    print("part    pairs  exaggerate  flagged  precision  recall     F1   findings  right claim")
    for name, belongs in rows.items():
        print(_row(name, list(filter(belongs, answers))))
    if given.show:
        _show(answer for answer in answers if answer.pair.half == given.show)


def read(field: str = "pr_main") -> list[Pair]:
    """The pairs of which both sides were coded; `field` is the release's side."""
    lines = (corpora() / "insciout/pairs_pr_vs_article.jsonl").read_text(encoding="utf-8").splitlines()
    return [pair for line in lines if (pair := _pair(json.loads(line), field)) is not None]


def check(pairs: Sequence[Pair], measured: Callable[[Iterable[Sentence]], Reader]) -> list[Answer]:
    """What the program says of every release, all of them checked as one article."""
    article, starts = "", []
    for pair in pairs:
        starts.append(len(article))
        article += pair.release + "\n\n"
    file = ("releases.txt", article.encode())
    reader = measured(sentences(readers.read(*file)))
    rules = [rule() for rule in ALL if rule.family in ("causality", "certainty")]
    report = pipeline.check([file], ("claims.yaml", registry(pairs).encode()), None, rules, reader=reader)
    found = [f for f in report.findings if f.rule == _RULE and f.level >= Level.WARNING]
    return [
        Answer(pair, tuple(f for f in found if start <= f.span.start < start + len(pair.release)), _same(pair, pairs))
        for pair, start in zip(pairs, starts, strict=True)
    ]


def registry(pairs: Sequence[Pair]) -> str:
    """claims.yaml with the statement of every paper, and how strong it was found to be."""
    return json.dumps({"version": 1, "claims": [_claim(pair) for pair in pairs]}, ensure_ascii=False)


def scores(answers: Sequence[Answer]) -> Mapping[str, float]:
    """Precision, recall and F1 of the releases flagged, and the share of findings that name the right claim."""
    flagged = [answer for answer in answers if answer.findings]
    hits = sum(answer.pair.exaggerates for answer in flagged)
    wanted = sum(answer.pair.exaggerates for answer in answers)
    named = [right for answer in answers for right in answer.named]
    return {
        "precision": hits / max(len(flagged), 1),
        "recall": hits / max(wanted, 1),
        "F1": 2 * hits / max(len(flagged) + wanted, 1),
        "claim": sum(named) / max(len(named), 1),
    }


def _pair(row: dict[str, Any], field: str) -> Pair | None:
    paper, title, release = (_flat(row[name]) for name in ("ja_abs_main", "ja_title", field))
    declared, said = row["ja_abs_code"], row[f"{field}_code"]
    if not paper or not release or declared not in CODES or said not in CODES:
        return None
    return Pair(row["ref"], paper, title, release, Relation(CODES[declared]), Relation(CODES[said]))


def _flat(text: str | None) -> str:
    flat = " ".join((text or "").split())
    return "" if flat in _NOTHING else flat


def _claim(pair: Pair) -> dict[str, object]:
    claim = {"id": pair.id, "statement": pair.paper, "relation": pair.declared.label}
    return claim | ({"terms": [pair.title]} if pair.title else {})


def _same(pair: Pair, pairs: Sequence[Pair]) -> frozenset[str]:
    return frozenset(other.id for other in pairs if other.paper.lower() == pair.paper.lower())


def _reader(name: str) -> tuple[Callable[[Iterable[Sentence]], Reader], Callable[[str], bool]]:
    """A reader of sentences that its model has not learnt, and whether that holds for a text."""
    if name == "rules":
        return lambda _: Reader(linear=lambda passage, ruled: _UNDECIDED), lambda text: True
    tier = tiers.opened(name)
    return tier.measured, lambda text: tier.answers.get(text) is not None


_UNDECIDED: Judgement = judgement([0.0] * 15 + [0.5] * 4)
"""What never overrules the rules."""


def _row(name: str, answers: Sequence[Answer]) -> str:
    found = scores(answers)
    wanted = sum(answer.pair.exaggerates for answer in answers)
    flagged = sum(bool(answer.findings) for answer in answers)
    figures = "  ".join(f"{found[score]:.3f}" for score in ("precision", "recall", "F1"))
    findings = sum(len(answer.findings) for answer in answers)
    return f"{name:6} {len(answers):6} {wanted:11} {flagged:8}      {figures} {findings:10} {found['claim']:12.3f}"


def _show(answers: Iterable[Answer]) -> None:
    for answer in answers:
        pair = answer.pair
        if bool(answer.findings) == pair.exaggerates and all(answer.named):
            continue
        print(f"\n{pair.id}: said {pair.said.label}, declared {pair.declared.label}")
        print(f"  release: {pair.release}\n  paper: {pair.paper}")
        for finding in answer.findings:
            print(f"  {finding.claim}: {finding.message}")


if __name__ == "__main__":
    main()
