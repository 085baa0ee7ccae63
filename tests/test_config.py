"""Settings: where they are found, and what is said of those that cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest

from evidence import config
from evidence.config import Settings
from evidence.errors import ConfigError


def write(folder: Path, name: str, text: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert config.find(tmp_path) == Settings(tmp_path)


def test_every_setting_is_read(tmp_path: Path) -> None:
    write(
        tmp_path,
        "pyproject.toml",
        """
        [tool.evidence]
        articles = ["a", "b.md"]
        claims = "c.yaml"
        bibliography = "r.bib"
        select = ["support"]
        ignore = ["vague-attribution"]
        fail-on = "error"
        format = "json"
        reader = "deep"
        budget = 5

        [tool.evidence.rules.unsupported-statement]
        depth = 3
        """,
    )

    assert config.find(tmp_path) == Settings(
        root=tmp_path,
        articles=("a", "b.md"),
        claims="c.yaml",
        bibliography="r.bib",
        select=("support",),
        ignore=("vague-attribution",),
        fail_on="error",
        format="json",
        reader="deep",
        budget=5.0,
        rules={"unsupported-statement": {"depth": 3}},
    )


def test_one_string_may_stand_for_a_list(tmp_path: Path) -> None:
    write(tmp_path, "evidence.toml", 'articles = "a.md"')

    assert config.find(tmp_path).articles == ("a.md",)


def test_the_nearest_file_upwards_holds(tmp_path: Path) -> None:
    write(tmp_path, "evidence.toml", 'claims = "far.yaml"')
    write(tmp_path / "site", "pyproject.toml", "[tool.ruff]\nline-length = 100")
    write(tmp_path / "site" / "copy", "a.md", "")

    found = config.find(tmp_path / "site" / "copy")

    assert (found.root, found.claims) == (tmp_path, "far.yaml")


def test_a_file_of_its_own_comes_before_pyproject(tmp_path: Path) -> None:
    write(tmp_path, "evidence.toml", 'claims = "own.yaml"')
    write(tmp_path, "pyproject.toml", '[tool.evidence]\nclaims = "other.yaml"')

    assert config.find(tmp_path).claims == "own.yaml"


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("claims = 3", "setting 'claims' must be a string", ""),
        ("articles = [1]", "setting 'articles' must be a list of strings", ""),
        ("reader = true", "setting 'reader' must be a string", ""),
        ("budget = 'long'", "setting 'budget' must be a number of seconds, 0 or more", ""),
        ("budget = true", "setting 'budget' must be a number of seconds, 0 or more", ""),
        ("budget = -1", "setting 'budget' must be a number of seconds, 0 or more", ""),
        ("budget = nan", "setting 'budget' must be a number of seconds, 0 or more", ""),
        ("budget = inf", "setting 'budget' must be a number of seconds, 0 or more", ""),
        ("rules = {a = 1}", "setting 'rules' must be a table of tables, one for each rule", ""),
        ("fail_on = 'note'", "unknown setting 'fail_on'", "did you mean 'fail-on'?"),
        ("root = 'x'", "unknown setting 'root'", ""),
    ],
)
def test_what_cannot_be_used_is_named(tmp_path: Path, text: str, message: str, hint: str) -> None:
    write(tmp_path, "evidence.toml", text)

    with pytest.raises(ConfigError) as caught:
        config.find(tmp_path)

    assert (caught.value.message, caught.value.hint) == (message, hint)
    assert caught.value.path == str(tmp_path / "evidence.toml")


def test_invalid_toml_is_an_error_with_its_line(tmp_path: Path) -> None:
    write(tmp_path, "pyproject.toml", "[tool.evidence]\nclaims = ?\n")

    with pytest.raises(ConfigError, match="line 2"):
        config.find(tmp_path)


def test_settings_that_are_not_text_are_an_error(tmp_path: Path) -> None:
    (tmp_path / "evidence.toml").write_bytes(b"\xff\xfe\x00")

    with pytest.raises(ConfigError, match="cannot be read"):
        config.find(tmp_path)
