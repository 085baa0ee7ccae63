"""What is shown only where somebody watches."""

from __future__ import annotations

import io
from itertools import count
from types import SimpleNamespace

import pytest

from evidence.cli import terminal
from evidence.renderers.layout import Layout


class Screen(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def watched(monkeypatch: pytest.MonkeyPatch) -> Screen:
    stream = Screen()
    monkeypatch.setattr("sys.stdout", stream)
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "72")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return stream


def test_a_terminal_has_colour_and_its_own_width(monkeypatch: pytest.MonkeyPatch) -> None:
    watched(monkeypatch)

    assert terminal.layout() == Layout(colour=True, width=72)


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_colour_can_be_declined(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    watched(monkeypatch)
    monkeypatch.setenv(name, value)

    assert terminal.layout() == Layout(colour=False, width=72)


def test_a_file_has_no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", io.StringIO())

    assert terminal.layout(summary=False) == Layout(summary=False)


def progress(monkeypatch: pytest.MonkeyPatch, seconds_a_file: float, *, wanted: bool = True, last: str = "d.md") -> str:
    screen = watched(monkeypatch)
    clock = (n * seconds_a_file for n in count())
    monkeypatch.setattr(terminal, "time", SimpleNamespace(monotonic=lambda: next(clock)))
    files = [(name, b"") for name in ("a.md", "b.md", "c.md", last)]
    with terminal.Bar(len(files), wanted=wanted) as bar:
        assert list(bar.over(files)) == files
    return screen.getvalue()


def test_a_run_that_lasts_shows_its_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "d.md" in progress(monkeypatch, 0.7)


@pytest.mark.parametrize(
    ("name", "shown"), [("[/x]", "[/x]"), ("[red]d", "[red]d"), ("d\x1b[2J", "d\ufffd[2J"), ("d\u202ex", "d\ufffdx")]
)
def test_names_are_no_markup_and_steer_nothing(name: str, shown: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert f"{shown} " in progress(monkeypatch, 0.7, last=name)


def test_a_quick_run_shows_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert progress(monkeypatch, 0.1) == ""


def test_a_quiet_run_shows_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert progress(monkeypatch, 0.7, wanted=False) == ""
