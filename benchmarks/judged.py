"""Flags against judges: real releases judged sentence by sentence, and texts that say no more than they know.

Prints, for every judged article, recall and precision of the sentences flagged at warning and above; and for careful
texts the share of sentences on which an overstatement is found without a registry.
`--show` lists every disagreement.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from benchmarks.corpora import articles, corpora
from evidence import language, pipeline
from evidence.language import TIERS, Reader
from evidence.model.finding import Finding, Level
from evidence.rules import ALL

_OVERSTATEMENT = ("certainty", "causality", "effects")


def main() -> None:
    """Print the tables."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--show", action="store_true", help="list every disagreement")
    arguments.add_argument("--reader", choices=TIERS, default="fast", help="how carefully the articles are read")
    given = arguments.parse_args()
    show, reader = given.show, language.reader(given.reader)
    print("article  faulty flagged   sound flagged   recall  precision")
    totals: Counter[str] = Counter()
    for folder in sorted((corpora() / "judged-articles").iterdir()):
        counts = _judge(folder, reader, show=show)
        totals += counts
        print(_row(folder.name, counts))
    print(_row("all", totals))
    print()
    _hedged(reader, show=show)


def _judge(folder: Path, reader: Reader, *, show: bool) -> Counter[str]:
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    named = {name: (name, (folder / name).read_bytes()) for name in ("article.txt", "claims.yaml", "references.bib")}
    rules = [rule() for rule in ALL]
    report = pipeline.check([named["article.txt"]], named["claims.yaml"], named["references.bib"], rules, reader=reader)
    flags = [f for f in report.at_least(Level.WARNING) if f.source.path == "article.txt"]
    counts: Counter[str] = Counter()
    for sentence in gold:
        found = [f for f in flags if f.span.start < sentence["end"] and sentence["start"] < f.span.end]
        counts[f"{sentence['flag']}{'+' if found else '-'}"] += 1
        if show and (sentence["flag"], bool(found)) in (("y", False), ("n", True)):
            print(f"  {'missed' if sentence['flag'] == 'y' else 'false alarm'}: {sentence['sentence']}")
            print(f"    judged {sentence['families']} {sentence['claims']}")
            for finding in found:
                print(f"    {finding.rule} ({finding.claim}): {finding.message}")
    return counts


def _row(name: str, counts: Counter[str]) -> str:
    flagged = counts["y+"] + counts["n+"]
    recall = counts["y+"] / max(counts["y+"] + counts["y-"], 1)
    precision = counts["y+"] / max(flagged, 1)
    faulty, sound = counts["y+"] + counts["y-"], counts["n+"] + counts["n-"]
    return f"{name:8} {counts['y+']:5} of {faulty:3} {counts['n+']:11} of {sound:3} {recall:8.2f} {precision:10.2f}"


def _hedged(reader: Reader, *, show: bool) -> None:
    rules = [rule() for rule in ALL]
    files = sorted(path for path in (articles() / "hedged").rglob("*") if path.is_file())
    report = pipeline.check(((str(path), path.read_bytes()) for path in files), None, None, rules, reader=reader)
    overstated = [f for f in report.findings if f.family in _OVERSTATEMENT]
    sentences = {(f.source.path, f.source.place(f.span.start).line, f.span.start) for f in overstated}
    share = len(sentences) / report.statements.read
    print(f"careful texts: {len(files)} files, {report.statements.read} sentences, {share:.2%} with an overstatement")
    for rule, count in Counter(f.rule for f in overstated).most_common():
        print(f"  {rule}: {count}")
    if show:
        for finding in overstated:
            _tell(finding)


def _tell(finding: Finding) -> None:
    text = finding.source.text
    around = text[max(finding.span.start - 80, 0) : finding.span.end + 60]
    print(f"  {finding.rule}: {finding.excerpt!r} in {' '.join(around.split())!r}")


if __name__ == "__main__":
    main()
