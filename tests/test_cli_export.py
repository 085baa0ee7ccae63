"""`evidence export`: which works and claims it takes, what it leaves out and says so, and its exit codes."""

from __future__ import annotations

import json

import pytest

from tests.command import Command

BIBLIOGRAPHY = """\
@article{smith2019,
  title = {Ginger for nausea},
  author = {Smith, Anna},
  journal = {Journal of Roots},
  year = {2019},
  doi = {10.1000/ginger.2019},
}

@misc{roe2020,
  author = {Roe, B.},
}

@book{poe2021,
  title = {Roots},
}
"""
CLAIMS = """\
version: 1
claims:
  - id: ginger-nausea
    statement: Ginger eases nausea.
    certainty: low
    evidence:
      - source: smith2019
      - source: moe2022
  - id: roots-old
    statement: Roots are old.
    status: uncheckable
"""
LOCK = {
    "version": 1,
    "sources": ["crossref"],
    "references": {
        "poe2021": {"query": {"doi": "10.1000/another"}, "work": {"title": "Another work"}},
        "smith2019": {
            "query": {"doi": "10.1000/ginger.2019"},
            "work": {"type": "article-journal", "title": "Nausea and ginger", "issued": 2018, "volume": "4"},
            "answers": [{"source": "crossref", "found": True, "time": "2026-11-29T10:00:00Z"}],
        },
    },
}


@pytest.fixture
def project(run: Command) -> Command:
    run.write("references.bib", BIBLIOGRAPHY)
    run.write("claims.yaml", CLAIMS)
    return run


NO_TITLE = "evidence: note: references.bib:9: 'roe2020' has no title, and is left out\n"


def test_a_bibliography(project: Command) -> None:
    result = project("export", "--format", "csl-json")

    assert result.code == 0
    assert [item["id"] for item in json.loads(result.out)] == ["smith2019", "poe2021"]
    assert result.err == NO_TITLE


def test_single_works_in_the_order_asked_for(project: Command) -> None:
    result = project("export", "poe2021", "smith2019", "--format", "ris")

    assert [line for line in result.out.splitlines() if line.startswith("ID")] == ["ID  - poe2021", "ID  - smith2019"]
    assert result.err == ""


def test_into_a_file(project: Command) -> None:
    result = project("export", "poe2021", "--format", "bibtex", "-o", "out.bib")

    assert (result.code, result.out) == (0, "")
    assert (project.folder / "out.bib").read_text() == "@book{poe2021,\n  title = {Roots},\n}\n"


def test_a_page(project: Command) -> None:
    result = project("export", "--format", "jsonld")

    kinds = [(node["@type"], node["@id"]) for node in json.loads(result.out)["@graph"]]
    assert kinds == [
        ("ClaimReview", "#ginger-nausea"),
        ("ScholarlyArticle", "https://doi.org/10.1000/ginger.2019"),
        ("Book", "#poe2021"),
    ]
    assert result.err == (
        NO_TITLE + "evidence: note: claims.yaml:9: claim 'roots-old' cannot be checked, and is left out\n"
        "evidence: note: claims.yaml:8: 'moe2022' is not in the bibliography, and is left out\n"
        "evidence: note: the reviews say nothing of their organisation, address, day, which nobody named\n"
    )


def test_a_page_of_somebody(project: Command) -> None:
    who = ("--organisation", "Root Watch", "--url", "https://example.org/a", "--published", "2026-11-29")

    result = project("export", "ginger-nausea", "--format", "jsonld", *who)

    review = json.loads(result.out)["@graph"][0]
    assert (review["author"]["name"], review["url"]) == ("Root Watch", "https://example.org/a#ginger-nausea")
    assert "nobody named" not in result.err


def test_a_claim_for_fhir_brings_its_sources(project: Command) -> None:
    result = project("export", "ginger-nausea", "--format", "fhir")

    kinds = [entry["resource"]["resourceType"] for entry in json.loads(result.out)["entry"]]
    assert kinds == ["Evidence", "Citation"]


