"""Whether mismatched-metadata and wrong-doi find what is wrong with a reference, and nothing else.

Every work in the recorded answers of Crossref (the corpora's folder crossref-api) is written as a genuine BibTeX entry,
in one of the ways in which people do, and again with one fault of each kind. All are read and checked as a bibliography
is. Half of the works, by a hash of their DOIs, were looked at while the rules were written; the other half was not.

    python -m benchmarks.references --show 20
    python -m benchmarks.references speed
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from benchmarks.corpora import corpora
from benchmarks.references.entries import Entry, bibtex, genuine
from benchmarks.references.faults import FAULTS, Fault
from benchmarks.references.speed import measure
from benchmarks.references.works import held_out, recorded
from evidence import bibliography
from evidence.model.finding import Finding
from evidence.model.project import Project
from evidence.model.record import Answer, Lock, Record, Work
from evidence.model.text import Source
from evidence.rules.references.mismatched_metadata import MismatchedMetadata
from evidence.rules.references.wrong_doi import WrongDoi

_SAME_FIELD = {"booktitle": "journal"}


@dataclass(slots=True)
class Score:
    """What was found in a set of entries that have one kind of fault."""

    found: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    """Findings beside the fault."""


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("what", nargs="?", choices=("quality", "speed"), default="quality")
    parser.add_argument("--show", type=int, default=0, help="so many errors of each kind, of the half looked at")
    options = parser.parse_args()
    works = recorded(corpora() / "crossref-api")
    if options.what == "speed":
        measure(_usable(works))
        return
    print(f"{len(works)} distinct works")
    for half in (False, True):
        usable = _usable({doi: work for doi, work in works.items() if held_out(doi) is half})
        print(f"\n{'held out' if half else 'looked at'}: {len(usable)} works")
        _report(usable, 0 if half else options.show)


def _usable(works: Mapping[str, Work]) -> list[Work]:
    """Works of which an entry can be made; says how many are left out, and why."""
    lacks = Counter(
        "no title" if not work.title else "no author" if not work.author else "no year" if not work.years else ""
        for work in works.values()
    )
    print("left out: " + ", ".join(f"{count} {lack}" for lack, count in sorted(lacks.items()) if lack))
    return [work for work in works.values() if work.title and work.author and work.years]


def _report(works: Sequence[Work], show: int) -> None:
    entries = {f"w{number}": genuine(work) for number, work in enumerate(works)}
    by_key = {f"w{number}": work for number, work in enumerate(works)}
    alarms = _findings(entries, {work.doi: work for work in works})
    genuine_alarms = Counter(place for places in alarms.values() for place, _ in places)
    scores = {"genuine": _score(alarms, "", entries)}
    for name, fault in FAULTS.items():
        spoilt = _spoilt(entries, by_key, fault)
        scores[name] = _score(_findings(spoilt, {work.doi: work for work in works}), fault.field, spoilt)
    print(f"{'':28}{'n':>6}{'recall':>8}{'precision':>11}   found / missed / beside it; alarms on genuine ones")
    for name, score in scores.items():
        _line(name, score, genuine_alarms[FAULTS[name].field] if name in FAULTS else 0)
    for rule, names in _RULES.items():
        _total(rule, [scores[name] for name in names], scores["genuine"] if "DOI" not in rule else Score())
    for name, score in scores.items():
        for line in score.missed[:show]:
            print(f"\nmissed, {name}: {line}")
        for line in score.wrong[: show if name == "genuine" else show // 4]:
            print(f"\nalarm, {name}: {line}")


_RULES = {
    "wrong-doi (DOI swapped)": ["DOI of another work"],
    "mismatched-metadata": [name for name in FAULTS if FAULTS[name].field != "doi"],
}


def _spoilt(entries: Mapping[str, Entry], works: Mapping[str, Work], fault: Fault) -> dict[str, Entry]:
    keys, spoilt = list(entries), {}
    for key in keys:
        chance = random.Random(f"{fault.field} {works[key].doi}")
        other = works[chance.choice(keys)]
        if other is not works[key] and (entry := fault.make(entries[key], works[key], other, chance)):
            spoilt[key] = entry
    return spoilt


def _findings(entries: Mapping[str, Entry], works: Mapping[str, Work]) -> dict[str, list[tuple[str, Finding]]]:
    """What the rules find, by citekey, each with the field it is at."""
    project = project_of("\n".join(bibtex(key, entry) for key, entry in entries.items()), works)
    found: dict[str, list[tuple[str, Finding]]] = {key: [] for key in entries}
    for rule in (WrongDoi(), MismatchedMetadata()):
        for finding in rule.run(project):
            key, place = _place(project, finding)
            found[key].append(("doi" if rule.id == "wrong-doi" else _SAME_FIELD.get(place, place), finding))
    return found


def project_of(text: str, works: Mapping[str, Work]) -> Project:
    """A bibliography, and a lock that holds for every entry the work of its DOI."""
    read, problems = bibliography.read("references.bib", text.encode())
    for problem in problems:
        print("not read as written:", problem.message)
    answers = (Answer("crossref", True, "2026-11-29T00:00:00Z"),)
    records = {
        key: Record(key, reference.query, works[reference.doi], answers=answers)
        for key, reference in read.references.items()
    }
    return Project(bibliography=read, lock=Lock(Source("evidence.lock", ""), ("crossref",), records))


def _place(project: Project, finding: Finding) -> tuple[str, str]:
    references = project.bibliography.references if project.bibliography else {}
    for key, reference in references.items():
        if finding.span.start in reference.span:
            return key, next(name for name, span in reference.places.items() if span == finding.span)
    raise LookupError(finding.message)


def _score(found: Mapping[str, list[tuple[str, Finding]]], expected: str, entries: Mapping[str, Entry]) -> Score:
    score = Score()
    for key, places in found.items():
        hit = any(place == expected for place, _ in places)
        score.found += hit
        if expected and not hit:
            score.missed.append(f"{entries[key].fields}, {entries[key].author}: {[f.message for _, f in places]}")
        score.wrong += [f"{finding.message} {entries[key].fields}" for place, finding in places if place != expected]
    return score


def _line(name: str, score: Score, alarms: int) -> None:
    expected = score.found + len(score.missed)
    if not expected:
        print(f"{name:28}{'':25}   {len(score.wrong)} alarms")
        return
    precision = score.found / max(score.found + alarms, 1)
    counts = f"{score.found} / {len(score.missed)} / {len(score.wrong)}; {alarms}"
    print(f"{name:28}{expected:6}{score.found / expected:8.3f}{precision:11.3f}   {counts}")


def _total(rule: str, scores: Sequence[Score], genuine: Score) -> None:
    found = sum(score.found for score in scores)
    missed = sum(len(score.missed) for score in scores)
    wrong = sum(len(score.wrong) for score in scores) + len(genuine.wrong)
    print(f"{rule:28}{found + missed:6}{found / (found + missed):8.3f}{found / (found + wrong):11.3f}   overall")


if __name__ == "__main__":
    main()
