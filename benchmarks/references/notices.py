"""What a copy of the Retraction Watch table says of works, and how they stand by what is read of it.

python -m benchmarks.references.notices
"""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path

from benchmarks.corpora import corpora
from evidence.rules.standing import standing
from evidence.sources.retraction_watch import RetractionWatch

TABLE = Path("retraction-watch", "doi_status_57553.csv")


def main() -> None:
    path = corpora() / TABLE
    said = _statuses(path)
    watch = RetractionWatch.load(path)
    retracted = {doi for doi, kinds in said.items() if "Retraction" in kinds}
    restored = {doi for doi in retracted if "Reinstatement" in said[doi]}
    read = {doi for doi in said if standing(watch.notices(doi, "")).retraction}
    print(f"{len(said):,} works, {len(retracted):,} with a retraction, {len(restored):,} of them reinstated")
    print(f"{len(read):,} read as retracted")
    print(f"missed {len(retracted - restored - read):,}, made up {len(read - (retracted - restored)):,}")


def _statuses(path: Path) -> dict[str, set[str]]:
    """What the table says of each work, in its own words; by DOI, in lower case. `unavailable` is no work."""
    said: defaultdict[str, set[str]] = defaultdict(set)
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            said[row["doi"].lower()] |= set(row["retractionwatch"].split(";"))
    return {doi: kinds for doi, kinds in said.items() if doi.startswith("10.")}


if __name__ == "__main__":
    main()
