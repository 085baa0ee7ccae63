"""Input that cannot be used: a clear message, the right exit code, nothing else lost, no traceback."""

from __future__ import annotations

import json
import os
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import ENVIRONMENT, Command, Result, spawn

FAULTY = "Walking definitely prevents knee pain.\n"
FOUND = "ok.md:1:9: warning: 'definitely'"
"""The finding in the good article, which no bad one may take away."""

HEAD = "version: 1\nclaims:\n"
ENTRY = "  - id: walking\n    statement: Walking eases knee pain.\n"


def check(run: Command, *arguments: str) -> Result:
    run.write("ok.md", FAULTY)
    result = run("check", *arguments, "ok.md")
    assert "Traceback" not in result.out + result.err
    assert "a bug in evidence" not in result.err
    return result


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "is not"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "is not text: it is a PDF"),
        ("Walking helps.".encode("utf-16-le"), "it is probably UTF-16"),
        ("Das Café hilft.".encode("latin-1"), "is not valid UTF-8: byte 0xE9"),
        (b"Walking\0helps.", "holds a NUL byte at offset 7"),
        (b"Walking helps. " * 2_000_000, "is too large: 30 MB"),
    ],
    ids=["binary", "pdf", "utf-16", "latin-1", "nul", "large"],
)
def test_an_article_that_is_no_text(run: Command, content: bytes, reason: str) -> None:
    run.write("bad.md", content)

    result = check(run, "bad.md")

    assert result.code == 2
    assert result.err.startswith("evidence: error: bad.md: ")
    assert reason in result.err
    assert result.err.count("\n") == 1
    assert FOUND in result.out
    assert "Not checked:\n  bad.md: " in result.out


def test_utf_16_that_says_so_is_read(run: Command) -> None:
    run.write("u.md", FAULTY.encode("utf-16"))

    assert "u.md:1:10: warning" in check(run, "u.md").out


def test_a_missing_file(run: Command) -> None:
    result = check(run, "gone.md")

    assert (result.code, result.err) == (2, "evidence: error: gone.md: there is no such file\n")
    assert FOUND in result.out


def test_an_empty_article(run: Command) -> None:
    run.write("empty.md", "")

    assert run("check", "empty.md").code == 3
    assert check(run, "empty.md").code == 1


def test_a_folder_without_articles(run: Command) -> None:
    run.write("folder/image.png", b"\x89PNG")

    assert run("check", "folder").code == 3


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes as on POSIX")
def test_a_pipe_in_a_folder_is_not_waited_for(run: Command) -> None:
    run.write("folder/b.md", FAULTY)
    os.mkfifo(run.folder / "folder" / "pipe.md")

    assert "folder/b.md:1:9: warning" in check(run, "folder").out


def test_a_link_in_a_circle_and_one_that_leads_nowhere(run: Command) -> None:
    folder = run.folder / "folder"
    folder.mkdir()
    (folder / "up").symlink_to(run.folder)
    (folder / "self.md").symlink_to("self.md")
    (folder / "gone.md").symlink_to("nowhere.md")

    result = check(run, "folder")

    assert result.code == 2
    assert "folder/gone.md: there is no such file" in result.err
    assert "folder/self.md: " in result.err
    assert FOUND in result.out


@pytest.mark.parametrize(
    ("path", "said"), [("", "'': is no path"), ("a" * 5000, "File name too long")], ids=["empty", "too long"]
)
def test_a_path_that_can_be_none(run: Command, path: str, said: str) -> None:
    result = check(run, path)

    assert result.code == 2
    assert said in result.err
    assert FOUND in result.out


