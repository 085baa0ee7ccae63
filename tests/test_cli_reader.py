"""How carefully a command reads: who decides it, and what is said where it cannot be so."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

import evidence
from evidence import schemas
from evidence.errors import EvidenceError, ModelError
from evidence.language import deep, tiers
from tests.command import Command
from tests.language.fakes import Judge, as_ruled

TEXT = "Ginger relieves nausea. We moved house in May.\n"
FRIEND = "Ginger is a friend to upset stomachs.\n"
BROKEN = ModelError("the deep reader's encoder.onnx is damaged", hint="use --reader fast", path="encoder.onnx")

Install = Callable[[Judge | Exception], None]


@pytest.fixture(autouse=True)
def _fast_is_by_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that no test rests on what the linear model happens to make of its sentences."""
    monkeypatch.setattr(tiers, "_fast", as_ruled)
    monkeypatch.setattr(tiers, "_SECOND_OPINION", 0.0)


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> Install:
    """The deep tier as if it were installed, with a judge of the test's own, or an error."""

    def install(judge: Judge | Exception) -> None:
        def load() -> Judge:
            if isinstance(judge, Exception):
                raise judge
            return judge

        monkeypatch.setattr(deep, "load", load)

    return install


@pytest.fixture
def nobody_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EVIDENCE_READER")


def readers(run: Command, *arguments: str, text: str = TEXT) -> list[str]:
    result = run("read", "-", "--format", "jsonl", *arguments, stdin=text.encode())
    assert result.code == 0, result.err
    return [json.loads(line)["reader"] for line in result.out.splitlines()]


@pytest.mark.usefixtures("nobody_decides")
def test_the_command_line_reads_fast_where_nobody_decides(run: Command, installed: Install) -> None:
    installed(Judge(checkable=0.9))

    assert readers(run) == ["fast", "fast"]


@pytest.mark.parametrize(
    ("setting", "environment", "option", "told"),
    [
        ("deep", None, None, ["deep", "deep"]),
        ("deep", "fast", None, ["fast", "fast"]),
        ("fast", "deep", "auto", ["deep", "fast"]),
        (None, "deep", None, ["deep", "deep"]),
    ],
)
def test_the_option_comes_before_the_environment_and_that_before_the_setting(
    run: Command,
    installed: Install,
    monkeypatch: pytest.MonkeyPatch,
    setting: str | None,
    environment: str | None,
    option: str | None,
    told: list[str],
) -> None:
    installed(Judge(checkable=0.9))
    if setting:
        run.write("evidence.toml", f"reader = '{setting}'")
    monkeypatch.delenv("EVIDENCE_READER")
    if environment:
        monkeypatch.setenv("EVIDENCE_READER", environment)

    assert readers(run, *(("--reader", option) if option else ())) == told


@pytest.mark.usefixtures("nobody_decides")
def test_an_unknown_reader_in_the_settings_is_an_error(run: Command) -> None:
    run.write("evidence.toml", "reader = 'deap'")
    result = run("read", "-", stdin=TEXT.encode())

    assert (result.code, result.err) == (2, "evidence: error: unknown reader 'deap' (did you mean 'deep'?)\n")


