"""What several test files share."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from evidence.cli import add, audit, lock
from evidence.cli.source_settings import variable
from evidence.sources import Sources
from tests import ginger
from tests.command import Command
from tests.sources.double import Double

# How long one example takes says how busy the machine is, and nothing about the program. Properties are tried on the
# same examples each time, so that a change is judged by what it changed; EVIDENCE_EXPLORE=1 looks for new ones.
EXPLORE = bool(os.environ.get("EVIDENCE_EXPLORE"))
settings.register_profile(
    "any-machine", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=not EXPLORE
)
settings.load_profile("any-machine")


@pytest.fixture(autouse=True)
def _reads_fast(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever extras are installed; and nothing is kept from test to test."""
    monkeypatch.setenv("EVIDENCE_READER", "fast")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture(autouse=True, scope="session")
def _fast(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The command line reads fast, whatever extras are installed, and keeps nothing in the user's own cache."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("EVIDENCE_READER", "fast")
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """The command line, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return Command(tmp_path, monkeypatch, capsys)


@pytest.fixture
def double(monkeypatch: pytest.MonkeyPatch) -> Iterator[Double]:
    """All services on this machine, with one work; the command line asks them, and waits for nothing."""
    with Double() as double:
        double.crossref["10.1000/ginger"] = dict(ginger.WORK)
        for name, url in double.bases.items():
            monkeypatch.setenv(variable(name), url)
        for command in (add, audit, lock):
            monkeypatch.setattr(command, "Sources", partial(Sources, wait=lambda seconds: None))
        yield double


@pytest.fixture
def update() -> bool:
    """Whether outputs that are kept in files shall be written anew: EVIDENCE_UPDATE=1."""
    return os.environ.get("EVIDENCE_UPDATE") == "1"