def test_what_is_said_of_a_name_steers_no_terminal(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("click.utils.should_strip_ansi", lambda *_: False)

    result = check(run, "gone\x1b[31m\n.md")

    assert result.err == "evidence: error: gone\N{REPLACEMENT CHARACTER}[31m .md: there is no such file\n"


@pytest.mark.skipif(sys.platform == "win32", reason="streams are closed as on POSIX")
@pytest.mark.parametrize(
    ("arguments", "closed", "code", "said"),
    [
        ("check ok.md", ">&-", 1, ""),
        ("check -", "<&-", 2, "evidence: error: <stdin>: standard input is closed\n"),
        ("check gone.md", "2>&-", 2, ""),
    ],
    ids=["output", "input", "error"],
)
def test_a_closed_stream(run: Command, arguments: str, closed: str, code: int, said: str) -> None:
    run.write("ok.md", FAULTY)
    shell = f"{shlex.join([sys.executable, '-m', 'evidence'])} {arguments} {closed}"

    process = subprocess.run(["sh", "-c", shell], stderr=subprocess.PIPE, cwd=run.folder, env=ENVIRONMENT, check=False)

    assert (process.returncode, process.stderr.decode()) == (code, said)


def test_tags_that_are_never_closed(run: Command) -> None:
    run.write("open.html", "<p>Some rest.<div><b>Walking definitely <i>prevents knee pain.")

    result = check(run, "open.html")

    assert result.code == 1
    assert "open.html:1:30: warning: 'definitely'" in result.out


@pytest.mark.parametrize("option", ["--claims", "--bibliography"])
@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("gone", "there is no such file"),
        ("folder", "is a folder, not a file"),
        ("binary", "is not text: it holds a NUL byte"),
    ],
)
def test_a_registry_or_bibliography_that_cannot_be_read(run: Command, option: str, path: str, reason: str) -> None:
    (run.folder / "folder").mkdir()
    run.write("binary", b"\xff\x00\xd8")
    run.write("claims.yaml", HEAD + ENTRY)

    result = check(run, option, path)

    assert result.code == 2
    assert f"evidence: error: {path}: " in result.err
    assert reason in result.err
    assert FOUND not in result.out, "a check without its registry would be wrong"


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        (f"{HEAD}{ENTRY}    id: running\n", "claims.yaml:5:5: error: the key 'id' stands twice"),
        (f"{HEAD}{ENTRY}    evidence: 3\n", "claims.yaml:5:15: error: 'evidence' must be a list"),
        (f"{HEAD}{ENTRY}    certanty: low\n", "unknown key 'certanty'; did you mean 'certainty'?"),
        ("", "claims.yaml:1:1: warning: the registry holds no claims"),
    ],
    ids=["duplicate key", "wrong type", "unknown key", "empty"],
)
def test_a_registry_with_faults_of_form(run: Command, claims: str, expected: str) -> None:
    run.write("claims.yaml", claims)

    result = check(run)

    assert (result.code, result.err) == (1, "")
    assert expected in result.out
    assert FOUND in result.out


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        (f"{HEAD}\t- id: walking\n", "claims.yaml:3:1: error: a tab"),
        (f"{HEAD}  - just text\n", "claims.yaml:3:5: error: "),
        ("claims: {", "claims.yaml:1:"),
        ("just text", "claims.yaml:1:1: error: a registry is a mapping"),
    ],
    ids=["tab", "no mapping", "unclosed", "no registry"],
)
def test_a_registry_of_which_no_claim_can_be_read(run: Command, claims: str, expected: str) -> None:
    run.write("claims.yaml", claims)

    result = check(run)

    assert (result.code, result.err) == (2, "evidence: error: claims.yaml: no claim in it can be read\n")
    assert expected in result.out
    assert FOUND not in result.out, "a check without its registry would be wrong"


def test_anchors_and_aliases_are_read(run: Command) -> None:
    other = "  - id: resting\n    statement: Resting eases knee pain.\n    terms: *words\n"
    run.write("claims.yaml", f"{HEAD}{ENTRY}    terms: &words [knees]\n{other}")

    assert "invalid-registry" not in check(run).out