@pytest.mark.parametrize("command", ["check", "read", "draft"])
def test_deep_without_the_extra_is_an_error_that_says_what_to_do(
    run: Command, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setattr(deep, "find_spec", lambda name: None)
    result = run(command, "-", "--reader", "deep", stdin=TEXT.encode())

    assert (result.code, result.out) == (2, "")
    assert result.err == (
        "evidence: error: the deep reader needs numpy, onnxruntime, tokenizers "
        "(pip install 'evidence-linter[deep]', or use --reader fast)\n"
    )


@pytest.mark.parametrize("command", ["check", "read", "draft"])
def test_auto_without_the_extra_is_fast(run: Command, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    monkeypatch.setattr(deep, "find_spec", lambda name: None)
    auto = run(command, "-", "--reader", "auto", stdin=TEXT.encode())

    assert auto == run(command, "-", "--reader", "fast", stdin=TEXT.encode())
    assert auto.err == ""


def test_a_broken_model_is_an_error_where_deep_is_asked_for(run: Command, installed: Install) -> None:
    installed(BROKEN)
    result = run("check", "-", "--reader", "deep", stdin=TEXT.encode())

    assert (result.code, result.out) == (2, "")
    assert result.err == (
        "evidence: error: encoder.onnx: the deep reader's encoder.onnx is damaged (use --reader fast)\n"
    )


def test_a_broken_model_is_no_error_for_auto_but_said(run: Command, installed: Install) -> None:
    installed(BROKEN)
    auto = run("check", "-", "--reader", "auto", "--format", "json", stdin=TEXT.encode())
    fast = run("check", "-", "--reader", "fast", "--format", "json", stdin=TEXT.encode())
    report = json.loads(auto.out)

    assert auto.code == fast.code
    assert report["findings"] == json.loads(fast.out)["findings"]
    (note,) = report["not_checked"]
    assert note == {
        "what": "deep reading",
        "why": "the deep reader's encoder.onnx is damaged: the fast reader was used instead; use --reader fast",
        "path": "encoder.onnx",
        "line": None,
    }
    jsonschema.validate(report, schemas.check())


def test_a_spent_budget_is_said_with_the_place(run: Command, installed: Install) -> None:
    installed(Judge(checkable=0.9))
    run.write("evidence.toml", "budget = 0.004")
    run.write("a.md", "Ginger relieves nausea.\n\nGarlic relieves colds.\n")
    report = json.loads(run("check", "a.md", "--reader", "auto", "--format", "json").out)

    assert [(one["what"], one["path"], one["line"]) for one in report["not_checked"]] == [("deep reading", "a.md", 3)]
    assert report["not_checked"][0]["why"].startswith("the budget of 0.004 s is spent: from here on, 1 checkable sent")


@pytest.mark.parametrize("command", ["read", "draft"])
def test_where_there_is_no_report_it_is_said_beside_the_output(run: Command, installed: Install, command: str) -> None:
    installed(Judge())
    run.write("evidence.toml", "budget = 0")
    auto, fast = (run(command, "-", "--reader", reader, stdin=TEXT.encode()) for reader in ("auto", "fast"))

    assert (auto.code, auto.out) == (fast.code, fast.out)
    assert auto.err.startswith("evidence: note: <stdin>: the budget of 0 s is spent")
    assert auto.err.count("\n") == 1


def test_findings_rest_on_what_was_read_deep(run: Command, installed: Install) -> None:
    installed(Judge(checkable=0.9, relation={"friend": "causation"}))
    fast, deep_ = (run("check", "-", "--reader", reader, stdin=FRIEND.encode()) for reader in ("fast", "deep"))

    assert (fast.code, deep_.code) == (0, 1)
    assert "unsupported-statement" in deep_.out


def test_a_draft_has_what_was_read_deep(run: Command, installed: Install) -> None:
    installed(Judge(checkable=0.9))
    fast, deep_ = (run("draft", "-", "--reader", reader, stdin=FRIEND.encode()) for reader in ("fast", "deep"))

    assert "friend" not in fast.out
    assert "Ginger is a friend to upset stomachs." in deep_.out


def test_lines_are_read_deep_too(run: Command, installed: Install) -> None:
    installed(Judge())

    assert readers(run, "--each-line", "--reader", "deep", text="Ginger helps.\nIt is hot\n") == ["deep", "deep"]


def test_the_scores_are_published(run: Command, installed: Install) -> None:
    installed(Judge(checkable=0.123456))
    line = run("read", "-", "--format", "jsonl", "--reader", "deep", stdin=b"Ginger relieves nausea.").out
    statement = json.loads(line)

    assert statement["scores"] == {
        "relation": 0.25,
        "certainty": 0.75,
        "speculation": 0.25,
        "checkable": 0.1235,
        "advice": 0.1875,
    }
    jsonschema.validate(statement, schemas.statements())


def test_a_denied_relation_is_published_as_such(run: Command) -> None:
    text = b"Ginger does not relieve nausea. Ginger relieves nausea."
    statements = [json.loads(line) for line in run("read", "-", "--format", "jsonl", stdin=text).out.splitlines()]

    assert [(one["relation"], one["negated"]) for one in statements] == [("causation", True), ("causation", False)]


def test_the_python_functions_read_fast_unless_told(run: Command, installed: Install) -> None:
    installed(Judge(checkable=0.9))
    article: Path = run.write("a.md", FRIEND)

    assert [one.reader for one in evidence.read(TEXT)] == ["fast", "fast"]
    assert [one.reader for one in evidence.read(TEXT, reader="deep")] == ["deep", "deep"]
    assert evidence.check(article).findings == ()
    assert len(evidence.check(article, reader="auto").findings) == 0
    assert len(evidence.check(article, reader="deep").findings) == 1


def test_the_python_functions_raise_what_is_wrong(installed: Install) -> None:
    installed(BROKEN)

    with pytest.raises(evidence.ModelError, match="is damaged"):
        evidence.read(TEXT, reader="deep")
    with pytest.raises(EvidenceError, match="unknown reader"):
        evidence.read(TEXT, reader="slow")


SEA = "Ginger relieves the nausea that comes with the sea."
GERMAN = "Ingwer lindert bei vielen Menschen die Übelkeit, aber nicht bei allen, und Kinder mögen ihn."


@pytest.mark.parametrize("reader", ["fast", "deep", "auto"])
def test_another_language_is_said_to_be_not_checked(run: Command, installed: Install, reader: str) -> None:
    installed(Judge(checkable=0.9))
    run.write("a.md", f"{SEA}\n\n{GERMAN} {GERMAN}\n\n{GERMAN}\n\n{SEA}\n")
    report = json.loads(run("check", "a.md", "--reader", reader, "--format", "json").out)
    read = [json.loads(line) for line in run("read", "a.md", "--format", "jsonl", "--reader", reader).out.splitlines()]

    assert [(one["why"], one["line"]) for one in report["not_checked"]] == [("is not in English", 3)]
    assert [finding["line"] for finding in report["findings"]] == [1, 7]
    assert [one["scores"] is not None for one in read] == [True, False, False, False, True]
    assert not any(one["checkable"] for one in read[1:4])


def test_a_line_in_another_language_is_left_open(run: Command) -> None:
    text = f"Ginger relieves nausea.\n{GERMAN}\n\nGarlic relieves colds.".encode()
    lines = run("read", "-", "--each-line", "--format", "jsonl", stdin=text).out.splitlines()

    assert [json.loads(line)["scores"] is not None for line in lines] == [True, False, True, True]
