"""Whether mismatched-metadata and wrong-doi find what is wrong with a reference, and nothing else; and how fast.

Every work in the recorded answers of Crossref (the corpora's folder crossref-api) is written as a genuine BibTeX entry,
in one of the ways in which people do, and again with one fault of each kind. All are read and checked as a bibliography
is. Half of the works, by a hash of their DOIs, were looked at while the rules were written; the other half was not.

    python -m benchmarks.references --show 20
    python -m benchmarks.references offers
    python -m benchmarks.references speed
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from benchmarks.corpora import corpora
from benchmarks.references.checking import Found, found, project_of, written
from benchmarks.references.entries import Entry, genuine
from benchmarks.references.faults import FAULTS, Fault
from benchmarks.references.offers import report
from benchmarks.references.speed import measure, repeated
from benchmarks.references.works import held_out, recorded
from evidence.model.record import Work

_TOTALS = {
    "wrong-doi": [name for name, fault in FAULTS.items() if fault.field == "doi"],
    "mismatched-metadata": [name for name, fault in FAULTS.items() if fault.field != "doi"],
}
_HEAD = f"{'':28}{'n':>6}{'recall':>8}{'precision':>11}   found / missed / beside it; alarms on genuine ones"


@dataclass(slots=True)
class Score:
    """What was found in entries that all have one kind of fault."""

    found: int = 0
    missed: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    """Findings about another field."""


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("what", nargs="?", choices=("quality", "offers", "speed"), default="quality")
    parser.add_argument("--show", type=int, default=0, help="so many errors of each kind, of the half looked at")
    options = parser.parse_args()
    works = recorded(corpora() / "crossref-api")
    print(f"{len(works):,} distinct works")
    if options.what == "offers":
        report(_usable(works))
        return
    if options.what == "speed":
        _speed(_usable(works))
        return
    for half in (False, True):
        usable = _usable({doi: work for doi, work in works.items() if held_out(doi) is half})
        print(f"\n{'held out' if half else 'looked at'}: {len(usable)} works\n{_HEAD}")
        _report(usable, 0 if half else options.show)


def _usable(works: Mapping[str, Work]) -> dict[str, Work]:
    """Works of which an entry can be made; says how many are left out, and why."""
    lacking = Counter(
        "title" if not work.title else "author" if not work.author else "year" if not work.years else ""
        for work in works.values()
    )
    print("left out: " + ", ".join(f"{count} without {lack}" for lack, count in sorted(lacking.items()) if lack))
    return {doi: work for doi, work in works.items() if work.title and work.author and work.years}


def _report(works: Mapping[str, Work], show: int) -> None:
    entries = {f"w{number}": genuine(work) for number, work in enumerate(works.values())}
    alarms = _score(found(entries, works), "", entries)
    by_field = Counter(line.partition(" ")[0] for line in alarms.beside)
    scores = {}
    for name, fault in FAULTS.items():
        spoilt = _spoilt(entries, works, fault)
        scores[name] = _score(found(spoilt, works), fault.field, spoilt)
        _print(name, [scores[name]], by_field[fault.field])
    beside = Counter(line.startswith("doi ") for score in (alarms, *scores.values()) for line in score.beside)
    for rule, names in _TOTALS.items():
        _print(rule, [scores[name] for name in names], beside[rule == "wrong-doi"])
    for name, score in {"genuine": alarms, **scores}.items():
        for line in score.missed[:show] + score.beside[:show]:
            print(f"\n{name}: {line}")


def _spoilt(entries: Mapping[str, Entry], works: Mapping[str, Work], fault: Fault) -> dict[str, Entry]:
    """Each entry with the fault, where it can have it."""
    spoilt = {}
    for key, (doi, work) in zip(entries, works.items(), strict=True):
        chance = random.Random(f"{fault.field} {doi}")
        other = chance.choice([another for another in works.values() if another is not work])
        if entry := fault.make(entries[key], work, other, chance):
            spoilt[key] = entry
    return spoilt


def _score(findings: Found, expected: str, entries: Mapping[str, Entry]) -> Score:
    score = Score()
    for key, places in findings.items():
        hit = any(place == expected for place, _ in places)
        score.found += hit
        if expected and not hit:
            score.missed.append(f"{entries[key]} {[finding.message for _, finding in places]}")
        score.beside += [f"{place} {finding.message} {entries[key]}" for place, finding in places if place != expected]
    return score


def _print(name: str, scores: Sequence[Score], alarms: int) -> None:
    """One row: a kind among as many genuine entries; a rule among all, with whatever else it finds in any of them."""
    hits = sum(score.found for score in scores)
    missed, beside = sum(len(score.missed) for score in scores), sum(len(score.beside) for score in scores)
    precision = hits / max(hits + alarms, 1)
    counts = f"{hits} / {missed} / {beside}; {alarms}"
    print(f"{name:28}{hits + missed:6}{hits / (hits + missed):8.3f}{precision:11.3f}   {counts}")


def _speed(works: Mapping[str, Work]) -> None:
    entries = {f"w{number}": genuine(work) for number, work in enumerate(works.values())}
    faulty = [entry for fault in FAULTS.values() for entry in _spoilt(entries, works, fault).values()]
    many = repeated([*entries.values(), *faulty])
    text = written(many)
    measure(project_of(text, works), text)


if __name__ == "__main__":
    main()
