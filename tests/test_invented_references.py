"""References that were invented, and genuine ones with small faults, as another project's fixtures have them.

The services of this machine hold the works that are meant, as the fixtures tell of them in fields and comments.
"""

from __future__ import annotations

import json
import os
import re
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from tests.command import Command
from tests.sources.double import Double

CORPORA = Path(os.environ.get("EVIDENCE_CORPORA", Path(__file__).resolve().parents[2] / "shared" / "corpora"))
FIXTURES = CORPORA / "bib-messy" / "refchecker-fixtures"
pytestmark = pytest.mark.skipif(
    not FIXTURES.is_dir(), reason="no corpora: set EVIDENCE_CORPORA to the folder that holds bib-messy"
)

ENTRY = "@inproceedings{%s,\n  title = {%s},\n  author = {%s},\n  booktitle = {%s},\n  year = {%s}\n}\n"


def names(listed: str) -> list[str]:
    return [name.strip() for name in listed.split(",") if name.strip()]


def in_crossref(number: int, title: str, authors: list[str], year: str) -> dict[str, Any]:
    parts = [name.rpartition(" ") for name in authors]
    return {
        "DOI": f"10.1000/{number}",
        "type": "proceedings-article",
        "title": [title],
        "author": [{"given": given, "family": family} for given, _, family in parts],
        "issued": {"date-parts": [[int(year)]]},
    }


def in_datacite(doi: str, title: str, authors: list[str], year: int) -> dict[str, Any]:
    return {
        "doi": doi,
        "titles": [{"title": title}],
        "creators": [
            {"nameType": "Personal", "givenName": given, "familyName": family}
            for given, _, family in (name.rpartition(" ") for name in authors)
        ],
        "publicationYear": year,
        "types": {"resourceTypeGeneral": "Preprint"},
    }


def judged(run: Command, bibliography: str) -> dict[str, dict[str, str]]:
    """What is found of each entry by rules about references: message by rule, by citekey."""
    run.write("references.bib", bibliography)
    run.write("a.md", "The museum opens at ten.\n")
    assert run("lock").code == 0
    found: dict[str, dict[str, str]] = defaultdict(dict)
    keys = {
        bibliography[: match.start()].count("\n") + 1: match[1] for match in re.finditer(r"@\w+{([^,]+),", bibliography)
    }
    for finding in json.loads(run("check", "a.md", "--format", "json").out)["findings"]:
        line = max(line for line in keys if line <= finding["line"])
        found[keys[line]][finding["rule"]] = finding["message"]
    return found


def test_titles_with_other_peoples_names_are_not_taken_for_the_works(run: Command, double: Double) -> None:
    told = json.loads((FIXTURES / "hallucination_regression_refs.json").read_text(encoding="utf-8"))
    entries, invented, genuine = [], [], []
    for number, case in enumerate(told):
        entry = case["error_entry"]
        cited, meant = names(entry["ref_authors_cited"]), names(entry.get("ref_authors_correct") or "")
        text = (case["id"], entry["ref_title"], " and ".join(cited), entry["ref_venue_cited"], entry["ref_year_cited"])
        entries.append(ENTRY % text)
        (invented if case["expect_should_check"] else genuine).append(case["id"])
        actual = re.search(r"Year mismatch: cited \d+ actual (\d+)", entry["error_details"])
        if entry["error_type"] != "unverified":
            work = in_crossref(
                number, entry["ref_title"], meant or cited, actual[1] if actual else entry["ref_year_cited"]
            )
            double.crossref[work["DOI"]] = work

    found = judged(run, "".join(entries))

    assert (len(invented), len(genuine)) == (8, 10)
    assert {key for key in invented if "unresolved-reference" in found[key]} == set(invented)
    assert {key for key in genuine if "; it may be " in found[key].get("missing-identifier", "")} == set(genuine)
    assert "where the year is '2022', not '2024'" in found["year_only_mismatch"]["missing-identifier"]
    assert "where 'Yang, Honghui' is not among the authors" in found["ponder_minor_author_diff"]["missing-identifier"]


def test_small_faults_are_named_and_invented_works_stay_unresolved(run: Command, double: Double) -> None:
    text = (FIXTURES / "hallucination_7ref_sample.bib").read_text(encoding="utf-8")
    fields = {
        match[1]: dict(re.findall(r"(\w+)\s*=\s*\{(.*)\}", match[2]))
        for match in re.finditer(r"@\w+\{(\w+),\n(.*?)\n\}", text, re.DOTALL)
    }
    meant: dict[str, tuple[list[str], int]] = {
        key: (entry["author"].split(" and "), int(entry["year"])) for key, entry in fields.items()
    }
    meant["devlin2019bert_yearoff"] = (meant["devlin2019bert_yearoff"][0], 2018)
    meant["he2016resnet_wrongauthor"] = (["Kaiming He", *meant["he2016resnet_wrongauthor"][0][1:]], 2016)
    meant["correa2019prophet_wrongauthors"] = (
        ["José Correa", "Paul Duetting", "Felix Fischer", "Kevin Schewior"],
        2019,
    )
    for key, entry in fields.items():
        if number := re.search(r"arxiv\.org/abs/([\d.]+)", entry.get("url", "")):
            doi = f"10.48550/arxiv.{number[1]}"
            double.datacite[doi] = in_datacite(doi, entry["title"], *meant[key])

    found = judged(run, text)

    fakes = {key for key in fields if key.endswith("_fake")}
    assert len(fakes) == 4
    assert {key for key in fakes if "unresolved-reference" in found[key]} == fakes
    assert {key for key, rules in found.items() if "mismatched-metadata" in rules} == {
        "devlin2019bert_yearoff",
        "he2016resnet_wrongauthor",
        "correa2019prophet_wrongauthors",
    }
    assert "2018" in found["devlin2019bert_yearoff"]["mismatched-metadata"]
    assert "Kaiming" in found["he2016resnet_wrongauthor"]["mismatched-metadata"]
    assert "Foncea" in found["correa2019prophet_wrongauthors"]["mismatched-metadata"]
    assert not found["vaswani2017attention"].keys() & {"mismatched-metadata", "wrong-doi", "unresolved-reference"}
    said = " ".join(re.sub("'[^']*'", "", message) for rules in found.values() for message in rules.values())
    assert not re.search(r"fake|invent|fabricat|hallucinat|fictit", said)
