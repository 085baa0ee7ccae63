"""The project itself: tools, documents, public names, and what start-up costs."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import evidence
from evidence import schemas
from evidence.cli import COMMANDS
from evidence.cli.outcome import Outcome
from evidence.rules import ALL
from tests.command import Command

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
DOCUMENTS = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")] + sorted(ROOT.glob("docs/*.md"))
PARTS = sorted(
    {path.parent for path in ROOT.glob("evidence/**/__init__.py")} | set(ROOT.glob("evidence/[a-z]*.py")),
)
"""Packages, whose modules cannot be imported before them, and the modules beside them."""


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def tool(name: str) -> str:
    found = shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)
    assert found, f"{name} is not installed: install the test extra"
    return found


@pytest.mark.parametrize(
    "command",
    [("ruff", "check"), ("ruff", "format", "--check"), ("mypy",), ("lint-imports",)],
    ids=["lint", "format", "types", "layers"],
)
def test_the_code_passes(command: tuple[str, ...]) -> None:
    done = subprocess.run([tool(command[0]), *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr


IMPORT_EACH = """
import importlib, os, sys
import bibtexparser, click, nupunkt, pydantic, pyromark, yaml
for name in sys.argv[1:]:
    if not (child := os.fork()):
        importlib.import_module(name)
        os._exit(0)
    if os.waitpid(child, 0)[1]:
        sys.exit(name)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
def test_every_part_can_be_imported_first(tmp_path: Path) -> None:
    names = [".".join(path.relative_to(ROOT).with_suffix("").parts) for path in PARTS]
    environment = {"PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(tmp_path)}

    done = subprocess.run(
        [sys.executable, "-c", IMPORT_EACH, *names], env=environment, capture_output=True, text=True, check=False
    )

    assert len(names) > 20
    assert done.returncode == 0, done.stderr


def imported(tmp_path: Path, *arguments: str, reader: str = "fast") -> set[str]:
    script = (
        "import sys; from evidence.cli import main; main(sys.argv[1:]); "
        "open('modules', 'w').write('\\n'.join(sys.modules))"
    )
    subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "EVIDENCE_READER": reader},
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return set((tmp_path / "modules").read_text(encoding="utf-8").splitlines())


SLOW = {"jinja2", "numpy", "platformdirs", "rapidfuzz", "requests", "requests_cache", "rich"}
SLOWER_WITH_A_REGISTRY = {"bibtexparser", "importlib.metadata", "pydantic", "yaml"}


def test_help_imports_nothing_slow(tmp_path: Path) -> None:
    modules = imported(tmp_path, "--help")

    assert "click" in modules
    assert not modules & (SLOW | SLOWER_WITH_A_REGISTRY | {"nupunkt", "pyromark", "logging"})
    assert not {name for name in modules if name.startswith("evidence.")} - {
        "evidence.cli",
        "evidence.cli.outcome",
        "evidence.errors",
        "evidence.model",
        "evidence.model.finding",
        "evidence.model.text",
    }


