"""How often careful wording is taken for overstatement, on Cochrane sentences that name their certainty.

Every sentence is an article of its own, and a claim of the registry: with the level that the sentence names, and the
effects that it gives, from a systematic review of trials. The authors weighed these words against that certainty, so
that nearly all of them ought to pass. Where a sentence names several levels, all of its findings are held to one: to
the highest, which is what a false alarm is, and with `--level lowest` to the lowest, which some of them do exceed.

Sentences are tied to their claims by anchors, or, with `--by-content`, by what they say, among all claims at once.
`--masked` takes the name of the level out of the sentences, so that only the rest of the wording speaks: a plain
"reduces" then stands for low certainty, and is rightly flagged.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.corpora import corpora
from benchmarks.language.tiers import sentence
from evidence import language, pipeline
from evidence.language import Reader
from evidence.model.finding import Finding, Level
from evidence.model.scales import Certainty, EffectMeasure
from evidence.model.statement import Quantity
from evidence.rules import ALL
from training.corpora import masked as without_level

RULES = ("overstated-certainty", "absolute-wording", "overstated-magnitude", "overstated-causality")
BAR = 0.03
"""The share of sentences that may be flagged."""
_MEASURES = {measure.value for measure in EffectMeasure}


@dataclass(frozen=True, slots=True)
class Worded:
    """A sentence, the levels it names, and what was found to be overstated in it."""

    text: str
    levels: tuple[Certainty, ...]
    """In order, the lowest first."""
    found: tuple[Finding, ...] = ()


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reader", choices=language.TIERS, default="fast")
    parser.add_argument("--level", choices=("highest", "lowest"), default="highest")
    parser.add_argument("--by-content", action="store_true", help="tie sentences to claims by what they say")
    parser.add_argument("--masked", action="store_true", help="check the sentences without the level's name")
    parser.add_argument("--show", action="store_true", help="list what is flagged")
    given = parser.parse_args()
    checked = check(
        read(masked=given.masked), language.reader(given.reader), given.level, anchored=not given.by_content
    )
    at = -1 if given.level == "highest" else 0
    print(f"{'level':10} sentences  flagged   share  " + "  ".join(RULES))
    for level in (Certainty.VERY_LOW, Certainty.LOW, Certainty.MODERATE, Certainty.HIGH):
        print(_row(level.words, [each for each in checked if each.levels[at] is level]))
    print(f"{_row('all', checked)}   bar {BAR}: {'met' if share(checked) <= BAR else 'missed'}")
    if given.show:
        for each in checked:
            for finding in each.found:
                print(f"\n{each.levels[at].words}, {finding.rule}: {finding.message}\n  {each.text}")


def read(*, masked: bool = False) -> list[Worded]:
    """The sentences of the corpus, with or without the name of their level."""
    lines = (corpora() / "grade-wording/sentences.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    mask = without_level if masked else str
    return [Worded(mask(row["sentence"]), tuple(sorted(map(_level, row["levels"])))) for row in rows]


def check(worded: Sequence[Worded], reader: Reader, level: str, *, anchored: bool) -> list[Worded]:
    """The sentences with what is overstated in them, each held to the highest or lowest level that it names."""
    articles = [(f"{at}.txt", each.text.encode()) for at, each in enumerate(worded)]
    claims = [_claim(at, each, level, anchored=anchored) for at, each in enumerate(worded)]
    registry = json.dumps({"version": 1, "claims": claims}, ensure_ascii=False)
    rules = [rule() for rule in ALL if rule.family in ("certainty", "causality", "effects")]
    report = pipeline.check(articles, ("claims.yaml", registry.encode()), None, rules, reader=reader)
    found: dict[str, list[Finding]] = {}
    for finding in report.findings:
        if finding.rule in RULES and finding.level >= Level.WARNING:
            found.setdefault(finding.source.path, []).append(finding)
    return [
        Worded(each.text, each.levels, tuple(found.get(path, ())))
        for each, (path, _) in zip(worded, articles, strict=True)
    ]


def share(checked: Sequence[Worded]) -> float:
    """The share of sentences in which anything is found to be overstated."""
    return sum(bool(each.found) for each in checked) / max(len(checked), 1)


def effects(text: str) -> Iterator[dict[str, object]]:
    """The effects that a sentence gives, as a registry has them."""
    for quantity in language.read_sentence(sentence(text)).quantities:
        if quantity.kind == "effect" and quantity.unit in _MEASURES:
            yield {"measure": quantity.unit, "estimate": quantity.value, **_interval(quantity)}


def _interval(quantity: Quantity) -> Mapping[str, object]:
    low, high = quantity.low, quantity.high
    return {} if low is None or high is None else {"interval": [low, high]}


def _claim(at: int, each: Worded, level: str, *, anchored: bool) -> dict[str, object]:
    review = {"source": "review", "design": "systematic-review", "effects": list(effects(each.text))}
    certainty = each.levels[-1 if level == "highest" else 0].label
    anchors = [{"exact": each.text, "path": f"{at}.txt"}] if anchored else []
    statement = {"id": f"claim-{at}", "statement": each.text, "certainty": certainty}
    return {**statement, "evidence": [review], "anchors": anchors}


def _level(words: str) -> Certainty:
    return Certainty.parse(words.replace(" ", "-"))


def _row(name: str, checked: Sequence[Worded]) -> str:
    rules = Counter(rule for each in checked for rule in {finding.rule for finding in each.found})
    counts = "  ".join(f"{rules[rule]:{len(rule)}}" for rule in RULES)
    flagged = sum(bool(each.found) for each in checked)
    return f"{name:10} {len(checked):9} {flagged:8} {share(checked):7.1%}  {counts}"


if __name__ == "__main__":
    main()