def test_fhir_cites_only_what_claims_rest_on(project: Command) -> None:
    assert '"poe2021"' not in project("export", "--format", "fhir").out


def test_without_a_registry_a_page_has_its_citations(run: Command) -> None:
    run.write("references.bib", BIBLIOGRAPHY)

    result = run("export", "smith2019", "--format", "jsonld")

    assert [node["@type"] for node in json.loads(result.out)["@graph"]] == ["ScholarlyArticle"]
    assert result.err == ""


def test_as_registries_have_it(project: Command) -> None:
    project.write("evidence.lock", json.dumps(LOCK))

    result = project("export", "smith2019", "poe2021", "--format", "bibtex", "--from-lock")

    assert result.out == (
        "@article{smith2019,\n  title = {Nausea and ginger},\n  author = {Smith, Anna},\n"
        "  journal = {Journal of Roots},\n  year = {2018},\n  volume = {4},\n  doi = {10.1000/ginger.2019},\n}\n\n"
        "@book{poe2021,\n  title = {Roots},\n}\n"
    )
    assert result.err == (
        "evidence: note: references.bib:13: evidence.lock knows no work for 'poe2021', "
        "which is written as its entry has it\n"
    )


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (("smith2018", "--format", "ris"), "unknown key 'smith2018' (did you mean 'smith2019'?)"),
        (
            ("ginger-nausea", "--format", "ris"),
            "unknown key 'ginger-nausea' (neither a reference nor a claim that this format holds has it)",
        ),
        (("--format", "jsonld", "--published", "soon"), "'soon' is not a day (write it YYYY-MM-DD, as 2027-06-30)"),
        (
            ("--from-lock", "--format", "ris"),
            "there is no evidence.lock here ('evidence lock' makes one; --lock names one)",
        ),
        (("--bibliography", "no.bib", "--format", "ris"), "no.bib: there is no such file"),
        ((), "Missing option '--format'. Choose from:\n\tcsl-json,\n\tris,\n\tbibtex,\n\tjsonld,\n\tfhir"),
    ],
)
def test_what_cannot_be_done_exits_with_2(project: Command, arguments: tuple[str, ...], error: str) -> None:
    result = project("export", *arguments)

    assert (result.code, result.out) == (2, "")
    assert result.err.splitlines()[-1].startswith(f"evidence: error: {error.splitlines()[0]}")


@pytest.mark.parametrize("style", ["csl-json", "ris", "bibtex", "jsonld", "fhir"])
def test_nothing_to_export_exits_with_3(run: Command, style: str) -> None:
    result = run("export", "--format", style)

    assert (result.code, result.out) == (3, "")
    assert result.err == ("evidence: error: nothing to export (name the files with --bibliography and --claims)\n")


def test_what_nobody_has_confirmed_is_not_published(project: Command) -> None:
    project.write("claims.yaml", CLAIMS.replace("- source: smith2019", "- source: smith2019\n        drafted: true"))

    result = project("export", "ginger-nausea", "--format", "fhir")

    (entry,) = json.loads(result.out)["entry"]
    assert [one["label"] for one in entry["resource"]["relatedArtifact"]] == ["moe2022"]
    assert result.err.startswith(
        "evidence: note: claims.yaml:7: the evidence of 'smith2019' was drafted and nobody has confirmed it; "
        "it is left out\n"
    )


def test_what_cannot_be_read_is_said(project: Command) -> None:
    project.write("references.bib", BIBLIOGRAPHY + "@article{doe2022, title = {Unclosed}\n")
    project.write("claims.yaml", CLAIMS + "  - id: no-statement\n")

    result = project("export", "smith2019", "--format", "jsonld")

    assert result.code == 0
    assert result.err == (
        "evidence: note: references.bib:16: has faults from here on, so that something may be missing; check says which\n"
        "evidence: note: claims.yaml:12: has faults from here on, so that something may be missing; check says which\n"
    )