def test_a_check_without_a_registry_imports_nothing_slow(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Walking definitely prevents knee pain.\n", encoding="utf-8")

    modules = imported(tmp_path, "check", "a.md")

    assert "evidence.pipeline" in modules
    assert not modules & (SLOW | SLOWER_WITH_A_REGISTRY)


def test_a_check_with_a_registry_imports_nothing_that_it_does_not_need(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Walking definitely prevents knee pain.\n", encoding="utf-8")
    (tmp_path / "claims.yaml").write_text("version: 1\nclaims: []\n", encoding="utf-8")
    (tmp_path / "references.bib").write_text("@article{a, title = {A}, doi = {10.1000/a}}\n", encoding="utf-8")
    record = '{"query": {"doi": "10.1000/a"}, "work": {"title": "A", "doi": "10.1000/a"}}'
    lock = f'{{"version": 1, "sources": ["crossref"], "references": {{"a": {record}}}}}'
    (tmp_path / "evidence.lock").write_text(lock, encoding="utf-8")

    modules = imported(tmp_path, "check", "a.md")

    assert {"evidence.registry", "evidence.lock.reading"} <= modules
    assert not {name for name in modules if name.startswith("evidence.sources")}
    assert not modules & (SLOW | {"importlib.metadata", "pydantic"})


def test_public_names_are_sorted_and_there() -> None:
    assert evidence.__all__ == sorted(evidence.__all__)
    assert all(getattr(evidence, name).__module__.startswith("evidence") for name in evidence.__all__)
    assert set(evidence.__all__) <= set(dir(evidence))
    with pytest.raises(AttributeError, match="no attribute 'chekc'"):
        evidence.chekc  # type: ignore[attr-defined]  # noqa: B018


def test_the_public_functions_work(run: Command) -> None:
    run.write("a.md", "Walking definitely prevents knee pain.\n")

    report = evidence.check([run.folder / "a.md", "gone.md"], select=["absolute-wording"])
    statements = evidence.read("Walking may ease knee pain. It is cheap.")

    assert isinstance(report, evidence.Report)
    assert [(finding.rule, finding.excerpt) for finding in report.findings] == [("absolute-wording", "definitely")]
    assert report.not_checked == (evidence.NotChecked("gone.md", "there is no such file", "gone.md"),)
    assert [statement.text for statement in statements] == ["Walking may ease knee pain.", "It is cheap."]
    assert evidence.read("<b>Bold</b> claims.", "html")[0].text == "Bold claims."
    with pytest.raises(evidence.InputError):
        evidence.check([], claims="gone.yaml")
    with pytest.raises(evidence.ConfigError):
        evidence.check([], select=["no-such-rule"])


def test_one_article_and_one_rule_may_be_named_by_themselves(run: Command) -> None:
    (run.folder / "a.md").write_text("Tea definitely cures colds.\n", encoding="utf-8")
    path = run.folder / "a.md"

    for article in (path, str(path)):
        report = evidence.check(article, select="absolute-wording")
        assert [finding.excerpt for finding in report.findings] == ["definitely"]


def test_the_version_is_said_once() -> None:
    assert evidence.__version__ == PROJECT["version"]
    assert f"## [{evidence.__version__}]" in text("CHANGELOG.md")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(document: Path) -> None:
    targets = re.findall(r"\]\(([^)#\s]+)\)", document.read_text(encoding="utf-8"))

    missing = [t for t in targets if not t.startswith("https://") and not (document.parent / t).exists()]
    assert missing == []


def test_every_path_that_contributing_names_exists() -> None:
    named = re.findall(
        r"`((?:evidence|tests|schemas|docs|benchmarks|\.ci)/[^`\s]*|[A-Z]+\.md)`", text("CONTRIBUTING.md")
    )
    fixed = {re.sub(r"<[^>]+>[^/]*$|<[^>]+>.*", "", path) for path in named}

    assert len(named) > 15
    assert [path for path in sorted(fixed) if not (ROOT / path).exists()] == []


def test_the_readme_has_the_two_commands() -> None:
    commands = re.findall(r"<!-- (\w+) -->\n```bash\n(.*)\n```", text("README.md"))

    assert [name for name, _ in commands] == ["install", "tests"]
    assert commands[0][1].endswith(" install . && .venv/bin/evidence")
    assert commands[1][1].endswith(" install -e '.[test]' && .venv/bin/pytest -n auto")


def test_the_picture_in_the_readme_is_real_output(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    match = re.search(r"<!-- output -->\n```text\n\$ evidence ([^\n]*)\n(.*?)\n```", text("README.md"), re.DOTALL)
    assert match
    monkeypatch.chdir(ROOT)
    shown = match[2].split("\n\n")

    result = run(*match[1].split())

    assert result.code == 1, result.err
    real = result.out.rstrip("\n").split("\n\n")
    picture = [part if part == "..." else _same_finding(part, real) for part in shown[:-1]] + [real[-1]]
    assert "(gone)" not in picture
    if os.environ.get("EVIDENCE_UPDATE") == "1":
        (ROOT / "README.md").write_text(text("README.md").replace(match[2], "\n\n".join(picture)), encoding="utf-8")
    assert len(picture) > 5
    assert shown == picture


def _same_finding(part: str, real: list[str]) -> str:
    """The finding that a part of the picture shows, as it is printed now: by its rule and the words at fault."""
    rule, words = re.search(r"\[[a-z-]+\]", part), re.search(r"'[^']+'", part)
    assert rule
    assert words
    return next((p for p in real if rule[0] in p.partition("\n")[0] and words[0] in p.partition("\n")[0]), "(gone)")


def test_the_registry_in_the_readme_is_valid(run: Command) -> None:
    match = re.search(r"```yaml\n(.*?)```", text("README.md"), re.DOTALL)
    assert match
    run.write("claims.yaml", match[1])
    run.write("references.bib", "@article{doe2020, title = {Walking}, author = {Doe, J.}, year = {2020}}\n")
    run.write("a.md", "Walking may slightly reduce knee pain in adults with osteoarthritis.\n")

    result = run("check", "a.md")

    assert (result.code, result.err) == (0, "")
    assert result.out.endswith("1 statement read, 1 checkable, 1 backed, 0 flagged, 1 not checked\n")


def test_the_settings_in_the_readme_are_valid(run: Command) -> None:
    match = re.search(r"```toml\n(.*?)```", text("README.md"), re.DOTALL)
    assert match
    run.write("pyproject.toml", match[1])
    run.write("claims.yaml", "version: 1\nclaims: []\n")
    run.write("references.bib", "")
    run.write("articles/a.md", "The museum opens at ten.\n")

    assert "unknown" not in run().err


def test_the_readme_names_commands_and_exit_codes_that_exist() -> None:
    used = set(re.findall(r"^(?:cat .*\| )?evidence ([a-z]+)\b", text("README.md"), re.MULTILINE))
    explained = re.findall(r"evidence explain ([a-z-]+)", text("README.md"))

    assert used <= set(COMMANDS)
    assert {"check", "claim", "draft", "explain", "plot", "read", "table"} <= used
    assert set(explained) <= {rule.id for rule in ALL}
    assert re.findall(r"^\| (\d) \|", text("README.md"), re.MULTILINE) == [str(code) for code in Outcome if code < 9]


@pytest.mark.parametrize(
    "schema",
    [schemas.check(), schemas.statements(), schemas.claim(), schemas.lock()],
    ids=["check", "statements", "claim", "lock"],
)
def test_every_field_of_the_output_is_documented(schema: dict[str, object]) -> None:
    fields = set(re.findall(r'"properties": (\{.*?\}), "required"', json.dumps(schema)))
    names = {name for form in _forms(schema) for name in form}

    assert fields
    assert sorted(name for name in names if f"`{name}`" not in text("docs/machine-interface.md")) == []


def _forms(schema: dict[str, object]) -> list[dict[str, object]]:
    definitions = schema["$defs"]
    assert isinstance(definitions, dict)
    return [
        form["properties"]
        for form in (schema, *definitions.values())
        if isinstance(form, dict) and "properties" in form
    ]


def test_the_runner_of_the_tests_is_executable_and_uses_the_readme() -> None:
    runner = ROOT / ".ci" / "run"

    assert runner.stat().st_mode & 0o111
    assert "<!-- tests -->" in text(".ci/run")
    assert "pytest" not in text(".ci/run")


def test_the_licence_is_whole() -> None:
    licence = text("LICENSE")

    assert PROJECT["license"] == "Apache-2.0"
    assert "Version 2.0, January 2004" in licence
    assert "9. Accepting Warranty or Additional Liability." in licence
    assert licence.rstrip().endswith("limitations under the License.")


def test_modules_are_small() -> None:
    lengths = {name: len(path.read_text(encoding="utf-8").splitlines()) for name, path in _sources()}

    assert {name: length for name, length in lengths.items() if length > 220} == {}


def _sources() -> list[tuple[str, Path]]:
    return [(str(path.relative_to(ROOT)), path) for path in (ROOT / "evidence").rglob("*.py")]


def test_the_commands_that_show_the_evidence_work_as_the_documents_have_them(
    run: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = re.findall(r"^evidence ((?:claim|table|plot)\b[^#>\n]*)", text("README.md") + text("docs/views.md"), re.M)
    monkeypatch.setenv("EVIDENCE_READER", "fast")
    for name in ("claims.yaml", "references.bib"):
        run.write(name, text(name))
    run.write("drafts/a.md", "Acupuncture may ease headaches.\n")

    done = {line.strip(): run(*line.split()) for line in lines}

    assert len(done) > 8
    assert {line: result.err for line, result in done.items() if result.code} == {}
