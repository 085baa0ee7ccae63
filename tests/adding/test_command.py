"""`evidence add` on a real socket: what is found is added once, in its place, and told."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from evidence.cli.source_settings import variable
from tests.command import Command
from tests.sources.double import Double, Item

DOI = "10.1000/ginger.2019"
ABSTRACT = (
    "<jats:title>Background</jats:title><jats:p>Nausea is common.</jats:p><jats:title>Results</jats:title><jats:p>We "
    "included 12 trials with 3,456 women. Ginger reduced nausea compared with placebo (RR 0.70, 95% CI 0.60 to 0.82; "
    "P&lt;.001; 8 trials, 2,100 women).</jats:p><jats:title>Conclusions</jats:title><jats:p>Ginger probably reduces "
    "nausea.</jats:p>"
)
GINGER = {
    "DOI": DOI,
    "type": "journal-article",
    "title": ["Ginger for nausea: a meta-analysis"],
    "author": [{"family": "O\u2019Leary", "given": "Anna"}],
    "issued": {"date-parts": [[2019, 3]]},
    "container-title": ["Journal of Roots"],
    "volume": "4",
    "page": "11-19",
    "abstract": ABSTRACT,
}
BIBLIOGRAPHY = "% Ours.\n@article{smith2018,\n  title = {Zinc},\n  doi = {10.1000/zinc}\n}\n"
CLAIMS = """\
version: 1
claims:
  - id: ginger-nausea  # the first
    statement: Ginger probably reduces nausea.
    evidence:
      - source: smith2018
    # About both.
"""
BLOCK = """\
- source: oleary2019
  drafted: true  # hold it against the paper, then take this line out
  design: meta-analysis
  studies: 12
  participants: 3456
  effects:
    - measure: RR
      estimate: 0.70
      interval: [0.60, 0.82]
      p: '< 0.001'
      comparator: placebo
      outcome: nausea
      studies: 8
      participants: 2100
      quote: "Ginger reduced nausea compared with placebo (RR 0.70, 95% CI 0.60 to 0.82; P<.001; 8 trials, 2,100 women)."
  # its abstract concludes: Ginger probably reduces nausea.
