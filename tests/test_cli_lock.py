"""evidence lock, as its users run it, against services on this machine."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from evidence.cli.source_settings import MAILTO, variable
from evidence.model.record import Record
from tests.command import ENVIRONMENT, PROGRAM, Command
from tests.ginger import ENTRY, RETRACTION, WORK
from tests.sources import faults
from tests.sources.double import Double

LOST = "@article{lost2020, title = {Lost}, doi = {10.1000/lost}}\n"


def locked(folder: Path) -> dict[str, dict[str, object]]:
    return json.loads((folder / "evidence.lock").read_text(encoding="utf-8"))["references"]


def test_what_sources_hold_is_written_down(run: Command, double: Double) -> None:
    run.write("references.bib", ENTRY + LOST)

    result = run("lock")

    assert (result.code, result.err) == (0, "")
    assert result.out == (
        "1 reference not found:\n"
        "  lost2020: no source that was asked knows 10.1000/lost\n"
        "evidence.lock: 2 references, 1 found, 1 not found; 2 asked about\n"
    )
    records = locked(run.folder)
    assert records["smith2019"]["work"]["title"] == "Ginger for nausea"
    assert "work" not in records["lost2020"]


def test_what_is_locked_is_not_asked_about_again(run: Command, double: Double) -> None:
    run.write("references.bib", ENTRY)
    run("lock")
    asked, before = len(double.requests), (run.folder / "evidence.lock").read_bytes()

    result = run("lock")

    assert result == (0, "evidence.lock: 1 reference, 1 found; 0 asked about\n", "")
    assert len(double.requests) == asked
    assert (run.folder / "evidence.lock").read_bytes() == before


def test_an_update_tells_what_is_new(run: Command, double: Double) -> None:
    run.write("references.bib", ENTRY + LOST)
    run("lock")
    double.crossref["10.1000/ginger"] = {**WORK, "updated-by": [RETRACTION]}

    result = run("lock", "--update", "smith2019")

    assert result.out == (
        "1 new notice:\n"
        "  smith2019: retraction on 2021-03-04 (notice 10.1000/r, as the publisher says)\n"
        "evidence.lock: 2 references, 1 found, 1 not found; 1 asked about\n"
    )
    assert locked(run.folder)["smith2019"]["notices"][0]["kind"] == "retraction"


def test_of_many_notices_the_gravest_are_told_first(run: Command, double: Double) -> None:
    correction = {**RETRACTION, "type": "correction"}
    double.crossref["10.1000/ginger"] = {**WORK, "updated-by": [correction]}
    double.crossref["10.1000/zinc"] = {**WORK, "DOI": "10.1000/zinc", "updated-by": [correction, RETRACTION]}
    run.write("references.bib", ENTRY + ENTRY.replace("smith2019", "zinc2019").replace("/ginger", "/zinc"))

    lines = run("lock").out.splitlines()

    assert lines[0] == "3 new notices:"
    assert [line.split(" on ")[0].strip() for line in lines[1:4]] == [
        "zinc2019: retraction",
        "smith2019: correction",
        "zinc2019: correction",
    ]


def test_what_is_old_is_asked_about_again(run: Command, double: Double) -> None:
    run.write("references.bib", ENTRY)
    run("lock")
    path = run.folder / "evidence.lock"
    path.write_text(path.read_text(encoding="utf-8").replace('"time": "2', '"time": "1'), encoding="utf-8")

    assert "; 0 asked" in run("lock").out
    assert "; 1 asked" in run("lock", "--max-age", "30d").out
    assert "; 0 asked" in run("lock", "--max-age", "30d").out


def test_the_project_can_settle_whom_to_ask_and_how_often(
    run: Command, double: Double, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(variable("crossref"))
    run.write("references.bib", ENTRY)
    run.write(
        "evidence.toml",
        f'[sources]\nuse = ["crossref"]\ncrossref = "{double.bases["crossref"]}"\nmailto = "a@example.org"\n',
    )

    run("lock")

    assert json.loads((run.folder / "evidence.lock").read_text(encoding="utf-8"))["sources"] == ["crossref"]
    assert all(request.path.startswith("/crossref") for request in double.requests)
    assert "mailto:a@example.org" in double.requests[0].headers["User-Agent"]


@pytest.mark.parametrize(
    ("settings", "complaint"),
    [
        ('crosref = "x"', "unknown setting 'crosref' of sources (did you mean 'crossref'?)"),
        ("mailto = 3", "setting 'mailto' of sources must be a string"),
        ('use = "crossref"', "setting 'use' of sources must be a list of strings"),
        ('use = ["pubmid"]', "unknown source 'pubmid' (did you mean 'pubmed'?)"),
        ('max-age = "soon"', "'soon' is no span of time (write it as 12h, 30d, or 4w)"),
        ('datacite = "http://example.org"', "must begin with https://"),
        ('retraction-watch = "gone.csv"', "gone.csv"),
    ],
)
def test_settings_that_cannot_be_used_are_refused(
    run: Command, monkeypatch: pytest.MonkeyPatch, settings: str, complaint: str
) -> None:
    run.write("references.bib", ENTRY)
    run.write("evidence.toml", f"[sources]\n{settings}\n")

    result = run("lock")

    assert result.code == 2
    assert complaint in result.err
    assert not (run.folder / "evidence.lock").exists()


def test_a_check_of_the_lock_asks_nobody(run: Command, double: Double) -> None:
    run.write("references.bib", ENTRY)

    before = run("lock", "--check")
    run("lock")
    asked = len(double.requests)
    after = run("lock", "--check")
    run.write("references.bib", ENTRY.replace("10.1000/ginger", "10.1000/other"))
    changed = run("lock", "--check")

    says = "evidence: error: evidence.lock: does not cover 'smith2019' ('evidence lock' fills it in)\n"
    assert before == (1, "", says)
    assert after == (0, "evidence.lock: 1 reference, 1 found; 0 asked about\n", "")
    assert changed == (1, "", says)
    assert len(double.requests) == asked


def test_offline_only_the_cache_is_asked(run: Command, double: Double) -> None:
    run.write("references.bib", ENTRY)
    run("lock")
    (run.folder / "evidence.lock").unlink()
    asked = len(double.requests)
    run.write("references.bib", ENTRY + LOST)

    result = run("lock", "--offline")

    assert result.code == 2
    assert set(locked(run.folder)) == {"smith2019"}
    assert "could not be asked about 'lost2020': " in result.err
    assert len(double.requests) == asked


def test_where_half_the_services_are_down_the_rest_is_locked(run: Command, double: Double) -> None:
    run.write("references.bib", ENTRY + LOST)
    run.write("a.md", "The museum opens at ten.\n")
    double.fail("/europe-pmc", faults.status(500, Retry_After="0"))
    double.fail("/datacite", faults.status(500, Retry_After="0"))

    result = run("lock")
    check = run("check", "a.md", "--format", "json")

    assert result.code == 2
    assert "Europe PMC could not be asked about " in result.err
    report = json.loads(check.out)
    assert [one["what"] for one in report["not_checked"]] == ["reference 'smith2019'", "reference 'lost2020'"]
    assert "Europe PMC could not be asked" in report["not_checked"][0]["why"]
    assert [finding for finding in report["findings"] if finding["family"] == "references"] == []


def test_what_was_down_is_asked_again(run: Command, double: Double) -> None:
    run.write("references.bib", ENTRY)
    double.fail("/europe-pmc", faults.status(403), times=1)
    run("lock")

    assert locked(run.folder)["smith2019"]["unanswered"] == ["europe-pmc"]
    result = run("lock")

    assert result == (0, "evidence.lock: 1 reference, 1 found; 1 asked about\n", "")
    assert "unanswered" not in locked(run.folder)["smith2019"]


def test_a_lock_of_a_later_version_is_not_said_to_be_absent(run: Command) -> None:
    run.write("references.bib", ENTRY)
    run.write("a.md", "The museum opens at ten.\n")
    run.write("evidence.lock", '{"version": 2, "references": {}}\n')

    result = run("check", "a.md")

    assert result.code == 2
    assert "evidence.lock: was written in version 2, and this program knows version 1; use" in result.out
    assert "reference 'smith2019': not locked: evidence.lock cannot be read\n" in result.out


def test_where_nobody_can_be_asked_nothing_is_written(
    run: Command, double: Double, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in double.bases:
        monkeypatch.setenv(variable(name), "http://127.0.0.1:1")
    run.write("references.bib", ENTRY)
    run.write("a.md", "The museum opens at ten.\n")

    result = run("lock")

    assert result.code == 2
    assert result.out == "evidence.lock: 1 reference, 0 found, 1 not locked; 1 asked about\n"
    assert not (run.folder / "evidence.lock").exists()
    assert "reference 'smith2019': not locked" in run("check", "a.md").out


def test_an_entry_with_nothing_to_look_up_is_left_alone(run: Command, double: Double) -> None:
    run.write("references.bib", "@misc{bare, year = 2020}\n" + ENTRY)
    run.write("a.md", "The museum opens at ten.\n")

    result = run("lock")

    assert result == (
        0,
        "evidence.lock: 2 references, 1 found, 1 without anything to look up; 1 asked about\n",
        "",
    )
    assert "'bare': cannot be looked up: the entry has neither an identifier nor a title" in run("check", "a.md").out


def test_a_merge_conflict_is_resolved_by_asking_again(run: Command, double: Double) -> None:
    run.write("references.bib", ENTRY + LOST)
    run("lock")
    whole = (run.folder / "evidence.lock").read_text(encoding="utf-8")
    line = '        "issued": 2019,\n'
    assert line in whole
    run.write(
        "evidence.lock", whole.replace(line, f"<<<<<<< a\n{line}=======\n{line.replace('2019', '2018')}>>>>>>> b\n")
    )

    result = run("lock")

    assert result.code == 0
    assert "; 1 asked about" in result.out
    assert "evidence.lock:" in result.err
    assert "merge conflict" in result.err
    assert set(locked(run.folder)) == {"smith2019", "lost2020"}


def test_faults_of_the_bibliography_do_not_keep_the_rest_from_being_locked(run: Command, double: Double) -> None:
    run.write("references.bib", "@article{broken, title = {Lemon\n" + ENTRY)

    result = run("lock")

    assert result.err == "evidence: error: references.bib: not all of it can be read ('evidence check' says why)\n"
    assert set(locked(run.folder)) == {"smith2019"}


def test_what_is_known_of_an_entry_that_cannot_be_read_for_now_is_kept(run: Command, double: Double) -> None:
    run.write("references.bib", ENTRY + LOST)
    run("lock")
    run.write("references.bib", ENTRY + LOST.replace("title = {", "title = {{"))

    result = run("lock")

    assert result.err == "evidence: error: references.bib: not all of it can be read ('evidence check' says why)\n"
    assert "dropped" not in result.out
    assert set(locked(run.folder)) == {"smith2019", "lost2020"}


def test_an_empty_bibliography_is_no_fault(run: Command, double: Double) -> None:
    run.write("references.bib", "% nothing yet\n")

    assert run("lock") == (0, "evidence.lock: 0 references, 0 found; 0 asked about\n", "")


def test_a_check_of_the_lock_says_what_is_old(run: Command, double: Double) -> None:
    run.write("references.bib", ENTRY)
    run.write("evidence.toml", '[sources]\nmax-age = "30d"\n')
    run("lock")
    path = run.folder / "evidence.lock"
    path.write_text(path.read_text(encoding="utf-8").replace('"time": "2', '"time": "1'), encoding="utf-8")

    says = "evidence: error: evidence.lock: is too old for 'smith2019' ('evidence lock' asks anew)\n"
    assert run("lock", "--check") == (1, "", says)


def test_a_check_of_a_damaged_lock_fails_although_all_records_are_whole(run: Command, double: Double) -> None:
    run.write("references.bib", ENTRY)
    run("lock")
    whole = (run.folder / "evidence.lock").read_text(encoding="utf-8")
    run.write("evidence.lock", whole.replace('"version": 1,', '"version": 1'))

    result = run("lock", "--check")

    assert result.code == 1
    assert result.err.startswith("evidence: error: evidence.lock:3: the lock is damaged; 'evidence lock' keeps")


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ((), "there is no references.bib here (name the references with --bibliography)"),
        (("--bibliography", "gone.bib"), "gone.bib: there is no such file"),
    ],
)
def test_without_references_there_is_nothing_to_lock(run: Command, arguments: tuple[str, ...], complaint: str) -> None:
    assert run("lock", *arguments) == (2, "", f"evidence: error: {complaint}\n")


def test_an_unknown_citekey_is_met_with_the_one_that_was_meant(run: Command) -> None:
    run.write("references.bib", ENTRY)

    assert (
        run("lock", "smith2018").err == "evidence: error: unknown reference 'smith2018' (did you mean 'smith2019'?)\n"
    )


MANY = 40


def many(double: Double, folder: Path) -> None:
    entries = []
    for number in range(MANY):
        doi = f"10.1000/{number}"
        double.crossref[doi] = {**WORK, "DOI": doi, "title": [f"Ginger {number}"]}
        entries.append(f"@article{{key{number}, title = {{Ginger {number}}}, doi = {{{doi}}}}}")
    (folder / "references.bib").write_text("\n".join(entries), encoding="utf-8")


@pytest.mark.skipif(os.name == "nt", reason="needs the signals of POSIX")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL, signal.SIGTERM], ids=lambda one: one.name)
def test_a_run_that_is_broken_off_leaves_a_whole_lock_and_goes_on_from_there(
    run: Command, double: Double, how: signal.Signals
) -> None:
    many(double, run.folder)
    double.headers.update({"X-Rate-Limit-Limit": "8", "X-Rate-Limit-Interval": "1s"})
    environment = {**ENVIRONMENT, **{name: os.environ[name] for name in os.environ if name.startswith("EVIDENCE_")}}
    environment["XDG_CACHE_HOME"] = os.environ["XDG_CACHE_HOME"]
    process = subprocess.Popen([*PROGRAM, "lock"], cwd=run.folder, env=environment, stderr=subprocess.PIPE)
    deadline = time.monotonic() + 60
    while not (run.folder / "evidence.lock").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    process.send_signal(how)
    _, err = process.communicate(timeout=30)

    kept = locked(run.folder)

    assert 0 < len(kept) < MANY
    assert [path.name for path in run.folder.iterdir() if path.name.endswith(".tmp")] == []
    if how is signal.SIGINT:
        assert process.returncode == 130
        assert err.decode().endswith("evidence: error: interrupted\n")
    double.headers.clear()
    result = run("lock")
    assert result.code == 0
    assert f"; {MANY - len(kept)} asked about" in result.out
    assert len(locked(run.folder)) == MANY


def test_records_are_the_same_whoever_reads_them(run: Command, double: Double) -> None:
    from evidence import lock

    run.write("references.bib", ENTRY)
    run("lock")

    read, findings = lock.read("evidence.lock", (run.folder / "evidence.lock").read_bytes())

    assert findings == ()
    assert isinstance(read.records["smith2019"], Record)
    assert MAILTO not in read.source.text
