"""The command line: what it prints, and its exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

import evidence
from evidence import schemas
from evidence.cli import COMMANDS, cli
from evidence.rules import ALL
from tests.command import Command

FAULTY = "Walking definitely prevents knee pain.\n"
SOUND = "The museum opens at ten.\n"
CLAIMS = """\
version: 1
claims:
  - id: walking-knee-pain
    statement: Walking may slightly reduce knee pain.
    kind: efficacy
    intervention: walking
    outcome: knee pain
    certainty: low
    wording: Walking may slightly reduce knee pain.
    evidence:
      - source: doe2020
        design: randomised-trial
        effects:
          - {measure: SMD, estimate: -0.2, interval: [-0.35, -0.05]}
"""
BIBLIOGRAPHY = "@article{doe2020, title = {Walking}, author = {Doe, J.}, year = {2020}, doi = {10.1000/walking}}\n"


def test_a_clean_article_exits_with_0(run: Command) -> None:
    run.write("a.md", SOUND)

    result = run("check", "a.md")

    assert (result.code, result.err) == (0, "")
    assert result.out == "1 statement read, 0 checkable, 0 backed, 0 flagged, 0 not checked\n"


def test_findings_exit_with_1(run: Command) -> None:
    run.write("a.md", FAULTY)

    result = run("check", "a.md")

    assert result.code == 1
    assert "a.md:1:9: warning: 'definitely'" in result.out
    assert "[absolute-wording]" in result.out


@pytest.mark.parametrize(("level", "code"), [("note", 1), ("warning", 1), ("error", 0), ("never", 0)])
def test_the_level_that_fails_can_be_set(run: Command, level: str, code: int) -> None:
    run.write("a.md", FAULTY)

    assert run("check", "a.md", "--fail-on", level).code == code


def test_nothing_to_check_exits_with_3(run: Command) -> None:
    result = run("check")

    assert (result.code, result.err.count("\n")) == (3, 1)
    assert result.err.startswith("evidence: error: nothing to check (")


def test_an_article_without_a_sentence_is_nothing_to_check(run: Command) -> None:
    run.write("a.md", "")

    assert run("check", "a.md").code == 3
    assert run("check", "a.md").err == "evidence: error: nothing to check: no sentence in a.md\n"


@pytest.mark.parametrize("command", ["check", "read"])
def test_a_folder_without_articles_is_named(run: Command, command: str) -> None:
    (run.folder / "drafts").mkdir()

    result = run(command, "drafts")

    assert (result.code, result.err) == (3, f"evidence: error: nothing to {command}: no article in drafts\n")


def test_every_rule_and_command_is_in_the_changelog() -> None:
    changelog = (Path(__file__).parent.parent / "CHANGELOG.md").read_text(encoding="utf-8")

    assert [rule.id for rule in ALL if rule.id not in changelog] == []
    assert [name for name in COMMANDS if f"evidence {name}" not in changelog] == []


def test_what_cannot_be_read_beats_findings_and_hides_none(run: Command) -> None:
    run.write("a.md", FAULTY)

    result = run("check", "missing.md", "a.md")

    assert result.code == 2
    assert result.err == "evidence: error: missing.md: there is no such file\n"
    assert "[absolute-wording]" in result.out
    assert "Not checked:\n  missing.md: there is no such file" in result.out


def test_without_a_command_the_configured_articles_are_checked(run: Command) -> None:
    run.write("pyproject.toml", '[tool.evidence]\narticles = ["copy"]\n')
    run.write("copy/b.md", SOUND)
    run.write("copy/a.md", FAULTY)
    run.write("copy/notes.csv", FAULTY)
    run.write("copy/.drafts/c.md", FAULTY)
    run.write("copy/node_modules/d.md", FAULTY)

    result = run()

    assert result.code == 1
    assert "2 statements read" in result.out
    assert "copy/a.md:1:9" in result.out


def test_options_without_a_command_are_those_of_check(run: Command) -> None:
    run.write("evidence.toml", 'articles = "a.md"')
    run.write("a.md", FAULTY)

    assert json.loads(run("--format", "json", "--select", "certainty").out)["findings"][0]["line"] == 1


def test_settings_are_found_up_the_tree_and_paths_shown_from_here(
    run: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    run.write("evidence.toml", 'articles = "copy"\n')
    run.write("copy/a.md", FAULTY)
    run.write("copy/deep/b.md", SOUND)
    monkeypatch.chdir(run.folder / "copy" / "deep")

    assert "../a.md:1:9" in run().out


def test_the_registry_backs_a_statement(run: Command) -> None:
    run.write("claims.yaml", CLAIMS)
    run.write("references.bib", BIBLIOGRAPHY)
    run.write("a.md", "Walking may slightly reduce knee pain.\n")

    result = run("check", "a.md")

    assert (result.code, result.err) == (0, "")
    assert result.out == (
        "Not checked:\n"
        "  references.bib:1: reference 'doe2020': not locked: there is no evidence.lock, which 'evidence lock' writes\n"
        "\n"
        "1 statement read, 1 checkable, 1 backed, 0 flagged, 1 not checked\n"
    )


def test_the_command_line_has_the_last_word_on_files(run: Command) -> None:
    run.write("pyproject.toml", '[tool.evidence]\nclaims = "missing.yaml"\n')
    run.write("other.yaml", CLAIMS)
    run.write("references.bib", BIBLIOGRAPHY)
    run.write("a.md", "Walking may slightly reduce knee pain.\n")

    assert run("check", "a.md").code == 2
    assert run("check", "a.md", "--claims", "other.yaml").code == 0


def test_standard_input_is_an_article(run: Command) -> None:
    result = run("check", "-", stdin=FAULTY.encode())

    assert result.code == 1
    assert "<stdin>:1:9: warning" in result.out


def test_the_input_format_can_be_given(run: Command) -> None:
    page = b"<p>Walking <b>definitely</b> prevents knee pain.</p>"

    assert "<stdin>:1:15: warning" in run("check", "-", "--input-format", "html", stdin=page).out


def test_rules_and_families_are_selected_and_ignored(run: Command) -> None:
    run.write("a.md", FAULTY)

    def rules(*options: str) -> set[str]:
        report = json.loads(run("check", "a.md", "--format", "json", *options).out)
        return {finding["rule"] for finding in report["findings"]}

    assert rules() == {"absolute-wording", "unsupported-statement"}
    assert rules("--select", "absolute-wording") == {"absolute-wording"}
    assert rules("--select", "absolute-wording,support") == {"absolute-wording", "unsupported-statement"}
    assert rules("--ignore", "support") == {"absolute-wording"}
    assert rules("--select", "support", "--ignore", "unsupported-statement") == set()


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "a.md", "--select", "absolute-wordin"),
        ("check", "a.md", "--ignore", "absolute-wordin"),
        ("explain", "absolute-wordin"),
    ],
)
def test_an_unknown_rule_is_an_error_with_a_suggestion(run: Command, arguments: tuple[str, ...]) -> None:
    result = run(*arguments)

    assert (result.code, result.out) == (2, "")
    assert result.err == "evidence: error: unknown rule 'absolute-wordin' (did you mean 'absolute-wording'?)\n"


def test_bad_arguments_exit_with_2_on_one_line(run: Command) -> None:
    result = run("check", "--fromat", "json")

    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("evidence: error: ")
    assert "--format" in result.err
    assert result.err.endswith("('evidence check --help' shows how)\n")
    assert result.err.count("\n") == 1


def test_an_unknown_command_is_an_error_with_a_suggestion(run: Command) -> None:
    assert run("chekc") == (2, "", "evidence: error: unknown command 'chekc' (did you mean 'check'?)\n")


def test_a_path_without_a_command_is_an_error_that_says_what_to_do(run: Command) -> None:
    run.write("a.md", SOUND)

    result = run("a.md")

    assert result == (2, "", "evidence: error: unknown command 'a.md' (did you mean 'evidence check a.md'?)\n")


def test_a_bug_is_one_line_and_never_looks_like_findings(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    run.write("a.md", FAULTY)
    monkeypatch.setattr("evidence.pipeline.check", lambda *_, **__: {}["key"])

    result = run("check", "a.md")

    assert result.code == 2
    assert result.err == "evidence: error: a bug in evidence: KeyError: 'key' (EVIDENCE_DEBUG=1 shows where)\n"


def test_a_bug_shows_where_on_request(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    run.write("a.md", FAULTY)
    monkeypatch.setattr("evidence.pipeline.check", lambda *_, **__: {}["key"])
    monkeypatch.setenv("EVIDENCE_DEBUG", "1")

    assert "Traceback" in run("check", "a.md").err


def test_an_interruption_is_one_line(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    run.write("a.md", FAULTY)
    monkeypatch.setattr("evidence.pipeline.check", interrupted)

    assert run("check", "a.md") == (130, "", "evidence: error: interrupted\n")


def test_quiet_prints_findings_only(run: Command) -> None:
    run.write("a.md", FAULTY)
    run.write("b.md", SOUND)

    assert "statements read" not in run("check", "a.md", "--quiet").out
    assert run("check", "b.md", "--quiet").out == ""


def test_json_keeps_to_its_schema_and_its_offsets(run: Command) -> None:
    text = "😀 One fine day.\r\n\r\nWalking definitely prevents knee pain.\r\n"
    run.write("a.md", text)

    report = json.loads(run("check", "a.md", "gone.md", "--format", "json").out)

    jsonschema.validate(report, schemas.check())
    assert all(text[f["start"] : f["end"]] == f["excerpt"] for f in report["findings"])
    assert {(f["line"], f["column"]) for f in report["findings"]} == {(3, 1), (3, 9)}
    assert report["statements"] == {"read": 2, "checkable": 1, "linked": 0}
    assert report["not_checked"] == [
        {"what": "gone.md", "why": "there is no such file", "path": "gone.md", "line": None}
    ]


def test_json_names_the_claim_its_sources_and_a_wording(run: Command) -> None:
    run.write("claims.yaml", CLAIMS)
    run.write("references.bib", BIBLIOGRAPHY)
    run.write("a.md", "Walking reduces knee pain.\n")

    report = json.loads(run("check", "a.md", "--format", "json").out)

    jsonschema.validate(report, schemas.check())
    finding = next(f for f in report["findings"] if f["rule"] == "overstated-certainty")
    assert (finding["claim"], finding["sources"]) == ("walking-knee-pain", ["doe2020"])
    assert finding["warranted"] == "Walking may slightly reduce knee pain."
    assert finding["related"][-1]["path"] == "claims.yaml"
    assert finding["related"][-1]["line"] == 3


def test_read_prints_a_line_for_every_statement(run: Command) -> None:
    text = "# Walking\n\nA 2012 trial of about 200 people found it *definitely* better than rest for 8 out of 10.\n"
    run.write("a.md", text)

    result = run("read", "a.md", "--format", "jsonl")
    statements = [json.loads(line) for line in result.out.splitlines()]

    assert result.code == 0
    for statement in statements:
        jsonschema.validate(statement, schemas.statements())
        for part in (*statement["quantities"], *statement["studies"], *statement["triggers"]):
            assert text[part["start"] : part["end"]] == part["words"]
    assert statements[0]["text"] == "Walking"
    assert statements[1]["certainty"] == "absolute"
    assert statements[1]["studies"][0]["size"] == 200


def test_read_takes_each_line_for_one_statement(run: Command) -> None:
    lines = ["One. And two.", "", "Walking may help", "  ", "Grüße 😀"]
    text = "\r\n".join(lines)

    result = run("read", "-", "--format", "jsonl", "--each-line", stdin=text.encode())
    statements = [json.loads(line) for line in result.out.splitlines()]

    assert [s["text"] for s in statements] == lines
    assert [text[s["start"] : s["end"]] for s in statements] == lines
    assert [s["line"] for s in statements] == [1, 2, 3, 4, 5]
    for statement in statements:
        jsonschema.validate(statement, schemas.statements())


def test_only_a_line_feed_ends_a_line(run: Command) -> None:
    lines = ["Walking\rhelps", "\r", "next\u2028line", "form\x0cfeed", "\x85", "separator\x1e"]

    out = run("read", "-", "--format", "jsonl", "--each-line", stdin="\r\n".join(lines).encode()).out

    assert [json.loads(line)["text"] for line in out.splitlines()] == lines


def test_json_steers_no_terminal(run: Command) -> None:
    text = "Walking \x1b[31m \x9b31m \u2028 definitely prevents knee pain."
    run.write("a.txt", text)

    for out in (run("read", "a.txt", "--format", "jsonl").out, run("check", "a.txt", "--format", "json").out):
        assert not set("\x1b\x9b\u2028") & set(out)
    assert json.loads(out)["findings"][0]["excerpt"] == text


def test_read_shows_the_words_behind_every_value(run: Command) -> None:
    run.write("a.md", FAULTY)

    out = run("read", "a.md").out

    assert out.startswith("a.md:1:1: Walking definitely prevents knee pain.\n")
    assert "certainty   absolute (definitely)" in out


def test_reading_nothing_exits_with_3_and_a_missing_file_with_2(run: Command) -> None:
    assert run("read").code == 3
    assert run("read", "gone.md") == (2, "", "evidence: error: gone.md: there is no such file\n")


def test_rules_lists_every_rule(run: Command) -> None:
    out = run("rules").out

    assert all(rule.id in out for rule in _all_rules())


def test_explain_prints_the_documentation_of_a_rule(run: Command) -> None:
    out = run("explain", "absolute-wording").out

    assert out.startswith("absolute-wording (warning, family certainty, since 0.1.0)\n")
    assert "Not flagged:" in out


@pytest.mark.parametrize("name", ["claims", "check", "statements", "claim"])
def test_the_committed_schema_is_the_one_that_is_printed(run: Command, name: str) -> None:
    committed = Path(__file__).parent.parent / "schemas" / f"{name}.schema.json"

    out = run("schema", name).out

    assert out == committed.read_text(encoding="utf-8")
    jsonschema.Draft202012Validator.check_schema(json.loads(out))


def test_help_names_every_command_in_its_own_words() -> None:
    context = cli.make_context("evidence", [], resilient_parsing=True)

    for name, line in COMMANDS.items():
        command = cli.get_command(context, name)
        assert command is not None
        assert (command.help or "").splitlines()[0] == line


def test_help_and_version(run: Command) -> None:
    assert "check    Report what" in run("--help").out
    assert run("--version").out == f"evidence, version {evidence.__version__}\n"
    assert "--fail-on" in run("check", "--help").out


def _all_rules() -> tuple[type, ...]:
    from evidence.rules import ALL

    return ALL


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ('format = "jsn"', "unknown format 'jsn' (did you mean 'json'?)"),
        ('fail-on = "fatal"', "unknown level 'fatal' (one of note, warning, error, never)"),
        ('select = ["suport"]', "unknown rule 'suport' (did you mean 'support'?)"),
        ("[rules.absolute-wordng]", "unknown rule 'absolute-wordng' (did you mean 'absolute-wording'?)"),
        ("[rules.absolute-wording]\nheadings = true", "rule 'absolute-wording' has no option 'headings'"),
    ],
)
def test_settings_that_name_what_there_is_not(run: Command, settings: str, message: str) -> None:
    run.write("evidence.toml", settings)
    run.write("a.md", SOUND)

    assert run("check", "a.md") == (2, "", f"evidence: error: {message}\n")


def test_the_same_file_is_checked_once(run: Command) -> None:
    run.write("copy/a.md", SOUND)

    assert run("check", "copy", "copy/a.md", "./copy/a.md").out.startswith("1 statement read")