def test_aliases_that_multiply_are_stopped(run: Command) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    run.write("claims.yaml", "\n".join([*lines, "version: 1", "claims: *a11", ""]))

    result = check(run)

    assert result.code == 2
    assert "aliases stand for more than" in result.out


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        ("{source: doe2020, effects: [{measure: SMD, interval: [0.5, 0.1]}]}", "'interval' is reversed"),
        (
            "{source: doe2020, effects: [{measure: SMD, estimate: 0.9, interval: [0.1, 0.5]}]}",
            "estimate 0.9 of claim 'walking' lies outside its interval",
        ),
        ("{source: doe2020, effects: [{measure: SDM}]}", "unknown measure 'SDM'; did you mean 'SMD'?"),
        ("{design: cohort}", "has no 'source'"),
        ("{source: doe2002}", "source 'doe2002' of claim 'walking' is not in references.bib"),
    ],
    ids=["reversed interval", "estimate outside", "unknown measure", "no source", "unknown source"],
)
def test_evidence_with_faults(run: Command, evidence: str, expected: str) -> None:
    run.write("claims.yaml", f"{HEAD}{ENTRY}    evidence:\n      - {evidence}\n")
    run.write("references.bib", "@article{doe2020, title = {Walking}, year = {2020}}\n")

    result = check(run)

    assert (result.code, result.err) == (1, "")
    assert expected in result.out
    assert FOUND in result.out


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("@article{open, title = {A {brace, year = {2020}\n\n", "references.bib:1:1: error: "),
        ("@article{doe2020, title = {Other}}\n", "duplicate-citekey"),
        ("@article{, title = {No key}}\n", "has no citekey"),
    ],
    ids=["unclosed brace", "duplicate key", "no key"],
)
def test_a_bibliography_with_faults_keeps_its_other_entries(run: Command, entry: str, expected: str) -> None:
    run.write("claims.yaml", f"{HEAD}{ENTRY}    evidence:\n      - source: doe2020\n")
    run.write("references.bib", f"{entry}@article{{doe2020, title = {{Walking}}, year = {{2020}}}}\n")

    result = check(run)

    assert (result.code, result.err) == (1, "")
    assert expected in result.out
    assert "unknown-source" not in result.out
    assert FOUND in result.out


@pytest.mark.skipif(sys.platform == "win32", reason="there are no signals as on POSIX")
def test_ctrl_c_ends_a_run_that_waits_for_input(tmp_path: Path) -> None:
    process = spawn("check", "-", cwd=tmp_path, stdin=subprocess.PIPE)
    assert process.stdin is not None
    process.stdin.write(b"Walking " * 100_000)  # more than a pipe holds: it has begun to read when this is written
    process.stdin.flush()
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=30)

    assert (process.returncode, err) == (130, b"evidence: error: interrupted\n")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes as on POSIX")
def test_a_closed_pipe_ends_a_run_quietly(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(FAULTY * 3000, encoding="utf-8")
    process = spawn("read", "a.md", cwd=tmp_path)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(10)
    process.stdout.close()

    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(timeout=60) == 141


def test_every_fault_of_form_can_be_explained(run: Command) -> None:
    run.write("claims.yaml", "claims: 3\n")
    run.write("references.bib", "@misc{a, title = {A}}\n@misc{a, title = {B}}\n@article{open, title = {C\n")

    report = json.loads(check(run, "--format", "json").out)

    faults = {finding["rule"] for finding in report["findings"] if not finding["path"].endswith(".md")}
    assert faults == {"invalid-registry", "invalid-bibliography", "duplicate-citekey"}
    for fault in faults:
        assert run("explain", fault).out.startswith(f"{fault} (")


def test_what_is_far_too_long_is_not_repeated_whole(run: Command) -> None:
    long = "x" * 10_000
    arms = f"[{{arm: {long}, events: 5, participants: 4}}, {{arm: rest {long}, events: 5, participants: 40}}]"
    effect = f"{{measure: RR, estimate: 0.6, interval: [0.8, 0.9], comparator: {long}, outcome: {long}, arms: {arms}}}"
    details = f"kind: efficacy, intervention: walking, comparator: {long}, outcome: knee pain {long}"
    evidence = f"[{{source: {long}, design: meta-analysis, effects: [{effect}]}}]"
    run.write(
        "claims.yaml",
        f"{HEAD}  - {{id: {long}, statement: Walking lowers the risk of knee pain., {details}, evidence: {evidence}}}\n",
    )
    run.write("a.md", "Walking lowers the risk of knee pain by 10%.\n")

    found = json.loads(run("check", "--format", "json", "a.md").out)["findings"]

    assert {"estimate-outside-interval", "impossible-proportion"} <= {finding["rule"] for finding in found}
    assert "mismatched-number" in {finding["rule"] for finding in found}
    assert all(len(finding["message"]) < 1_000 for finding in found)
