"""evidence audit, as a job by the clock runs it, against services on this machine."""

from __future__ import annotations

import json

import pytest

from tests.command import Command
from tests.ginger import ENTRY, RETRACTION, WORK
from tests.sources import faults
from tests.sources.double import Double
from tests.sources.works import europe_pmc_item
from tests.test_cli_lock import locked

CLAIMS = """\
version: 1
claims:
  - id: ginger-nausea
    statement: Ginger may reduce nausea.
    kind: efficacy
    intervention: ginger
    outcome: nausea
    certainty: low
    evidence:
      - {source: smith2019, design: randomised-trial}
"""


@pytest.fixture
def project(run: Command, double: Double) -> Command:
    """A project that is locked, and clean."""
    run.write("references.bib", ENTRY)
    run.write("claims.yaml", CLAIMS)
    run.write("articles/a.md", "Ginger may reduce nausea [@smith2019].\n")
    run.write("evidence.toml", 'articles = ["articles"]\n')
    assert run("lock").code == 0
    return run


def retract(double: Double) -> None:
    double.crossref["10.1000/ginger"] = {**WORK, "updated-by": [RETRACTION]}


def test_nothing_new_is_nothing_to_report(project: Command) -> None:
    result = project("audit", "--quiet")

    assert (result.code, result.out, result.err) == (0, "", "")


def test_a_new_retraction_is_told_and_found(project: Command, double: Double) -> None:
    retract(double)

    result = project("audit")

    assert result.code == 1
    assert result.out.startswith(
        "1 new notice:\n"
        "  smith2019: retraction on 2021-03-04 (notice 10.1000/r, as the publisher says)\n"
        "references.bib:1:10: error: 'smith2019' was retracted on 2021-03-04"
    )
    assert "ginger-nausea" in result.out
    assert "articles/a.md:1:" in result.out
    assert locked(project.folder)["smith2019"]["notices"]


def test_where_nobody_knows_who_cites_a_work_that_is_said(project: Command) -> None:
    assert project("audit").out.startswith(
        "Not checked:\n"
        "  references.bib:1: reviews that cite 'smith2019': no source knows who cites it, so that newer reviews may have "
        "been missed\n"
    )


def test_a_later_review_that_cites_a_source_is_told_and_found(project: Command, double: Double) -> None:
    review = {"doi": "10.1000/review", "pmid": "2", "title": "Ginger: a systematic review."}
    double.europe_pmc += [europe_pmc_item(), europe_pmc_item(**review, cites=["1"])]

    result = project("audit")

    assert result.code == 0
    assert "1 newer work:\n  smith2019: is cited by a later review, 'Ginger: a systematic review' (2019" in result.out
    assert "note: " in result.out
    assert "[newer-review]" in result.out
    assert project("audit", "--quiet") == (0, "", "")


def test_what_the_lock_has_is_left_to_checks(project: Command, double: Double) -> None:
    retract(double)
    project("audit")

    assert project("audit", "--quiet") == (0, "", "")
    assert project("check").code == 1


def test_a_dry_run_leaves_the_lock_as_it_is(project: Command, double: Double) -> None:
    retract(double)
    before = (project.folder / "evidence.lock").read_bytes()

    codes = [project("audit", "--dry-run").code for _ in range(2)]

    assert codes == [1, 1]
    assert (project.folder / "evidence.lock").read_bytes() == before


def test_what_was_asked_about_just_now_can_be_spared(project: Command, double: Double) -> None:
    retract(double)

    assert project("audit", "--max-age", "12h", "--quiet") == (0, "", "")


def test_programs_get_the_report_alone(project: Command, double: Double) -> None:
    retract(double)

    result = project("audit", "--format", "json")

    assert [finding["rule"] for finding in json.loads(result.out)["findings"]] == ["retracted-reference"]
    assert (
        result.err == "1 new notice:\n  smith2019: retraction on 2021-03-04 (notice 10.1000/r, as the publisher says)\n"
    )


def test_a_service_that_is_down_makes_no_finding(project: Command, double: Double) -> None:
    double.fail("/crossref", faults.status(500, Retry_After="0"))

    result = project("audit", "--quiet")

    assert (result.code, result.out) == (2, "")
    assert "Crossref could not be asked about 'smith2019': " in result.err
    assert locked(project.folder)["smith2019"]["work"]["title"] == "Ginger for nausea"


def test_a_finding_weighs_more_than_a_service_that_is_down(project: Command, double: Double) -> None:
    retract(double)
    double.fail("/europe-pmc", faults.status(500, Retry_After="0"))

    result = project("audit", "--quiet")

    assert result.code == 1
    assert "Europe PMC could not be asked" in result.err


def test_without_a_lock_everything_is_new(project: Command, double: Double) -> None:
    retract(double)
    (project.folder / "evidence.lock").unlink()

    assert project("audit").code == 1