""".replace("      outcome: nausea\n", "")


@pytest.fixture
def double(monkeypatch: pytest.MonkeyPatch, run: Command) -> Iterator[Double]:
    """All services, one work among them, and a project that asks them."""
    with Double() as server:
        server.crossref[DOI] = GINGER
        for source, address in server.bases.items():
            monkeypatch.setenv(variable(source), address)
        monkeypatch.setenv("XDG_CACHE_HOME", str(run.folder / "cache"))
        run.write("references.bib", BIBLIOGRAPHY)
        run.write("claims.yaml", CLAIMS)
        yield server


def text(run: Command, name: str) -> str:
    return (run.folder / name).read_text(encoding="utf-8")


def test_an_entry_is_appended_and_its_evidence_printed(run: Command, double: Double) -> None:
    result = run("add", DOI)

    assert (result.code, result.out) == (0, BLOCK)
    assert result.err == "evidence: note: references.bib: 'oleary2019' is added\n"
    assert text(run, "references.bib").startswith(BIBLIOGRAPHY + "\n@article{oleary2019,\n")
    assert text(run, "claims.yaml") == CLAIMS


def test_evidence_is_put_under_its_claim(run: Command, double: Double) -> None:
    result = run("add", "https://doi.org/10.1000/Ginger.2019", "--claim", "ginger-nausea")

    assert (result.code, result.out) == (0, "")
    indented = "".join(f"      {line}\n" for line in BLOCK.splitlines())
    assert text(run, "claims.yaml") == CLAIMS.replace("smith2018\n", f"smith2018\n{indented}")
    assert "drafted under claim 'ginger-nausea'" in result.err


def test_what_is_drafted_is_reported_until_it_is_confirmed(run: Command, double: Double) -> None:
    run.write("a.md", "Ginger probably reduces nausea [@oleary2019].\n")
    run("add", DOI, "--claim", "ginger-nausea")

    result = run("check", "a.md", "--claims", "claims.yaml", "--bibliography", "references.bib")

    assert "[drafted-evidence]" in result.out


def test_a_work_that_is_there_is_named_and_not_added_again(run: Command, double: Double) -> None:
    run("add", DOI)
    before = text(run, "references.bib")

    result = run("add", DOI, "--claim", "ginger-nausea")

    assert result.code == 0
    assert f"it has {DOI} already, as 'oleary2019'" in result.err
    assert text(run, "references.bib") == before
    assert "source: oleary2019" in text(run, "claims.yaml")


def test_evidence_that_is_there_is_not_added_again(run: Command, double: Double) -> None:
    run("add", DOI, "--claim", "ginger-nausea")
    before = text(run, "claims.yaml")

    result = run("add", DOI, "--claim", "ginger-nausea")

    assert (result.code, result.out) == (1, BLOCK)
    assert "it has evidence from 'oleary2019' already" in result.err
    assert text(run, "claims.yaml") == before


def test_a_dry_run_shows_what_would_change(run: Command, double: Double) -> None:
    result = run("add", DOI, "--claim", "ginger-nausea", "--dry-run")

    assert result.code == 0
    assert "+@article{oleary2019,\n" in result.out
    assert "+      - source: oleary2019\n" in result.out
    assert (text(run, "references.bib"), text(run, "claims.yaml")) == (BIBLIOGRAPHY, CLAIMS)


def test_the_first_work_makes_the_bibliography(run: Command, double: Double) -> None:
    (run.folder / "references.bib").unlink()

    assert run("add", DOI, "--key", "ginger").code == 0
    assert text(run, "references.bib").startswith("@article{ginger,\n")


def test_two_works_of_one_name_and_year_have_keys_of_their_own(run: Command, double: Double) -> None:
    double.crossref["10.1000/ginger.2"] = {**GINGER, "DOI": "10.1000/ginger.2"}

    assert run("add", DOI, "10.1000/ginger.2").code == 0
    assert "@article{oleary2019,\n" in text(run, "references.bib")
    assert "@article{oleary2019b,\n" in text(run, "references.bib")


def test_brackets_are_not_written_into(run: Command, double: Double) -> None:
    claims = CLAIMS.replace("\n      - source: smith2018", " [{source: smith2018}]")
    run.write("claims.yaml", claims)

    result = run("add", DOI, "--claim", "ginger-nausea")

    assert (result.code, result.out) == (1, BLOCK)
    assert "nothing is put under claim 'ginger-nausea': its evidence stands in brackets" in result.err
    assert text(run, "claims.yaml") == claims
    assert "@article{oleary2019," in text(run, "references.bib")


def test_a_bibliography_that_cannot_all_be_read_is_added_to_and_named(run: Command, double: Double) -> None:
    run.write("references.bib", "@article{smith2018,\n  title = {Zinc\n")

    result = run("add", DOI)

    assert result.code == 0
    assert "references.bib: not all of it can be read" in result.err
    assert text(run, "references.bib").startswith("@article{smith2018,\n  title = {Zinc\n\n@article{oleary2019,")


RETRACTED: Item = {
    **GINGER,
    "updated-by": [
        {
            "type": "retraction",
            "DOI": "10.1000/r.1",
            "source": "publisher",
            "updated": {"date-parts": [[2021, 3, 4]], "date-time": "2021-03-04T00:00:00Z"},
        }
    ],
}


def test_a_retracted_work_is_not_added(run: Command, double: Double) -> None:
    double.crossref[DOI] = RETRACTED

    result = run("add", DOI)

    assert (result.code, result.out) == (1, "")
    assert f"error: {DOI}: retraction on 2021-03-04 (notice 10.1000/r.1, as the publisher says)" in result.err
    assert text(run, "references.bib") == BIBLIOGRAPHY


def test_unless_it_is_to_be_added_anyway(run: Command, double: Double) -> None:
    double.crossref[DOI] = RETRACTED

    result = run("add", DOI, "--anyway")

    assert (result.code, result.out) == (0, BLOCK)
    assert "retraction on 2021-03-04" in result.err
    assert "@article{oleary2019," in text(run, "references.bib")


def test_what_no_source_knows_is_not_called_invented(run: Command, double: Double) -> None:
    result = run("add", "10.1000/nothing")

    assert (result.code, result.out) == (1, "")
    assert "no source knows 10.1000/nothing" in result.err
    assert "which does not mean that there is no such work" in result.err
    assert text(run, "references.bib") == BIBLIOGRAPHY


def test_what_could_not_be_asked_is_no_answer(run: Command, double: Double) -> None:
    double.fail("/", lambda handler: handler.reply(403, b"Not for you."))

    result = run("add", DOI, "--claim", "ginger-nausea")

    assert (result.code, result.out) == (2, "")
    assert "Crossref" in result.err
    assert (text(run, "references.bib"), text(run, "claims.yaml")) == (BIBLIOGRAPHY, CLAIMS)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["ginger"], "there is no identifier in 'ginger'"),
        ([DOI, "10.1000/2", "--key", "one"], "--key names one work"),
        ([DOI, "--claim", "ginger-nause"], "did you mean 'ginger-nausea'?"),
        ([DOI, "--bibliography", "references.json"], "entries are added in BibTeX only"),
    ],
)
def test_what_cannot_be_done_is_told_before_anybody_is_asked(
    run: Command, double: Double, arguments: list[str], message: str
) -> None:
    result = run("add", *arguments)

    assert result.code == 2
    assert message in result.err
    assert double.requests == []


def test_a_key_that_is_another_works_is_not_taken(run: Command, double: Double) -> None:
    result = run("add", DOI, "--key", "smith2018")

    assert result.code == 1
    assert "'smith2018' is another work" in result.err
    assert text(run, "references.bib") == BIBLIOGRAPHY


def test_a_work_without_an_abstract_leaves_its_evidence_open(run: Command, double: Double) -> None:
    double.crossref[DOI] = {name: value for name, value in GINGER.items() if name != "abstract"}

    result = run("add", DOI)

    assert result.code == 0
    assert "no source has an abstract of 'oleary2019'" in result.err
    assert "effects" not in result.out
